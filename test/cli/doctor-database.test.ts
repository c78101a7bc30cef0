import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDataDir } from '../../src/cli/doctor/check-data-dir.ts';
import { checkDatabase } from '../../src/cli/doctor/check-database.ts';
import { readDeployment } from '../../src/cli/doctor/deployment.ts';
import { postgresStore } from '../../src/server/sql/index.ts';
import { poolOf } from '../server/store/pool.ts';
import { type Postgres, startPostgres } from '../server/store/postgres.ts';
import { type Deployment, openDeployment } from './deployment.ts';
import { withCli } from './run-cli.ts';

const { start } = withCli();

let postgres: Postgres;
let deployment: Deployment;
beforeAll(async () => {
  [postgres, deployment] = await Promise.all([startPostgres(), openDeployment()]);
});
afterAll(() => Promise.all([postgres.stop(), deployment.close()]));

/** Another database, user or password than the ones that it was started with. */
const urlWith = (change: Partial<Pick<URL, 'pathname' | 'username' | 'password'>>): string =>
  Object.assign(new URL(postgres.url), change).href;
const check = (url: string) => checkDatabase(readDeployment({ DATABASE_URL: url })).run();

async function query(url: string, ...statements: string[]): Promise<readonly unknown[]> {
  const pool = poolOf(url, 1);
  try {
    const results = [];
    for (const statement of statements) results.push((await pool.query(statement)).rows);
    return results.at(-1) ?? [];
  } finally {
    await pool.end();
  }
}

describe('PostgreSQL', () => {
  it('without tables is told to be migrated, and is left without tables', async () => {
    expect(await check(postgres.url)).toMatchObject({
      state: 'wrong',
      says: 'It has no tables yet.',
      todo: expect.stringContaining('connect.migrate()'),
    });
    const tables = "select tablename from pg_tables where tablename like 'connect%'";
    expect(await query(postgres.url, tables)).toEqual([]);
  });

  it('with all tables is right, also for the whole doctor', async () => {
    const store = postgresStore(postgres.url);
    await store.migrate();
    await store.close();
    expect(await check(postgres.url)).toEqual({
      state: 'ok',
      says: 'It can be read and written, and its tables are up to date.',
    });
    expect(await query(postgres.url, 'select id from connect_attempts')).toEqual([]);
    const env = { ...deployment.env, DATABASE_URL: postgres.url };
    const { code, out } = await start(['doctor'], env).ended;
    expect(out).toContain('ok      DATABASE_URL: It can be read and written');
    expect(out).not.toContain('SQLite');
    expect(code).toBe(0);
  });

  it('of an older version is told how far behind it is', async () => {
    const name = "name = '0005-leases'";
    await query(postgres.url, `update connect_migration set name = '0004-later' where ${name}`);
    expect(await check(postgres.url)).toMatchObject({ says: expect.stringMatching(/newer version/) });
    await query(postgres.url, "delete from connect_migration where name = '0004-later'");
    expect(await check(postgres.url)).toMatchObject({
      state: 'wrong',
      says: 'Its tables are 1 of 7 steps behind this version.',
    });
    await query(postgres.url, "insert into connect_migration values ('0005-leases', '2026-11-25T12:00:00Z')");
    expect(await check(postgres.url)).toMatchObject({ state: 'ok' });
  });

  it.each([
    [
      'a wrong password',
      () => urlWith({ password: 'wrong' }),
      /^The database refuses the user or the password/,
    ],
    [
      'an unknown user',
      () => urlWith({ username: 'nobody' }),
      /^The database refuses the user or the password/,
    ],
    ['another database', () => urlWith({ pathname: '/other' }), /^There is no database of that name/],
    [
      'a name that is none',
      () => 'postgres://a:b@no-such-host.invalid/c',
      /^It cannot be reached from here: its name/,
    ],
  ])('with %s is told as that', async (_, url, says) => {
    expect(await check(url())).toMatchObject({ state: 'wrong', says: expect.stringMatching(says) });
  });

  it('that may be read only is told as that, whether the user is or the database', async () => {
    await query(
      postgres.url,
      "create role reader login password 'reader'",
      'grant select on all tables in schema public to reader',
    );
    expect(await check(urlWith({ username: 'reader', password: 'reader' }))).toMatchObject({
      state: 'wrong',
      says: 'The user of DATABASE_URL may not write there.',
    });
    await query(postgres.url, "alter role connect set default_transaction_read_only = 'on'");
    expect(await check(postgres.url)).toMatchObject({
      state: 'wrong',
      says: expect.stringMatching(/^The database can be read only/),
    });
  });
});

describe('the folder of SQLite', () => {
  const checkFolder = (folder: string) => checkDataDir(readDeployment({ CONNECT_DATA_DIR: folder })).run();

  it.runIf(process.platform === 'linux')('in memory is told not to last', async () => {
    expect(await checkFolder('/dev/shm/connect')).toMatchObject({
      state: 'wrong',
      says: 'It is kept in memory.',
    });
  });

  it('that is another user’s is told as that', async () => {
    const folder = join(deployment.folder, 'of-the-server');
    await chmod(deployment.folder, 0o755);
    await mkdir(folder, { mode: 0o500 });
    // Root may write everywhere, so that somebody else has to look.
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const { code, out } = await start(['doctor'], { ...deployment.env, CONNECT_DATA_DIR: folder }, uid).ended;
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('The user that runs this may not write into it.');
  });

  it('that may not even be entered is not said to be empty', async () => {
    const closed = join(deployment.folder, 'closed');
    await mkdir(join(closed, 'data'), { recursive: true });
    await chmod(closed, 0o600);
    await chmod(deployment.folder, 0o755);
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const env = { ...deployment.env, CONNECT_DATA_DIR: join(closed, 'data') };
    const { out } = await start(['doctor'], env, uid).ended;
    await chmod(closed, 0o700);
    expect(out).not.toContain('There is no such file yet.');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('The user that runs this may not look into its folder.');
  });
});
