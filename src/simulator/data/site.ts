/** A product a site may have, as the gateway's path names it. */
export type Product = 'jira' | 'confluence';

/** A Jira project or a Confluence space. */
export type Container = { readonly id: string; readonly key: string; readonly name: string };

/** One site of the simulated world. */
export type Site = {
  readonly host: string;
  readonly cloudId: string;
  readonly name: string;
  readonly organization: string;
  readonly products: readonly Product[];
  readonly projects: readonly Container[];
  readonly spaces: readonly Container[];
  /** Whether its projects have no board that anybody may see. */
  readonly withoutBoards?: boolean;
  /** Whether an app access policy of its organization keeps every token out, although the site is listed. */
  readonly blocksApps?: boolean;
  /** Whether its admin must authorize an app before a person can. */
  readonly needsApproval?: boolean;
};
