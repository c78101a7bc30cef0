import { hkdfSync } from 'node:crypto';
import { EncryptJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { nodeListener } from '../../src/server/node.ts';
import type { CreateConnectOptions, Identity } from '../../src/server/options.ts';
import type { SessionOptions } from '../../src/server/sessions/create-session.ts';
import { sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { open } from '../../src/server/vault/seal.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { browserFetch } from './browser-fetch.ts';
import { key, keyBytes } from './keys.ts';
import { closeServers, listen } from './listen.ts';
import {
  type Backend,
  clientOf,
  clientValuesOf,
  OAUTH_PROVIDER,
  ORIGIN,
  openBackend,
  PROVIDER,
  sampleOf,
  valuesOf,
} from './open-backend.ts';

const START = Date.parse('2026-11-25T09:00:00Z');
const MINUTE = 60_000;
const ADA = { tenantId: 'northwind', userId: 'ada' };

let now: number;
let backends: Backend[];
const authenticate = vi.fn((_request: Request): Identity | null => ({ tenantId: 'host', userId: 'host' }));
beforeEach(() => {
  now = START;
  backends = [];
  authenticate.mockClear();
});
afterEach(() => Promise.all(backends.map((backend) => backend.close())));

/** A backend whose `authenticate` always knows somebody: nobody may become them by a bad token. */
async function openHost(options: Partial<CreateConnectOptions> = {}): Promise<Backend> {
  const backend = await openBackend({ authenticate, now: () => now, keys: `k1:${key(1)}`, ...options });
  backends.push(backend);
  return backend;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}`, cookie: 'session=ada' });
const list = (backend: Backend, token: string) =>
  backend.call('GET', '/connections', undefined, bearer(token));
const good = (backend: Backend) => valuesOf(sampleOf(backend.simulator, 'everything'));

describe('a session', () => {
  it('speaks for its tenant and user at every route, and the host is not asked', async () => {
    const backend = await openHost();
    const headers = bearer(await backend.connect.createSession(ADA));
    const { status, json } = await backend.submit(good(backend), headers);
    expect(status).toBe(201);
    expect(backend.events).toMatchObject([{ type: 'connected', ...ADA }]);
    const path = `/connections/${json.connection.id}`;
    expect((await backend.call('GET', path, undefined, headers)).status).toBe(200);
    expect((await backend.call('POST', `${path}/test`, undefined, headers)).status).toBe(200);
    expect((await backend.call('DELETE', path, undefined, headers)).status).toBe(204);
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('sees only its own tenant', async () => {
    const backend = await openHost();
    const { json } = await backend.submit(good(backend), bearer(await backend.connect.createSession(ADA)));
    const other = await backend.connect.createSession({ ...ADA, tenantId: 'northwin' });
    expect((await list(backend, other)).json.connections).toEqual([]);
    const { status } = await backend.call(
      'GET',
      `/connections/${json.connection.id}`,
      undefined,
      bearer(other),
    );
    expect(status).toBe(404);
  });

  it('is asked what it may do like everyone', async () => {
    const backend = await openHost({ authorize: ({ userId }) => userId !== 'ada' });
    expect((await list(backend, await backend.connect.createSession(ADA))).json.code).toBe('forbidden');
  });

  it('gives names that can be shown, and so does the host', async () => {
    const seen: Identity[] = [];
    const names = { tenantName: `North\u0000wind\u202e ${'x'.repeat(100)}`, userName: '\n Ada \u0007' };
    authenticate.mockReturnValueOnce({ ...ADA, ...names });
    const backend = await openHost({ authorize: (who) => seen.push(who) > 0 });
    await list(backend, await backend.connect.createSession({ ...ADA, ...names }));
    await backend.call('GET', '/connections');
    const shown = { ...ADA, tenantName: `Northwind ${'x'.repeat(68)}`, userName: 'Ada' };
    expect(seen).toEqual([shown, shown]);
  });

  it('hides what it says from the page that holds it', async () => {
    const backend = await openHost();
    const token = await backend.connect.createSession({ ...ADA, tenantName: 'Northwind' });
    const read = token
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
      .join();
    expect(read).toContain('k1');
    expect(read).not.toMatch(/northwind|ada/i);
  });
});

describe('the life of a session', () => {
  it.each([
    [undefined, 15 * MINUTE],
    [60, MINUTE],
    [86_400, 24 * 60 * MINUTE],
  ])('of %s seconds ends to the millisecond', async (expiresIn, life) => {
    const backend = await openHost();
    const token = await backend.connect.createSession({ ...ADA, expiresIn });
    now = START + life - 1;
    expect((await list(backend, token)).status).toBe(200);
    now = START + life;
    expect((await list(backend, token)).json.code).toBe('unauthenticated');
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('may begin on a server whose clock is a minute ahead, and no more', async () => {
    const backend = await openHost();
    const token = await backend.connect.createSession(ADA);
    now = START - MINUTE;
    expect((await list(backend, token)).status).toBe(200);
    now -= 1;
    expect((await list(backend, token)).status).toBe(401);
  });

  it.each<[Partial<Record<keyof SessionOptions, unknown>>, RegExp]>([
    [{ expiresIn: 59 }, /expiresIn is 59.*from 60 to 86400/],
    [{ expiresIn: 86_401 }, /expiresIn is 86401/],
    [{ expiresIn: 90.5 }, /whole seconds/],
    [{ expiresIn: Number.NaN }, /expiresIn is NaN/],
    [{ expiresIn: '900' }, /whole seconds/],
    [{ tenantId: '' }, /tenantId is missing/],
    [{ tenantId: undefined }, /tenantId is missing/],
    [{ userId: '' }, /userId is missing/],
    [{ userId: 7 }, /userId is missing/],
    [{ providers: ['atlassian-service-acount'] }, /no provider "atlassian-service-acount".*oauth2/],
  ])('is not begun with %o', async (wrong, message) => {
    const { connect } = await openHost();
    const asked = connect.createSession({ ...ADA, ...wrong } as SessionOptions);
    await expect(asked).rejects.toThrow(TypeError);
    await expect(asked).rejects.toThrow(message);
  });
});

/** A token as our own code would write it, from what the standards say; to see what is looked at. */
async function forge(change: {
  claims?: object;
  aud?: string;
  secret?: Uint8Array;
  exp?: number | null;
  alg?: string;
}) {
  const {
    claims = { caller: ADA, iat: START / 1000 },
    aud = 'connect-atlassian/session',
    alg = 'dir',
  } = change;
  const raw = keyBytes(1);
  const secret = change.secret ?? new Uint8Array(hkdfSync('sha256', raw, '', aud, 32));
  const jwt = new EncryptJWT({ ...claims }).setProtectedHeader({ alg, enc: 'A256GCM', kid: 'k1' });
  jwt.setAudience(aud);
  if (change.exp !== null) jwt.setExpirationTime(change.exp ?? START / 1000 + 900);
  return `connect_session.${await jwt.encrypt(secret)}`;
}

describe('a token that is no session', () => {
  it('is refused when one bit was changed in any part of it', async () => {
    const backend = await openHost();
    const token = await backend.connect.createSession(ADA);
    const [prefix, ...parts] = token.split('.');
    for (const part of [0, 2, 3, 4]) {
      const bytes = Buffer.from(parts[part] ?? '', 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 7) {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const changed = [prefix, ...parts.with(part, flipped.toString('base64url'))].join('.');
        expect((await list(backend, changed)).status, `part ${part} bit ${bit}`).toBe(401);
      }
    }
    expect((await list(backend, token)).status).toBe(200);
  });

  it('is refused with parts that are missing, too many, or of another way to seal', async () => {
    const backend = await openHost();
    const [, header = '', , ...rest] = (await backend.connect.createSession(ADA)).split('.');
    const headers = [
      { alg: 'none' },
      { alg: 'A256KW', enc: 'A256GCM', kid: 'k1' },
      { alg: 'dir', enc: 'A128GCM', kid: 'k1' },
      { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM', p2c: 1e9, p2s: 'x', kid: 'k1' },
      { alg: 'dir', enc: 'A256GCM' },
      { alg: 'dir', enc: 'A256GCM', kid: '__proto__' },
    ].map((other) => Buffer.from(JSON.stringify(other)).toString('base64url'));
    const tokens = [
      '',
      'x',
      '....',
      [header, '', ...rest.slice(1)].join('.'),
      [header, '', ...rest, 'eA'].join('.'),
      [header, 'eA', ...rest].join('.'),
      ...headers.map((other) => [other, '', ...rest].join('.')),
    ];
    for (const token of tokens) {
      expect((await list(backend, `connect_session.${token}`)).status, token).toBe(401);
    }
    expect(backend.errors).toEqual([]);
  });

  it('is refused without its times, its purpose, its way to seal, or whom it speaks for', async () => {
    const backend = await openHost();
    const iat = START / 1000;
    expect((await list(backend, await forge({}))).status).toBe(200);
    for (const change of [
      { aud: 'connect-atlassian/attempt' },
      // The right key, used another way.
      { alg: 'A256GCMKW' },
      { exp: null },
      { claims: { caller: ADA } },
      { claims: { iat } },
      { claims: { iat, caller: { ...ADA, tenantId: '' } } },
      { claims: { iat, caller: { tenantId: 'northwind' } } },
      { claims: { iat, caller: { ...ADA, providers: PROVIDER } } },
    ]) {
      expect((await list(backend, await forge(change))).status, JSON.stringify(change)).toBe(401);
    }
  });

  it('is refused when its key is that of credentials, or that of sessions was used for something else', async () => {
    const backend = await openHost();
    expect((await list(backend, await forge({ secret: keyBytes(1) }))).status).toBe(401);
    const secret = new Uint8Array(hkdfSync('sha256', keyBytes(1), '', 'connect-atlassian/session', 32));
    expect((await list(backend, await forge({ secret, aud: 'connect-atlassian/other' }))).status).toBe(401);
  });

  it('is refused when it is sealed credentials; and no session opens as such', async () => {
    const backend = await openHost();
    const ring = readKeyRing(`k1:${key(1)}`);
    const place = { kind: 'connection', tenantId: 'northwind', id: 'c1' } as const;
    const credentials = { kind: 'basic', username: 'a@b.co', secret: new Secret('t') } as const;
    const jwe = JSON.parse(await sealCredentials(ring, credentials, place));
    const compact = [jwe.protected, jwe.encrypted_key, jwe.iv, jwe.ciphertext, jwe.tag].join('.');
    expect((await list(backend, `connect_session.${compact}`)).status).toBe(401);
    const token = await backend.connect.createSession(ADA);
    const [, header, , iv, ciphertext, tag] = token.split('.');
    for (const encrypted_key of [undefined, '', jwe.encrypted_key]) {
      const stored = JSON.stringify({ protected: header, encrypted_key, iv, ciphertext, tag });
      await expect(open(ring, stored, { ...place, field: 'credentials' })).rejects.toThrow();
    }
  });

  it('is refused when another server made it, even with a key of the same name', async () => {
    const backend = await openHost();
    const other = await openHost({ keys: `k1:${key(2)}` });
    expect((await list(backend, await other.connect.createSession(ADA))).status).toBe(401);
  });
});

it('a session is sealed with the first key of the ring and opens with any of it', async () => {
  const old = await openHost();
  const both = await openHost({ keys: `k2:${key(2)},k1:${key(1)}` });
  expect((await list(both, await old.connect.createSession(ADA))).status).toBe(200);
  const fresh = await both.connect.createSession(ADA);
  expect((await list(both, fresh)).status).toBe(200);
  expect((await list(old, fresh)).status).toBe(401);
});

describe('whose a token is', () => {
  it.each([
    ['GET', '/providers', undefined],
    ['GET', '/connections', undefined],
    ['POST', '/connections', { provider: PROVIDER, values: {} }],
    ['GET', '/connections/1', undefined],
    ['DELETE', '/connections/1', undefined],
    ['POST', '/connections/1/test', undefined],
    ['POST', '/sites/resolve', { provider: PROVIDER, address: 'acme' }],
    ['POST', '/attempts', { provider: PROVIDER, values: {} }],
    ['GET', '/attempts/1', undefined],
    ['POST', '/attempts/1/site', { address: 'acme' }],
    ['DELETE', '/attempts/1', undefined],
  ])(
    'a session that does not open is nobody at %s %s, whatever cookie comes with it',
    async (method, path, body) => {
      const backend = await openHost();
      const { status, json } = await backend.call(method, path, body, bearer('connect_session.x'));
      expect([status, json.code, json.evidence]).toEqual([401, 'unauthenticated', undefined]);
      expect(authenticate).not.toHaveBeenCalled();
      expect(backend.simulator.requests).toEqual([]);
    },
  );

  it.each([
    'Bearer connect_session.',
    'bearer connect_session.x',
    'BEARER   CONNECT_SESSION.x',
    'Bearer connect_session.x y',
    'Bearer connect_session.x, Bearer own',
  ])('%j is ours, and not for the host to read', async (authorization) => {
    const backend = await openHost();
    expect((await backend.call('GET', '/connections', undefined, { authorization })).status).toBe(401);
    expect(authenticate).not.toHaveBeenCalled();
  });

  it.each([
    'Bearer own-token',
    'Bearer connect_sessionx',
    'Bearer xconnect_session.x',
    'Basic connect_session.x',
    'connect_session.x',
    'Bearer',
    '',
  ])("%j is the host's", async (authorization) => {
    const backend = await openHost();
    expect((await backend.call('GET', '/connections', undefined, { authorization })).status).toBe(200);
    expect(authenticate.mock.calls[0]?.[0].headers.get('authorization')).toBe(authorization);
  });

  it('the scheme is read in any case', async () => {
    const backend = await openHost();
    const token = await backend.connect.createSession(ADA);
    const asked = await backend.call('GET', '/connections', undefined, { authorization: `bearer  ${token}` });
    expect(asked.status).toBe(200);
    expect(authenticate).not.toHaveBeenCalled();
  });
});

describe('a session for some ways to connect', () => {
  const refused = [403, 'forbidden', 'provider', true];
  const told = ({ status, json }: Awaited<ReturnType<Backend['call']>>) => [
    status,
    json.code,
    json.evidence.reason,
    json.detail.startsWith('This way to connect is not offered'),
  ];

  it('lists those, and all of them without it or when it names none', async () => {
    const backend = await openHost();
    const idsFor = async (headers?: Record<string, string>) => {
      const { json } = await backend.call('GET', '/providers', undefined, headers);
      return json.providers.map(({ id }: { id: string }) => id);
    };
    const all = await idsFor();
    expect(all).toEqual(expect.arrayContaining([PROVIDER, OAUTH_PROVIDER]));
    expect(await idsFor(bearer(await backend.connect.createSession(ADA)))).toEqual(all);
    expect(await idsFor(bearer('own-token'))).toEqual(all);
    for (const providers of [[OAUTH_PROVIDER], []]) {
      const token = await backend.connect.createSession({ ...ADA, providers });
      expect(await idsFor(bearer(token))).toEqual(providers);
    }
    expect(authenticate).not.toHaveBeenCalled();
  });

  it.each([[[OAUTH_PROVIDER]], [[]]])(
    '%j refuses others before any work, and what is unknown as before',
    async (providers) => {
      const backend = await openHost();
      const headers = bearer(await backend.connect.createSession({ ...ADA, providers }));
      const body = { provider: PROVIDER, address: 'acme' };
      expect(told(await backend.call('POST', '/sites/resolve', body, headers))).toEqual(refused);
      expect(told(await backend.submit(good(backend), headers))).toEqual(refused);
      const beginning = { provider: PROVIDER, values: {} };
      expect(told(await backend.call('POST', '/attempts', beginning, headers))).toEqual(refused);
      const streamed = { ...headers, accept: 'application/x-ndjson' };
      expect(told(await backend.submit(good(backend), streamed))).toEqual(refused);
      const unknown = await backend.call('POST', '/sites/resolve', { ...body, provider: 'x' }, headers);
      expect(unknown.json.code).toBe('not_configured');
      expect(backend.simulator.requests).toEqual([]);
    },
  );

  it('answers no question that another session began, and connects what it is for', async () => {
    const backend = await openHost();
    const values = clientValuesOf(clientOf(backend.simulator, 'three-sites'));
    const all = bearer(await backend.connect.createSession(ADA));
    const one = (id: string) => backend.connect.createSession({ ...ADA, providers: [id] }).then(bearer);
    const { attemptId, sites } = (await backend.submitClient(values, all)).json;
    const answer = (headers: Record<string, string>) =>
      backend.call('POST', `/attempts/${attemptId}/site`, { cloudId: sites[0].cloudId }, headers);
    expect(told(await answer(await one(PROVIDER)))).toEqual(refused);
    expect((await answer(await one(OAUTH_PROVIDER))).status).toBe(201);
    expect((await backend.submit(good(backend), await one(PROVIDER))).status).toBe(201);
  });

  it('begins an authorization that it is for, and its window says who asks', async () => {
    const backend = await openHost({ authenticate: () => null });
    const who = { ...ADA, userName: 'Ada L.', tenantName: 'Northwind', providers: ['atlassian'] };
    const headers = bearer(await backend.connect.createSession(who));
    const begun = await backend.call('POST', '/attempts', { provider: 'atlassian', values: {} }, headers);
    expect(begun.status).toBe(201);
    const path = `/attempts/${begun.json.attemptId}`;
    expect((await backend.call('GET', path, undefined, headers)).json.attempt.phase).toBe('begun');
    const { search } = new URL(begun.json.startUrl);
    const { status, text } = await backend.call('GET', `/oauth/start${search}`);
    expect([status, text]).toEqual([200, expect.stringMatching(/Ada L\..*Northwind/s)]);
  });

  it('still lists, tests and removes what was connected another way', async () => {
    const backend = await openHost();
    const all = bearer(await backend.connect.createSession(ADA));
    const { id } = (await backend.submit(good(backend), all)).json.connection;
    const token = await backend.connect.createSession({ ...ADA, providers: [OAUTH_PROVIDER] });
    expect((await list(backend, token)).json.connections).toMatchObject([{ id, provider: PROVIDER }]);
    const headers = bearer(token);
    expect((await backend.call('POST', `/connections/${id}/test`, undefined, headers)).status).toBe(200);
    expect((await backend.call('DELETE', `/connections/${id}`, undefined, headers)).status).toBe(204);
  });
});

describe('the adapter on a page of another origin', () => {
  afterEach(() => closeServers());

  it('connects, tests and removes with a session, and asks for another when it has ended', async () => {
    const backend = await openHost({ authenticate: () => null });
    const address = await listen(nodeListener(backend.connect));
    const session = vi.fn(() => backend.connect.createSession({ ...ADA, providers: [PROVIDER] }));
    const baseUrl = `${address}/connect`;
    const adapter = createHttpAdapter({ baseUrl, session, fetch: browserFetch(ORIGIN) });
    expect(await adapter.listProviders()).toMatchObject([{ id: PROVIDER, configured: true }]);
    const steps: string[] = [];
    const result = await adapter.submit(
      { provider: PROVIDER, values: good(backend) },
      { onProgress: ({ step }) => void steps.push(step) },
    );
    expect(result.kind).toBe('connected');
    expect(steps).not.toEqual([]);
    now += 15 * MINUTE;
    const [connection] = await adapter.listConnections();
    expect(session).toHaveBeenCalledTimes(2);
    if (!connection) throw new Error('Nothing is listed.');
    expect((await adapter.testConnection({ id: connection.id })).status).toBe('connected');
    await adapter.removeConnection({ id: connection.id });
    expect(await adapter.listConnections()).toEqual([]);
    const refused = adapter.resolveSite({ provider: OAUTH_PROVIDER, address: 'acme' });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden', detail: { reason: 'provider' } });
    const stranger = createHttpAdapter({ baseUrl, session, fetch: browserFetch('https://evil.example') });
    await expect(stranger.listConnections()).rejects.toMatchObject({ code: 'network' });
  });
});
