/**
 * Keeps connections in a SQL database. Needs `kysely` 0.28 and `libsql`.
 *
 * @module
 * @example
 * import { sqliteStore } from 'connect-atlassian/server/sql';
 * const store = sqliteStore('data/connect.db');
 * createConnect({ store, … });
 */
export { sqliteStore } from './sqlite-store.ts';
