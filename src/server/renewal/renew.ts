import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import { pause } from '../atlassian/send.ts';
import { isFresh } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { ConnectionKey, KeptConnection } from '../store.ts';
import type { SealingKey } from '../vault/key-ring.ts';
import { type Bought, buy } from './buy.ts';
import { endWithout } from './end-without.ts';
import type { Renewed } from './flight.ts';
import { keep } from './keep.ts';
import { openKept } from './open-kept.ts';

/** Longer than any call to Atlassian takes: whoever holds a lapsed one has gone down, or will not be listened to. */
const LEASE_MS = 30_000;
/** With a lease that came later than this, Atlassian could hear of it when another one holds it already. */
const LATE_MS = 15_000;
const LOOK_EVERY_MS = 25;
/** Others may hold the lease one after the other; somebody waits here all the same. */
const PATIENCE_MS = 2 * LEASE_MS;

/**
 * Renews the access token of a connection, unless somebody else does or did: then what they bring is taken. `refused` is
 * the version whose token will not do.
 *
 * One server at a time has the lease; that it is about to ask is written down before it asks, so that another one finds
 * it after a crash; and what comes is kept only while the lease is held and nobody connected anew.
 *
 * @throws {ConnectError} `not_found`, `needs_reconnect`, `not_configured`, `invalid_client`, `rate_limited`, `upstream`.
 */
export async function renew(
  context: Context,
  key: ConnectionKey,
  refused: number | undefined,
): Promise<Renewed> {
  const { store } = context;
  for (const ends = performance.now() + PATIENCE_MS; performance.now() < ends; ) {
    const row = await store.getConnection(key);
    if (!row) throw new ConnectError('not_found');
    const provider = context.providers.get(row.provider);
    if (!provider) throw new ConnectError('not_configured');
    const kept = row.version === refused ? undefined : await openKept(context, row);
    if (kept && isFresh(kept, row.readAt)) return { token: kept, row, kept: DONE };
    // A refresh token that Atlassian refused once is never presented again.
    if (row.status === 'needs-reconnect' && isExchanged(provider)) throw new ConnectError('needs_reconnect');
    if (row.leaseUntil !== null && row.leaseUntil > row.readAt) {
      if (row.lease === null) throw leftInPeace(row.leaseUntil - row.readAt);
      await pause(LOOK_EVERY_MS * (1 + Math.random()));
      continue;
    }
    const lease = crypto.randomUUID();
    const asked = performance.now();
    const leased = await store.takeLease(key, { lease, version: row.version }, LEASE_MS);
    const isLate = performance.now() - asked > LATE_MS;
    const brought = leased && !isLate && (await renewHeld(context, leased, provider, lease));
    if (brought) return brought;
  }
  throw new ConnectError('upstream', { detail: { reason: 'timeout' } });
}

/** Undefined when the connection moved on meanwhile, and has to be read again. */
async function renewHeld(
  context: Context,
  row: KeptConnection,
  provider: Provider,
  lease: string,
): Promise<Renewed | undefined> {
  const holder = { lease, version: row.version };
  let bought: Bought;
  let writer: SealingKey;
  try {
    // First: what a refresh token was exchanged for must not be lost for want of a key.
    writer = await context.ring.writer();
    bought = await buy(context, row, provider);
  } catch (error) {
    if (!(await endWithout(context, row, holder, error))) return undefined;
    throw error;
  }
  return await keep(context, row, holder, bought, { writer: () => writer });
}

/** True where what buys an access token is used up by it. */
export const isExchanged = ({ auth }: Provider): boolean => auth.kind === 'authorization-code';

const DONE = Promise.resolve();

const leftInPeace = (ms: number) =>
  new ConnectError('upstream', { detail: { reason: 'paused', retryAfter: Math.ceil(ms / 1000) } });
