import type { Kysely as KyselyInstance } from 'kysely';
import type { ConnectionStore } from '../store.ts';
import type { Engine } from './engine.ts';
import { Kysely, Migrator } from './kysely.ts';
import { migrations } from './migrations.ts';
import { attemptMethods } from './sql-attempts.ts';
import { authorizationMethods } from './sql-authorizations.ts';
import { connectionMethods } from './sql-connections.ts';
import { leaseMethods } from './sql-leases.ts';
import type { TableNames, Tables } from './tables.ts';

const OUTCOME_KEPT_MS = 60 * 60_000;
const PREFIX = /^[a-z_][a-z0-9_]{0,40}$/;

/** A {@link ConnectionStore} over a database; every statement about one connection names its tenant. */
export function sqlStore({ dialect, clock }: Engine, prefix: string): ConnectionStore {
  if (!PREFIX.test(prefix)) throw new Error(`Table prefix "${prefix}" must match ${PREFIX}.`);
  const db = new Kysely<Tables>({ dialect });
  const tables = {
    connections: `${prefix}connections` as 'connections',
    attempts: `${prefix}attempts` as 'attempts',
    authorizations: `${prefix}authorizations` as 'authorizations',
  };
  return {
    migrate: () => migrate(db, tables, prefix),
    close: () => db.destroy(),
    async now() {
      const { now } = await db.selectNoFrom(clock().as('now')).executeTakeFirstOrThrow();
      return Number(now);
    },
    ...connectionMethods(db, tables, clock),
    ...leaseMethods(db, tables, clock),
    ...attemptMethods(db, tables),
    ...authorizationMethods(db, tables),
    async removeEndedAttempts(now) {
      await db.deleteFrom(tables.attempts).where('expires_at', '<=', now).execute();
      await db
        .deleteFrom(tables.authorizations)
        .where('expires_at', '<=', now - OUTCOME_KEPT_MS)
        .execute();
    },
  };
}

async function migrate(db: KyselyInstance<Tables>, tables: TableNames, prefix: string): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations(tables) },
    migrationTableName: `${prefix}migration`,
    migrationLockTableName: `${prefix}migration_lock`,
  }).migrateToLatest();
  if (error) throw new Error('The database schema could not be brought up to date.', { cause: error });
}
