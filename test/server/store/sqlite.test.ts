import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqliteStore } from '../../../src/server/sql/index.ts';
import { bind, openLibsql } from '../../../src/server/sql/libsql-database.ts';
import { connectionRow as row } from './rows.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'connect-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openStore() {
  const store = sqliteStore(join(folder, 'data', 'connect.db'));
  await store.migrate();
  return store;
}

describe('a store in a SQLite file', () => {
  it('that nobody has migrated says so, and how', async () => {
    const store = sqliteStore(join(folder, 'connect.db'));
    await expect(store.listConnections('northwind')).rejects.toThrow(/await connect\.migrate\(\)/);
    await store.migrate();
    expect(await store.listConnections('northwind')).toEqual([]);
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

  it('reads on when another process has brought the schema up to date meanwhile', async () => {
    const path = join(folder, 'changed.db');
    const store = sqliteStore(path);
    await store.migrate();
    await store.insertConnection(row());
    const key = { tenantId: row().tenantId, connectionId: row().id };
    const before = await store.getConnection(key);
    const other = new Database(path);
    other.exec("ALTER TABLE connect_connections ADD COLUMN later TEXT DEFAULT 'x'");
    other.close();
    expect(await store.getConnection(key)).toEqual({ ...before, readAt: expect.any(Number) });
    expect((await store.getConnection(key))?.readAt).toBeGreaterThan(1e12);
    expect(await store.getConnection({ ...key, connectionId: 'nobody' })).toBeUndefined();
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
      'a\ud800',
      '\udc00\ud800',
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
