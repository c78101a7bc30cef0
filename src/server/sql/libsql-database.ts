import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { optionalPeerLater } from '../optional-peer.ts';
import { sayMigrate } from './missing-tables.ts';
import { isStorable } from './storable-text.ts';

// A server on PostgreSQL needs none.
const libsql = await optionalPeerLater('sqliteStore', 'libsql', () => import('libsql'));

const BUSY_TIMEOUT_MS = 5_000;
/** There are fewer questions than this; each is the same text every time. */
const MOST_KEPT = 64;

/** Opens a SQLite file (`:memory:` for none) for one owner, durable at every commit. */
export function openLibsql(path: string): SqliteDatabase {
  const { default: Database } = libsql();
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new Database(path);
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  // What was removed must not stay readable in the file's free pages.
  database.exec('PRAGMA secure_delete = ON');
  if (path !== ':memory:') chmodSync(path, 0o600);
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      // Writers that begin with a read would fail instead of waiting for each other.
      const prepared = prepare(database, sql === 'begin' ? 'begin immediate' : sql);
      const statement = sql.endsWith(' limit 1') ? guardOne(prepared) : guard(prepared);
      // Preparing takes thrice as long as reading a row, and each call of the proxy reads one.
      if (sql.startsWith('select ') && kept.size < MOST_KEPT) kept.set(sql, statement);
      return statement;
    },
  };
}

function prepare(database: LibsqlDatabase, sql: string): LibsqlStatement {
  try {
    return database.prepare(sql);
  } catch (error) {
    throw sayMigrate(error);
  }
}

/** A value that is read when its statement runs, which may have been made long before. */
export class Late {
  readonly read: () => number;
  constructor(read: () => number) {
    this.read = read;
  }
}

type LibsqlDatabase = InstanceType<ReturnType<typeof libsql>['default']>;
type LibsqlStatement = ReturnType<LibsqlDatabase['prepare']>;

// libsql aborts the whole process on a boolean and cuts text at NUL, so neither ever reaches it.
function guard(statement: LibsqlStatement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters.map(bind)),
    run: (parameters) => statement.run(parameters.map(bind)),
    iterate: (parameters) => statement.iterate(parameters.map(bind)) as IterableIterator<unknown>,
  };
}

/** Rows are read through an iterator that takes thrice as long as the one row that may come of this. */
function guardOne(statement: LibsqlStatement): SqliteStatement {
  const raw = statement.raw();
  let names: readonly string[] = [];
  const all: SqliteStatement['all'] = (parameters) => {
    const values = raw.get(parameters.map(bind)) as readonly unknown[] | undefined;
    if (!values) return [];
    // Another process may have brought the schema up to date.
    if (values.length !== names.length) names = raw.columns().map(({ name }) => name);
    const row: Record<string, unknown> = {};
    for (const [at, name] of names.entries()) row[name] = values[at];
    return [row];
  };
  return {
    reader: true,
    all,
    run: (parameters) => raw.run(parameters.map(bind)),
    iterate: (parameters) => all(parameters).values(),
  };
}

/**
 * A value as libsql takes it.
 *
 * @throws {TypeError} for text that would come back as another one (with NUL, or half of a character), and for types that
 * SQLite does not have.
 */
export function bind(value: unknown): string | number | bigint | null | Uint8Array {
  if (value instanceof Late) return value.read();
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'bigint' || value instanceof Uint8Array) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && isStorable(value)) return value;
  throw new TypeError(
    `SQLite cannot store ${typeof value === 'string' ? 'text with NUL or half of a character' : typeof value} here.`,
  );
}
