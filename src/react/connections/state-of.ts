import type { Connection } from '../../core/connection.ts';

const DAY_MS = 86_400_000;
/** As the server tells it for the first time: see `expiring` among its events. */
const SOON_DAYS = 30;

/** What a connection's state is, worst first. */
export type ConnectionState =
  | { readonly kind: 'needs-reconnect' | 'ended' | 'connected' }
  | { readonly kind: 'ending'; readonly days: number };

/** Reads it from what is stored: `status` is what Atlassian said, and `expiresAt` what somebody entered or agreed to. */
export function stateOf(
  { status, expiresAt }: Pick<Connection, 'status' | 'expiresAt'>,
  now: number,
): ConnectionState {
  if (status === 'needs-reconnect') return { kind: 'needs-reconnect' };
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - now;
  if (left <= 0) return { kind: 'ended' };
  const days = Math.floor(left / DAY_MS);
  return days <= SOON_DAYS ? { kind: 'ending', days } : { kind: 'connected' };
}
