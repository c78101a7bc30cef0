import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setImmediate as nextLook, setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStore } from '../../../src/server/sql/index.ts';
import { sql } from '../../../src/server/sql/kysely.ts';
import { postgresDialect } from '../../../src/server/sql/postgres-store.ts';
import { sqlStore } from '../../../src/server/sql/sql-store.ts';
import type { ConnectionStore } from '../../../src/server/store.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { connectionRow, KEY } from './rows.ts';

let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** A store with one connection, and little patience; a machine that stands still for less is no fault of it. */
async function hasty(url: string, tablePrefix: string): Promise<ConnectionStore> {
  const patient = postgresStore(server.url, { tablePrefix });
  await patient.migrate();
  await patient.close();
  const pool = new pg.Pool({ connectionString: url, max: 1, query_timeout: 1_500 });
  pool.on('error', () => {});
  const clock = () => sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
  return sqlStore({ dialect: postgresDialect(pool), clock }, tablePrefix);
}

/** Until its client rolls back or ends, everybody waits for the table. */
async function lockTable(table: string): Promise<pg.Client> {
  const admin = new pg.Client(server.url);
  await admin.connect();
  await admin.query(`begin; lock table ${table}`);
  return admin;
}

/** The database at another address, with a network between that can break. */
async function lineTo(address: string) {
  const to = new URL(address);
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    near.pipe(far).pipe(near);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const url = new URL(address);
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    /** Nothing comes any more, and nobody is told. */
    silence() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

describe('a store in PostgreSQL', () => {
  it('that nobody has migrated says so, and how', async () => {
    const store = postgresStore(server.url, { tablePrefix: 'unmigrated_' });
    await expect(store.listConnections('northwind')).rejects.toThrow(/await connect\.migrate\(\)/);
    await store.migrate();
    expect(await store.listConnections('northwind')).toEqual([]);
    await store.close();
  });

  it('is migrated once, however many servers do it at the same time', async () => {
    const script = `import { postgresStore } from 'connect-atlassian/server/sql';
      const store = postgresStore(${JSON.stringify(server.url)}); await store.migrate(); await store.close();`;
    const run = promisify(execFile);
    const migrators = Array.from({ length: 4 }, () =>
      run(process.execPath, ['--input-type=module', '-e', script]),
    );
    for (const { stderr } of await Promise.all(migrators)) expect(stderr).toBe('');
    const store = postgresStore(server.url);
    expect(await store.insertConnection(connectionRow())).toBe(true);
    await store.close();
  });

  it('goes by the clock of the database, in whole milliseconds', async () => {
    const store = postgresStore(server.url, { tablePrefix: 'clock_' });
    await store.migrate();
    const now = await store.now();
    expect(Number.isInteger(now)).toBe(true);
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
    await store.close();
  });

  it('goes on when the database was restarted under it', async () => {
    const store = postgresStore(server.url, { tablePrefix: 'restart_', poolSize: 2 });
    await store.migrate();
    await store.insertConnection(connectionRow());
    const admin = new pg.Client(server.url);
    await admin.connect();
    // What a restart does to connections that nobody uses.
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'connect-atlassian'`,
    );
    const left = () =>
      admin.query(`select from pg_stat_activity where application_name = 'connect-atlassian'`);
    await expect.poll(async () => (await left()).rowCount).toBe(0);
    await admin.end();
    // Their end has come here as well.
    await wait(100);
    await nextLook();
    expect(await store.getConnection(KEY)).toMatchObject({ id: 'c1' });
    await store.close();
  });

  it('goes on, and so does the process, when the network breaks in the middle of a question', async () => {
    const line = await lineTo(server.url);
    const store = postgresStore(line.url, { tablePrefix: 'broken_', poolSize: 1 });
    await store.migrate();
    await store.insertConnection(connectionRow());
    const uncaught: unknown[] = [];
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', (error) => uncaught.push(error));
    try {
      const admin = await lockTable('broken_connections');
      const asked = expect(store.getConnection(KEY)).rejects.toThrow(/terminated/);
      await wait(100);
      line.cut();
      await asked;
      await admin.end();
      expect(await store.getConnection(KEY)).toMatchObject({ id: 'c1' });
      expect(uncaught).toEqual([]);
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const listener of listeners) process.on('uncaughtException', listener);
    }
    await store.close();
    line.close();
  });

  it('keeps no connection on which a question has run out of time', async () => {
    const line = await lineTo(server.url);
    const store = await hasty(line.url, 'silent_');
    await store.insertConnection(connectionRow());
    line.silence();
    await expect(store.getConnection(KEY)).rejects.toThrow(/timeout/);
    expect(await store.getConnection(KEY)).toMatchObject({ id: 'c1' });
    await store.close();
    line.close();
  });

  it('says that something is written only when it is, also after a transaction that ran out of time', async () => {
    const store = await hasty(server.url, 'slow_');
    await store.insertConnection(connectionRow());
    const admin = await lockTable('slow_connections');
    await expect(store.eraseTenant('northwind')).rejects.toThrow(/timeout/);
    await admin.query('rollback');
    expect(await store.insertConnection(connectionRow({ id: 'c2', accountKey: 'a2' }))).toBe(true);
    const { rows } = await admin.query('select id from slow_connections order by id');
    expect(rows).toEqual([{ id: 'c1' }, { id: 'c2' }]);
    await admin.end();
    await store.close();
  });

  describe('leaves nothing of a connection behind that is written while it goes', () => {
    const entry = { id: 'a1', ...KEY, method: 'GET', path: '/jira/x', status: 200, took: 1, at: 1 };

    /** A store with one connection, and another client of its database that has begun something. */
    async function open(prefix: string) {
      const store = postgresStore(server.url, { tablePrefix: prefix });
      await store.migrate();
      await store.insertConnection(connectionRow());
      const other = new pg.Client(server.url);
      await other.connect();
      await other.query('begin');
      /** Goes on while the store waits, or would. */
      const ends = async (waiting: Promise<unknown>) => {
        await wait(200);
        await other.query('commit');
        await waiting;
        await other.end();
      };
      return { store, other, ends };
    }

    it('by another server, of its activity', async () => {
      const { store, other, ends } = await open('goes_');
      await other.query('delete from goes_connections');
      await other.query('delete from goes_activity');
      await ends(store.addActivity([entry], { connectionIds: [], keep: 9 }));
      expect(await store.listActivity(KEY, { limit: 9 })).toEqual([]);
      await store.close();
    });

    it('when its tenant is erased, of activity and audit', async () => {
      const { store, other, ends } = await open('erased_');
      await other.query('select from erased_connections for key share');
      await other.query(
        `insert into erased_activity (id, tenant_id, connection_id, method, path, status, took, at)
         values ('a1', 'northwind', 'c1', 'GET', '/jira/x', 200, 1, 1)`,
      );
      await other.query(
        "insert into erased_audit select 'z', tenant_id, connection_id, action, user_id, provider, host, cloud_id, account, at from erased_audit",
      );
      await ends(store.eraseTenant('northwind'));
      expect(await store.listActivity(KEY, { limit: 9 })).toEqual([]);
      expect(await store.listAudit('northwind', { limit: 9 })).toEqual([]);
      await store.close();
    });
  });

  it('refuses an address that is none of its own', () => {
    for (const url of [undefined, '', 'mysql://x', 'acme']) {
      expect(() => postgresStore(url)).toThrow(/DATABASE_URL/);
    }
  });
});
