import type { Product } from './connection.ts';

/** A site that credentials reach, as it is offered. */
export type SiteOption = {
  readonly cloudId: string;
  /** Its public host; null where Atlassian names none. */
  readonly host: string | null;
  /** Whatever its admin called it: remote text. */
  readonly name: string;
  readonly products: readonly Product[];
  /** Whether the same way to connect holds a connection to it already. */
  readonly connected: boolean;
};

/** Which of these sites is meant? The answer counts for this attempt only, within ten minutes. */
export type SiteChoice = { readonly attemptId: string; readonly sites: readonly SiteOption[] };
