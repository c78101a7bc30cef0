import { isConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import type { KeptConnection } from '../store.ts';
import { fly } from './fly.ts';
import { isExchanged } from './renew.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Atlassian ends a consent that nobody used for 90 days; a month is left for whatever comes between. */
const IDLE_MS = 60 * DAY_MS;
const WARN_DAYS = [0, 1, 7, 30] as const;
/** As much as one sweep takes on; the next one comes within the minute. */
const MOST = 50;

/** Ends what has ended, and mends what was interrupted: renewals that a crash cut off, and consents that would lapse. */
export async function sweep(context: Context, keepsAlive: boolean): Promise<void> {
  const { store, now } = context;
  await store.removeEndedAttempts(now());
  for (const row of await store.listIntents(MOST)) await renewAgain(context, row);
  const exchanged = exchangedProviders(context);
  if (keepsAlive && exchanged.length > 0) {
    for (const row of await store.listIdle(exchanged, IDLE_MS, MOST)) await renewAgain(context, row);
  }
  await tellExpiring(context);
}

/**
 * Marks every connection whose credentials are exchanged at each renewal as one to be made again. After a backup was
 * restored, handing in what is in it would look like a stolen token to Atlassian.
 */
export async function endExchanged(context: Context): Promise<number> {
  const exchanged = exchangedProviders(context);
  if (exchanged.length === 0) return 0;
  const rows = await context.store.markAllEnded(exchanged);
  for (const row of rows) context.tell('needs-reconnect', row);
  return rows.length;
}

const exchangedProviders = ({ providers }: Context): string[] =>
  [...providers.values()].filter(isExchanged).map(({ id }) => id);

async function renewAgain(context: Context, { tenantId, id, version }: KeptConnection): Promise<void> {
  try {
    await fly(context, { tenantId, connectionId: id }, version);
  } catch (error) {
    // What Atlassian said is in the row by now, and told where it is an end.
    if (!isConnectError(error)) throw error;
  }
}

async function tellExpiring(context: Context): Promise<void> {
  const { store } = context;
  const now = await store.now();
  for (const days of WARN_DAYS) {
    const before = new Date(now + days * DAY_MS).toISOString();
    for (const row of await store.takeExpiring(before, days, MOST)) {
      context.tell(days === 0 ? 'expired' : 'expiring', row);
    }
  }
}
