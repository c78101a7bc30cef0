import { once } from 'node:events';
import type { IncomingMessage, RequestListener } from 'node:http';
import { connect as openSocket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Connect } from '../../src/server/api.ts';
import { createConnect } from '../../src/server/connect.ts';
import { nodeListener } from '../../src/server/node.ts';
import type { ConnectEvent, CreateConnectOptions } from '../../src/server/options.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import type { ConnectionRow } from '../../src/server/store.ts';
import { type Credentials, sealAccessToken, sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { key } from './keys.ts';
import { listen } from './listen.ts';

export const ORIGIN = 'https://app.example.com';
export const SECRET_KEY = 'a-secret-key-of-the-hosts-server-0123456789';
export const CLOUD_ID = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';
export const OTHER_CLOUD_ID = '2b22e127-9a95-4d4f-8abc-253ee17bdc2c';
const KEYS = `k1:${key(7)}`;
const MINUTE = 60_000;

/** A request as the gateway saw it. */
type Seen = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: string };

export type OpenProxy = Awaited<ReturnType<typeof openProxy>>;

/** The ways to serve the handler: with Node's own HTTP at both ends, and as a host does that has web standards only. */
export const listeners = {
  'server/node': nodeListener,
  'web standards': (connect: Connect) =>
    getRequestListener((request, { incoming }) => connect.handle(request, { target: incoming.url }), {
      overrideGlobalObjects: false,
    }),
} satisfies Record<string, (connect: Connect) => RequestListener>;

/**
 * The real handler on a real port, before a gateway that answers as the test says. Two connections of the tenant
 * northwind: `basic`, and `bearer`, whose token `token-0` is half an hour old; the gateway's token endpoint sells
 * `token-1`, `token-2`, …
 */
export async function openProxy(
  gateway: RequestListener,
  options: Partial<CreateConnectOptions> = {},
  serve: keyof typeof listeners = 'server/node',
) {
  const seen: Seen[] = [];
  const bought: string[] = [];
  const gatewayUrl = await listen((request, response) => {
    if (request.url === '/auth/oauth/token') {
      bought.push(`token-${bought.length + 1}`);
      response.setHeader('content-type', 'application/json');
      const token = { access_token: bought.at(-1), token_type: 'Bearer', expires_in: 3600 };
      setTimeout(() => response.end(JSON.stringify(token)), 20);
      return;
    }
    const { method, url, headers } = request;
    const one: Seen = { method, url, headers, body: '' };
    seen.push(one);
    request.on('data', (piece) => {
      one.body += one.body.length < 100_000 ? piece : '';
    });
    gateway(request, response);
  });
  const store = options.store ?? sqliteStore(':memory:', { now: options.now ?? Date.now });
  const events: ConnectEvent[] = [];
  const errors: unknown[] = [];
  const connect = createConnect({
    authenticate: (request) => {
      const [tenantId, userId] = request.headers.get('x-test-user')?.split('/') ?? [];
      return tenantId && userId ? { tenantId, userId } : null;
    },
    keys: KEYS,
    secretKey: SECRET_KEY,
    publicUrl: ORIGIN,
    clouds: {
      commercial: {
        auth: `${gatewayUrl}/auth`,
        api: `${gatewayUrl}/api`,
        site: `${gatewayUrl}/{subdomain}.atlassian.net`,
      },
    },
    on: (event) => void events.push(event),
    onError: (error) => void errors.push(error),
    ...options,
    store,
  });
  await connect.migrate();
  for (const row of [await makeRow('basic'), await makeRow('bearer')]) await store.insertConnection(row);
  const url = await listen(listeners[serve](connect));
  const key = { authorization: `Bearer ${SECRET_KEY}` };
  return {
    connect,
    store,
    seen,
    bought,
    events,
    errors,
    url,
    gatewayUrl,
    /** Through the port, as the holder of the key. */
    ask: (path: string, { headers, ...init }: RequestInit = {}) =>
      fetch(`${url}/connect/proxy${path}`, {
        redirect: 'manual',
        ...init,
        headers: { ...key, ...(headers as Record<string, string>) },
      }),
    /** What stands on the wire is what is written here. */
    raw: (target: string, head: readonly string[] = [], method = 'GET', body = '') =>
      askRaw(url, [`${method} ${target} HTTP/1.1`, `Authorization: ${key.authorization}`, ...head], body),
  };
}

/** A connection as the store holds it. */
export async function makeRow(id: string, change: Partial<ConnectionRow> = {}): Promise<ConnectionRow> {
  const ring = readKeyRing(KEYS);
  const place = { kind: 'connection', tenantId: change.tenantId ?? 'northwind', id } as const;
  const isBasic = id.startsWith('basic');
  const credentials: Credentials = isBasic
    ? { kind: 'basic', username: 'ci@serviceaccount.atlassian.com', secret: new Secret(`api-token-of-${id}`) }
    : { kind: 'client-credentials', clientId: id, secret: new Secret(`secret-of-${id}`) };
  const endsAt = Date.now() + 30 * MINUTE;
  const token = { token: new Secret('token-0'), endsAt, life: 60 * MINUTE };
  return {
    id,
    tenantId: 'northwind',
    userId: 'ada',
    provider: `atlassian-service-account-${isBasic ? 'api-token' : 'oauth2'}`,
    cloud: 'commercial',
    cloudId: CLOUD_ID,
    host: 'acme.atlassian.net',
    accountKey: id,
    account: { id: null, name: 'CI Bot', email: null },
    products: [
      { product: 'jira', state: 'answers' },
      { product: 'confluence', state: 'no-access' },
    ],
    scopes: [
      { name: 'read:jira-work', state: 'present' },
      { name: 'write:jira-work', state: 'unknown' },
    ],
    status: 'connected',
    expiresAt: null,
    createdAt: '2026-11-25T09:00:00.000Z',
    checkedAt: '2026-11-25T09:00:00.000Z',
    sealed: await sealCredentials(ring, credentials, place),
    accessToken: isBasic ? null : await sealAccessToken(ring, token, place),
    ...change,
  };
}

/** Writes a request byte by byte and reads until the end; what no HTTP client would send gets out as well. */
export async function askRaw(url: string, head: readonly string[], body = '') {
  const { hostname, port } = new URL(url);
  const socket = openSocket(Number(port), hostname);
  const [first, ...rest] = head;
  socket.write(
    `${[first, `Host: ${hostname}`, 'Connection: close', ...rest].join('\r\n')}\r\n\r\n${body}`,
    'latin1',
  );
  let text = '';
  socket.setEncoding('latin1').on('data', (piece) => {
    text += piece;
  });
  socket.on('error', () => {});
  await once(socket, 'close');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text };
}
