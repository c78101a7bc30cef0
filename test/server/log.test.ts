import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectLog } from '../../src/server/log.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { closeServers } from './listen.ts';
import { openBackend, sampleOf, valuesOf } from './open-backend.ts';
import { openProxy } from './open-proxy.ts';

const CANARY = 'c4n4ryc4n4ryc4n4ry';

/** A log, and what was written to it. */
function openLog() {
  const lines: string[] = [];
  const log = connectLog({ level: 'trace' }, { write: (line) => void lines.push(line) });
  return { log, lines, text: () => lines.join(''), parsed: () => lines.map((line) => JSON.parse(line)) };
}

describe('a secret is not logged', () => {
  const cause = Object.assign(new Error(`refused Bearer ${CANARY}`), { config: { auth: CANARY } });
  it.each<[string, object]>([
    ['by its name', { apiToken: CANARY }],
    [
      'as what else a password is called',
      { pass: CANARY, passphrase: CANARY, pwd: CANARY, privateKey: CANARY },
    ],
    ['in the options of createConnect', { keys: `k1:${CANARY}`, secretKeys: [CANARY], ticket: CANARY }],
    ['in the environment', { env: { CONNECT_KEYS: `k2:${CANARY},k1:${CANARY}` } }],
    ['as a key of ours', { text: `CONNECT_KEYS: k1:${btoa(`${CANARY}01234567890123`)}` }],
    [
      'in a header that is written out',
      { text: `Authorization: Digest ${CANARY}`, more: `cookie: a=${CANARY}; b=${CANARY}` },
    ],
    ['in the words of a driver', { text: `host=db user=connect password='${CANARY}'` }],
    ['in a header', { headers: { Authorization: `Digest ${CANARY}`, 'set-cookie': [CANARY] } }],
    ['in Headers', { headers: new Headers({ cookie: CANARY }) }],
    ['deep down', { a: { b: [{ client_secret: CANARY }] } }],
    ['deeper than anybody looks', { a: { b: { c: { d: { e: { f: { g: { h: CANARY } } } } } } } }],
    ['behind a scheme', { text: `sent "Bearer ${CANARY}" and basic ${CANARY}` }],
    ['as a token of a person', { text: `ATATT3xFfGF0${CANARY}=1A2B` }],
    ['as the key of an organization', { text: `(ATCTT3xFfGN0${CANARY})` }],
    ['as an access token', { text: `eyJhbGciOiJSUzI1NiJ9.${CANARY}.${CANARY}` }],
    [
      'in a callback',
      { url: `https://app.example.com/connect/oauth/callback?state=${CANARY}&code=${CANARY}` },
    ],
    ['in a form', { body: `grant_type=x&client_secret=${CANARY}&refresh_token=${CANARY}` }],
    ['at the beginning of a form', { body: `client_secret=${CANARY}&grant_type=x` }],
    ['in JSON', { body: JSON.stringify({ access_token: CANARY, nested: { clientSecret: CANARY } }) }],
    ['in JSON in JSON', { body: JSON.stringify({ body: JSON.stringify({ refresh_token: CANARY }) }) }],
    ['in a password with an @', { url: `postgres://connect:p@${CANARY}@db.example.com/connect` }],
    ['in the address of a database', { url: `postgres://connect:${CANARY}@db.example.com/connect` }],
    ['in an error', { err: new Error(`no entry for https://x.example?ticket=${CANARY}`, { cause }) }],
    ['as bytes', { body: new TextEncoder().encode(CANARY) }],
    ['in a box', { box: new Secret(CANARY), map: new Map([['verifier', CANARY]]) }],
    ['in what somebody sent', { request: new Request('https://x.example', { headers: { cookie: CANARY } }) }],
  ])('%s', (_how, fields) => {
    const { log, text } = openLog();
    log.info(fields, 'a line');
    log.child(fields).info('another line');
    expect(text()).toContain('another line');
    for (const form of [
      CANARY,
      btoa(CANARY),
      encodeURIComponent(CANARY),
      Buffer.from(CANARY).toString('hex'),
    ]) {
      expect(text()).not.toContain(form);
    }
  });

  it('in the message', () => {
    const { log, text } = openLog();
    log.warn(`asked https://x.example/?code=${CANARY} with Bearer ${CANARY}`);
    log.warn('asked with Bearer %s', CANARY);
    expect(text()).not.toContain(CANARY);
  });
});

it('what is no secret stays: codes of errors, ids, and what a person needs to find a fault', () => {
  const { log, parsed } = openLog();
  const err = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  log.error({ err: new Error('invalid token: 3 parts expected, tokens=2') });
  expect(parsed()[0].err.message).toBe('invalid token: 3 parts expected, tokens=2');
  log.error(
    {
      err,
      code: 'invalid_client',
      connectionId: 'c1',
      took: 3,
      passed: 4,
      keyId: 'k1',
      at: new Date(0),
      none: null,
    },
    'x',
  );
  expect(parsed()[1]).toMatchObject({
    err: {
      type: 'Error',
      message: 'refused',
      code: 'ECONNREFUSED',
      stack: expect.stringContaining('log.test'),
    },
    code: 'invalid_client',
    connectionId: 'c1',
    took: 3,
    passed: 4,
    keyId: 'k1',
    at: '1970-01-01T00:00:00.000Z',
    none: null,
    msg: 'x',
  });
});

it('an object without a maker, as parsers of queries and cookies give them, is logged like every other', () => {
  const bare = Object.create(null);
  const { log, parsed } = openLog();
  log.info({ query: Object.assign(Object.create(bare), { page: '2', token: CANARY }) });
  log.info({ query: Object.assign(Object.create(null), { page: '2' }), from: new (class Socket {})() });
  expect(parsed()[0].query).toEqual({ page: '2', token: '[redacted]' });
  expect(parsed()[1]).toMatchObject({ query: { page: '2' }, from: '[Socket]' });
});

