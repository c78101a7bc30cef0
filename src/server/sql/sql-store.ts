import type { Dialect, Kysely as KyselyInstance } from 'kysely';
import type { ConnectionKey, ConnectionStore } from '../store.ts';
import { Kysely, Migrator } from './kysely.ts';
import { migrations } from './migrations.ts';
import { fromAttempt, fromConnection, toAttempt, toConnection } from './rows.ts';
import { authorizationMethods } from './sql-authorizations.ts';
import type { TableNames, Tables } from './tables.ts';

const OUTCOME_KEPT_MS = 60 * 60_000;
const PREFIX = /^[a-z_][a-z0-9_]{0,40}$/;

/** A {@link ConnectionStore} over any Kysely dialect; every statement names its tenant. */
export function sqlStore(dialect: Dialect, prefix: string): ConnectionStore {
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
    ...connectionMethods(db, tables),
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

function connectionMethods(
  db: KyselyInstance<Tables>,
  { connections, attempts, authorizations }: TableNames,
) {
  const one = ({ tenantId, connectionId }: ConnectionKey) =>
    db.selectFrom(connections).selectAll().where('tenant_id', '=', tenantId).where('id', '=', connectionId);
  return {
    async listOnSite({ tenantId, provider, cloudId }) {
      const rows = await db
        .selectFrom(connections)
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('provider', '=', provider)
        .where('cloud_id', '=', cloudId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toConnection);
    },
    async insertConnection(row) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto(connections)
        .values(fromConnection(row))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async updateConnection(row, sealed) {
      const { id, tenant_id, created_at: _kept, access_token, ...changed } = fromConnection(row);
      const { numUpdatedRows } = await db
        .updateTable(connections)
        // With the same credentials, the access token that they bought last stays.
        .set(row.sealed === sealed ? changed : { ...changed, access_token })
        .where('tenant_id', '=', tenant_id)
        .where('id', '=', id)
        .where('sealed', '=', sealed)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async keepAccessToken({ tenantId, connectionId }, sealed, accessToken) {
      const { numUpdatedRows } = await db
        .updateTable(connections)
        .set({ access_token: accessToken })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', connectionId)
        .where('sealed', '=', sealed)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async exchangeCredentials({ tenantId, connectionId }, before, { sealed, accessToken }) {
      const { numUpdatedRows } = await db
        .updateTable(connections)
        .set({ sealed, access_token: accessToken })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', connectionId)
        .where('sealed', '=', before)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async listConnections(tenantId) {
      const query = db.selectFrom(connections).selectAll().where('tenant_id', '=', tenantId);
      return (await query.orderBy('created_at').orderBy('id').execute()).map(toConnection);
    },
    async getConnection(key) {
      const row = await one(key).executeTakeFirst();
      return row && toConnection(row);
    },
    async markEnded({ tenantId, connectionId }, sealed) {
      const { numUpdatedRows } = await db
        .updateTable(connections)
        .set({ status: 'needs-reconnect' })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', connectionId)
        .where('sealed', '=', sealed)
        .where('status', '!=', 'needs-reconnect')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async removeConnection({ tenantId, connectionId }, sealed) {
      const one = db.deleteFrom(connections).where('tenant_id', '=', tenantId).where('id', '=', connectionId);
      const { numDeletedRows } = await (sealed === undefined
        ? one
        : one.where('sealed', '=', sealed)
      ).executeTakeFirst();
      return numDeletedRows === 1n;
    },
    async findConnection(connectionId) {
      const row = await db
        .selectFrom(connections)
        .selectAll()
        .where('id', '=', connectionId)
        .executeTakeFirst();
      return row && toConnection(row);
    },
    eraseTenant: (tenantId) =>
      db.transaction().execute(async (transaction) => {
        for (const table of [attempts, authorizations]) {
          await transaction.deleteFrom(table).where('tenant_id', '=', tenantId).execute();
        }
        const mine = transaction.deleteFrom(connections).where('tenant_id', '=', tenantId);
        return (await mine.returningAll().execute()).map(toConnection);
      }),
  } satisfies Partial<ConnectionStore>;
}

function attemptMethods(db: KyselyInstance<Tables>, { attempts }: TableNames) {
  return {
    async saveAttempt(row) {
      await db.insertInto(attempts).values(fromAttempt(row)).execute();
    },
    async getAttempt(id, { tenantId, userId }, now) {
      const row = await db
        .selectFrom(attempts)
        .selectAll()
        .where('id', '=', id)
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row && toAttempt(row);
    },
    async removeAttempt(id, { tenantId, userId }) {
      const { numDeletedRows } = await db
        .deleteFrom(attempts)
        .where('id', '=', id)
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  } satisfies Partial<ConnectionStore>;
}
