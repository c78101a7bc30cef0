import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnect } from '../../src/server/connect.ts';
import { readSecretKeys } from '../../src/server/proxy/secret-keys.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import { key } from './keys.ts';
import { closeServers } from './listen.ts';
import { makeRow, type OpenProxy, ORIGIN, openProxy, SECRET_KEY } from './open-proxy.ts';

const PATH = '/basic/jira/rest/api/3/myself';
const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };
const ADA = { 'x-test-user': 'northwind/ada' };
const answerOk: Parameters<typeof openProxy>[0] = (_request, response) => void response.end('{}');

let proxy: OpenProxy;
beforeEach(async () => {
  proxy = await openProxy(answerOk);
});
afterEach(closeServers);

/** Through the handler, since a fetch of Node's may not set all of these. */
async function ask(at: OpenProxy, headers: Record<string, string>, method = 'GET', path = PATH) {
  const response = await at.connect.handle(
    new Request(`${ORIGIN}/connect/proxy${path}`, { method, headers }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, problem: text === '' ? {} : JSON.parse(text) };
}
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

describe('the secret key', () => {
  it('reaches a connection by its id, of whichever tenant', async () => {
    await proxy.store.insertConnection(await makeRow('basic-2', { tenantId: 'contoso' }));
    expect((await ask(proxy, bearer(SECRET_KEY))).status).toBe(200);
    expect((await ask(proxy, bearer(SECRET_KEY), 'GET', PATH.replace('basic', 'basic-2'))).status).toBe(200);
    expect((await ask(proxy, { authorization: `bearer ${SECRET_KEY}` })).status).toBe(200);
    expect(proxy.seen).toHaveLength(3);
  });

  it.each([
    {},
    bearer(''),
    bearer('x'),
    bearer(SECRET_KEY.slice(0, -1)),
    bearer(`${SECRET_KEY}x`),
    bearer(`${SECRET_KEY.slice(0, -1)}X`),
    bearer(`${SECRET_KEY},${SECRET_KEY}`),
    { authorization: SECRET_KEY },
    { authorization: `Basic ${btoa(`${SECRET_KEY}:`)}` },
    { 'x-api-key': SECRET_KEY },
    { cookie: `key=${SECRET_KEY}` },
    bearer('connect_session.x'),
  ])('is missing or wrong in %o: 401, and nothing goes up', async (headers) => {
    const { status, problem } = await ask(proxy, headers as Record<string, string>);
    expect([status, problem.code, problem.evidence.reason]).toEqual([401, 'unauthenticated', 'secret-key']);
    expect(JSON.stringify(problem)).not.toContain(SECRET_KEY.slice(0, 20));
    expect(proxy.seen).toEqual([]);
  });

  it.each([
    { origin: ORIGIN },
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site' },
  ])('never comes from a browser: %o', async (headers) => {
    const { status, problem } = await ask(proxy, { ...bearer(SECRET_KEY), ...(headers as object) });
    expect([status, problem.code, problem.evidence.reason]).toEqual([403, 'forbidden', 'origin']);
    expect(problem.detail).toContain('replace it');
    expect(proxy.seen).toEqual([]);
  });

  it('is any of a list, so that it can be changed without a gap', async () => {
    const [old, young] = ['o'.repeat(32), 'y'.repeat(40)];
    const both = await openProxy(answerOk, { secretKey: `${young} , ${old},` });
    expect((await ask(both, bearer(old))).status).toBe(200);
    expect((await ask(both, bearer(young))).status).toBe(200);
    const after = await openProxy(answerOk, { secretKey: young });
    expect((await ask(after, bearer(old))).status).toBe(401);
  });

  it('opens nothing where there is none', async () => {
    for (const secretKey of [undefined, '', ' , ']) {
      const closed = await openProxy(answerOk, { secretKey });
      for (const key of ['', 'undefined', ',', SECRET_KEY]) {
        expect((await ask(closed, bearer(key))).status).toBe(401);
      }
    }
  });

  it.each([
    ['x'.repeat(31), /entry 1 has 31 bytes and needs 32.*openssl rand -base64 32/],
    [`${'x'.repeat(32)}, short`, /entry 2 has 5 bytes/],
    [`   ${'x'.repeat(31)}   `, /entry 1 has 31 bytes/],
    [`${'x'.repeat(32)},${'y'.repeat(32)},${'x'.repeat(32)}`, /entry 3 is the same as entry 1/],
  ])('is refused at the start: %s', (secretKey, message) => {
    const options = { authenticate: () => null, store: sqliteStore(':memory:'), publicUrl: ORIGIN };
    const keys = `k1:${key(1)}`;
    expect(() => createConnect({ ...options, keys, secretKey })).toThrow(message);
    expect(() => createConnect({ ...options, keys, secretKey })).not.toThrow(/xxxx|short\b.*short/);
  });

  it('counts bytes, and not letters', () => {
    expect(() => readSecretKeys('é'.repeat(16))).not.toThrow();
    expect(() => readSecretKeys('e'.repeat(16))).toThrow(/16 bytes/);
  });

  it('is found wherever it stands in the list, and only whole', async () => {
    const list = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
    const keys = readSecretKeys(list.join(','));
    for (const key of list) expect(await keys.include(key)).toBe(true);
    for (const other of ['d'.repeat(32), list.join(','), '', 'a'.repeat(33)]) {
      expect(await keys.include(other), other).toBe(false);
    }
  });
});

describe('the tenant that a caller names', () => {
  const foreign = [
    ['northwin'],
    ['northwind2'],
    ['Northwind'],
    ['northwind, northwind'],
    ['contoso'],
    [''],
    ['*'],
  ];
  it.each(foreign)('has to be the one of the connection: %j is answered as an unknown id', async (tenant) => {
    const headers = { ...bearer(SECRET_KEY), 'x-request-id': 'the-same-one' };
    const other = await ask(proxy, { ...headers, 'x-connect-tenant': tenant });
    const unknown = await ask(proxy, headers, 'GET', '/nobody/jira/rest/api/3/myself');
    expect(other.status).toBe(404);
    expect(other.problem).toEqual(unknown.problem);
    expect([...other.headers]).toEqual([...unknown.headers]);
    expect(proxy.seen).toEqual([]);
  });

  it('lets the right one through', async () => {
    expect((await ask(proxy, { ...bearer(SECRET_KEY), 'x-connect-tenant': 'northwind' })).status).toBe(200);
  });

  it.each(['%', 'a b', 'x'.repeat(65), '__proto__', "' or 1=1 --"])('id %j names nothing', async (id) => {
    const path = `/${encodeURIComponent(id)}/jira/rest`;
    expect((await ask(proxy, bearer(SECRET_KEY), 'GET', path)).status).toBe(404);
  });
});

describe('an identity without the key', () => {
  it('may not, where the host has not said who may', async () => {
    const { status, problem } = await ask(proxy, { ...ADA, ...OWN_PAGE });
    expect([status, problem.code]).toEqual([403, 'forbidden']);
    const token = await proxy.connect.createSession({ tenantId: 'northwind', userId: 'ada' });
    expect((await ask(proxy, { ...bearer(token), ...OWN_PAGE })).status).toBe(403);
    expect(proxy.seen).toEqual([]);
  });

  it('may read its own tenant, where the host says so', async () => {
    const authorize = vi.fn((_who: unknown, action: string) => action === 'proxy');
    const open = await openProxy(answerOk, { authorize });
    expect((await ask(open, { ...ADA, ...OWN_PAGE })).status).toBe(200);
    expect((await ask(open, { ...ADA, origin: ORIGIN, ...OWN_PAGE }, 'HEAD')).status).toBe(200);
    expect(authorize.mock.calls[0]).toMatchObject([{ tenantId: 'northwind' }, 'proxy', { id: 'basic' }]);
    expect(JSON.stringify(authorize.mock.calls)).not.toContain('sealed');
    const token = await open.connect.createSession({ tenantId: 'northwind', userId: 'ada' });
    expect((await ask(open, { ...bearer(token), origin: ORIGIN })).status).toBe(200);
    const foreign = await ask(open, { 'x-test-user': 'contoso/eve', ...OWN_PAGE });
    const unknown = await ask(open, { ...ADA, ...OWN_PAGE }, 'GET', '/nobody/jira/x');
    expect([foreign.status, foreign.problem]).toEqual([404, unknown.problem]);
    expect((await ask(open, { ...ADA, ...OWN_PAGE, 'x-connect-tenant': 'contoso' })).status).toBe(404);
  });

  it('only where the answer is true, and only for what its session is for', async () => {
    for (const answer of [false, undefined, 1, 'yes', {}]) {
      const closed = await openProxy(answerOk, { authorize: () => answer as boolean });
      expect((await ask(closed, { ...ADA, ...OWN_PAGE })).status).toBe(403);
    }
    const open = await openProxy(answerOk, { authorize: () => true });
    const providers = ['atlassian-service-account-oauth2'];
    const token = await open.connect.createSession({ tenantId: 'northwind', userId: 'ada', providers });
    const { status, problem } = await ask(open, { ...bearer(token), ...OWN_PAGE });
    expect([status, problem.evidence.reason]).toEqual([403, 'provider']);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('changes nothing: %s', async (method) => {
    const open = await openProxy(answerOk, { authorize: () => true });
    const { status, problem } = await ask(open, { ...ADA, origin: ORIGIN }, method);
    expect([status, problem.evidence.reason]).toEqual([403, 'method']);
    expect(open.seen).toEqual([]);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: `${ORIGIN}.evil.example` },
    { origin: 'null' },
    {},
  ])('reads nothing for another page: %o', async (headers) => {
    const open = await openProxy(answerOk, { authorize: () => true });
    for (const method of ['GET', 'HEAD']) {
      const { status } = await ask(open, { ...ADA, ...(headers as object) }, method);
      expect(status).toBe(403);
    }
    expect(open.seen).toEqual([]);
  });
});

describe('the method', () => {
  it.each(['TRACE', 'OPTIONS', 'PROPFIND', 'PURGE', 'get'])('%s is answered 405', async (method) => {
    const { status, text } = await proxy.raw(`/connect/proxy${PATH}`, [], method);
    // What Node's own parser does not know it refuses itself.
    expect([400, 405]).toContain(status);
    if (status === 405) expect(text).toMatch(/^allow: GET, HEAD, POST, PUT, PATCH, DELETE\r$/im);
    expect(proxy.seen).toEqual([]);
  });

  it('CONNECT and a wish to upgrade lead nowhere', async () => {
    expect((await proxy.raw('evil.com:443', [], 'CONNECT')).status).toBe(0);
    expect((await proxy.raw('evil.com:443')).status).toBe(400);
    const upgrade = ['Upgrade: websocket', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13'];
    expect((await proxy.raw(`/connect/proxy${PATH}`, upgrade)).status).toBe(200);
    expect(proxy.seen[0]?.headers).not.toHaveProperty('upgrade');
  });

  it('is narrowed by proxyMethods', async () => {
    const narrow = await openProxy(answerOk, { proxyMethods: ['GET'] });
    const { status, headers } = await ask(narrow, bearer(SECRET_KEY), 'DELETE');
    expect([status, headers.get('allow')]).toEqual([405, 'GET']);
    expect((await ask(narrow, bearer(SECRET_KEY))).status).toBe(200);
    const key = { tenantId: 'northwind', connectionId: 'basic' };
    await expect(narrow.connect.fetch(key, '/jira/x', { method: 'put' })).rejects.toMatchObject({
      code: 'invalid_request',
      detail: { reason: 'method' },
    });
    expect(() => createConnect({ ...OPTIONS, proxyMethods: ['TRACE' as 'GET'] })).toThrow(/not "TRACE"/);
  });

  it.each([
    { idleMs: 0 },
    { idleMs: Number.NaN },
    { idleMs: 2 ** 31 },
    { uploadBytes: -1 },
    { uploadBytes: 1.5 },
  ])('a limit that limits nothing is refused: %o', (proxyLimits) => {
    const [name = ''] = Object.keys(proxyLimits);
    expect(() => createConnect({ ...OPTIONS, proxyLimits })).toThrow(`proxyLimits.${name} is`);
  });

  it('is not changed by a header', async () => {
    await ask(
      proxy,
      { ...bearer(SECRET_KEY), 'x-http-method-override': 'DELETE', 'x-method-override': 'PUT' },
      'POST',
    );
    expect(proxy.seen[0]?.method).toBe('POST');
    expect(JSON.stringify(proxy.seen[0]?.headers)).not.toContain('override');
  });

  it('a page elsewhere is told what it may ask, which is never with the key', async () => {
    const preflight = {
      origin: ORIGIN,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    };
    expect((await ask(proxy, preflight, 'OPTIONS')).status).toBe(405);
    const open = await openProxy(answerOk, { authorize: () => true });
    const { status, headers } = await ask(open, preflight, 'OPTIONS');
    expect([status, headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD']);
    expect((await ask(open, { ...preflight, origin: 'https://evil.example' }, 'OPTIONS')).status).toBe(403);
    expect((await ask(open, { origin: ORIGIN, ...bearer(SECRET_KEY) })).status).toBe(403);
  });
});

const OPTIONS = {
  authenticate: () => null,
  store: sqliteStore(':memory:'),
  publicUrl: ORIGIN,
  keys: `k1:${key(1)}`,
};
