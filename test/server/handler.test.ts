import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import { createConnect } from '../../src/server/connect.ts';
import { type Backend, KEYS, ORIGIN, openBackend, PROVIDER, sampleOf, valuesOf } from './open-backend.ts';

let backend: Backend;
let good: Record<string, string>;
beforeAll(async () => {
  backend = await openBackend();
  good = valuesOf(sampleOf(backend.simulator, 'everything'));
});
beforeEach(() => backend.simulator.reset());
afterAll(() => backend.close());

const upstream = () => backend.simulator.requests.length;

describe('every answer', () => {
  it('is not stored anywhere, not sniffed, and carries the wire version', async () => {
    for (const path of ['/providers', '/connections', '/nowhere']) {
      const { headers } = await backend.call('GET', path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('connect-wire-version')).toBe('1');
    }
  });

  it('that is a failure is a problem document with a code', async () => {
    const { headers, json } = await backend.call('GET', '/nowhere');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({ status: 404, code: 'not_found', retryable: false });
    expect(json.detail).toMatch(/reload/i);
  });
});

describe('identity', () => {
  it('is not needed to list providers', async () => {
    const { status, json } = await backend.call('GET', '/providers', undefined, { 'x-test-user': '/' });
    expect(status).toBe(200);
    expect(json.providers).toEqual(
      providers.map(({ id, scopes }) => ({
        id,
        configured: true,
        scopes: { required: scopes, optional: [] },
      })),
    );
  });

  it.each([
    ['GET', '/connections', undefined],
    ['POST', '/connections', { provider: PROVIDER, values: {} }],
    ['GET', '/connections/1', undefined],
    ['DELETE', '/connections/1', undefined],
    ['POST', '/connections/1/test', undefined],
    ['POST', '/sites/resolve', { provider: PROVIDER, address: 'acme' }],
    ['POST', '/attempts/1/site', { address: 'acme' }],
    ['DELETE', '/attempts/1', undefined],
  ])('is needed for %s %s, before any work', async (method, path, body) => {
    const { status, json } = await backend.call(method, path, body, { 'x-test-user': '/' });
    expect([status, json.code]).toEqual([401, 'unauthenticated']);
    expect(upstream()).toBe(0);
  });

  it('of another tenant finds nothing, exactly as if there were nothing', async () => {
    const { json } = await backend.submit(good);
    const { id } = json.connection;
    const foreign = { 'x-test-user': 'northwin/ada', 'x-request-id': 'the-same-one' };
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/test'],
    ] as const) {
      const theirs = await backend.call(method, `/connections/${id}${path}`, undefined, foreign);
      const unknown = await backend.call(method, `/connections/no-such-id${path}`, undefined, foreign);
      expect(theirs.status).toBe(404);
      expect(theirs.text).toBe(unknown.text);
      expect([...theirs.headers]).toEqual([...unknown.headers]);
    }
    expect((await backend.call('GET', '/connections', undefined, foreign)).json.connections).toEqual([]);
    expect((await backend.call('DELETE', `/connections/${id}`)).status).toBe(204);
  });

  it('that may not do it is refused', async () => {
    const closed = await openBackend({ authorize: (_who, action) => action === 'read' });
    try {
      const { status, json } = await closed.submit(good);
      expect([status, json.code]).toEqual([403, 'forbidden']);
      expect((await closed.call('GET', '/connections')).status).toBe(200);
      expect(closed.simulator.requests).toEqual([]);
    } finally {
      await closed.close();
    }
  });

  it('that cannot be told closes the door', async () => {
    const failing = await openBackend({
      authenticate: () => {
        throw new Error('session store is down');
      },
    });
    try {
      const { status, json } = await failing.call('GET', '/connections');
      expect([status, json.code, json.evidence.reason]).toEqual([500, 'network', 'server']);
      expect(JSON.stringify(json)).not.toContain('session store');
      expect(failing.errors).toHaveLength(1);
    } finally {
      await failing.close();
    }
  });
});

it.each([
  [1, 2],
  ['northwind', 2],
  [true, 'ada'],
  [['northwind'], 'ada'],
])(
  'an identity of %o and %o is refused, and the host told why: SQLite would make it another',
  async (tenantId, userId) => {
    const odd = await openBackend({ authenticate: () => ({ tenantId, userId }) as never });
    try {
      const { status } = await odd.call('POST', '/attempts', { provider: 'atlassian', values: {} });
      expect([status, odd.errors]).toEqual([500, [expect.any(TypeError)]]);
      expect(String(odd.errors[0])).toMatch(/authenticate gave .*String\(id\)/);
    } finally {
      await odd.close();
    }
  },
);

