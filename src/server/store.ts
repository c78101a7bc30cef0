import type { CloudName } from '../core/clouds.ts';
import type { Connection } from '../core/connection.ts';
import type { ReachableSite } from './atlassian/resources.ts';
import type { Proof } from './verify/verification.ts';

/** A connection as it is stored: with its owner, and its credentials sealed. */
export type ConnectionRow = Connection & {
  readonly tenantId: string;
  /** Who made it. */
  readonly userId: string;
  readonly cloud: CloudName;
  /** What makes it unique with tenant, provider and site: the name that Atlassian accepted. */
  readonly accountKey: string;
  readonly sealed: string;
  /** The access token that the credentials bought last, sealed by itself; null where they buy none. */
  readonly accessToken: string | null;
};

/** What an attempt waits for: the address of a proven Cloud ID, or which of these sites is meant. */
export type AttemptQuestion =
  | { readonly kind: 'confirm-site'; readonly proof: Proof }
  | { readonly kind: 'choose-site'; readonly sites: readonly ReachableSite[] };

/** A question about the site that waits for its answer, with the credentials sealed. */
export type AttemptRow = {
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly provider: string;
  readonly question: AttemptQuestion;
  readonly sealed: string;
  readonly accessToken: string | null;
  /** When the credentials themselves end, ISO 8601; null when nobody said. */
  readonly credentialsEnd: string | null;
  /** When the question ends, in milliseconds since the epoch. */
  readonly expiresAt: number;
};

/** Where a connection lives: never an id alone, always with its tenant. */
export type ConnectionKey = { readonly tenantId: string; readonly connectionId: string };

/** What makes a connection unique. */
export type AccountOnSite = Pick<ConnectionRow, 'tenantId' | 'provider' | 'cloudId' | 'accountKey'>;

/**
 * The port to a database. `connect-atlassian/server/sql` has the one for SQLite.
 *
 * Rows of another tenant are as good as absent: every call names its tenant.
 */
export interface ConnectionStore {
  /** Brings the schema up to date; safe to run from several processes at once. */
  migrate(): Promise<void>;
  /** The connections on one site, made the same way: one per account, the oldest first. */
  listOnSite(site: Omit<AccountOnSite, 'accountKey'>): Promise<readonly ConnectionRow[]>;
  /** Adds a connection; false when another one already holds the same account on the same site. */
  insertConnection(row: ConnectionRow): Promise<boolean>;
  /**
   * Replaces a connection under its id, except when it was made, if it still holds the credentials `sealed`;
   * false when it is gone or holds others by now. Credentials that stay keep their access token.
   */
  updateConnection(row: ConnectionRow, sealed: string): Promise<boolean>;
  /** Keeps an access token with a connection that still holds the credentials `sealed`; false when it does not. */
  keepAccessToken(key: ConnectionKey, sealed: string, accessToken: string): Promise<boolean>;
  listConnections(tenantId: string): Promise<readonly ConnectionRow[]>;
  getConnection(key: ConnectionKey): Promise<ConnectionRow | undefined>;
  /** True when there was one to remove; with `sealed`, only one that still holds these credentials. */
  removeConnection(key: ConnectionKey, sealed?: string): Promise<boolean>;
  /** Marks a connection as one to be made again; false when it is marked, holds other credentials by now, or is gone. */
  markEnded(key: ConnectionKey, sealed: string): Promise<boolean>;
  saveAttempt(row: AttemptRow): Promise<void>;
  /** An attempt of this tenant and user that has not ended. */
  getAttempt(
    id: string,
    owner: { tenantId: string; userId: string },
    now: number,
  ): Promise<AttemptRow | undefined>;
  /** True for the one caller that removed it. */
  removeAttempt(id: string, owner: { tenantId: string; userId: string }): Promise<boolean>;
  /** Removes attempts that have ended. */
  removeEndedAttempts(now: number): Promise<void>;
  close(): Promise<void>;
}
