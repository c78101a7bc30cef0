import { isConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import { KEPT_MS } from '../activity/activity-log.ts';
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
/** As many as are renewed at a time: one after the other, fifty slow ones would outlast Atlassian's ten minutes. */
const AT_A_TIME = 5;

/**
 * Makes the sweep of a process, which ends what has ended and mends what was interrupted: renewals that a crash cut off,
 * and consents that would lapse. One is under way at a time: whoever calls meanwhile waits for it.
 */
export function createSweep(context: Context, keepsAlive: boolean): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= sweep(context, keepsAlive).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

async function sweep(context: Context, keepsAlive: boolean): Promise<void> {
  const { store, now } = context;
  const steps = [
    () => store.removeEndedAttempts(now()),
    () => store.removeOldActivity(now() - KEPT_MS),
    () => store.removeEndedCounts(),
    async () => renewAll(context, await store.listIntents(MOST)),
    async () => {
      // What has no app cannot be renewed, and would stand before all others for ever.
      const kept = exchangedProviders(context).filter(({ cloud }) => context.oauth.apps[cloud]);
      if (!keepsAlive || kept.length === 0) return;
      await renewAll(context, await store.listIdle(idsOf(kept), IDLE_MS, MOST));
    },
    () => tellExpiring(context),
  ];
  const faults: unknown[] = [];
  for (const step of steps) {
    // One that fails each time, since too much has gathered for example, must not keep the renewals from ever coming.
    if (!isEnding(context)) await step().catch((fault: unknown) => faults.push(fault));
  }
  for (const fault of faults.slice(1)) context.onError(fault);
  if (faults.length > 0) throw faults[0];
}

/** The store is about to be closed: another server, or the next start, goes on from here. */
const isEnding = ({ ending }: Context): boolean => ending.near.signal.aborted;

/**
 * Marks every connection whose credentials are exchanged at each renewal as one to be made again. After a backup was
 * restored, handing in what is in it would look like a stolen token to Atlassian.
 */
export async function endExchanged(context: Context): Promise<number> {
  const exchanged = exchangedProviders(context);
  if (exchanged.length === 0) return 0;
  const rows = await context.store.markAllEnded(idsOf(exchanged));
  for (const row of rows) context.tell('needs-reconnect', row);
  return rows.length;
}

const exchangedProviders = ({ providers }: Context): Provider[] =>
  [...providers.values()].filter(isExchanged);
const idsOf = (providers: readonly Provider[]): string[] => providers.map(({ id }) => id);

async function renewAll(context: Context, rows: readonly KeptConnection[]): Promise<void> {
  const waiting = rows.values();
  const renewInTurn = async () => {
    for (const row of waiting) {
      if (isEnding(context)) return;
      await renewAgain(context, row);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, renewInTurn));
}

async function renewAgain(context: Context, { tenantId, id, version }: KeptConnection): Promise<void> {
  try {
    await fly(context, { tenantId, connectionId: id }, version);
  } catch (error) {
    // What Atlassian said is in the row by now, and told where it is an end; what else fails is the fault of one row.
    if (!isConnectError(error)) context.onError(error);
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
