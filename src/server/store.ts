import type {
  AccountOnSite,
  ActivityEntry,
  AttemptRow,
  AuditEntry,
  AuthorizationChange,
  AuthorizationPhase,
  AuthorizationRow,
  ConnectionRow,
  Holder,
  KeptConnection,
  Page,
  SealedRow,
} from './stored.ts';

export type * from './stored.ts';

/** Where a connection lives: never an id alone, always with its tenant. */
export type ConnectionKey = { readonly tenantId: string; readonly connectionId: string };

/** Whose an attempt is: never anybody else's of the same tenant. */
type Owner = { readonly tenantId: string; readonly userId: string };

/**
 * The port to a database. `connect-atlassian/server/sql` has those for SQLite and PostgreSQL.
 *
 * Rows of another tenant are as good as absent: every call that finds something for a tenant names it.
 */
export interface ConnectionStore {
  /** Brings the schema up to date; safe to run from several processes at once. */
  migrate(): Promise<void>;
  /** The connections on one site, made the same way: one per account, the oldest first. */
  listOnSite(site: Omit<AccountOnSite, 'accountKey'>): Promise<readonly ConnectionRow[]>;
  /** Adds a connection, and an audit entry; false when another one already holds the same account on the same site. */
  insertConnection(row: ConnectionRow): Promise<boolean>;
  /**
   * Replaces a connection under its id, except when it was made, if it still holds the credentials `sealed`;
   * false when it is gone or holds others by now. Credentials that stay keep their access token; others make an audit entry.
   */
  updateConnection(row: ConnectionRow, sealed: string): Promise<boolean>;
  listConnections(tenantId: string): Promise<readonly ConnectionRow[]>;
  getConnection(key: ConnectionKey): Promise<KeptConnection | undefined>;
  /**
   * Removes a connection with its activity, and adds an audit entry that says by whom; false when there was none. With
   * `sealed`, only one that still holds these credentials.
   */
  removeConnection(key: ConnectionKey, userId: string | null, sealed?: string): Promise<boolean>;
  /**
   * Marks a connection as one to be made again; false when it is marked, holds other credentials by now, or is gone. With
   * `lease`, only while that one holds, which ends by it.
   */
  markEnded(key: ConnectionKey, sealed: string, lease?: string): Promise<boolean>;
  saveAttempt(row: AttemptRow): Promise<void>;
  /** An attempt of this tenant and user that has not ended. */
  getAttempt(id: string, owner: Owner, now: number): Promise<AttemptRow | undefined>;
  /** True for the one caller that removed it. */
  removeAttempt(id: string, owner: Owner): Promise<boolean>;
  /** Removes attempts that have ended, and authorizations an hour after that: a machine may have slept meanwhile. */
  removeEndedAttempts(now: number): Promise<void>;
  insertAuthorization(row: AuthorizationRow): Promise<void>;
  /** An authorization of this tenant and user, ended or not. */
  getAuthorization(id: string, owner: Owner): Promise<AuthorizationRow | undefined>;
  /** Finds one by what only the right browser knows, whatever its tenant. */
  findAuthorization(by: 'ticketHash' | 'stateHash', hash: string): Promise<AuthorizationRow | undefined>;
  /**
   * Changes an authorization that is in one of these phases; false when it is in none of them by now. Of many at once, one
   * gets through.
   */
  changeAuthorization(
    row: Pick<AuthorizationRow, 'id' | 'tenantId'>,
    from: readonly AuthorizationPhase[],
    change: AuthorizationChange,
    now: number,
  ): Promise<boolean>;
  /** The database's own clock, in milliseconds since the epoch: several servers agree on no other. */
  now(): Promise<number>;
  /**
   * Takes the lease of a connection that is still at this version, for so many milliseconds, and writes down that a
   * renewal is under way; undefined when it moved on, or somebody else's lease has not lapsed. Of many at once, one gets it.
   */
  takeLease(key: ConnectionKey, holder: Holder, forMs: number): Promise<KeptConnection | undefined>;
  /**
   * Keeps what a renewal brought, and ends its lease; false when the lease is not held any more, or the connection moved on.
   */
  renewCredentials(
    key: ConnectionKey,
    holder: Holder,
    brought: Pick<ConnectionRow, 'sealed' | 'accessToken'>,
  ): Promise<boolean>;
  /**
   * Ends a lease that brought nothing; nobody takes another one for so many milliseconds. Unless it is known that nothing
   * was `settled`, the intent stays written down. False when it is not held any more.
   */
  endLease(
    key: ConnectionKey,
    holder: Holder,
    end: { readonly waitMs: number; readonly settled: boolean },
  ): Promise<boolean>;
  /** Connections whose renewal has an unknown end, and whose lease has lapsed; the oldest first. */
  listIntents(limit: number): Promise<readonly KeptConnection[]>;
  /** Connections of these providers that work, but whose credentials nobody has renewed for so many milliseconds. */
  listIdle(providers: readonly string[], idleMs: number, limit: number): Promise<readonly KeptConnection[]>;
  /**
   * Of connections that end at this moment (ISO 8601) or before, those that nobody was told of for so many days: each is
   * given to one caller.
   */
  takeExpiring(before: string, days: number, limit: number): Promise<readonly ConnectionRow[]>;
  /** Marks all connections of these providers as ones to be made again, whatever their tenant; those it marked. */
  markAllEnded(providers: readonly string[]): Promise<readonly ConnectionRow[]>;
  close(): Promise<void>;
  /** A connection by its id alone, whoever's it is: for the holder of the secret key. */
  findConnection(connectionId: string): Promise<KeptConnection | undefined>;
  /** What was done to a tenant's connections, the newest first. */
  listAudit(tenantId: string, page: Page): Promise<readonly AuditEntry[]>;
  /** Adds to the activity of connections that are still there; of those named in `trim`, only the newest `keep` stay. */
  addActivity(
    entries: readonly ActivityEntry[],
    trim: { readonly connectionIds: readonly string[]; readonly keep: number },
  ): Promise<void>;
  /** What was called with a connection, the newest first. */
  listActivity(key: ConnectionKey, page: Page): Promise<readonly ActivityEntry[]>;
  /** Removes activity from before this moment, in milliseconds since the epoch. */
  removeOldActivity(before: number): Promise<void>;
  /** What is sealed of the connections with an id after this one, whoever's they are, in the order of their ids. */
  listSealed(after: string, limit: number): Promise<readonly SealedRow[]>;
  /**
   * Puts other seals on what a connection holds; false when it holds something else by now, or is gone. What is in them is
   * the same, so that neither its version changes nor who renews it: a renewal that is under way is kept all the same.
   */
  reseal(row: SealedRow, seals: Pick<ConnectionRow, 'sealed' | 'accessToken'>): Promise<boolean>;
  /** Removes all that is kept of a tenant, audit entries too, or nothing where that fails; the connections that it had. */
  eraseTenant(tenantId: string): Promise<readonly ConnectionRow[]>;
  /**
   * Adds points to what is counted under a key, from nothing where its time is over: it lasts so many milliseconds from the
   * first on. What there is now, and for how many milliseconds more.
   */
  count(
    key: string,
    points: number,
    forMs: number,
  ): Promise<{ readonly points: number; readonly endsIn: number }>;
  /** Removes counts whose time is over. */
  removeEndedCounts(): Promise<void>;
}
