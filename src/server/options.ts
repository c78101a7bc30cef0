import type { CloudHosts, CloudName } from '../core/clouds.ts';
import type { Connection } from '../core/connection.ts';
import type { Provider } from '../core/provider.ts';
import type { ScopeNeeds } from '../core/scopes/scope-needs.ts';
import type { Locale } from '../core/words/locale.ts';
import type { ConnectionStore } from './store.ts';
import type { KeyProvider } from './vault/key-provider.ts';

/** Who asks: your tenant and your user, as your own session knows them. */
export type Identity = {
  readonly tenantId: string;
  readonly userId: string;
  /** How they are called where a person is shown who asks; at most 80 characters of each. */
  readonly tenantName?: string | undefined;
  readonly userName?: string | undefined;
};

/** What an identity may be allowed to do. */
export type ConnectAction = 'connect' | 'replace' | 'disconnect' | 'test' | 'read' | 'proxy';

/** What happened on the server; your server need not trust the browser for it. */
export type ConnectEvent = {
  /**
   * `needs-reconnect` once the credentials no longer work; `expiring` 30 days, 7 days and one day before they end where that
   * is known, and `expired` when they have.
   */
  readonly type: 'connected' | 'replaced' | 'disconnected' | 'needs-reconnect' | 'expiring' | 'expired';
  readonly tenantId: string;
  /** Who did it; who connected it, where no person did: your own server, Atlassian or time. */
  readonly userId: string;
  readonly connection: Connection;
};

/** Where the server calls, per cloud. */
export type CloudTable = Readonly<Partial<Record<CloudName, CloudHosts>>>;

/** An OAuth 2.0 (3LO) app of the developer console; its callback URL there is `{publicUrl}/connect/oauth/callback`. */
export type OAuthAppOptions = { readonly clientId: string; readonly clientSecret: string };

/** The app of each cloud; one of Atlassian's does not work in Government Cloud. */
export type OAuthApps = Readonly<Partial<Record<CloudName, OAuthAppOptions>>>;

/** A method that the proxy may take. */
export type ProxyMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What the proxy takes and how long it waits. */
export type ProxyLimits = {
  /** A call is ended when no byte has moved for so long. */
  readonly idleMs: number;
  /** The most that one call may send. */
  readonly uploadBytes: number;
};

/**
 * How often something may be asked of Atlassian in a minute, which begins with the first; `false` for as often as anybody
 * likes.
 */
export type RateLimits = {
  /** What one person causes: finding a site, connecting, answering a question, testing a connection. */
  readonly verificationsPerUser: number | false;
  /** The same, of all the people of a tenant. */
  readonly verificationsPerTenant: number | false;
  /** Calls with a tenant's connections, through the proxy or the SDK; each process counts them for itself. */
  readonly callsPerTenant: number | false;
  /** Verifications are counted by each process for itself, or in the database for all of them together. */
  readonly countedIn: 'memory' | 'database';
};

/** Where something went wrong. */
export type FaultPlace = {
  /** As in the answer's `X-Request-Id`; undefined where no request was at work, as in a sweep. */
  readonly requestId?: string | undefined;
};

