import type { Connection } from '../core/connection.ts';
import type { ReachableSite } from './atlassian/resources.ts';
import type { ConnectionCredentials } from './connections/credentials-of.ts';
import type { ProductAddress } from './proxy/fetch-through.ts';
import type { Transport } from './proxy/transport.ts';
import type { SessionOptions } from './sessions/create-session.ts';
import type { AuditEntry, ConnectionKey, Page } from './store.ts';
import type { KeyRotation } from './vault/rotate-keys.ts';

/** What a `Request` does not hold of the server that received it. */
type Under = {
  /** What stood on the request line. */
  readonly target?: string | undefined;
  /** How the proxy asks and answers; by `fetch` and with a `Response` when left out. */
  readonly transport?: Transport | undefined;
};

/** A running backend half: give it requests, and read its connections. */
export type Connect = {
  /**
   * Answers a request below the mount point; never throws. `target` is what stood on the request line: give it where you
   * have it, because a `Request` holds only what a URL parser made of it (`nodeListener` gives it).
   */
  readonly handle: (request: Request, under?: Under) => Promise<Response>;
  readonly connections: {
    readonly list: (tenant: { readonly tenantId: string }) => Promise<readonly Connection[]>;
    readonly get: (key: ConnectionKey) => Promise<Connection | undefined>;
    /** True when there was one to remove. */
    readonly remove: (key: ConnectionKey) => Promise<boolean>;
  };
  /**
   * Credentials of a connection, ready to use: where its products answer to apps, and the headers to send there. An
   * access token among them has more than five minutes left, or a tenth of its life where that is less; while Atlassian
   * gives no other, half a minute at least.
   *
   * @throws {ConnectError} `not_found`, `needs_reconnect`, `rate_limited`, `upstream`, `not_configured`.
   */
  readonly credentials: (key: ConnectionKey) => Promise<ConnectionCredentials>;
  /**
   * Calls Jira's or Confluence's own REST API with the credentials of a connection: `path` is what follows the product's
   * base address, after its name. Redirects are answers; a refused access token is replaced once, where the body can be sent
   * again.
   *
   * @example
   * const key = { tenantId: 'northwind', connectionId };
   * const issue = await connect.fetch(key, '/jira/rest/api/3/issue/BEA-7');
   * await connect.fetch(key, '/jira/rest/api/3/issue/BEA-7/comment', { method: 'POST', headers, body });
   * @throws {ConnectError} `not_found`, `invalid_request` (reason `path`, `method`, `body`, `size` or `call`),
   * `needs_reconnect`, `rate_limited`, `upstream`, `not_configured`, `cancelled`. What Atlassian answers is an answer.
   */
  readonly fetch: (key: ConnectionKey, path: ProductAddress, init?: RequestInit) => Promise<Response>;
  /**
   * The sites that the credentials of a connection reach, asked now; those of an API token the one that it is for.
   *
   * @example
   * const sites = await connect.sites({ tenantId: 'northwind', connectionId });
   * @throws {ConnectError} `not_found`, `no_sites`, `needs_reconnect`, `rate_limited`, `upstream`, `not_configured`.
   */
  readonly sites: (key: ConnectionKey) => Promise<readonly ReachableSite[]>;
  /**
   * Removes all that is kept of a tenant, at once: connections, open questions, authorizations; how many connections there
   * were. `on` hears of each.
   *
   * @example
   * await connect.eraseTenant({ tenantId: 'northwind' });
   * @throws {TypeError} when the tenant is missing.
   */
  readonly eraseTenant: (tenant: { readonly tenantId: string }) => Promise<number>;
  /**
   * Makes a token for `createHttpAdapter({ session })` to send: this user's, for these ways to connect, for so long.
   * Call it on your server, for whoever is signed in there.
   *
   * @throws {TypeError} when the tenant or the user is missing, a provider is unknown, or the time is out of range.
   */
  readonly createSession: (options: SessionOptions) => Promise<string>;
  /** Brings the store's schema up to date; call it once before the first request. */
  readonly migrate: () => Promise<void>;
  /**
   * Removes what has ended, and renews what a crash cut off in the middle: call it when the server starts and once a minute
   * (`connect-atlassian/server/node` does). Atlassian leaves ten minutes for it. While one is under way, another call waits
   * for that one.
   */
  readonly sweep: () => Promise<void>;
  /**
   * Call it once after a backup of the database was restored: its refresh tokens have been exchanged since, and Atlassian
   * ends a consent whose old token is presented. Marks these connections as ones to be made again, and tells how many.
   */
  readonly afterRestore: () => Promise<number>;
  /**
   * Who connected, replaced and disconnected what, the newest first; 100 entries when `limit` is left out, those older than
   * the one with the id `before`. Kept until the tenant is erased.
   *
   * @example
   * for (const { at, userId, action, host } of await connect.audit({ tenantId: 'northwind' })) …
   */
  readonly audit: (of: { readonly tenantId: string } & Partial<Page>) => Promise<readonly AuditEntry[]>;
  /** From now on `GET /connect/ready` says that this process should get no further work; it still does what comes. */
  readonly drain: () => void;
  /**
   * Seals every connection with the first key, so that the others can go: when every server has the new key, and has it
   * first. May be cut off and called again, on several servers at once, while all of them serve. `npx connect-atlassian
   * rotate-keys` does it where the keys are in `CONNECT_KEYS`.
   *
   * @example
   * const { unopened, after } = await connect.rotateKeys();
   */
  readonly rotateKeys: (options?: { readonly dryRun?: boolean | undefined }) => Promise<KeyRotation>;
  /** Waits for what is being written, and closes the store. */
  readonly close: () => Promise<void>;
};
