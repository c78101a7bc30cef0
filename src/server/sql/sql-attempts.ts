import type { Kysely } from 'kysely';
import type { ConnectionStore } from '../store.ts';
import { fromAttempt, toAttempt } from './rows.ts';
import type { TableNames, Tables } from './tables.ts';

/** The part of a {@link ConnectionStore} that keeps questions about the site. */
export function attemptMethods(db: Kysely<Tables>, { attempts }: TableNames) {
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