/** Takes what is logged: pino, or whatever has these of it. `connectLog` of `connect-atlassian/server/log` makes one. */
export type ConnectLog = {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

/** Options of `createConnect`. */
export type CreateConnectOptions = {
  /**
   * Tells who asks, from your own session; null answers 401. There is no default tenant. Requests with a token of
   * `connect.createSession` never come here.
   */
  readonly authenticate: (request: Request) => Identity | null | Promise<Identity | null>;
  /**
   * Tells whether an identity may do this. When left out, everything in its own tenant but `proxy`: reading whatever the
   * credentials reach is more than their form suggests.
   */
  readonly authorize?:
    | ((identity: Identity, action: ConnectAction, connection?: Connection) => boolean | Promise<boolean>)
    | undefined;
  /** Where connections are kept: `sqliteStore` or `postgresStore` of `connect-atlassian/server/sql`, or your own. */
  readonly store: ConnectionStore;
  /** Keys that seal credentials, `kid:base64,…`, the writing key first: `CONNECT_KEYS`. Or what fetches them from a KMS. */
  readonly keys: string | KeyProvider | undefined;
  /**
   * Keys of at least 32 bytes, separated by commas, whose holder reaches every connection through the proxy:
   * `CONNECT_SECRET_KEY`. For your servers only; without one, nobody does.
   */
  readonly secretKey?: string | undefined;
  /** The methods that the proxy takes; GET, HEAD, POST, PUT, PATCH and DELETE when left out. */
  readonly proxyMethods?: readonly ProxyMethod[] | undefined;
  /**
   * How long the proxy waits for a byte (60 s) and how much one call may send (2 GiB). Node by itself ends a request that takes
   * longer than five minutes to arrive: `server.requestTimeout`.
   */
  readonly proxyLimits?: Partial<ProxyLimits> | undefined;
  /**
   * 30 verifications a minute by one person, 120 by one tenant, and 100,000 calls with a tenant's connections, counted in
   * memory, when left out; `false` limits nothing.
   */
  readonly rateLimits?: Partial<RateLimits> | false | undefined;
  /**
   * Where people reach this handler, for example `https://app.example.com`: `PUBLIC_URL`. Where the pages are on another
   * origin, it is the handler's own, and theirs go into `origins`.
   */
  readonly publicUrl: string | undefined;
  /** Further origins, exact, whose pages may ask and change something; only that of `publicUrl` when left out. */
  readonly origins?: readonly string[] | undefined;
  /** Lets people connect their own account: `readOAuthApps(process.env)`. A cloud without one is not offered. */
  readonly oauthApps?: OAuthApps | undefined;
  /**
   * Pages, exact, to which a person may return who went to Atlassian in the same tab: `https://app.example.com/integrations`.
   * On others, that way is not offered.
   */
  readonly returnUrls?: readonly string[] | undefined;
  /**
   * Uses connections that nobody used for 60 days, so that they stay: Atlassian ends a person's consent after 90 days
   * without use. True when left out.
   */
  readonly keepAlive?: boolean | undefined;
  /** Your product's name, on the pages of the Atlassian window; the host of `publicUrl` when left out. */
  readonly appName?: string | undefined;
  /**
   * Languages of those pages besides English, as `de` of `connect-atlassian/locales/de`: each browser gets the one that it
   * prefers.
   */
  readonly locales?: readonly Locale[] | undefined;
  /** Ways to connect; `providers` of `connect-atlassian/providers` when left out, which are all but `jiraAlign`. */
  readonly providers?: readonly Provider[] | undefined;
  /**
   * The scopes that your product works with, in place of those of each way to connect: what people are asked to agree to,
   * what the help lists, and what is looked for afterwards. `jiraAlign`, which serves another tool, keeps its own.
   */
  readonly scopes?: ScopeNeeds | undefined;
  /** Replaces where the server calls (a test rig, an egress gateway): `readClouds(CONNECT_CLOUDS)`. */
  readonly clouds?: CloudTable | undefined;
  /** Where the routes are mounted; `/connect` when left out. */
  readonly basePath?: string | undefined;
  /** Hears what becomes of connections, after it is stored; one that throws changes nothing, and is told to `onError`. */
  readonly on?: ((event: ConnectEvent) => void | Promise<void>) | undefined;
  /** Hears of faults of our own; written to `log` when left out, and to the console where there is none. */
  readonly onError?: ((error: unknown, place?: FaultPlace) => void) | undefined;
  /**
   * Gets a line for each request that was answered (its id, method, path without query, status, time, and who asked) and for
   * each event. Nothing is logged when left out.
   */
  readonly log?: ConnectLog | undefined;
  /**
   * Hears, once and at the start, of what will not work as it is set up; written to `log` when left out, and to the console where
   * there is none.
   */
  readonly onWarning?: ((warning: string) => void) | undefined;
  /** IP addresses that your server calls from, to be shown where a site's IP allowlist refuses it. */
  readonly outboundAddresses?: readonly string[] | undefined;
  /** Sends what goes to Atlassian; the global one when left out, and below `nodeListener` Node's own HTTP for the proxy. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
};
