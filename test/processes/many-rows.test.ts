import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { postgresStore, sqliteStore } from '../../src/server/sql/index.ts';
import type { ConnectionStore } from '../../src/server/store.ts';
import { type Postgres, startPostgres } from '../server/store/postgres.ts';
import { connectionRow } from '../server/store/rows.ts';
import { MANY_ROWS } from './how-much.ts';

const FEW_ROWS = 1_000;
const READS = 500;
/** As many as go into one statement. */
const AT_A_TIME = 100_000;

/** Runs a statement that no store has. */
type Run = (statement: string) => Promise<readonly object[]>;

type Opened = {
  readonly store: ConnectionStore;
  readonly table: string;
  readonly run: Run;
  /** How this database counts from one number to another, as `i`. */
  readonly count: (from: number, to: number) => string;
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openSqlite(prefix: string): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'connect-many-'));
  const file = join(folder, 'connect.db');
  const store = sqliteStore(file, { tablePrefix: prefix });
  await store.migrate();
  const database = new Database(file);
  closing.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => store.close(),
    () => database.close(),
  );
  const count = (from: number, to: number) =>
    `(with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to}) select i from n)`;
  return {
    store,
    table: `${prefix}connections`,
    run: async (statement) => database.prepare(statement).all() as object[],
    count,
  };
}

async function openPostgres(prefix: string): Promise<Opened> {
  const { url } = await server();
  const store = postgresStore(url, { tablePrefix: prefix });
  await store.migrate();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  closing.push(
    () => store.close(),
    () => client.end(),
  );
  const count = (from: number, to: number) => `(select i from generate_series(${from}, ${to}) as n(i))`;
  return {
    store,
    table: `${prefix}connections`,
    run: async (statement) => (await client.query(statement)).rows,
    count,
  };
}

let started: Promise<Postgres> | undefined;
/** One for both, as neither has anything to do while the other is read. */
function server(): Promise<Postgres> {
  started ??= startPostgres();
  return started;
}
afterAll(async () => (await started)?.stop());

const idOf = (row: number) => `row-${row}`;
const tenantOf = (row: number) => `tenant-${Math.floor(row / 20)}`;

/** Copies one connection until there are so many, twenty for each tenant. */
async function fill({ store, table, run, count }: Opened, rows: number) {
  await store.insertConnection(
    connectionRow({ id: idOf(0), tenantId: tenantOf(0), sealed: 's'.repeat(500) }),
  );
  const [first = {}] = await run(`select * from ${table}`);
  const own: Readonly<Record<string, string>> = {
    id: `'row-' || cast(i as text)`,
    tenant_id: `'tenant-' || cast(i / 20 as text)`,
    account_key: `'account-' || cast(i as text)`,
  };
  const columns = Object.keys(first);
  const copied = columns.map((column) => own[column] ?? column).join(', ');
  for (let from = 1; from < rows; from += AT_A_TIME) {
    const numbers = count(from, Math.min(from + AT_A_TIME, rows) - 1);
    await run(
      `insert into ${table} (${columns.join(', ')}) select ${copied} from ${numbers} as numbers, ${table} as one where one.id = '${idOf(0)}'`,
    );
  }
  await run('analyze');
  const [{ many } = { many: 0 }] = (await run(`select count(*) as many from ${table}`)) as { many: number }[];
  expect(Number(many)).toBe(rows);
}

/** How long one read takes, in milliseconds. */
async function readOne({ store }: Opened, rows: number): Promise<number> {
  const row = Math.floor(Math.random() * rows);
  const key = { tenantId: tenantOf(row), connectionId: idOf(row) };
  const began = performance.now();
  const found = await store.getConnection(key);
  const took = performance.now() - began;
  expect(found?.id).toBe(key.connectionId);
  return took;
}

const medianOf = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

describe.each([
  ['SQLite', openSqlite],
  ['PostgreSQL', openPostgres],
] as const)('on %s', (engine, open) => {
  it(`reading one connection of ${MANY_ROWS} takes at most 1.5 times as long as of ${FEW_ROWS}`, {
    timeout: 600_000,
  }, async () => {
    const [few, many] = [await open('few_'), await open('many_')];
    await fill(few, FEW_ROWS);
    await fill(many, MANY_ROWS);
    const took = { few: [] as number[], many: [] as number[] };
    // In turn, so that whatever else the machine does falls on both alike.
    for (let read = 0; read < READS; read += 1) {
      took.few.push(await readOne(few, FEW_ROWS));
      took.many.push(await readOne(many, MANY_ROWS));
    }
    const [ofFew, ofMany] = [medianOf(took.few), medianOf(took.many)];
    const us = (ms: number) => `${Math.round(ms * 1000)} µs`;
    process.stdout.write(
      `${engine}: one of ${FEW_ROWS} in ${us(ofFew)}, one of ${MANY_ROWS} in ${us(ofMany)}: ${(ofMany / ofFew).toFixed(2)} times\n`,
    );
    expect(ofMany / ofFew).toBeLessThan(1.5);
  });
});
