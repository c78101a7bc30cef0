import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqliteStore } from '../../src/server/sql/index.ts';
import { sealAccessToken, sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { key } from '../server/keys.ts';
import { connectionRow } from '../server/store/rows.ts';
import { type Deployment, examine, openDeployment } from './deployment.ts';

// Keys that are right by themselves, and not those that sealed what is stored.

let deployment: Deployment;
beforeAll(async () => {
  deployment = await openDeployment();
});
afterAll(() => deployment.close());

const inFolder = async (name: string, write: (folder: string) => Promise<unknown>) => {
  const folder = join(deployment.folder, name);
  await mkdir(folder);
  // Whatever the umask is.
  await chmod(folder, 0o700);
  await write(folder);
  return { CONNECT_DATA_DIR: folder };
};

describe('what is stored', () => {
  const [K1, K2] = [`k1:${key(1)}`, `k2:${key(2)}`];
  /** A database with connections, of which the last has an access token that the second key sealed. */
  const stored = (name: string, ...ids: readonly string[]) =>
    inFolder(name, async (folder) => {
      const store = sqliteStore(join(folder, 'connect.db'));
      await store.migrate();
      for (const id of ids) {
        const place = { kind: 'connection', tenantId: 'northwind', id } as const;
        const credentials = { kind: 'basic', username: 'a@b.co', secret: new Secret(`of ${id}`) } as const;
        const sealed = await sealCredentials(readKeyRing(K1), credentials, place);
        const token = { token: new Secret(`for ${id}`), endsAt: 1, life: 1 };
        const accessToken = id === ids.at(-1) ? await sealAccessToken(readKeyRing(K2), token, place) : null;
        await store.insertConnection(connectionRow({ id, accountKey: id, sealed, accessToken }));
      }
      await store.close();
    });
  const look = async (name: string, ids: readonly string[], keys: string) => {
    const { findings } = await examine(deployment, { ...(await stored(name, ...ids)), CONNECT_KEYS: keys });
    return findings.filter(({ id, state }) => id === 'sealed' || state === 'wrong');
  };

  it('is right where all keys are here', async () => {
    expect(await look('sealed-right', ['c1', 'c2', 'c3'], `${K2},${K1}`)).toEqual([
      expect.objectContaining({ state: 'ok', says: 'All 3 were sealed with keys that are here.' }),
    ]);
    expect(await look('sealed-none', [], K1)).toEqual([
      expect.objectContaining({ state: 'ok', says: 'There are none yet.' }),
    ]);
  });

  it('is wrong where its key is not', async () => {
    expect(await look('sealed-lost', ['c1', 'c2'], K2)).toEqual([
      expect.objectContaining({
        id: 'sealed',
        state: 'wrong',
        says: '"k1", with which 2 were sealed, is not in CONNECT_KEYS.',
        todo: expect.stringContaining('rotate-keys --dry-run'),
      }),
    ]);
    expect(await look('sealed-part', ['c1', 'c2'], K1)).toEqual([
      expect.objectContaining({ says: '"k2", with which 1 was sealed, is not in CONNECT_KEYS.' }),
    ]);
  });

  it('is wrong where its key has other bytes', async () => {
    expect(await look('sealed-other', ['c1'], `k1:${key(3)},${K2}`)).toEqual([
      expect.objectContaining({
        state: 'wrong',
        says: '"k1" has other bytes here than it had when it sealed some.',
      }),
    ]);
  });

  it('is not told while the keys or the database are wrong', async () => {
    const { find } = await examine(deployment, { CONNECT_KEYS: 'k1:short' });
    expect(find('sealed')).toMatchObject({ state: 'unknown', todo: 'Mend CONNECT_KEYS first.' });
    const elsewhere = { CONNECT_DATA_DIR: join(deployment.folder, 'nowhere') };
    expect((await examine(deployment, elsewhere)).find('sealed')).toMatchObject({ state: 'unknown' });
    const url = 'mysql://connect:connect@127.0.0.1/connect';
    expect((await examine(deployment, { DATABASE_URL: url })).find('sealed')).toMatchObject({
      todo: 'Mend DATABASE_URL first.',
    });
  });
});
