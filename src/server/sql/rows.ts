import type { Insertable, Selectable } from 'kysely';
import type { CloudName } from '../../core/clouds.ts';
import type { Connection } from '../../core/connection.ts';
import type { AttemptRow, ConnectionRow } from '../store.ts';
import type { AttemptTable, ConnectionTable } from './tables.ts';

/** A connection as columns. */
export function fromConnection(row: ConnectionRow): Insertable<ConnectionTable> {
  return {
    id: row.id,
    tenant_id: row.tenantId,
    user_id: row.userId,
    provider: row.provider,
    cloud: row.cloud,
    cloud_id: row.cloudId,
    host: row.host,
    account_key: row.accountKey,
    account: JSON.stringify(row.account),
    products: JSON.stringify(row.products),
    scopes: JSON.stringify(row.scopes),
    status: row.status,
    expires_at: row.expiresAt,
    created_at: row.createdAt,
    checked_at: row.checkedAt,
    sealed: row.sealed,
    access_token: row.accessToken,
  };
}

/** Columns as a connection; they are what {@link fromConnection} wrote. */
export function toConnection(row: Selectable<ConnectionTable>): ConnectionRow {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    userId: row.user_id,
    provider: row.provider,
    cloud: row.cloud as CloudName,
    cloudId: row.cloud_id,
    host: row.host,
    accountKey: row.account_key,
    account: JSON.parse(row.account) as Connection['account'],
    products: JSON.parse(row.products) as Connection['products'],
    scopes: JSON.parse(row.scopes) as Connection['scopes'],
    status: row.status as Connection['status'],
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    checkedAt: row.checked_at,
    sealed: row.sealed,
    accessToken: row.access_token,
  };
}

/** An attempt as columns. */
export function fromAttempt(row: AttemptRow): Insertable<AttemptTable> {
  const { id, tenantId, userId, provider, question, sealed, accessToken, credentialsEnd, expiresAt } = row;
  return {
    id,
    tenant_id: tenantId,
    user_id: userId,
    provider,
    question: JSON.stringify(question),
    sealed,
    access_token: accessToken,
    credentials_end: credentialsEnd,
    expires_at: expiresAt,
  };
}

/** Columns as an attempt. */
export function toAttempt(row: Selectable<AttemptTable>): AttemptRow {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    userId: row.user_id,
    provider: row.provider,
    question: JSON.parse(row.question) as AttemptRow['question'],
    sealed: row.sealed,
    accessToken: row.access_token,
    credentialsEnd: row.credentials_end,
    expiresAt: Number(row.expires_at),
  };
}
