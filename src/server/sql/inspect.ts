import type { Kysely as KyselyInstance, Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import { Kysely, sql } from './kysely.ts';
import { createMigrator, migrationTable } from './migrate.ts';
import { postgresEngine } from './postgres-store.ts';
import { sqliteEngine } from './sqlite-store.ts';
import { DEFAULT_PREFIX, type Tables, tableNames } from './tables.ts';

/** How far a database has come, and whether it takes what is written. */
export type Inspection = {
  /** How many changes of the schema there are, and which of them it has not. */
  readonly steps: number;
  readonly pending: readonly string[];
  /** Changes that a newer version of this package made. */
  readonly unknown: readonly string[];
  /** Why nothing can be written; undefined where it can. */
  readonly refusal: unknown;
};

/** Looks at the database of a `postgresStore`, and leaves it as it is. @throws what `pg` does where it is out of reach. */
export const inspectPostgres = (url: string): Promise<Inspection> => inspect(postgresEngine(url, 1));

/** The same for the file of a `sqliteStore`. */
export const inspectSqlite = (path: string): Promise<Inspection> => inspect(sqliteEngine(path, Date.now));

async function inspect({ dialect }: Engine): Promise<Inspection> {
  const db = new Kysely<Tables>({ dialect });
  try {
    const known = await createMigrator(db, DEFAULT_PREFIX).getMigrations();
    const pending = known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
    const executed = pending.length < known.length ? await executedIn(db) : [];
    const unknown = executed.filter((name) => known.every((step) => step.name !== name));
    const refusal = await tryWriting(db, pending.length === 0).then(
      () => undefined,
      (error: unknown) => error,
    );
    return { steps: known.length, pending, unknown, refusal };
  } finally {
    await db.destroy();
  }
}

async function executedIn(db: KyselyInstance<Tables>): Promise<string[]> {
  const table = sql.table(migrationTable(DEFAULT_PREFIX));
  const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(db);
  return rows.map(({ name }) => name);
}

/** Writes what a server would, and takes it back. */
async function tryWriting(db: KyselyInstance<Tables>, isUpToDate: boolean): Promise<void> {
  const transaction = await db.startTransaction().execute();
  try {
    await (isUpToDate ? addRow(transaction) : addTable(transaction));
  } finally {
    await transaction.rollback().execute();
  }
}

async function addRow(db: Transaction<Tables>): Promise<void> {
  const { attempts } = tableNames(DEFAULT_PREFIX);
  const id = crypto.randomUUID();
  const nothing = { tenant_id: id, user_id: id, provider: '', question: '{}', sealed: '', expires_at: 0 };
  await db
    .insertInto(attempts)
    .values({ id, ...nothing, access_token: null, credentials_end: null })
    .execute();
}

async function addTable(db: Transaction<Tables>): Promise<void> {
  await db.schema.createTable(`${DEFAULT_PREFIX}doctor`).addColumn('id', 'text').execute();
}
