/**
 * The backend half: a `Request -> Response` handler that proves credentials, keeps them sealed and lists
 * connections. Needs `hono`, `jose` and `rate-limiter-flexible`.
 *
 * @module
 * @example
 * import { createConnect } from 'connect-atlassian/server';
 * import { sqliteStore } from 'connect-atlassian/server/sql';
 * const connect = createConnect({ authenticate, store: sqliteStore('data/connect.db'), keys, publicUrl });
 * await connect.migrate();
 * export const handler = (request: Request) => connect.handle(request);
 */

export type { Connect } from './api.ts';
export type { ReachableSite } from './atlassian/resources.ts';
export { createConnect } from './connect.ts';
export type { ConnectionCredentials } from './connections/credentials-of.ts';
export { readScopeNeeds } from './host-scopes.ts';
export { readOAuthApps } from './oauth.ts';
export type {
  CloudTable,
  ConnectAction,
  ConnectEvent,
  ConnectLog,
  CreateConnectOptions,
  FaultPlace,
  Identity,
  OAuthAppOptions,
  OAuthApps,
  ProxyLimits,
  ProxyMethod,
  RateLimits,
} from './options.ts';
export type { ProductAddress } from './proxy/fetch-through.ts';
export { readClouds } from './read-clouds.ts';
export type { SessionOptions } from './sessions/create-session.ts';
export type {
  AccountOnSite,
  ActivityEntry,
  AttemptQuestion,
  AttemptRow,
  AuditEntry,
  AuthorizationChange,
  AuthorizationOutcome,
  AuthorizationPhase,
  AuthorizationRow,
  ConnectionKey,
  ConnectionRow,
  ConnectionStore,
  Holder,
  KeptConnection,
  Page,
  SealedRow,
} from './store.ts';
export type { KeyProvider } from './vault/key-provider.ts';
export type { SealingKey } from './vault/key-ring.ts';
export type { KeyRotation, UnopenedConnection } from './vault/rotate-keys.ts';
