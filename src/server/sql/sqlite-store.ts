import type { ConnectionStore } from '../store.ts';
import { SqliteAdapter, SqliteDialect } from './kysely.ts';
import { openLibsql } from './libsql-database.ts';
import { sqlStore } from './sql-store.ts';

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

/**
 * Keeps connections in one SQLite file, through `libsql`. It needs a disk that lasts; several processes of
 * one machine may share it.
 *
 * @example
 * const store = sqliteStore('data/connect.db');
 * @throws {Error} when the folder or file cannot be written.
 */
export function sqliteStore(path: string, options: { readonly tablePrefix?: string } = {}): ConnectionStore {
  const dialect = new TransactionalDialect({ database: openLibsql(path) });
  return sqlStore(dialect, options.tablePrefix ?? 'connect_');
}
