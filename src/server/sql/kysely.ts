import { optionalPeer } from '../optional-peer.ts';

/** Kysely, loaded once; a missing one is named with its install command. */
export const { Kysely, Migrator, SqliteAdapter, SqliteDialect } = await optionalPeer(
  'connect-atlassian/server/sql',
  'kysely',
  () => import('kysely'),
);
