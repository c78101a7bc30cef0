import type { Kysely as KyselyInstance, Migrator as MigratorInstance } from 'kysely';
import { Migrator } from './kysely.ts';
import { migrations } from './migrations.ts';
import { type Tables, tableNames } from './tables.ts';

/** What the migrator's own table is called. */
export const migrationTable = (prefix: string): string => `${prefix}migration`;

/** What knows which changes of the schema there are, and which a database has. */
export function createMigrator(db: KyselyInstance<Tables>, prefix: string): MigratorInstance {
  return new Migrator({
    db,
    provider: { getMigrations: async () => migrations(tableNames(prefix)) },
    migrationTableName: migrationTable(prefix),
    migrationLockTableName: `${prefix}migration_lock`,
  });
}

/** Brings a database's schema up to date. */
export async function migrate(db: KyselyInstance<Tables>, prefix: string): Promise<void> {
  const { error } = await createMigrator(db, prefix).migrateToLatest();
  if (error) throw new Error('The database schema could not be brought up to date.', { cause: error });
}
