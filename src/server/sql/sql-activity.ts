import type { Kysely, Selectable, Transaction } from 'kysely';
import { createIds } from '../activity/next-id.ts';
import type { ActivityEntry, AuditEntry, ConnectionStore } from '../store.ts';
import { type Clock, locksRows } from './engine.ts';
import type { ActivityTable, AuditTable, ConnectionTable, TableNames, Tables } from './tables.ts';

/** As many as go into one statement: databases take so many values, and no more. */
const AT_A_TIME = 500;

/** The part of a {@link ConnectionStore} that keeps what was done to connections, and with them. */
export function activityMethods(
  db: Kysely<Tables>,
  { connections, audit, activity }: Pick<TableNames, 'connections' | 'audit' | 'activity'>,
) {
  return {
    async listAudit(tenantId, { before, limit }) {
      const all = db.selectFrom(audit).selectAll().where('tenant_id', '=', tenantId);
      const older = before === undefined ? all : all.where('id', '<', before);
      return (await older.orderBy('id', 'desc').limit(limit).execute()).map(toAudit);
    },
    async addActivity(entries, { connectionIds, keep }) {
      for (let at = 0; at < entries.length; at += AT_A_TIME) {
        const rows = entries.slice(at, at + AT_A_TIME);
        await db.transaction().execute(async (transaction) => {
          const ids = [...new Set(rows.map(({ connectionId }) => connectionId))];
          const found = await transaction
            .selectFrom(connections)
            .select(['id', 'tenant_id'])
            .where('id', 'in', ids)
            // What goes meanwhile would leave behind what is written here. In order, so that nobody waits for each other.
            .orderBy('id')
            .$if(locksRows(db), (query) => query.forKeyShare())
            .execute();
          const owners = new Map(found.map(({ id, tenant_id }) => [id, tenant_id]));
          const kept = rows.filter(({ connectionId, tenantId }) => owners.get(connectionId) === tenantId);
          if (kept.length > 0)
            await transaction.insertInto(activity).values(kept.map(fromActivity)).execute();
        });
      }
      for (const id of connectionIds) {
        const oldest = db
          .selectFrom(activity)
          .select('id')
          .where('connection_id', '=', id)
          .orderBy('id', 'desc')
          .limit(1)
          .offset(keep);
        await db.deleteFrom(activity).where('connection_id', '=', id).where('id', '<=', oldest).execute();
      }
    },
    async listActivity({ tenantId, connectionId }, { before, limit }) {
      const all = db
        .selectFrom(activity)
        .selectAll()
        .where('connection_id', '=', connectionId)
        .where('tenant_id', '=', tenantId);
      const older = before === undefined ? all : all.where('id', '<', before);
      return (await older.orderBy('id', 'desc').limit(limit).execute()).map(toActivity);
    },
    async removeOldActivity(before) {
      await db.deleteFrom(activity).where('at', '<', before).execute();
    },
  } satisfies Partial<ConnectionStore>;
}

/** What an audit entry takes of a connection. */
type Audited = Pick<
  Selectable<ConnectionTable>,
  'id' | 'tenant_id' | 'provider' | 'host' | 'cloud_id' | 'account'
>;

const nextAuditId = createIds();

/** Writes an audit entry, in the transaction of what it tells of: one is never there without the other. */
export async function writeAudit(
  transaction: Transaction<Tables>,
  { audit }: Pick<TableNames, 'audit'>,
  clock: Clock,
  { id, tenant_id, provider, host, cloud_id, account }: Audited,
  did: Pick<AuditEntry, 'action' | 'userId'>,
): Promise<void> {
  const { name } = JSON.parse(account) as { readonly name: string };
  // The clocks of servers differ, and entries are told in the order of their ids.
  const { now } = await transaction.selectNoFrom(clock().as('now')).executeTakeFirstOrThrow();
  const at = Number(now);
  await transaction
    .insertInto(audit)
    .values({
      id: nextAuditId(at),
      tenant_id,
      connection_id: id,
      action: did.action,
      user_id: did.userId,
      provider,
      host,
      cloud_id,
      account: name,
      at,
    })
    .execute();
}

const toAudit = (row: Selectable<AuditTable>): AuditEntry => ({
  id: row.id,
  tenantId: row.tenant_id,
  connectionId: row.connection_id,
  action: row.action as AuditEntry['action'],
  userId: row.user_id,
  provider: row.provider,
  host: row.host,
  cloudId: row.cloud_id,
  account: row.account,
  at: Number(row.at),
});

const fromActivity = ({ tenantId, connectionId, ...entry }: ActivityEntry): ActivityTable => ({
  ...entry,
  tenant_id: tenantId,
  connection_id: connectionId,
});

const toActivity = ({ tenant_id, connection_id, ...row }: Selectable<ActivityTable>): ActivityEntry => ({
  ...row,
  tenantId: tenant_id,
  connectionId: connection_id,
  at: Number(row.at),
});
