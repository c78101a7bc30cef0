import { optionalPeer } from '../optional-peer.ts';

/** Kysely, loaded once; a missing one is named with its install command. */
export const { Kysely, Migrator, PostgresDialect, SqliteAdapter, SqliteDialect, sql } = await optionalPeer(
  'connect-atlassian/server/sql',
  'kysely',
  () => import('kysely'),
);
