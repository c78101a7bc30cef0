import type { Insertable, Selectable } from 'kysely';
import type { CloudName } from '../../core/clouds.ts';
import type { Connection } from '../../core/connection.ts';
import type {
  AttemptRow,
  AuthorizationChange,
  AuthorizationRow,
  ConnectionRow,
  KeptConnection,
} from '../store.ts';
import type { AttemptTable, AuthorizationTable, ConnectionTable } from './tables.ts';

type ChangeColumns = Partial<
  Pick<AuthorizationTable, 'phase' | 'settled' | 'outcome' | 'state_hash' | 'browser_hash' | 'verifier'>
>;

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
    // Read when they are asked for: the proxy reads a row at every call, and none of these.
    get account() {
      return JSON.parse(row.account) as Connection['account'];
    },
    get products() {
      return JSON.parse(row.products) as Connection['products'];
    },
    get scopes() {
      return JSON.parse(row.scopes) as Connection['scopes'];
    },
    status: row.status as Connection['status'],
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    checkedAt: row.checked_at,
    sealed: row.sealed,
    accessToken: row.access_token,
  };
}

/** A connection as it was read, at a moment of the database's clock. */
export function toKept(row: Selectable<ConnectionTable> & { readonly read_at: unknown }): KeptConnection {
  return Object.assign(toConnection(row), {
    version: row.version,
    lease: row.lease,
    // PostgreSQL's driver gives a bigint as text.
    leaseUntil: row.lease_until === null ? null : Number(row.lease_until),
    intentAt: row.intent_at === null ? null : Number(row.intent_at),
    readAt: Number(row.read_at),
  });
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

/** An authorization as columns. */
export function fromAuthorization(row: AuthorizationRow): Insertable<AuthorizationTable> {
  return {
    id: row.id,
    tenant_id: row.tenantId,
    user_id: row.userId,
    asked_by: JSON.stringify(row.askedBy),
    provider: row.provider,
    form: JSON.stringify(row.values),
    origin: row.origin,
    return_url: row.returnUrl,
    revision: row.revision,
    ticket_hash: row.ticketHash,
    created_at: row.createdAt,
    changed_at: row.changedAt,
    expires_at: row.expiresAt,
    ...fromChange(row),
  };
}

/** What changes about an authorization, as columns. */
export function fromChange(change: Required<AuthorizationChange>): Required<ChangeColumns>;
export function fromChange(change: AuthorizationChange): ChangeColumns;
export function fromChange({
  phase,
  settled,
  outcome,
  stateHash,
  browserHash,
  verifier,
}: AuthorizationChange) {
  const columns = {
    phase,
    settled: settled && JSON.stringify(settled),
    outcome: outcome && JSON.stringify(outcome),
    state_hash: stateHash,
    browser_hash: browserHash,
    verifier,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Columns as an authorization. */
export function toAuthorization(row: Selectable<AuthorizationTable>): AuthorizationRow {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    userId: row.user_id,
    askedBy: JSON.parse(row.asked_by) as AuthorizationRow['askedBy'],
    provider: row.provider,
    values: JSON.parse(row.form) as AuthorizationRow['values'],
    origin: row.origin,
    returnUrl: row.return_url,
    phase: row.phase as AuthorizationRow['phase'],
    revision: row.revision,
    settled: JSON.parse(row.settled) as AuthorizationRow['settled'],
    outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as AuthorizationRow['outcome']),
    ticketHash: row.ticket_hash,
    stateHash: row.state_hash,
    browserHash: row.browser_hash,
    verifier: row.verifier,
    createdAt: Number(row.created_at),
    changedAt: Number(row.changed_at),
    expiresAt: Number(row.expires_at),
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
