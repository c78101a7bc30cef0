import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStore, sqliteStore } from '../../src/server/sql/index.ts';
import type { ConnectionStore } from '../../src/server/store.ts';
import { openCredentials, sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { key } from '../server/keys.ts';
import { type Postgres, startPostgres } from '../server/store/postgres.ts';
import { connectionRow } from '../server/store/rows.ts';
import { withCli } from './run-cli.ts';

const { start } = withCli();

const [K1, K2] = [`k1:${key(1)}`, `k2:${key(2)}`];
const place = (id: string) => ({ kind: 'connection', tenantId: 'northwind', id }) as const;

let folder: string;
let postgres: Postgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connect-rotate-'));
  postgres = await startPostgres();
});
afterAll(() => Promise.all([postgres.stop(), rm(folder, { recursive: true, force: true })]));

async function add(store: ConnectionStore, ...ids: readonly string[]) {
  for (const id of ids) {
    const secret = new Secret(`secret-of-${id}`);
    const sealed = await sealCredentials(
      readKeyRing(K1),
      { kind: 'basic', username: 'a@b.co', secret },
      place(id),
    );
    await store.insertConnection(connectionRow({ id, accountKey: id, sealed }));
  }
}

const secretOf = async (store: ConnectionStore, connectionId: string) => {
  const row = await store.getConnection({ tenantId: 'northwind', connectionId });
  return (await openCredentials(readKeyRing(K2), row?.sealed ?? '', place(connectionId))).secret.reveal();
};

const databases = [
  ['SQLite', () => ({ CONNECT_DATA_DIR: folder }), () => sqliteStore(join(folder, 'connect.db'))],
  ['PostgreSQL', () => ({ DATABASE_URL: postgres.url }), () => postgresStore(postgres.url)],
] as const;

describe.each(databases)('on %s', (_name, env, open) => {
  const run = (command: string, keys: string, ...args: string[]) =>
    start([command, ...args], { ...env(), CONNECT_KEYS: keys }).ended;

  it('tables are made first, and asked for where there are none', async () => {
    const without = await run('rotate-keys', `${K2},${K1}`);
    expect([without.code, without.out]).toEqual([1, '']);
    expect(without.err.replaceAll(/\s+/g, ' ')).toMatch(/There is no such file yet|It has no tables yet/);
    const { code, out, err } = await run('migrate', '');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('its tables are up to date.');
    expect((await run('migrate', '')).code).toBe(0);
  });

  it('connections are counted, sealed anew, and open with the new key alone', async () => {
    const store = open();
    await add(store, 'c1', 'c2', 'c3');
    const counted = await run('rotate-keys', `${K2},${K1}`, '--dry-run');
    expect([counted.code, counted.err]).toEqual([0, '']);
    expect(counted.out).toBe(
      'Connections by the key that they are sealed with; nothing was changed:\n  "k1": 3\n',
    );
    const { code, out, err } = await run('rotate-keys', `${K2},${K1}`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      '3 connections sealed anew with "k2", 0 had been before.\n\nWhere every server has "k2" first',
    );
    expect(await secretOf(store, 'c1')).toBe('secret-of-c1');
    const again = await run('rotate-keys', K2);
    expect(again.out).toContain('0 connections sealed anew with "k2", 3 had been before.');
    await store.close();
  });

  it('what cannot be opened is named, and no key may go', async () => {
    const store = open();
    await add(store, 'd1', 'd2');
    const { code, out } = await run('rotate-keys', K2);
    expect(code).toBe(1);
    expect(out).toContain(
      '2 connections could not be opened here:\n  "d1": "k1" is not in CONNECT_KEYS.\n  "d2"',
    );
    expect(out).toContain('Take no key out of CONNECT_KEYS');
    const otherBytes = await run('rotate-keys', `${K2},k1:${key(3)}`);
    expect(otherBytes.code).toBe(1);
    expect(otherBytes.out).toContain('"d1": "k1" has other bytes here than it had when it sealed it.');
    for (const secret of [key(1), key(2), key(3), 'secret-of', 'ciphertext']) {
      expect(out + otherBytes.out).not.toContain(secret);
    }
    await store.close();
  });
});

describe('rotate-keys', () => {
  it('refuses keys that are none, and arguments that it has not', async () => {
    const { code, err } = await start(['rotate-keys'], {
      CONNECT_KEYS: 'k1:c2hvcnQ=',
      CONNECT_DATA_DIR: folder,
    }).ended;
    expect(code).toBe(1);
    expect(err).toContain('CONNECT_KEYS: Entry 1');
    expect((await start(['rotate-keys', '--all'], {}).ended).code).toBe(2);
  });

  it('says what is wrong with a database without its password', async () => {
    const url = Object.assign(new URL(postgres.url), { password: 'not-the-pass-word' }).href;
    const env = { CONNECT_KEYS: K1, DATABASE_URL: url };
    for (const command of ['rotate-keys', 'migrate']) {
      const { code, out, err } = await start([command], env).ended;
      expect(code).toBe(1);
      expect(out + err).toContain('The database refuses the user or the password.');
      expect(out + err).not.toContain('not-the-pass-word');
    }
  });
});
