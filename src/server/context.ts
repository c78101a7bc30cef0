import type { CloudHosts, CloudName } from '../core/clouds.ts';
import type { Connection } from '../core/connection.ts';
import { ConnectError } from '../core/errors.ts';
import type { Provider } from '../core/provider.ts';
import { providers as builtIn } from '../providers/index.ts';
import { type ActivityLog, createActivityLog } from './activity/activity-log.ts';
import type { Sender } from './atlassian/send.ts';
import { addressWarnings, checkOptions } from './check-options.ts';
import type { Turns } from './connections/in-turn.ts';
import { scopeWarnings, withScopes } from './host-scopes.ts';
import { createLimits, type Limits } from './limits/limits.ts';
import { type OAuth, readOAuth } from './oauth.ts';
import type {
  ConnectAction,
  ConnectEvent,
  ConnectLog,
  CreateConnectOptions,
  FaultPlace,
  Identity,
} from './options.ts';
import { type ProxySettings, readProxySettings } from './proxy/settings.ts';
import { hostsOf } from './read-clouds.ts';
import type { Ending, Flights } from './renewal/flight.ts';
import { type Caller, callerOf } from './sessions/caller.ts';
import { readSession } from './sessions/read-session.ts';
import type { ConnectionRow, ConnectionStore } from './store.ts';
import { providedRing } from './vault/key-provider.ts';
import { type KeyRing, readKeyRing } from './vault/key-ring.ts';

/** The options of one `createConnect`, normalised once; nothing is shared between two of them. */
export type Context = {
  readonly store: ConnectionStore;
  readonly ring: KeyRing;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly origins: ReadonlySet<string>;
  readonly hostsOf: (cloud: CloudName) => CloudHosts;
  /** By the session token, else by what the host says. @throws {ConnectError} `unauthenticated`. */
  readonly identify: (request: Request) => Promise<Caller>;
  /** @throws {ConnectError} `forbidden`. */
  readonly allow: (identity: Identity, action: ConnectAction, connection?: Connection) => Promise<void>;
  readonly sender: (caller: AbortSignal | undefined) => Sender;
  readonly flights: Flights;
  readonly ending: Ending;
  readonly turns: Turns;
  readonly oauth: OAuth;
  readonly proxy: ProxySettings;
  readonly activity: ActivityLog;
  readonly limits: Limits;
  readonly tell: (type: ConnectEvent['type'], row: ConnectionRow) => void;
  /** `about` names the request in which it happened. */
  readonly onError: OnError;
  readonly log: ConnectLog | undefined;
  /** Aborted once this process should get no further work. */
  readonly draining: AbortController;
  readonly outboundAddresses: readonly string[];
  readonly now: () => number;
};

type OnError = (error: unknown, place?: FaultPlace) => void;

/** Time for a whole verification, whatever it takes. */
const BUDGET_MS = 20_000;

