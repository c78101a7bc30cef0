import type { ActivityEntry, ConnectionRow, ConnectionStore } from '../store.ts';
import { nextId } from './next-id.ts';

/** What was called with connections, on its way into the store. */
export type ActivityLog = {
  readonly note: (row: Pick<ConnectionRow, 'tenantId' | 'id'>, call: Call) => void;
  /** Writes what waits. Never rejects. */
  readonly flush: () => Promise<void>;
};

type Call = Pick<ActivityEntry, 'method' | 'path' | 'status' | 'took'>;

/** How many entries of one connection are kept, and for how long. */
const KEPT = 1_000;
export const KEPT_MS = 30 * 24 * 60 * 60_000;

const BATCH_MS = 5_000;
/** More than this are not held in memory, should the database be away. */
const MOST_WAITING = 20_000;
/** After so many new ones, what is beyond {@link KEPT} is removed. */
const TRIM_AFTER = 100;
const LONGEST_PATH = 500;

/**
 * Writes activity in batches: a call of the proxy waits for none of it. What a process has not written when it is killed is
 * lost, five seconds of it at most.
 */
export function createActivityLog({
  store,
  now,
  onError,
}: {
  readonly store: Pick<ConnectionStore, 'addActivity'>;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}): ActivityLog {
  let waiting = new Map<string, ActivityEntry[]>();
  let many = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  const untrimmed = new Map<string, number>();

  async function write() {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = new Map();
    many = 0;
    if (batch.size === 0) return;
    // Whoever is forgotten here is trimmed a little later.
    if (untrimmed.size > MOST_WAITING) untrimmed.clear();
    const connectionIds = [...batch].filter(([id, entries]) => isFull(id, entries.length)).map(([id]) => id);
    try {
      // Those before would be removed as soon as they were written.
      const entries = [...batch.values()].flatMap((all) => all.slice(-KEPT));
      await store.addActivity(entries, { connectionIds, keep: KEPT });
      for (const id of connectionIds) untrimmed.set(id, 0);
    } catch (error) {
      onError(error);
    }
  }

  /** A process may end before it has come that far, and all of them may: how far others came is taken by chance. */
  function isFull(id: string, added: number): boolean {
    const count = (untrimmed.get(id) ?? Math.floor(Math.random() * TRIM_AFTER)) + added;
    untrimmed.set(id, count);
    return count >= TRIM_AFTER;
  }

  return {
    note({ tenantId, id }, { path, ...call }) {
      if (many >= MOST_WAITING) return;
      const at = now();
      const entries = waiting.get(id) ?? [];
      if (entries.length === 0) waiting.set(id, entries);
      entries.push({
        id: nextId(at),
        tenantId,
        connectionId: id,
        ...call,
        path: path.slice(0, LONGEST_PATH),
        at,
      });
      many += 1;
      if (entries.length >= 2 * KEPT) many -= entries.splice(0, KEPT).length;
      timer ??= later(() => void flush(), BATCH_MS);
    },
    flush,
  };

  /** One after the other, so that whoever waits for the last has waited for all. */
  function flush(): Promise<void> {
    writing = writing.then(write);
    return writing;
  }
}

/** A process that has nothing else to do need not wait for it: `close` writes what is left. */
function later(run: () => void, ms: number): ReturnType<typeof setTimeout> {
  const timer = setTimeout(run, ms);
  // Only Node's has it.
  (timer as { unref?: () => void }).unref?.();
  return timer;
}
