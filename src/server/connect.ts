import { ConnectError, isConnectError } from '../core/errors.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../core/wire/version.ts';
import { inWords } from '../core/words/in-words.ts';
import type { Connect } from './api.ts';
import { credentialsOf } from './connections/credentials-of.ts';
import { sitesOf } from './connections/sites-of.ts';
import { type Context, createContext, publicConnection } from './context.ts';
import { checkOrigin } from './http/check-origin.ts';
import { answerPreflight, isPreflight, withCors } from './http/cors.ts';
import { Refusal } from './http/refusal.ts';
import { problem } from './http/respond.ts';
import { faultOf, logAnswer, openTrace, REQUEST_ID, type Trace } from './http/trace.ts';
import { optionalPeer } from './optional-peer.ts';
import type { CreateConnectOptions } from './options.ts';
import { answerProxy } from './proxy/answer-proxy.ts';
import { fetchThrough } from './proxy/fetch-through.ts';
import { readProxyTarget } from './proxy/target.ts';
import { drain } from './renewal/fly.ts';
import { createSweep, endExchanged } from './renewal/sweep.ts';
import { requireText } from './require-text.ts';
import type { Route } from './routes/route.ts';
import { routes } from './routes/routes.ts';
import { createSession } from './sessions/create-session.ts';
import { readSession } from './sessions/read-session.ts';
import type { ConnectionKey } from './store.ts';
import { rotateKeys } from './vault/rotate-keys.ts';

const { Hono } = await optionalPeer('connect-atlassian/server', 'hono', () => import('hono'));

/**
 * Creates the backend half: proves credentials, keeps them sealed, lists connections. It starts no timer and
 * no listener.
 *
 * @example
 * const connect = createConnect({ authenticate, store: sqliteStore('data/connect.db'), keys: process.env.CONNECT_KEYS, publicUrl });
 * await connect.migrate();
 * app.all('/connect/*', (request) => connect.handle(request));
 * @throws {Error} when an option cannot work, or a key is missing, short, not random or there twice; it says what to give instead.
 */
export function createConnect(options: CreateConnectOptions): Connect {
  const context = createContext(options);
  const { store } = context;
  const app = createApp(context, options.basePath ?? '/connect');
  const sweep = createSweep(context, options.keepAlive ?? true);
  return {
    async handle(request, { target, transport } = {}) {
      const trace = openTrace(request);
      const proxied = readProxyTarget(context.proxy.prefix, request.url, target);
      if (proxied) return await answerProxy(context, request, proxied, trace, transport);
      const answered = isAsWritten(request, target)
        ? await app.fetch(request, { trace })
        : problem(new ConnectError('not_found'), context);
      const response = withCors(answered, request, context.origins);
      response.headers.set(REQUEST_ID, trace.requestId);
      logAnswer(context, request, trace, response.status);
      return response;
    },
    connections: {
      async list(tenant) {
        const { tenantId } = requireText(tenant, 'tenantId');
        return (await store.listConnections(tenantId)).map(publicConnection);
      },
      async get(key) {
        requireKey(key);
        const row = await store.getConnection(key);
        return row && publicConnection(row);
      },
      async remove(key) {
        requireKey(key);
        const row = await store.getConnection(key);
        const removed = await store.removeConnection(key, null);
        if (row && removed) context.tell('disconnected', row);
        return removed;
      },
    },
    credentials: async (key) => credentialsOf(context, requireKey(key)).catch(throwInWords),
    fetch: async (key, path, init) => fetchThrough(context, requireKey(key), path, init).catch(throwInWords),
    sites: async (key) => sitesOf(context, requireKey(key)).catch(throwInWords),
    async eraseTenant(tenant) {
      const { tenantId } = requireText(tenant, 'tenantId');
      const removed = await store.eraseTenant(tenantId);
      for (const row of removed) context.tell('disconnected', row);
      return removed.length;
    },
    createSession: (options) => createSession(context, options),
    async migrate() {
      // A server without a key shall not start.
      await context.ring.writer();
      await store.migrate();
    },
    sweep,
    afterRestore: () => endExchanged(context),
    async audit(of) {
      const { tenantId, before, limit = 100 } = requireText(of, 'tenantId');
      return await store.listAudit(tenantId, { before, limit });
    },
    drain: () => context.draining.abort(),
    rotateKeys: (options) => rotateKeys(context, options),
    async close() {
      context.draining.abort();
      await drain(context, sweep);
      await context.activity.flush();
      await store.close();
    },
  };
}

const requireKey = (key: ConnectionKey): ConnectionKey => requireText(key, 'tenantId', 'connectionId');

/** The full message for who called us, where the code alone stood. */
function throwInWords(error: unknown): never {
  throw isConnectError(error) ? inWords(error) : error;
}

function createApp(context: Context, basePath: string) {
  // As it is written: what stands before us, and lets paths through by their letters, decodes nothing either.
  const getPath = ({ url }: Request) => new URL(url).pathname;
  const app = new Hono<{ Bindings: { trace: Trace } }>({ getPath }).basePath(basePath);
  for (const route of routes) {
    app.on(route.method, route.path, (c) =>
      answer(context, route, c.req.raw, c.req.param('id') ?? '', c.env.trace),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allow = routes
      .filter((route) => route.path === path)
      .map((route) => route.method)
      .join(', ');
    app.all(path, ({ req }) => {
      if (isPreflight(req.raw)) return answerPreflight(req.raw, context.origins, allow);
      throw new Refusal(405, new ConnectError('invalid_request'), { allow });
    });
  }
  app.notFound(() => problem(new ConnectError('not_found'), context));
  app.onError((error, { env: { trace } }) => problem(error, faultOf(context, trace, error)));
  return app;
}

/** False where a URL parser took dots out of a path, which whatever stands before us may read in another way. */
const isAsWritten = ({ url }: Request, target: string | undefined): boolean =>
  !target?.startsWith('/') || target.split('?', 1)[0] === new URL(url).pathname;

/** Ids are ours; anything else names nothing, and never reaches the store. */
const ID = /^[\w-]{1,64}$/;
const NOBODY = { tenantId: '', userId: '' };

async function answer(
  context: Context,
  route: Route,
  request: Request,
  id: string,
  trace: Trace,
): Promise<Response> {
  const spoken = request.headers.get(WIRE_HEADER);
  if (spoken !== null && spoken !== WIRE_VERSION) throw new ConnectError('version_mismatch');
  if (route.method !== 'GET') checkOrigin(request, context.origins);
  const identity = route.open
    ? ((await readSession(context, request)) ?? NOBODY)
    : await context.identify(request);
  trace.identity = identity === NOBODY ? undefined : identity;
  if (route.path.includes(':id') && !ID.test(id)) throw new ConnectError('not_found');
  return await route.run({ context, request, identity, id });
}
