import { optionalPeer } from '../optional-peer.ts';
import type { ConnectionStore } from '../store.ts';

const load = <T>(file: () => Promise<{ readonly default: T }>): Promise<T> =>
  optionalPeer('connect-atlassian/server', 'rate-limiter-flexible', file).then((module) => module.default);

const [RateLimiterMemory, RateLimiterRes, RateLimiterStoreAbstract] = await Promise.all([
  load(() => import('rate-limiter-flexible/lib/RateLimiterMemory.js')),
  load(() => import('rate-limiter-flexible/lib/RateLimiterRes.js')),
  load(() => import('rate-limiter-flexible/lib/RateLimiterStoreAbstract.js')),
]);

const WINDOW_S = 60;

/** So many in a minute, which begins with the first of them, for each key. */
type Rule = { readonly name: string; readonly points: number };

/** Counts one; resolves to the seconds to wait where it is one too many. */
export type Counter = (key: string) => Promise<number | undefined>;

/** Counts in this process. */
export function countInMemory(rule: Rule): Counter {
  return counterOf(limiterInMemory(rule));
}

/**
 * Counts in the database, for all servers together. While it fails, each process counts for itself, and `onError` hears of
 * it: nobody is shut out by that, and nobody gets any number of tries.
 */
export function countInStore(rule: Rule, store: ConnectionStore, onError: (error: unknown) => void): Counter {
  return counterOf(new StoreLimiter(rule, store, onError));
}

const limiterInMemory = ({ name, points }: Rule) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: WINDOW_S });

const counterOf =
  (limiter: { readonly consume: (key: string) => Promise<unknown> }): Counter =>
  async (key) => {
    try {
      await limiter.consume(key);
      return undefined;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  };

type Counted = Awaited<ReturnType<ConnectionStore['count']>>;

class StoreLimiter extends RateLimiterStoreAbstract<Counted> {
  readonly #store: ConnectionStore;
  readonly #onError: (error: unknown) => void;

  constructor(rule: Rule, store: ConnectionStore, onError: (error: unknown) => void) {
    const { name, points } = rule;
    super({ keyPrefix: name, points, duration: WINDOW_S, insuranceLimiter: limiterInMemory(rule) });
    this.#store = store;
    this.#onError = onError;
  }

  protected override async _upsert(key: string, points: number, forMs: number): Promise<Counted> {
    try {
      return await this.#store.count(key, points, forMs);
    } catch (error) {
      this.#onError(error);
      throw error;
    }
  }

  protected override _getRateLimiterRes(_key: string, changed: number, { points, endsIn }: Counted) {
    return new RateLimiterRes(Math.max(this.points - points, 0), endsIn, points, points === changed);
  }
}
