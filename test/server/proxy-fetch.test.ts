import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { Connect } from '../../src/server/api.ts';
import { closeServers } from './listen.ts';
import { clientOf, clientValuesOf, openBackend, sampleOf, valuesOf } from './open-backend.ts';
import { CLOUD_ID, makeRow, openProxy } from './open-proxy.ts';

afterEach(closeServers);
const KEY = { tenantId: 'northwind', connectionId: 'basic' };

describe('connect.fetch', () => {
  it('reaches the product with the headers of a list, and gives what came', async () => {
    const { connect, seen } = await openProxy((_request, response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'set-cookie': 'a=b' }).end('{"id":1}');
    });
    const response = await connect.fetch(KEY, '/jira/rest/api/3/issue?x=1', {
      method: 'post',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer mine',
        cookie: 'c=d',
        'x-atlassian-x': '1',
      },
      body: '{"fields":{}}',
    });
    expect([response.status, await response.json()]).toEqual([201, { id: 1 }]);
    expect(response.headers.has('set-cookie')).toBe(false);
    const [{ method, url, headers, body } = { headers: {} }] = seen as [(typeof seen)[0]];
    expect([method, url, body]).toEqual([
      'POST',
      `/api/ex/jira/${CLOUD_ID}/rest/api/3/issue?x=1`,
      '{"fields":{}}',
    ]);
    expect(headers.authorization).toMatch(/^Basic /);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('x-atlassian-x');
  });

  it.each([
    '/jira/../x',
    '/jira/%2e%2e/x',
    'https://evil.com/',
    '//evil.com/jira/x',
    '/jira\\..\\x',
    '/jira/a b',
    '/jira/\n',
    '/bitbucket/x',
    '',
    'jira/x',
  ])('refuses the path %j', async (path) => {
    const { connect, seen } = await openProxy(() => {});
    const failure = { code: 'invalid_request', detail: { reason: 'path' }, message: /Write \/jira\/… or/ };
    await expect(connect.fetch(KEY, path as '/jira/')).rejects.toMatchObject({
      ...failure,
      message: expect.stringMatching(failure.message),
    });
    expect(seen).toEqual([]);
  });

  it('knows connections of its tenant only', async () => {
    const { connect, seen } = await openProxy(() => {});
    for (const key of [
      { ...KEY, tenantId: 'contoso' },
      { ...KEY, connectionId: 'nobody' },
    ]) {
      await expect(connect.fetch(key, '/jira/x')).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(seen).toEqual([]);
  });

  it.each([
    [{ body: 'x' }, 'body'],
    [{ method: 'HEAD', body: 'x' }, 'body'],
    [{ method: 'TRACE' }, 'call'],
    [{ method: 'OPTIONS' }, 'method'],
    [{ headers: { 'a b': 'c' } }, 'call'],
    [{ headers: { accept: 'a\r\nb' } }, 'call'],
    [{ signal: {} as AbortSignal }, 'call'],
    [{ signal: 'x' as unknown as AbortSignal }, 'call'],
  ])('refuses %o', async (init, reason) => {
    const { connect, seen } = await openProxy(() => {});
    await expect(connect.fetch(KEY, '/jira/x', init)).rejects.toMatchObject({
      code: 'invalid_request',
      detail: { reason },
    });
    expect(seen).toEqual([]);
  });

  it('sends again what lies in memory, and a stream once', async () => {
    const { connect, seen } = await openProxy((request, response) => {
      const good = request.headers.authorization === 'Bearer token-1';
      request.resume().on('end', () => response.writeHead(good ? 200 : 401).end());
    });
    const key = { ...KEY, connectionId: 'bearer' };
    const stream = new Blob(['x']).stream();
    expect((await connect.fetch(key, '/jira/x', { method: 'PUT', body: stream })).status).toBe(401);
    const bytes = new TextEncoder().encode('x'.repeat(100_000));
    expect((await connect.fetch(key, '/jira/x', { method: 'PUT', body: bytes })).status).toBe(200);
    expect(seen.map(({ body }) => body.length)).toEqual([1, 100_000, 100_000]);
  });

  it('lets a stream go that nobody will send', async () => {
    const { connect, store } = await openProxy(() => {});
    await store.insertConnection(await makeRow('basic-2', { sealed: '{}' }));
    const cancel = vi.fn();
    const body = new ReadableStream({ cancel });
    const sending = connect.fetch({ ...KEY, connectionId: 'basic-2' }, '/jira/x', { method: 'PUT', body });
    await expect(sending).rejects.toMatchObject({ code: 'needs_reconnect' });
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('tells a redirect as a path of its own', async () => {
    const { connect } = await openProxy((_request, response) => {
      response.writeHead(303, { location: `/api/ex/jira/${CLOUD_ID}/rest/y` }).end();
    });
    const { status, headers } = await connect.fetch(KEY, '/jira/rest/x');
    expect([status, headers.get('location')]).toEqual([303, '/jira/rest/y']);
  });

  it('says what is wrong with more than it may send', async () => {
    const { connect } = await openProxy(
      (request, response) => void request.resume().on('end', () => response.end()),
      { proxyLimits: { uploadBytes: 5 } },
    );
    for (const body of [new Blob(['123456']).stream(), '123456', new Uint8Array(6)]) {
      await expect(connect.fetch(KEY, '/jira/x', { method: 'PUT', body })).rejects.toMatchObject({
        code: 'invalid_request',
        detail: { reason: 'size' },
      });
    }
    expect((await connect.fetch(KEY, '/jira/x', { method: 'PUT', body: '12345' })).status).toBe(200);
  });

  it('takes a stream of bytes only: text in it would have no length, and so no limit', async () => {
    const { connect } = await openProxy((request) => void request.resume(), {
      proxyLimits: { uploadBytes: 5 },
    });
    const body = new ReadableStream({ start: (controller) => controller.enqueue('123456') });
    await expect(connect.fetch(KEY, '/jira/x', { method: 'PUT', body })).rejects.toMatchObject({
      code: 'invalid_request',
      detail: { reason: 'call' },
    });
  });

  it('takes paths of the two products only, as its type says', () => {
    type Path = Parameters<Connect['fetch']>[1];
    expectTypeOf<'/jira/rest'>().toExtend<Path>();
    expectTypeOf<'/confluence/wiki'>().toExtend<Path>();
    expectTypeOf<'/bitbucket/x'>().not.toExtend<Path>();
    expectTypeOf<string>().not.toExtend<Path>();
  });
});

describe('connect.sites', () => {
  it('lists what an access token reaches, one entry for each site', async () => {
    const backend = await openBackend();
    const client = clientOf(backend.simulator, 'three-sites-with-subdomain');
    const { json } = await backend.submitClient(clientValuesOf(client));
    const sites = await backend.connect.sites({ tenantId: 'northwind', connectionId: json.connection.id });
    expect(sites).toHaveLength(3);
    expect(new Set(sites.map(({ cloudId }) => cloudId)).size).toBe(3);
    const own = sites.find(({ cloudId }) => cloudId === json.connection.cloudId);
    expect(own).toMatchObject({ host: json.connection.host, name: expect.any(String) });
    expect(own?.products).toContain('jira');
    expect(own?.scopes).toContain('read:jira-work');
    await backend.close();
  });

  it('gives the one site that an API token was proven on, and asks nobody', async () => {
    const backend = await openBackend();
    const { json } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    const before = backend.simulator.requests.length;
    const [site, ...others] = await backend.connect.sites({
      tenantId: 'northwind',
      connectionId: json.connection.id,
    });
    expect(others).toEqual([]);
    expect(site).toMatchObject({ cloudId: json.connection.cloudId, host: json.connection.host });
    expect(site?.products).toEqual(['jira', 'confluence']);
    expect(backend.simulator.requests).toHaveLength(before);
    await backend.close();
  });

  it('knows connections of its tenant only', async () => {
    const { connect } = await openProxy(() => {});
    await expect(connect.sites({ ...KEY, tenantId: 'contoso' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('connect.eraseTenant', () => {
  it('removes all that is kept of one tenant, tells of each connection, and leaves others alone', async () => {
    const backend = await openBackend();
    const { connect, simulator, store } = backend;
    const good = valuesOf(sampleOf(simulator, 'everything'));
    await backend.submit(good);
    await backend.submit(good, { 'x-test-user': 'northwind2/eve' });
    await backend.submitClient(clientValuesOf(clientOf(simulator, 'three-sites-with-subdomain')));
    const client = clientOf(simulator, 'three-sites');
    const { json: question } = await backend.submitClient(clientValuesOf(client));
    const { json: begun } = await backend.call('POST', '/attempts', { provider: 'atlassian', values: {} });
    const owner = { tenantId: 'northwind', userId: 'ada' };
    expect(await store.getAttempt(question.attemptId, owner, Date.now())).toBeDefined();
    expect(await store.getAuthorization(begun.attemptId, owner)).toBeDefined();
    backend.events.splice(0);
    expect(await connect.eraseTenant({ tenantId: 'northwind' })).toBe(2);
    expect(await connect.connections.list({ tenantId: 'northwind' })).toEqual([]);
    expect(await connect.connections.list({ tenantId: 'northwind2' })).toHaveLength(1);
    expect(await store.getAttempt(question.attemptId, owner, Date.now())).toBeUndefined();
    expect(await store.getAuthorization(begun.attemptId, owner)).toBeUndefined();
    await Promise.resolve();
    expect(backend.events.map(({ type, tenantId }) => [type, tenantId])).toEqual([
      ['disconnected', 'northwind'],
      ['disconnected', 'northwind'],
    ]);
    expect(await connect.eraseTenant({ tenantId: 'northwind' })).toBe(0);
    await backend.close();
  });

  it.each([undefined, '', null, 7])('erases nothing for the tenant %j', async (tenantId) => {
    const { connect, store } = await openProxy(() => {});
    await expect(connect.eraseTenant({ tenantId: tenantId as string })).rejects.toThrow(TypeError);
    expect(await store.listConnections('northwind')).toHaveLength(2);
  });
});

it('findConnection knows whole ids only', async () => {
  const { store } = await openProxy(() => {});
  await store.insertConnection(await makeRow('basic-2', { tenantId: 'contoso' }));
  expect((await store.findConnection('basic-2'))?.tenantId).toBe('contoso');
  for (const id of ['', 'basic-', 'BASIC', '%', 'basic%'])
    expect(await store.findConnection(id)).toBeUndefined();
});
