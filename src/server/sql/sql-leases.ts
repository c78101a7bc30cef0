import type { Kysely } from 'kysely';
import type { ConnectionKey, ConnectionStore, Holder } from '../store.ts';
import type { Clock } from './engine.ts';
import { toKept } from './rows.ts';
import type { TableNames, Tables } from './tables.ts';

/**
 * The part of a {@link ConnectionStore} that lets one server at a time renew a connection. Each is a single statement:
 * nothing is locked while Atlassian is asked, and a pooler that hands out connections per transaction does no harm.
 */
export function leaseMethods(db: Kysely<Tables>, { connections }: TableNames, clock: Clock) {
  const held = ({ tenantId, connectionId }: ConnectionKey, { lease, version }: Holder) =>
    db
      .updateTable(connections)
      .where('tenant_id', '=', tenantId)
      .where('id', '=', connectionId)
      .where('lease', '=', lease)
      .where('version', '=', version);
  const read = () => db.selectFrom(connections).selectAll().select(clock().as('read_at'));
  return {
    async takeLease({ tenantId, connectionId }, { lease, version }, forMs) {
      const row = await db
        .updateTable(connections)
        .set(({ eb, fn }) => ({
          lease,
          lease_until: eb(clock(), '+', forMs),
          intent_at: fn.coalesce('intent_at', clock()),
        }))
        .where('tenant_id', '=', tenantId)
        .where('id', '=', connectionId)
        .where('version', '=', version)
        .where(({ eb, or }) => or([eb('lease_until', 'is', null), eb('lease_until', '<=', clock())]))
        .returningAll()
        .returning(clock().as('read_at'))
        .executeTakeFirst();
      return row && toKept(row);
    },
    async renewCredentials(key, holder, { sealed, accessToken }) {
      const { numUpdatedRows } = await held(key, holder)
        .set({ sealed, access_token: accessToken, lease: null, lease_until: null, intent_at: null })
        .set(({ eb }) => ({ version: eb('version', '+', 1), refreshed_at: clock() }))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async endLease(key, holder, { waitMs, settled }) {
      const { numUpdatedRows } = await held(key, holder)
        .set(({ eb }) => ({
          lease: null,
          lease_until: eb(clock(), '+', waitMs),
          ...(settled ? { intent_at: null } : {}),
        }))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async listIntents(limit) {
      const rows = await read()
        .where('intent_at', 'is not', null)
        .where('status', '=', 'connected')
        .where(({ eb, or }) => or([eb('lease_until', 'is', null), eb('lease_until', '<=', clock())]))
        .orderBy('intent_at')
        .limit(limit)
        .execute();
      return rows.map(toKept);
    },
    async listIdle(providers, idleMs, limit) {
      const rows = await read()
        .where('provider', 'in', providers)
        .where('status', '=', 'connected')
        .where(({ eb }) => eb('refreshed_at', '<=', eb(clock(), '-', idleMs)))
        .orderBy('refreshed_at')
        .limit(limit)
        .execute();
      return rows.map(toKept);
    },
  } satisfies Partial<ConnectionStore>;
}
