import type { Dialect, Kysely, RawBuilder } from 'kysely';
import { SqliteAdapter } from './kysely.ts';

/** The database's own clock as a part of a statement, in milliseconds since the epoch. */
export type Clock = () => RawBuilder<number>;

/** What tells one database from another. */
export type Engine = { readonly dialect: Dialect; readonly clock: Clock };

/** Whether rows are locked for a transaction; in SQLite, one that writes has the whole database for itself. */
export const locksRows = <Of>(db: Kysely<Of>): boolean =>
  !(db.getExecutor().adapter instanceof SqliteAdapter);
