import type { AccessTokens } from './auth/access-tokens.ts';
import type { Variants } from './variants.ts';

/** What an answer may depend on besides the request. */
export type Context = {
  readonly variants: Variants;
  readonly now: Date;
  readonly startedAt: Date;
  readonly accessTokens: AccessTokens;
  /** Where the simulator listens, for redirects that must not leave the machine. */
  readonly origin: string;
};