describe('a change from a page of another site', () => {
  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://app.example.com.evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    [{ origin: '' }],
  ])('is refused: %o', async (headers) => {
    const { status, json } = await backend.submit(good, headers as Record<string, string>);
    expect([status, json.code, json.evidence.reason]).toEqual([403, 'forbidden', 'origin']);
    expect(upstream()).toBe(0);
  });

  it('is refused when nothing tells where it comes from, and when it is said to be cross-site', async () => {
    const ask = (headers: Record<string, string>) =>
      backend.connect.handle(new Request(`${ORIGIN}/connect/connections/1`, { method: 'DELETE', headers }));
    expect((await ask({})).status).toBe(403);
    expect((await ask({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await ask({ 'sec-fetch-site': 'same-origin' })).status).toBe(404);
  });
});

describe('a body', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    backend.call('POST', '/connections', body, headers);

  it.each([
    ['plain text', JSON.stringify({ provider: PROVIDER, values: {} }), { 'content-type': 'text/plain' }, 415],
    ['a form', 'provider=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['no JSON', '{', {}, 400],
    ['a list', '[]', {}, 400],
    ['unknown keys', JSON.stringify({ provider: PROVIDER, values: {}, tenantId: 'other' }), {}, 400],
    ['a polluting key', `{"provider":"${PROVIDER}","values":{},"__proto__":{"a":1}}`, {}, 400],
    ['a polluting field', `{"provider":"${PROVIDER}","values":{"__proto__":"x"}}`, {}, 400],
    ['a polluting value', `{"provider":"${PROVIDER}","values":{"constructor":"x"}}`, {}, 400],
    ['numbers for text', JSON.stringify({ provider: PROVIDER, values: { cloudId: 1 } }), {}, 400],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, {}, 400],
    ['too much', JSON.stringify({ provider: PROVIDER, values: { cloudId: 'a'.repeat(70_000) } }), {}, 413],
  ])('that is %s is refused without asking anyone', async (_what, body, headers, expected) => {
    const { status, json } = await post(body, headers as Record<string, string>);
    expect([status, json.code, json.status]).toEqual([expected, 'invalid_request', expected]);
    expect(upstream()).toBe(0);
    expect(Object.prototype).not.toHaveProperty('a');
  });

  it('that names an unknown provider or field is refused', async () => {
    for (const provider of ['__proto__', 'toString', 'no-such-provider']) {
      const { json } = await backend.call('POST', '/connections', { provider, values: good });
      expect(json.code).toBe('not_configured');
    }
    const extra = await backend.submit({ ...good, host: 'evil.example' });
    expect([extra.status, extra.json.code]).toEqual([400, 'invalid_request']);
    expect(upstream()).toBe(0);
  });
});

describe('a path or method that is not ours', () => {
  it.each([
    '//connect/providers',
    '/connect/providers/',
    '/connect/Providers',
    '/connect//providers',
    '/api/providers',
    '/connect/connections/a/b',
    '/connect/%70roviders',
    '/connect/providers%2f',
    '/%63onnect/providers',
  ])('%s is unknown', async (path) => {
    const response = await backend.connect.handle(
      new Request(ORIGIN + path, { headers: { origin: ORIGIN } }),
    );
    expect(response.status).toBe(404);
  });

  it('is one that a URL parser makes of another', async () => {
    for (const target of ['/connect/./providers', '/x/../connect/providers', '/connect/%2e/providers']) {
      const request = new Request(ORIGIN + target, { headers: { origin: ORIGIN } });
      expect(request.url).toBe(`${ORIGIN}/connect/providers`);
      expect((await backend.connect.handle(request, { target })).status, target).toBe(404);
    }
    for (const target of ['/connect/providers?a=/./', `${ORIGIN}/connect/providers`, undefined]) {
      const request = new Request(`${ORIGIN}/connect/providers`);
      expect((await backend.connect.handle(request, { target })).status, target).toBe(200);
    }
  });

  it.each([
    ['PUT', '/connections', 'GET, POST'],
    ['OPTIONS', '/connections', 'GET, POST'],
    ['PATCH', '/connections/1', 'GET, DELETE'],
    ['GET', '/connections/1/test', 'POST'],
  ])('%s %s is not allowed, and what is allowed is said', async (method, path, allow) => {
    const { status, headers } = await backend.call(method, path);
    expect([status, headers.get('allow')]).toEqual([405, allow]);
  });

  it('names a page that speaks another version of the wire', async () => {
    const { status, json } = await backend.call('GET', '/providers', undefined, {
      'connect-wire-version': '2',
    });
    expect([status, json.code]).toEqual([409, 'version_mismatch']);
  });
});

