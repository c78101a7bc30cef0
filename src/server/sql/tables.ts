import type { ColumnType } from 'kysely';

/** Columns of a connection; times are ISO 8601, lists are JSON. */
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

export type Tables = { connections: ConnectionTable; attempts: AttemptTable };

/** Names of the tables with the host's prefix; typed as the plain names, which is what Kysely knows. */
export type TableNames = { readonly connections: 'connections'; readonly attempts: 'attempts' };
