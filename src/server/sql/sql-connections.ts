import type { Kysely } from 'kysely';
import type { ConnectionKey, ConnectionStore } from '../store.ts';
import { type Clock, locksRows } from './engine.ts';
import { sql } from './kysely.ts';
import { fromConnection, toConnection, toKept } from './rows.ts';
import { writeAudit } from './sql-activity.ts';
import type { TableNames, Tables } from './tables.ts';

/** The part of a {@link ConnectionStore} that keeps connections. */
export function connectionMethods(db: Kysely<Tables>, tables: TableNames, clock: Clock) {
  const { connections, attempts, authorizations, audit, activity } = tables;
  const update = ({ tenantId, connectionId }: ConnectionKey, of: Kysely<Tables> = db) =>
    of.updateTable(connections).where('tenant_id', '=', tenantId).where('id', '=', connectionId);
  const one = (connectionId: string) =>
    db
      .selectFrom(connections)
      .selectAll()
      .select(clock().as('read_at'))
      .where('id', '=', connectionId)
      .limit(sql.lit(1));
  // Asked at every call of the proxy, and made once: that takes longer than what it asks for.
  const byId = one(THE_ID).compile();
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
      const columns = fromConnection(row);
      return await db.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto(connections)
          .values({ ...columns, refreshed_at: clock() })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        await writeAudit(transaction, tables, clock, columns, { action: 'connected', userId: row.userId });
        return true;
      });
    },
    async updateConnection(row, sealed) {
      const columns = fromConnection(row);
      const { id, tenant_id, created_at: _kept, access_token, ...changed } = columns;
      const query = (of: Kysely<Tables>) =>
        update({ tenantId: tenant_id, connectionId: id }, of).where('sealed', '=', sealed).set(changed);
      // With the same credentials, the access token that they bought last stays, and so does whoever renews it.
      if (row.sealed === sealed) return (await query(db).executeTakeFirst()).numUpdatedRows === 1n;
      return await db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await query(transaction)
          .set({ access_token, lease: null, lease_until: null, intent_at: null, warned: null })
          .set(({ eb }) => ({ version: eb('version', '+', 1), refreshed_at: clock() }))
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) return false;
        await writeAudit(transaction, tables, clock, columns, { action: 'replaced', userId: row.userId });
        return true;
      });
    },
    async listConnections(tenantId) {
      const query = db.selectFrom(connections).selectAll().where('tenant_id', '=', tenantId);
      return (await query.orderBy('created_at').orderBy('id').execute()).map(toConnection);
    },
    async getConnection({ tenantId, connectionId }) {
      const row = await one(connectionId).where('tenant_id', '=', tenantId).executeTakeFirst();
      return row && toKept(row);
    },
    async findConnection(connectionId) {
      const parameters = byId.parameters.map((value) => (value === THE_ID ? connectionId : value));
      const [row] = (await db.executeQuery<Parameters<typeof toKept>[0]>({ ...byId, parameters })).rows;
      return row && toKept(row);
    },
    eraseTenant: (tenantId) =>
      db.transaction().execute(async (transaction) => {
        const mine = transaction.selectFrom(connections).select('id').where('tenant_id', '=', tenantId);
        await mine
          .orderBy('id')
          .$if(locksRows(db), (query) => query.forUpdate())
          .execute();
        // First: whoever writes something of them is waited for here, and what they wrote goes with the rest.
        const removed = await transaction
          .deleteFrom(connections)
          .where('tenant_id', '=', tenantId)
          .returningAll()
          .execute();
        for (const table of [attempts, authorizations, audit, activity] as const) {
          await transaction.deleteFrom(table).where('tenant_id', '=', tenantId).execute();
        }
        return removed.map(toConnection);
      }),
    removeConnection: ({ tenantId, connectionId }, userId, sealed) =>
      db.transaction().execute(async (transaction) => {
        const one = transaction
          .deleteFrom(connections)
          .where('tenant_id', '=', tenantId)
          .where('id', '=', connectionId);
        const removed = await (sealed === undefined ? one : one.where('sealed', '=', sealed))
          .returningAll()
          .executeTakeFirst();
        if (!removed) return false;
        await transaction.deleteFrom(activity).where('connection_id', '=', connectionId).execute();
        await writeAudit(transaction, tables, clock, removed, { action: 'disconnected', userId });
        return true;
      }),
    async markEnded(key, sealed, lease) {
      const query = update(key)
        .set({ status: ENDED })
        .where('sealed', '=', sealed)
        .where('status', '!=', ENDED);
      const { numUpdatedRows } = await (lease === undefined
        ? query
        : query.set({ lease: null, lease_until: null, intent_at: null }).where('lease', '=', lease)
      ).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async markAllEnded(providers) {
      const rows = await db
        .updateTable(connections)
        .set({ status: ENDED, lease: null, lease_until: null, intent_at: null })
        .where('provider', 'in', providers)
        .where('status', '!=', ENDED)
        .returningAll()
        .execute();
      return rows.map(toConnection);
    },
    async takeExpiring(before, days, limit) {
      const due = db
        .selectFrom(connections)
        .select('id')
        .where('expires_at', '<=', before)
        .where('status', '!=', ENDED)
        .where(({ eb, or }) => or([eb('warned', 'is', null), eb('warned', '>', days)]))
        .limit(limit);
      const rows = await db
        .updateTable(connections)
        .set({ warned: days })
        .where('id', 'in', due)
        // Again, since another server may have told of it while this one waited for the row.
        .where(({ eb, or }) => or([eb('warned', 'is', null), eb('warned', '>', days)]))
        .returningAll()
        .execute();
      return rows.map(toConnection);
    },
  } satisfies Partial<ConnectionStore>;
}

/** Stands for the id in a statement that is made before it is known. */
const THE_ID = '\0id';

const ENDED = 'needs-reconnect';
