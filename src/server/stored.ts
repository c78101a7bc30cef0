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

/** What makes a connection unique. */
export type AccountOnSite = Pick<ConnectionRow, 'tenantId' | 'provider' | 'cloudId' | 'accountKey'>;
