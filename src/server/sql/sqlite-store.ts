import type { ConnectionStore } from '../store.ts';
import type { Engine } from './engine.ts';
import { SqliteAdapter, SqliteDialect, sql } from './kysely.ts';
import { Late, openLibsql } from './libsql-database.ts';
import { sqlStore } from './sql-store.ts';
import { DEFAULT_PREFIX } from './tables.ts';

/** SQLite's schema changes roll back, unlike what Kysely assumes; with `begin immediate` migrators wait in line. */
class TransactionalDialect extends SqliteDialect {
  override createAdapter() {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** How a {@link sqliteStore} is kept. */
export type SqliteStoreOptions = {
  /** What the tables' names begin with; `connect_` when left out. */
  readonly tablePrefix?: string;
  /** Milliseconds since the epoch; the machine's clock when left out, which SQLite has no other than. */
  readonly now?: () => number;
};

/**
 * Keeps connections in one SQLite file, through `libsql`. It needs a disk that lasts; several processes of
 * one machine may share it.
 *
 * @example
 * const store = sqliteStore('data/connect.db');
 * @throws {Error} when the folder or file cannot be written.
 */
export function sqliteStore(path: string, options: SqliteStoreOptions = {}): ConnectionStore {
  const { tablePrefix = DEFAULT_PREFIX, now = Date.now } = options;
  return sqlStore(sqliteEngine(path, now), tablePrefix);
}

/** The engine of a {@link sqliteStore}. */
export function sqliteEngine(path: string, now: () => number): Engine {
  const dialect = new TransactionalDialect({ database: openLibsql(path) });
  return { dialect, clock: () => sql<number>`${new Late(now)}` };
}
