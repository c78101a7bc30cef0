import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqliteStore } from '../../src/server/sql/index.ts';
import { bind, openLibsql } from '../../src/server/sql/libsql-database.ts';
import type { AttemptRow, ConnectionRow } from '../../src/server/store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'connect-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const row = (change: Partial<ConnectionRow> = {}): ConnectionRow => ({
  id: 'c1',
  tenantId: 'northwind',
  userId: 'ada',
  provider: 'p',
  cloud: 'commercial',
  cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
  host: 'acme.atlassian.net',
  accountKey: 'a1',
  account: { id: 'a1', name: "Robert'); DROP TABLE connect_connections;--", email: null },
  products: [{ product: 'jira', state: 'answers' }],
  scopes: [],
  status: 'connected',
  expiresAt: null,
  createdAt: '2026-11-23T00:00:00.000Z',
  checkedAt: '2026-11-23T00:00:00.000Z',
  sealed: 'sealed',
  accessToken: null,
  ...change,
});

async function openStore() {
  const store = sqliteStore(join(folder, 'data', 'connect.db'));
  await store.migrate();
  return store;
}

describe('a store of connections', () => {
  it('gives back what it was given, text as text', async () => {
    const store = await openStore();
    expect(await store.insertConnection(row())).toBe(true);
    expect(await store.getConnection({ tenantId: 'northwind', connectionId: 'c1' })).toEqual(row());
    expect(await store.listOnSite(row())).toEqual([row()]);
    expect(await store.listOnSite(row({ tenantId: 'northwin' }))).toEqual([]);
    await store.close();
  });

  it('holds one connection per account on a site and tenant', async () => {
    const store = await openStore();
    await store.insertConnection(row());
    expect(await store.insertConnection(row({ id: 'c2' }))).toBe(false);
    expect(await store.insertConnection(row({ id: 'c3', tenantId: 'northwin' }))).toBe(true);
    expect(await store.insertConnection(row({ id: 'c4', accountKey: 'a2' }))).toBe(true);
    expect((await store.listConnections('northwind')).map(({ id }) => id)).toEqual(['c1', 'c4']);
    await store.close();
  });

  it('updates in place but never brings back what was removed', async () => {
    const store = await openStore();
    await store.insertConnection(row());
    const changed = row({ status: 'needs-reconnect', createdAt: '2030-01-01T00:00:00.000Z' });
    expect(await store.updateConnection(changed, 'sealed')).toBe(true);
    const stored = await store.getConnection({ tenantId: 'northwind', connectionId: 'c1' });
    expect([stored?.status, stored?.createdAt]).toEqual(['needs-reconnect', row().createdAt]);
    expect(await store.removeConnection({ tenantId: 'other', connectionId: 'c1' })).toBe(false);
    expect(await store.removeConnection({ tenantId: 'northwind', connectionId: 'c1' })).toBe(true);
    expect(await store.updateConnection(row(), 'sealed')).toBe(false);
    expect(await store.listConnections('northwind')).toEqual([]);
    await store.close();
  });

  it('keeps an access token with the credentials that bought it, and with no others', async () => {
    const store = await openStore();
    await store.insertConnection(row());
    const key = { tenantId: 'northwind', connectionId: 'c1' };
    const kept = async () => (await store.getConnection(key))?.accessToken;
    expect(await store.keepAccessToken({ ...key, tenantId: 'northwin' }, 'sealed', 'token')).toBe(false);
    expect(await store.keepAccessToken(key, 'sealed before', 'token')).toBe(false);
    expect(await kept()).toBeNull();
    expect(await store.keepAccessToken(key, 'sealed', 'token')).toBe(true);
    // What a test found is written over an older reading of the row, which knows no token yet.
    expect(await store.updateConnection(row({ status: 'needs-reconnect' }), 'sealed')).toBe(true);
    expect(await kept()).toBe('token');
    expect(await store.updateConnection(row({ sealed: 'new', accessToken: 'newer' }), 'sealed')).toBe(true);
    expect(await kept()).toBe('newer');
    await store.close();
  });

  it('keeps attempts for their owner until they end', async () => {
    const store = await openStore();
    const owner = { tenantId: 'northwind', userId: 'ada' };
    const question: AttemptRow['question'] = { kind: 'confirm-site', proof: { ...row(), host: undefined } };
    const attempt = {
      id: 'a',
      ...owner,
      provider: 'p',
      question,
      sealed: 's',
      accessToken: null,
      credentialsEnd: null,
      expiresAt: 1_000,
    };
    await store.saveAttempt(attempt);
    await store.saveAttempt({ ...attempt, id: 'b', credentialsEnd: '2027-03-14T12:00:00.000Z' });
    expect(await store.getAttempt('a', owner, 999)).toMatchObject({ sealed: 's', credentialsEnd: null });
    expect((await store.getAttempt('b', owner, 999))?.credentialsEnd).toBe('2027-03-14T12:00:00.000Z');
    expect(await store.getAttempt('a', owner, 1_000)).toBeUndefined();
    expect(await store.getAttempt('a', { ...owner, userId: 'eve' }, 0)).toBeUndefined();
    await store.removeEndedAttempts(1_000);
    expect(await store.getAttempt('a', owner, 0)).toBeUndefined();
    await store.close();
  });

  it('survives being closed, in a folder and file that only their owner may read', async () => {
    const first = await openStore();
    await first.insertConnection(row());
    await first.close();
    const second = await openStore();
    expect(await second.listConnections('northwind')).toHaveLength(1);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'data', 'connect.db')).mode & 0o777).toBe(0o600);
    await second.close();
  });

  it('is migrated once, however many processes do it at the same time', async () => {
    const path = join(folder, 'raced.db');
    const script = `import { sqliteStore } from 'connect-atlassian/server/sql';
      const store = sqliteStore(${JSON.stringify(path)}); await store.migrate(); await store.close();`;
    const run = promisify(execFile);
    const migrators = Array.from({ length: 4 }, () =>
      run(process.execPath, ['--input-type=module', '-e', script]),
    );
    for (const { stderr } of await Promise.all(migrators)) expect(stderr).toBe('');
    const store = sqliteStore(path);
    await store.migrate();
    expect(await store.insertConnection(row())).toBe(true);
    await store.close();
  });

  it('refuses a table prefix that is not a name', () => {
    expect(() => sqliteStore(':memory:', { tablePrefix: 'x; drop' })).toThrow(/prefix/);
  });
});