describe('a connection', () => {
  it.each(['%00', '%E0%A4%A', '..%2f', `${'a'.repeat(5_000)}`, "1'--", '%0d%0a'])(
    'has no id like %j',
    async (id) => {
      for (const method of ['GET', 'DELETE']) {
        expect((await backend.call(method, `/connections/${id}`)).status).toBe(404);
      }
      expect(backend.errors).toEqual([]);
    },
  );

  it('is replaced only by who may replace it', async () => {
    const careful = await openBackend({ authorize: (_who, action) => action !== 'replace' });
    try {
      expect((await careful.submit(good)).status).toBe(201);
      expect((await careful.submit(good)).json.code).toBe('forbidden');
    } finally {
      await careful.close();
    }
  });

  it('can be read, tested and removed, and says what happened', async () => {
    const before = backend.events.length;
    const { id } = (await backend.submit(good)).json.connection;
    expect((await backend.call('GET', `/connections/${id}`)).json.connection.id).toBe(id);
    expect((await backend.call('POST', `/connections/${id}/test`)).json.connection.status).toBe('connected');
    expect(await backend.connect.connections.list({ tenantId: 'northwind' })).toHaveLength(1);
    expect((await backend.call('DELETE', `/connections/${id}`)).status).toBe(204);
    expect((await backend.call('DELETE', `/connections/${id}`)).status).toBe(404);
    expect(backend.events.slice(before).map(({ type, tenantId }) => [type, tenantId])).toEqual([
      ['connected', 'northwind'],
      ['disconnected', 'northwind'],
    ]);
  });

  it('says who did what, whoever connected it: removed, replaced, and by no person', async () => {
    const before = backend.events.length;
    const bo = { 'x-test-user': 'northwind/bo' };
    const owner = { tenantId: 'northwind' };
    const { id } = (await backend.submit(good)).json.connection;
    await backend.submit(good, bo);
    await backend.call('DELETE', `/connections/${id}`);
    const other = (await backend.submit(good, bo)).json.connection;
    await backend.connect.connections.remove({ ...owner, connectionId: other.id });
    await expect.poll(() => backend.events.length - before).toBe(5);
    expect(backend.events.slice(before).map(({ type, userId }) => `${type} ${userId}`)).toEqual([
      'connected ada',
      'replaced bo',
      // Who connected it last is another one.
      'disconnected ada',
      'connected bo',
      'disconnected bo',
    ]);
    expect((await backend.connect.audit({ ...owner, limit: 5 })).map(({ userId }) => userId)).toEqual([
      null,
      'bo',
      'ada',
      'bo',
      'ada',
    ]);
  });

  it('whose credentials ended needs to be connected again, one that could not be asked does not', async () => {
    const { id } = (await backend.submit(good)).json.connection;
    backend.simulator.faults.add({ when: { path: '/ex/' }, kind: 'status', status: 503 });
    expect((await backend.call('POST', `/connections/${id}/test`)).json.code).toBe('upstream');
    expect((await backend.call('GET', `/connections/${id}`)).json.connection.status).toBe('connected');
    backend.simulator.faults.clear();
    backend.simulator.faults.add({
      when: { path: '/ex/' },
      kind: 'status',
      status: 401,
      body: '{"code":401}',
    });
    expect((await backend.call('POST', `/connections/${id}/test`)).json.code).toBe('invalid_credentials');
    expect((await backend.call('GET', `/connections/${id}`)).json.connection.status).toBe('needs-reconnect');
    backend.simulator.faults.clear();
    expect((await backend.submit(good)).json).toMatchObject({
      outcome: 'updated',
      connection: { id, status: 'connected' },
    });
    await backend.call('DELETE', `/connections/${id}`);
  });

  it('that is made again while it is tested keeps the new credentials', async () => {
    const { id } = (await backend.submit(good)).json.connection;
    backend.simulator.faults.add({ when: { path: '/ex/' }, times: 5, kind: 'slow', delayMs: 400 });
    const testing = backend.call('POST', `/connections/${id}/test`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const key = { tenantId: 'northwind', connectionId: id };
    const old = await backend.store.getConnection(key);
    await backend.submit(good);
    const fresh = await backend.store.getConnection(key);
    expect(fresh?.sealed).not.toBe(old?.sealed);
    expect((await testing).status).toBe(200);
    expect((await backend.store.getConnection(key))?.sealed).toBe(fresh?.sealed);
    await backend.call('DELETE', `/connections/${id}`);
  });

  it('that is removed while it is tested stays removed', async () => {
    const { id } = (await backend.submit(good)).json.connection;
    backend.simulator.faults.add({ when: { path: '/ex/' }, times: 5, kind: 'slow', delayMs: 400 });
    const testing = backend.call('POST', `/connections/${id}/test`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await backend.call('DELETE', `/connections/${id}`);
    expect((await testing).json.code).toBe('not_found');
    expect(await backend.connections()).toEqual([]);
  });

  it('whose credentials cannot be opened any more needs to be connected again, and harms no other', async () => {
    const { id } = (await backend.submit(good)).json.connection;
    const row = await backend.store.getConnection({ tenantId: 'northwind', connectionId: id });
    if (row) await backend.store.updateConnection({ ...row, sealed: '{"ciphertext":"x"}' }, row.sealed);
    expect((await backend.call('POST', `/connections/${id}/test`)).json.code).toBe('needs_reconnect');
    expect((await backend.call('GET', `/connections/${id}`)).json.connection.status).toBe('needs-reconnect');
    expect((await backend.submit(good)).json).toMatchObject({ outcome: 'updated', connection: { id } });
    await backend.call('DELETE', `/connections/${id}`);
    backend.errors.splice(0);
  });

  it('of the same account is one, whatever its token may read', async () => {
    const blind = await openBackend({
      fetch: async (input, init) =>
        String(input).endsWith('/myself') || String(input).endsWith('/user/current')
          ? Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 })
          : await fetch(input, init),
    });
    try {
      const first = await blind.submit(good);
      expect(first.json.connection.account.id).toBeNull();
      const second = await blind.submit({ ...good, email: (good.email ?? '').toUpperCase() });
      expect(second.json.connection?.id ?? second.json.code).toBe(first.json.connection.id);
    } finally {
      await blind.close();
    }
  });

  it('is told to a host whose listener fails, and to one that removes it itself', async () => {
    const seen: string[] = [];
    const host = await openBackend({
      on: async ({ type }) => {
        seen.push(type);
        throw new Error('queue is full');
      },
    });
    try {
      const { id } = (await host.submit(good)).json.connection;
      expect(await host.connect.connections.remove({ tenantId: 'northwind', connectionId: id })).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(seen).toEqual(['connected', 'disconnected']);
      expect(host.errors).toHaveLength(2);
    } finally {
      await host.close();
    }
  });

  it('reports its verification line by line where the caller accepts it', async () => {
    const { headers, text } = await backend.submit(good, { accept: 'application/x-ndjson' });
    expect(headers.get('content-type')).toBe('application/x-ndjson');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, -1).map(({ progress }) => progress.step)).toEqual([
      'site',
      'credentials',
      'products',
      'permissions',
    ]);
    expect(lines.at(-1).result.kind).toBe('connected');
    const failed = await backend.submit(
      { ...good, apiToken: 'ATSTT-wrong' },
      { accept: 'application/x-ndjson' },
    );
    expect(JSON.parse(failed.text.trim().split('\n').at(-1) ?? '').problem.code).toBe('invalid_credentials');
    await backend.call('DELETE', `/connections/${lines.at(-1).result.connection.id}`);
  });
});

it.each([undefined, '', 'app.example.com'])(
  'an address that is none (%s) is told with what to give',
  (publicUrl) => {
    const { store } = backend;
    expect(() => createConnect({ authenticate: () => null, store, keys: KEYS, publicUrl })).toThrow(
      /PUBLIC_URL/,
    );
  },
);

it('an app whose ID is its secret is refused, and the secret is not told', () => {
  const { store } = backend;
  const secret = 'ATOAabcdefghijkl-of-nobody';
  const oauthApps = { commercial: { clientId: secret, clientSecret: 'SAMPLEclient' } };
  const options = { authenticate: () => null, store, keys: KEYS, publicUrl: 'https://app.example.com' };
  expect(() => createConnect({ ...options, oauthApps })).toThrow(/commercial\.clientId holds a secret/);
  expect(() => createConnect({ ...options, oauthApps })).not.toThrow(secret);
});
