import type { Kysely } from 'kysely';
import type { ConnectionStore } from '../store.ts';
import type { TableNames, Tables } from './tables.ts';

/** The part of a {@link ConnectionStore} that changes the keys under which connections are sealed. */
export function sealMethods(db: Kysely<Tables>, { connections }: TableNames) {
  return {
    async listSealed(after, limit) {
      return await db
        .selectFrom(connections)
        .select(['id', 'tenant_id as tenantId', 'sealed', 'access_token as accessToken'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
    },
    async reseal({ tenantId, id, ...read }, { sealed, accessToken }) {
      const { numUpdatedRows } = await db
        .updateTable(connections)
        .set({ sealed, access_token: accessToken })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('sealed', '=', read.sealed)
        .where('access_token', read.accessToken === null ? 'is' : '=', read.accessToken)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  } satisfies Partial<ConnectionStore>;
}
