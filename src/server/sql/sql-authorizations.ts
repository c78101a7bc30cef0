import type { Kysely } from 'kysely';
import type { ConnectionStore } from '../store.ts';
import { fromAuthorization, fromChange, toAuthorization } from './rows.ts';
import type { TableNames, Tables } from './tables.ts';

const columns = { ticketHash: 'ticket_hash', stateHash: 'state_hash' } as const;

/** The part of a {@link ConnectionStore} that keeps authorizations. */
export function authorizationMethods(db: Kysely<Tables>, { authorizations }: TableNames) {
  return {
    async insertAuthorization(row) {
      await db.insertInto(authorizations).values(fromAuthorization(row)).execute();
    },
    async getAuthorization(id, { tenantId, userId }) {
      const row = await db
        .selectFrom(authorizations)
        .selectAll()
        .where('id', '=', id)
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return row && toAuthorization(row);
    },
    async findAuthorization(by, hash) {
      const query = db.selectFrom(authorizations).selectAll().where(columns[by], '=', hash);
      const row = await query.executeTakeFirst();
      return row && toAuthorization(row);
    },
    async changeAuthorization({ id, tenantId }, from, change, now) {
      const { numUpdatedRows } = await db
        .updateTable(authorizations)
        .set({ ...fromChange(change), changed_at: now })
        .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
        .where('id', '=', id)
        .where('tenant_id', '=', tenantId)
        .where('phase', 'in', from)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  } satisfies Partial<ConnectionStore>;
}
