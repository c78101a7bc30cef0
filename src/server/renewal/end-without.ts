import { isConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import type { Holder, KeptConnection } from '../store.ts';

const WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Ends a lease under which nothing was bought. A refresh token that Atlassian refuses is at its end, unless somebody else
 * has taken the lease or connected anew meanwhile: then false, and the connection has to be read again.
 *
 * Where nobody knows whether Atlassian exchanged it, the intent stays, and the sweep hands in the same one again: the one
 * before is accepted for ten minutes.
 *
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens
 */
export async function endWithout(
  context: Context,
  row: KeptConnection,
  holder: Holder,
  error: unknown,
): Promise<boolean> {
  const { store } = context;
  const key = { tenantId: row.tenantId, connectionId: row.id };
  const { code, detail } = isConnectError(error) ? error : { code: undefined, detail: {} };
  if (code === 'needs_reconnect' && row.status !== 'needs-reconnect') {
    const isMarked = await store.markEnded(key, row.sealed, holder.lease);
    if (isMarked) context.tell('needs-reconnect', { ...row, status: 'needs-reconnect' });
    return isMarked;
  }
  const isUnknown = code === undefined || code === 'upstream' || code === 'network';
  const isRefused = code === 'invalid_client' || code === 'needs_reconnect';
  const waitMs = isRefused ? 0 : Math.min((detail.retryAfter ?? 0) * 1000 || WAIT_MS, LONGEST_WAIT_MS);
  await store.endLease(key, holder, { waitMs, settled: !isUnknown });
  return true;
}
