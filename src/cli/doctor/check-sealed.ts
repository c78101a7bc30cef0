import type { ConnectionStore } from '../../server/store.ts';
import { isOtherKey } from '../../server/vault/is-other-key.ts';
import { readKeyRing } from '../../server/vault/key-ring.ts';
import { onDatabase } from '../database/on-database.ts';
import { type Check, ok, read, unknown, type Verdict, waitsFor, wrong } from './check.ts';
import { shownKeyId } from './check-keys.ts';
import type { Deployment } from './deployment.ts';

/**
 * Whether what is stored was sealed with the keys that are here: with other ones all else is right, and no connection can be
 * used. The credentials stay sealed.
 */
export const checkSealed = ({ environment }: Pick<Deployment, 'environment'>, database: Check): Check => ({
  id: 'sealed',
  title: 'Stored connections',
  async run() {
    const ring = read(() => readKeyRing(environment.CONNECT_KEYS));
    if ('fault' in ring) return waitsFor('CONNECT_KEYS');
    const { state } = await database.run();
    if (state === 'wrong') return waitsFor(database.title);
    if (state !== 'ok') return unknown('There may be some, in a database that is not found.', NOT_FOUND);
    return judge(await onDatabase(environment, (store) => count(store, ring.value.keys)));
  },
});

const NOT_FOUND = 'Look at what is said of it above.';

type Counted = {
  readonly all: number;
  /** How many were sealed with a key that is not here, by its id. */
  readonly missing: ReadonlyMap<string, number>;
  /** The ids of keys that are here with other bytes. */
  readonly other: ReadonlySet<string>;
};

/** What one id sealed was sealed with the same bytes as a rule, so that it is not all tried. */
const MOST_TRIED = 100;

async function count(
  store: Pick<ConnectionStore, 'listSealed'>,
  keys: ReadonlyMap<string, Uint8Array>,
): Promise<Counted> {
  // Later: they need libraries that are optional, and the doctor says which.
  const { sealedRows } = await import('../../server/vault/rotate-keys.ts');
  const { keyIdOf } = await import('../../server/vault/seal.ts');
  let all = 0;
  const missing = new Map<string, number>();
  const other = new Set<string>();
  const tried = new Map<string, number>();
  for await (const { sealed, accessToken } of sealedRows(store)) {
    all += 1;
    const lost = new Set<string>();
    for (const text of [sealed, accessToken ?? '']) {
      const id = keyIdOf(text);
      // Damaged, which is no fault of a key.
      if (id === undefined) continue;
      const key = keys.get(id);
      if (!key) lost.add(id);
      const times = tried.get(id) ?? 0;
      if (!key || times === MOST_TRIED) continue;
      tried.set(id, times + 1);
      if (await isOtherKey(key, JSON.parse(text))) other.add(id);
    }
    for (const id of lost) missing.set(id, (missing.get(id) ?? 0) + 1);
  }
  return { all, missing, other };
}

function judge({ all, missing, other }: Counted): Verdict {
  const faults = [
    ...[...missing].map(
      ([id, lost]) => `${shownKeyId(id)}, with which ${wereSealed(lost)}, is not in CONNECT_KEYS.`,
    ),
    ...[...other].map((id) => `${shownKeyId(id)} has other bytes here than it had when it sealed some.`),
  ];
  if (faults.length > 0) {
    return wrong(
      faults.join(' '),
      'They cannot be opened: whoever uses one of them is told that the server is not set up.',
      'Put each key back under its old id and with its old bytes, on every server; a new key takes a new id. `npx connect-atlassian rotate-keys --dry-run` names the connections.',
    );
  }
  if (all === 0) return ok('There are none yet.');
  return ok(`${all === 1 ? 'The one that there is was' : `All ${all} were`} sealed with keys that are here.`);
}

const wereSealed = (many: number): string => (many === 1 ? '1 was sealed' : `${many} were sealed`);
