import type { CloudName } from '../core/clouds.ts';
import type { Connection } from '../core/connection.ts';
import type { Progress, SubmitResult } from '../core/wire/connections.ts';
import type { Problem } from '../core/wire/problem.ts';
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

/** A connection as it was read, with who is renewing its access token at the moment. Times are the database's own. */
export type KeptConnection = ConnectionRow & {
  /** Grows whenever its credentials or its access token change; nothing else changes it. */
  readonly version: number;
  /** Names who is renewing it; null when nobody is. */
  readonly lease: string | null;
  /** Until when nobody else may renew it, in milliseconds; without a lease, until when Atlassian is left in peace. */
  readonly leaseUntil: number | null;
  /** Since when a renewal has been under way of which nobody knows the end; null when there is none. */
  readonly intentAt: number | null;
  /** When it was read. */
  readonly readAt: number;
};

/** What is sealed of a connection, and for whose row. */
export type SealedRow = Pick<ConnectionRow, 'id' | 'tenantId' | 'sealed' | 'accessToken'>;

/** Who holds the lease of a connection, and on which version of it. */
export type Holder = { readonly lease: string; readonly version: number };

/**
 * What an attempt waits for: the address of a proven Cloud ID, which of these sites is meant, or whether to replace what
 * is connected there.
 */
export type AttemptQuestion =
  | { readonly kind: 'confirm-site'; readonly proof: Proof }
  | { readonly kind: 'confirm-replace'; readonly proof: Proof & { readonly host: string } }
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

/**
 * How far an authorization has come: `begun` until the window has opened, `opened` while it waits there for a click,
 * `authorizing` until it comes back from Atlassian, `verifying` while the credentials are proven, `storing` from where nothing
 * can be cancelled any more.
 */
export type AuthorizationPhase =
  | 'begun'
  | 'opened'
  | 'authorizing'
  | 'verifying'
  | 'storing'
  | 'ended'
  | 'cancelled';

/** What an authorization ended in. */
export type AuthorizationOutcome = { readonly result: SubmitResult } | { readonly problem: Problem };

/** An authorization at Atlassian, from the click to its end. Of everything secret it holds the SHA-256, or it is sealed. */
export type AuthorizationRow = {
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  /** How the person and the tenant are called where they are shown who asked. */
  readonly askedBy: { readonly tenantName?: string | undefined; readonly userName?: string | undefined };
  readonly provider: string;
  readonly values: Readonly<Record<string, string>>;
  /** The origin of the page that began it: nobody else is told that it moved on. */
  readonly origin: string;
  /** Where the person returns to, where the page itself went to Atlassian. */
  readonly returnUrl: string | null;
  readonly phase: AuthorizationPhase;
  /** Grows with every change. */
  readonly revision: number;
  readonly settled: readonly Progress[];
  readonly outcome: AuthorizationOutcome | null;
  readonly ticketHash: string;
  /** What Atlassian brings back, and the cookie of the browser that has opened it or set out; null until then. */
  readonly stateHash: string | null;
  readonly browserHash: string | null;
  /** The PKCE verifier, sealed. */
  readonly verifier: string | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly changedAt: number;
  readonly expiresAt: number;
};

/** What changes about an authorization. */
export type AuthorizationChange = Partial<
  Pick<AuthorizationRow, 'phase' | 'settled' | 'outcome' | 'stateHash' | 'browserHash' | 'verifier'>
>;

/** What was done to a connection, and by whom. An entry is written together with what it tells of, and never changed. */
export type AuditEntry = {
  /** Grows with time. */
  readonly id: string;
  readonly tenantId: string;
  readonly connectionId: string;
  readonly action: 'connected' | 'replaced' | 'disconnected';
  /** Null where your own server did it. */
  readonly userId: string | null;
  readonly provider: string;
  readonly host: string;
  readonly cloudId: string;
  /** Name of the account whose credentials they are. */
  readonly account: string;
  /** Milliseconds since the epoch, by the database's own clock. */
  readonly at: number;
};

/** A call of a product's API with a connection, as it was answered. Never what was sent or came back, nor its query. */
export type ActivityEntry = {
  /** Grows with time. */
  readonly id: string;
  readonly tenantId: string;
  readonly connectionId: string;
  readonly method: string;
  /** Begins with the product: `/jira/rest/api/3/myself`. */
  readonly path: string;
  readonly status: number;
  /** Until the head of the answer was there, in milliseconds. */
  readonly took: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** A part of a list whose newest is first: what is older than the entry with this id, and how many at most. */
export type Page = { readonly before?: string | undefined; readonly limit: number };

/** Where a connection lives: never an id alone, always with its tenant. */
export type ConnectionKey = { readonly tenantId: string; readonly connectionId: string };

/** Whose an attempt is: never anybody else's of the same tenant. */
type Owner = { readonly tenantId: string; readonly userId: string };

/** What makes a connection unique. */
export type AccountOnSite = Pick<ConnectionRow, 'tenantId' | 'provider' | 'cloudId' | 'accountKey'>;

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
}