/** @throws {Error} when an option cannot work; the message says which and what to give instead. */
export function createContext(options: CreateConnectOptions): Context {
  const { store, authenticate, authorize, on, now = Date.now } = options;
  const { providers = builtIn, scopes } = options;
  const log = options.log && unfailing(options.log);
  const onWarning = options.onWarning ?? (log ? (text: string) => log.warn({}, text) : warnOnConsole);
  const onError = attempting(options.onError ?? (log ? reportTo(log) : reportToConsole));
  const ring =
    typeof options.keys === 'object' ? providedRing(options.keys, onError) : readKeyRing(options.keys);
  checkOptions(options);
  // First: whatever reads an address after this may rely on its being one.
  const origins = new Set([options.publicUrl, ...(options.origins ?? [])].map(originOf));
  const context: Context = {
    store,
    onError,
    outboundAddresses: options.outboundAddresses ?? [],
    now,
    flights: new Map(),
    ending: { near: new AbortController(), here: new AbortController() },
    log,
    draining: new AbortController(),
    turns: new Map(),
    oauth: readOAuth(options),
    proxy: readProxySettings(options),
    activity: createActivityLog({ store, now, onError }),
    limits: createLimits(options.rateLimits, { store, onError }),
    ring,
    providers: new Map(providers.map((provider) => [provider.id, withScopes(provider, scopes)])),
    origins,
    hostsOf: (cloud) => hostsOf(options.clouds, cloud),
    async identify(request) {
      const caller = await readSession({ ring, now }, request);
      if (caller) return caller;
      const identity = await authenticate(request);
      if (!identity?.tenantId || !identity.userId) throw new ConnectError('unauthenticated');
      requireTexts(identity);
      return callerOf(identity);
    },
    async allow(identity, action, connection) {
      const isAllowed = authorize ? await authorize(identity, action, connection) : action !== 'proxy';
      if (isAllowed !== true) throw new ConnectError('forbidden');
    },
    sender: (caller) => ({
      // Looked up at the call, so that a host's later instrumentation of fetch is used.
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      caller,
      endsAt: performance.now() + BUDGET_MS,
    }),
    tell(type, row) {
      const { tenantId, userId, id: connectionId, provider, host } = row;
      log?.info({ event: type, tenantId, userId, connectionId, provider, host }, `Connection ${type}`);
      const event = { type, tenantId: row.tenantId, userId: row.userId, connection: publicConnection(row) };
      // The host's own fault must neither undo what happened nor end the process.
      void Promise.resolve()
        .then(() => on?.(event))
        .catch((error: unknown) => onError(error));
    },
  };
  // Last: what cannot work at all has been refused by then.
  const warnings = [
    ...addressWarnings(new URL(options.publicUrl ?? '')),
    ...scopeWarnings(providers, scopes),
  ];
  for (const warning of warnings) onWarning(warning);
  return context;
}

/** A host in JavaScript may give anything; the store's own text for a number would be nobody's id. */
function requireTexts({ tenantId, userId }: Identity): void {
  if (typeof tenantId === 'string' && typeof userId === 'string') return;
  throw new TypeError(
    `authenticate gave a tenantId that is a ${typeof tenantId} and a userId that is a ${typeof userId}. Give both as text: String(id).`,
  );
}

/** What everyone may see of a row; named field by field so that a new column is never published by accident. */
export function publicConnection(row: ConnectionRow): Connection {
  const { id, provider, host, cloudId, account, products, scopes, status, expiresAt, createdAt, checkedAt } =
    row;
  return { id, provider, host, cloudId, account, products, scopes, status, expiresAt, createdAt, checkedAt };
}

function originOf(url: string | undefined): string {
  if (!url || !URL.canParse(url) || !/^https?:\/\/[^/]/.test(url)) {
    throw new Error(
      `publicUrl (PUBLIC_URL) and origins take addresses like "https://app.example.com", not "${url}".`,
    );
  }
  return new URL(url).origin;
}

/** Where faults go when the host names no other place. */
export function reportToConsole(error: unknown, { requestId }: FaultPlace = {}): void {
  // biome-ignore lint/suspicious/noConsole: the only place to say it when the host gave no `onError`.
  console.error('connect-atlassian:', ...(requestId ? [requestId] : []), error);
}

function warnOnConsole(warning: string): void {
  // biome-ignore lint/suspicious/noConsole: the only place to say it when the host gave no `onWarning`.
  console.warn('connect-atlassian:', warning);
}

/** What the host does with what it is told: its own fault must neither undo what happened nor take an answer's place. */
const attempting =
  <Told extends unknown[]>(tell: (...told: Told) => unknown) =>
  (...told: Told): void => {
    try {
      const telling = tell(...told);
      if (telling instanceof Promise) telling.catch(reportToConsole);
    } catch (fault) {
      reportToConsole(fault);
    }
  };

const unfailing = (log: ConnectLog): ConnectLog => ({
  info: attempting((fields, message) => log.info(fields, message)),
  warn: attempting((fields, message) => log.warn(fields, message)),
  error: attempting((fields, message) => log.error(fields, message)),
});

const reportTo =
  (log: ConnectLog): OnError =>
  (error, { requestId } = {}) =>
    log.error({ requestId, err: error }, 'A fault of connect-atlassian, its host or its database');