describe('the wrapped driver', () => {
  it('turns booleans into numbers and refuses what libsql would cut or abort on', async () => {
    expect([bind(true), bind(false), bind(null), bind('a'), bind(1)]).toEqual([1, 0, null, 'a', 1]);
    for (const value of [
      'a\0b',
      undefined,
      {},
      [],
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Symbol('x'),
      new Date(),
    ]) {
      expect(() => bind(value)).toThrow(TypeError);
    }
    const store = await openStore();
    await expect(store.insertConnection(row({ host: 'a\0b' }))).rejects.toThrow(/NUL/);
    await store.close();
  });

  it('takes the write lock when a transaction begins, so that writers wait instead of failing later', () => {
    const path = join(folder, 'locked.db');
    const database = openLibsql(path);
    database.prepare('begin').run([]);
    const other = new Database(path);
    other.exec('PRAGMA busy_timeout = 0');
    expect(() => other.exec('begin immediate')).toThrow(/locked/);
    database.prepare('commit').run([]);
    other.exec('begin immediate');
    other.close();
    database.close();
  });

  it('is needed: libsql itself ends the process on a boolean', () => {
    const script = `const D=require('libsql');const d=new D(':memory:');d.exec('create table t(a)');
      try{d.prepare('insert into t values(?)').run([true]);console.log('survived')}catch{console.log('survived')}`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stdout).not.toContain('survived');
  });
});
