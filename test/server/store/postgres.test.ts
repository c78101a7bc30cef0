import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStore } from '../../../src/server/sql/index.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { connectionRow, KEY } from './rows.ts';

let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describe('a store in PostgreSQL', () => {
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
    await admin.end();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await store.getConnection(KEY)).toMatchObject({ id: 'c1' });
    await store.close();
  });

  it('refuses an address that is none of its own', () => {
    for (const url of [undefined, '', 'mysql://x', 'acme']) {
      expect(() => postgresStore(url)).toThrow(/DATABASE_URL/);
    }
  });
});
