import type { AccessTokens } from './auth/access-tokens.ts';
import type { Cloud } from './clouds.ts';
import type { Variants } from './variants.ts';

/** What an answer may depend on besides the request. */
export type Context = {
  readonly variants: Variants;
  readonly now: Date;
  readonly startedAt: Date;
  /** The cloud of the host that is asked. */
  readonly cloud: Cloud;
  /** Those of this cloud: no other takes them. */
  readonly accessTokens: AccessTokens;
  /** Where the simulator listens, for redirects that must not leave the machine. */
  readonly origin: string;
};
