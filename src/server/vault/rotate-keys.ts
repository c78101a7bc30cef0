import type { ConnectionStore } from '../store.ts';
import { resealConnection, type Unopened, type Vault } from './reseal-connection.ts';

/** A connection of which something cannot be opened. */
export type UnopenedConnection = Unopened & { readonly tenantId: string; readonly connectionId: string };

/** What came of sealing all connections with the writing key. */
export type KeyRotation = {
  /** The key that writes. */
  readonly writer: string;
  /** How many connections were sealed anew, and how many had been sealed with the writer before. */
  readonly resealed: number;
  readonly already: number;
  /** Those of which something cannot be opened here; they are as they were. */
  readonly unopened: readonly UnopenedConnection[];
  /** How many connections had something sealed with each key when this began, by its id. */
  readonly before: ReadonlyMap<string, number>;
  /** The same when it was over; of a dry run, what it would be. */
  readonly after: ReadonlyMap<string, number>;
  /** False when others went on sealing with another key: a server whose first key is not the writer. */
  readonly isSettled: boolean;
};

const PAGE = 100;
/** What is sealed while the first pass goes on may come to stand before where it is by then. */
const MAX_PASSES = 3;

/**
 * Seals every connection with the key that writes. It may be ended at any time and begun again, on several servers at once,
 * while all of them serve. Attempts and authorizations are left: they end within ten minutes.
 */
export async function rotateKeys(
  vault: Vault,
  { dryRun = false }: { readonly dryRun?: boolean | undefined } = {},
): Promise<KeyRotation> {
  const { kid: writer } = await vault.ring.writer();
  const first = await walk(vault, dryRun, writer);
  let last = first;
  let resealed = first.resealed;
  for (let passes = 1; last.resealed > 0 && !dryRun && passes < MAX_PASSES; passes += 1) {
    last = await walk(vault, false, writer);
    resealed += last.resealed;
  }
  return {
    writer,
    resealed,
    already: first.already,
    unopened: last.unopened,
    before: first.before,
    after: last.after,
    isSettled: dryRun || last.resealed === 0,
  };
}

async function walk(vault: Vault, dryRun: boolean, writer: string) {
  const unopened: UnopenedConnection[] = [];
  const [before, after] = [new Map<string, number>(), new Map<string, number>()];
  let [resealed, already] = [0, 0];
  for await (const row of sealedRows(vault.store)) {
    const found = await resealConnection(vault, row, dryRun);
    if (!found) continue;
    if (found.isResealed) resealed += 1;
    else if (!found.unopened && found.before.every((id) => id === writer)) already += 1;
    if (found.unopened) unopened.push({ ...found.unopened, tenantId: row.tenantId, connectionId: row.id });
    count(before, found.before);
    count(after, found.after);
  }
  return { unopened, before, after, resealed, already };
}

/** Every connection as it is stored, page by page. */
export async function* sealedRows(store: Pick<ConnectionStore, 'listSealed'>) {
  for (let after = ''; ; ) {
    const rows = await store.listSealed(after, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function count(counts: Map<string, number>, ids: readonly string[]): void {
  for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
}
