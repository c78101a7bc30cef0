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
  if (expiresAt === null) return { kind: 'connected' };
  const end = Date.parse(expiresAt);
  if (end <= now) return { kind: 'ended' };
  // By the calendar, as the date beside it is written.
  const days = Math.floor(end / DAY_MS) - Math.floor(now / DAY_MS);
  return days <= SOON_DAYS ? { kind: 'ending', days } : { kind: 'connected' };
}
