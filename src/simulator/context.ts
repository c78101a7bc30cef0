import type { CallbackUrls } from './auth/authorization.ts';
import type { Stores } from './auth/stores.ts';
import type { Cloud } from './clouds.ts';
import type { Variants } from './variants.ts';

/** What an answer may depend on besides the request. */
export type Context = Stores & {
  readonly variants: Variants;
  readonly now: Date;
  readonly startedAt: Date;
  /** The cloud of the host that is asked. */
  readonly cloud: Cloud;
  readonly callbackUrls: CallbackUrls;
  /** Where the simulator listens, for redirects that must not leave the machine. */
  readonly origin: string;
};
