/**
 * Keeps connections in a SQL database. Needs `kysely` 0.28, and `libsql` for SQLite or `pg` for PostgreSQL.
 *
 * @module
 * @example
 * import { sqliteStore } from 'connect-atlassian/server/sql';
 * const store = sqliteStore('data/connect.db');
 * createConnect({ store, … });
 */
export { type PostgresStoreOptions, postgresStore } from './postgres-store.ts';
export { type SqliteStoreOptions, sqliteStore } from './sqlite-store.ts';
