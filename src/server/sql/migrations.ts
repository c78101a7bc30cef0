import type { Kysely, Migration } from 'kysely';
import type { TableNames } from './tables.ts';

/** Changes of the schema, in order; one that has been published is never edited. */
export function migrations(tables: TableNames): Record<string, Migration> {
  return {
    '0001-connections-and-attempts': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable(tables.connections)
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('tenant_id', 'text', (column) => column.notNull())
          .addColumn('user_id', 'text', (column) => column.notNull())
          .addColumn('provider', 'text', (column) => column.notNull())
          .addColumn('cloud', 'text', (column) => column.notNull())
          .addColumn('cloud_id', 'text', (column) => column.notNull())
          .addColumn('host', 'text', (column) => column.notNull())
          .addColumn('account_key', 'text', (column) => column.notNull())
          .addColumn('account', 'text', (column) => column.notNull())
          .addColumn('products', 'text', (column) => column.notNull())
          .addColumn('scopes', 'text', (column) => column.notNull())
          .addColumn('status', 'text', (column) => column.notNull())
          .addColumn('expires_at', 'text')
          .addColumn('created_at', 'text', (column) => column.notNull())
          .addColumn('checked_at', 'text', (column) => column.notNull())
          .addColumn('sealed', 'text', (column) => column.notNull())
          .addUniqueConstraint(`${tables.connections}_account_on_site`, [
            'tenant_id',
            'provider',
            'cloud_id',
            'account_key',
          ])
          .execute();
        await db.schema
          .createTable(tables.attempts)
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('tenant_id', 'text', (column) => column.notNull())
          .addColumn('user_id', 'text', (column) => column.notNull())
          .addColumn('provider', 'text', (column) => column.notNull())
          .addColumn('proof', 'text', (column) => column.notNull())
          .addColumn('sealed', 'text', (column) => column.notNull())
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema
          .createIndex(`${tables.attempts}_expires_at`)
          .on(tables.attempts)
          .column('expires_at')
          .execute();
      },
    },
    '0002-end-of-credentials-in-attempts': {
      async up(db: Kysely<unknown>) {
        await db.schema.alterTable(tables.attempts).addColumn('credentials_end', 'text').execute();
      },
    },
    '0003-access-tokens-and-site-choices': {
      async up(db: Kysely<unknown>) {
        await db.schema.alterTable(tables.connections).addColumn('access_token', 'text').execute();
        await db.schema.alterTable(tables.attempts).addColumn('access_token', 'text').execute();
        // Attempts live ten minutes; those of the old shape are asked again.
        await db.deleteFrom(tables.attempts as never).execute();
        await db.schema.alterTable(tables.attempts).renameColumn('proof', 'question').execute();
      },
    },
    '0004-authorizations': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable(tables.authorizations)
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('tenant_id', 'text', (column) => column.notNull())
          .addColumn('user_id', 'text', (column) => column.notNull())
          .addColumn('asked_by', 'text', (column) => column.notNull())
          .addColumn('provider', 'text', (column) => column.notNull())
          .addColumn('form', 'text', (column) => column.notNull())
          .addColumn('origin', 'text', (column) => column.notNull())
          .addColumn('return_url', 'text')
          .addColumn('phase', 'text', (column) => column.notNull())
          .addColumn('revision', 'integer', (column) => column.notNull())
          .addColumn('settled', 'text', (column) => column.notNull())
          .addColumn('outcome', 'text')
          .addColumn('ticket_hash', 'text', (column) => column.notNull().unique())
          .addColumn('state_hash', 'text', (column) => column.unique())
          .addColumn('browser_hash', 'text')
          .addColumn('verifier', 'text')
          .addColumn('created_at', 'bigint', (column) => column.notNull())
          .addColumn('changed_at', 'bigint', (column) => column.notNull())
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema
          .createIndex(`${tables.authorizations}_expires_at`)
          .on(tables.authorizations)
          .column('expires_at')
          .execute();
      },
    },
    '0005-leases': {
      async up(db: Kysely<unknown>) {
        const add = (name: string, type: 'text' | 'integer' | 'bigint', fallback?: number) =>
          db.schema
            .alterTable(tables.connections)
            .addColumn(name, type, (column) =>
              fallback === undefined ? column : column.notNull().defaultTo(fallback),
            )
            .execute();
        await add('version', 'integer', 1);
        await add('lease', 'text');
        await add('lease_until', 'bigint');
        await add('intent_at', 'bigint');
        await add('refreshed_at', 'bigint', 0);
        await add('warned', 'integer');
        for (const column of ['intent_at', 'refreshed_at', 'expires_at']) {
          await db.schema
            .createIndex(`${tables.connections}_${column}`)
            .on(tables.connections)
            .column(column)
            .execute();
        }
      },
    },
    '0006-audit-and-activity': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable(tables.audit)
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('tenant_id', 'text', (column) => column.notNull())
          .addColumn('connection_id', 'text', (column) => column.notNull())
          .addColumn('action', 'text', (column) => column.notNull())
          .addColumn('user_id', 'text')
          .addColumn('provider', 'text', (column) => column.notNull())
          .addColumn('host', 'text', (column) => column.notNull())
          .addColumn('cloud_id', 'text', (column) => column.notNull())
          .addColumn('account', 'text', (column) => column.notNull())
          .addColumn('at', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema
          .createTable(tables.activity)
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('tenant_id', 'text', (column) => column.notNull())
          .addColumn('connection_id', 'text', (column) => column.notNull())
          .addColumn('method', 'text', (column) => column.notNull())
          .addColumn('path', 'text', (column) => column.notNull())
          .addColumn('status', 'integer', (column) => column.notNull())
          .addColumn('took', 'integer', (column) => column.notNull())
          .addColumn('at', 'bigint', (column) => column.notNull())
          .execute();
        for (const [table, name, columns] of [
          [tables.audit, 'tenant', ['tenant_id', 'id']],
          [tables.activity, 'connection', ['connection_id', 'id']],
          [tables.activity, 'at', ['at']],
        ] as const) {
          await db.schema
            .createIndex(`${table}_${name}`)
            .on(table)
            .columns([...columns])
            .execute();
        }
      },
    },
    '0007-rate-limits': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable(tables.limits)
          .addColumn('key', 'text', (column) => column.primaryKey())
          .addColumn('points', 'integer', (column) => column.notNull())
          .addColumn('ends_at', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema.createIndex(`${tables.limits}_ends_at`).on(tables.limits).column('ends_at').execute();
      },
    },
  };
}
