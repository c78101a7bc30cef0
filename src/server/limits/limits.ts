import { ConnectError } from '../../core/errors.ts';
import { hashOf } from '../authorizations/one-time.ts';
import type { CreateConnectOptions, Identity, RateLimits } from '../options.ts';
import { refuse } from '../proxy/refuse.ts';
import type { ConnectionStore } from '../store.ts';
import { type Counter, countInMemory, countInStore } from './rate-limiter.ts';

/** Counts what reaches Atlassian, by who asks for it. */
export type Limits = {
  /**
   * Counts a question to Atlassian that a person causes.
   *
   * @throws {ConnectError} `rate_limited`, reason `user` or `tenant`: whose limit it is.
   */
  readonly verification: (who: Pick<Identity, 'tenantId' | 'userId'>) => Promise<void>;
  /** Counts a call with a tenant's connections. @throws {ConnectError} `rate_limited`, reason `calls`. */
  readonly call: (tenantId: string) => Promise<void>;
};

const DEFAULTS: RateLimits = {
  verificationsPerUser: 30,
  verificationsPerTenant: 120,
  callsPerTenant: 100_000,
  countedIn: 'memory',
};

const NONE: RateLimits = {
  verificationsPerUser: false,
  verificationsPerTenant: false,
  callsPerTenant: false,
  countedIn: 'memory',
};

/** @throws {Error} when a limit limits nothing; it says which and what to give instead. */
export function createLimits(
  given: CreateConnectOptions['rateLimits'],
  { store, onError }: { readonly store: ConnectionStore; readonly onError: (error: unknown) => void },
): Limits {
  const { countedIn, ...limits } = given === false ? NONE : { ...DEFAULTS, ...given };
  if (countedIn !== 'memory' && countedIn !== 'database') {
    throw new Error(`rateLimits.countedIn is "${countedIn}". Give "memory" or "database".`);
  }
  for (const [name, limit] of Object.entries(limits)) {
    if (!Object.hasOwn(DEFAULTS, name)) {
      throw new Error(`rateLimits has no "${name}". It takes ${Object.keys(DEFAULTS).join(', ')}.`);
    }
    // What is no number limits nothing, and 0 would shut everybody out.
    if (limit !== false && !(Number.isSafeInteger(limit) && limit > 0)) {
      throw new Error(`rateLimits.${name} is ${limit}. Give a whole number above 0, or false for no limit.`);
    }
  }
  const counter = (name: keyof typeof limits): Counter | undefined => {
    const points = limits[name];
    if (points === false) return undefined;
    const rule = { name, points };
    return countedIn === 'memory' ? countInMemory(rule) : countInStore(rule, store, onError);
  };
  const ofUser = counter('verificationsPerUser');
  const ofTenant = counter('verificationsPerTenant');
  const calls = limits.callsPerTenant;
  // Always here: to write each call down would cost more than the call.
  const ofCalls = calls === false ? undefined : countInMemory({ name: 'callsPerTenant', points: calls });
  return {
    async verification({ tenantId, userId }) {
      // The person first, so that one who is over uses nothing up of what the others have.
      await take(ofUser, [tenantId, userId], 'user');
      await take(ofTenant, [tenantId], 'tenant');
    },
    async call(tenantId) {
      const retryAfter = await ofCalls?.(tenantId);
      if (retryAfter !== undefined) throw refuse('rate_limited:calls', { retryAfter });
    },
  };
}

/** By the hash: ids may be of any length and hold anything, and whose they are is nobody's business in that table. */
async function take(counter: Counter | undefined, who: readonly string[], reason: string): Promise<void> {
  const retryAfter = await counter?.(await hashOf(JSON.stringify(who)));
  if (retryAfter !== undefined) throw new ConnectError('rate_limited', { detail: { reason, retryAfter } });
}
