import { isConnectError } from '../../core/errors.ts';
import { asRead } from '../connections/as-read.ts';
import type { Context } from '../context.ts';
import type { Holder, KeptConnection } from '../store.ts';

const WAIT_MS = 5_000;
/** Nobody takes a lease sooner after one with an unknown end; an intent of one's own is written with the lease. */
const LEAST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** Of Atlassian's ten minutes for the token before, what leaves time for the sweep. */
const LEEWAY_MS = 8 * 60_000;

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
    const mark = (sealed: string) => store.markEnded(key, sealed, holder.lease);
    const isMarked = await asRead(context, row, mark);
    if (isMarked) context.tell('needs-reconnect', { ...row, status: 'needs-reconnect' });
    return isMarked;
  }
  const isUnknown = code === undefined || code === 'upstream' || code === 'network';
  const isAtOnce = code === 'invalid_client' || code === 'needs_reconnect' || detail.reason === 'keys';
  const settled = !isUnknown && !isLeftOver(row);
  const longest = settled ? LONGEST_WAIT_MS : leewayOf(row);
  const waitMs = isAtOnce ? 0 : Math.min((detail.retryAfter ?? 0) * 1000 || WAIT_MS, longest);
  await store.endLease(key, holder, { waitMs, settled });
  return true;
}

/** A renewal before this one has an unknown end: that this one was turned away settles nothing about it. */
const isLeftOver = ({ intentAt, readAt }: KeptConnection): boolean =>
  intentAt !== null && readAt - intentAt >= LEAST_WAIT_MS;

/** Until when it has to be handed in again, whatever Atlassian asks for: later, that ends the connection. */
const leewayOf = ({ intentAt, readAt }: KeptConnection): number =>
  Math.max((intentAt ?? readAt) + LEEWAY_MS - readAt, WAIT_MS);