describe('what a server logs', () => {
  afterEach(closeServers);

  it('is a line for each request: who asked, what, and what came of it; its id is in the answer', async () => {
    const { log, parsed } = openLog();
    const backend = await openBackend({ log });
    const answer = await backend.call('GET', '/connections?canary=1');
    const refused = await backend.call('DELETE', '/connections/nothing');
    const [first, second] = parsed();
    expect(first).toMatchObject({ method: 'GET', path: '/connect/connections', status: 200, level: 30 });
    expect(first).toMatchObject({ requestId: answer.headers.get('x-request-id'), ms: expect.any(Number) });
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['tenantId', 'userId']));
    expect(second).toMatchObject({ status: 404, code: 'not_found' });
    expect(second.requestId).toBe(refused.headers.get('x-request-id'));
    expect(second.requestId).not.toBe(first.requestId);
    await backend.close();
  });

  it('goes on with an id from in front of it, where that is one', async () => {
    const backend = await openBackend();
    const idOf = async (given: string) =>
      (await backend.call('GET', '/health', undefined, { 'x-request-id': given })).headers.get(
        'x-request-id',
      );
    expect(await idOf('trace-1234.5_6')).toBe('trace-1234.5_6');
    for (const given of ['short', 'x'.repeat(65), '<script>alert(1)</script>', 'a b c d e f g']) {
      expect(await idOf(given)).toMatch(/^[\da-f-]{36}$/);
    }
    await backend.close();
  });

  it('has the calls of the proxy, by either way, and faults with the id of their request', async () => {
    for (const serve of ['server/node', 'web standards'] as const) {
      const { log, parsed } = openLog();
      const proxy = await openProxy(
        (_request, response) => response.end(),
        { log, onError: undefined },
        serve,
      );
      const answer = await proxy.ask('/basic/jira/rest/api/3/myself?jql=canary');
      expect(parsed()[0]).toMatchObject({
        path: '/connect/proxy/basic/jira/rest/api/3/myself',
        status: 200,
        connectionId: 'basic',
        requestId: answer.headers.get('x-request-id'),
        // Whose connection it is; the key is nobody's.
        tenantId: 'northwind',
      });
      expect(parsed()[0]).not.toHaveProperty('userId');
      await proxy.store.close();
      const failed = await proxy.ask('/basic/jira/x');
      expect([failed.status, failed.headers.get('x-request-id')]).toEqual([500, parsed()[1].requestId]);
      expect(parsed().slice(1)).toMatchObject([
        { err: { stack: expect.any(String) }, level: 50 },
        { code: 'fault', level: 50 },
      ]);
    }
  });

  it('has who asked from a page, of the proxy as of all else, where they may not as well', async () => {
    const { log, parsed } = openLog();
    const proxy = await openProxy((_request, response) => response.end(), {
      log,
      authorize: ({ userId }) => userId === 'ada',
    });
    const page = { authorization: '', 'sec-fetch-site': 'same-origin' };
    await proxy.ask('/basic/jira/x', { headers: { ...page, 'x-test-user': 'northwind/ada' } });
    await proxy.ask('/basic/jira/x', { headers: { ...page, 'x-test-user': 'northwind/bo' } });
    await proxy.ask('/basic/jira/x', { headers: { ...page, 'x-test-user': 'contoso/cy' } });
    expect(parsed()).toMatchObject([
      { status: 200, tenantId: 'northwind', userId: 'ada', connectionId: 'basic' },
      { status: 403, tenantId: 'northwind', userId: 'bo' },
      { status: 404, tenantId: 'contoso', userId: 'cy' },
    ]);
  });

  it('may fail, which is told on the console and fails nothing else', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const fail = () => {
      throw new Error('The disk is full.');
    };
    // One that fails later would end the process.
    const failLater = async () => fail();
    const backend = await openBackend({
      log: { info: fail, warn: fail, error: failLater },
      onError: failLater,
    });
    const { status, json } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    expect(status).toBe(201);
    expect((await backend.call('DELETE', `/connections/${json.connection.id}`)).status).toBe(204);
    vi.spyOn(backend.store, 'listConnections').mockRejectedValue(new Error('The database is away.'));
    expect((await backend.call('GET', '/connections')).status).toBe(500);
    expect(String(told.mock.calls.at(-1)?.at(-1))).toContain('The disk is full.');
    told.mockRestore();
    await backend.close();
  });

  it('holds no secret of a whole connection, its first call and its end', async () => {
    const { log, text } = openLog();
    const backend = await openBackend({ log, onError: undefined, secretKey: CANARY.repeat(2) });
    const sample = sampleOf(backend.simulator, 'everything');
    const { json } = await backend.submit(valuesOf(sample));
    await backend.call('POST', `/connections/${json.connection.id}/test`);
    await backend.call('GET', `/proxy/${json.connection.id}/jira/rest/api/3/myself`, undefined, {
      authorization: `Bearer ${CANARY.repeat(2)}`,
    });
    await backend.call('DELETE', `/connections/${json.connection.id}`);
    expect(text()).toContain('Connection connected');
    expect(text()).toContain('Connection disconnected');
    for (const secret of [sample.apiToken, CANARY]) {
      for (const form of [
        secret,
        btoa(secret),
        btoa(`${sample.email}:${secret}`),
        encodeURIComponent(secret),
      ]) {
        expect(text()).not.toContain(form);
      }
    }
    await backend.close();
  });
});
