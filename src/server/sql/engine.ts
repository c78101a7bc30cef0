import type { Dialect, RawBuilder } from 'kysely';

/** The database's own clock as a part of a statement, in milliseconds since the epoch. */
export type Clock = () => RawBuilder<number>;

/** What tells one database from another. */
export type Engine = { readonly dialect: Dialect; readonly clock: Clock };
