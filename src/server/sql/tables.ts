import type { ColumnType, Generated } from 'kysely';

/**
 * Columns of a connection; lists are JSON. Times are ISO 8601, but those of its lease: they are milliseconds of the
 * database's own clock.
 */
export type ConnectionTable = {
  id: string;
  tenant_id: string;
  user_id: string;
  provider: string;
  cloud: string;
  cloud_id: string;
  host: string;
  account_key: string;
  account: string;
  products: string;
  scopes: string;
  status: string;
  expires_at: string | null;
  created_at: ColumnType<string, string, never>;
  checked_at: string;
  sealed: string;
  access_token: string | null;
  version: Generated<number>;
  lease: string | null;
  lease_until: number | null;
  intent_at: number | null;
  refreshed_at: Generated<number>;
  warned: number | null;
};

/** Columns of a question about the site; it ends at `expires_at`, in milliseconds. */
export type AttemptTable = {
  id: string;
  tenant_id: string;
  user_id: string;
  provider: string;
  question: string;
  sealed: string;
  access_token: string | null;
  credentials_end: string | null;
  expires_at: number;
};

/** Columns of an authorization; times are milliseconds, lists and records are JSON. */
export type AuthorizationTable = {
  id: string;
  tenant_id: string;
  user_id: string;
  asked_by: string;
  provider: string;
  form: string;
  origin: string;
  return_url: string | null;
  phase: string;
  revision: number;
  settled: string;
  outcome: string | null;
  ticket_hash: string;
  state_hash: string | null;
  browser_hash: string | null;
  verifier: string | null;
  created_at: number;
  changed_at: number;
  expires_at: number;
};

/** Columns of an audit entry. */
export type AuditTable = {
  id: string;
  tenant_id: string;
  connection_id: string;
  action: string;
  user_id: string | null;
  provider: string;
  host: string;
  cloud_id: string;
  account: string;
  at: number;
};

/** Columns of an entry of a connection's activity. */
export type ActivityTable = {
  id: string;
  tenant_id: string;
  connection_id: string;
  method: string;
  path: string;
  status: number;
  took: number;
  at: number;
};

/** Columns of a count of what was asked in one window of time, by the database's own clock. */
type LimitTable = {
  key: string;
  points: number;
  ends_at: number;
};

export type Tables = {
  connections: ConnectionTable;
  attempts: AttemptTable;
  authorizations: AuthorizationTable;
  audit: AuditTable;
  activity: ActivityTable;
  limits: LimitTable;
};

/** Names of the tables with the host's prefix; typed as the plain names, which is what Kysely knows. */
export type TableNames = { readonly [Name in keyof Tables]: Name };

/** What the tables' names begin with, unless the host says otherwise. */
export const DEFAULT_PREFIX = 'connect_';

/** The names of the tables with a prefix. */
export const tableNames = (prefix: string): TableNames => ({
  connections: `${prefix}connections` as 'connections',
  attempts: `${prefix}attempts` as 'attempts',
  authorizations: `${prefix}authorizations` as 'authorizations',
  audit: `${prefix}audit` as 'audit',
  activity: `${prefix}activity` as 'activity',
  limits: `${prefix}limits` as 'limits',
});
