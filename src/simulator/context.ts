import type { Variants } from './variants.ts';

/** What an answer may depend on besides the request. */
export type Context = {
  readonly variants: Variants;
  readonly now: Date;
  readonly startedAt: Date;
  /** Where the simulator listens, for redirects that must not leave the machine. */
  readonly origin: string;
};
