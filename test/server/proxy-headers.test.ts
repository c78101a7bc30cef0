import type { OutgoingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeServers } from './listen.ts';
import { CLOUD_ID, type OpenProxy, OTHER_CLOUD_ID, openProxy } from './open-proxy.ts';

let proxy: OpenProxy;
/** What the gateway answers next. */
let next: { status: number; headers: OutgoingHttpHeaders; body: string };
beforeAll(async () => {
  proxy = await openProxy((_request, response) => {
    response.writeHead(next.status, next.headers).end(next.body);
  });
});
afterAll(closeServers);
beforeEach(() => {
  next = { status: 200, headers: {}, body: '{}' };
  proxy.seen.splice(0);
});

const PATH = '/connect/proxy/basic/jira/rest/api/3/myself';
const BASIC = `Basic ${btoa('ci@serviceaccount.atlassian.com:api-token-of-basic')}`;
/** What is between two ends of a connection, or when. */
const HOP = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];
/** What every request has. */
const EVERY = ['accept', 'authorization', 'connection', 'host', 'user-agent'];

describe('headers on the way up', () => {
  it('103 are those of a list; all others stay here', async () => {
    const sent = [
      'Cookie: session=ada',
      'X-Connect-Tenant: northwind',
      'Connection: close, x-hop',
      'X-Hop: 1',
      'Keep-Alive: timeout=5',
      'TE: trailers',
      'X-Forwarded-For: 10.0.0.1',
      'X-Forwarded-Host: evil.com',
      'X-Forwarded-Proto: http',
      'X-Real-IP: 10.0.0.1',
      'Forwarded: for=10.0.0.1',
      'Via: 1.1 here',
      'Proxy-Authorization: Basic eDp5',
      'Proxy-Connection: keep-alive',
      'X-Atlassian-Token: no-check',
      'X-Atlassian-Force-Account-Id: true',
      'X-HTTP-Method-Override: DELETE',
      'Referer: https://app.example.com/secret-page',
      'User-Agent: Mozilla/5.0',
      'X-Api-Key: mine',
      'Sec-Fetch-Dest: empty',
    ];
    expect((await proxy.raw(PATH, sent)).status).toBe(200);
    const headers = { ...proxy.seen[0]?.headers };
    expect(Object.keys(headers).sort()).toEqual(EVERY);
    expect(headers).toMatchObject({
      authorization: BASIC,
      'user-agent': 'connect-atlassian',
      host: new URL(proxy.gatewayUrl).host,
      connection: 'keep-alive',
    });
  });

  it('bring what an API reads', async () => {
    const headers = {
      accept: 'application/xml',
      'accept-language': 'de',
      'content-type': 'application/json',
      'if-match': '"1"',
      'if-none-match': '"2"',
      'if-modified-since': 'Wed, 25 Nov 2026 09:00:00 GMT',
      range: 'bytes=0-9',
      'x-experimentalapi': 'opt-in',
    };
    // Node's fetch adds its own to this one.
    const asked = { ...headers, 'accept-encoding': 'br' };
    await proxy.ask('/bearer/jira/x', { method: 'PUT', body: '{}', headers: asked });
    expect(proxy.seen[0]?.headers).toMatchObject({ ...headers, authorization: 'Bearer token-0' });
    expect(proxy.seen[0]?.headers['accept-encoding']).toMatch(/^br\b/);
    expect(proxy.seen[0]?.headers).not.toHaveProperty('x-atlassian-token');
  });

  it('none that Connection names, whichever it is', async () => {
    await proxy.raw(PATH, ['Connection: Accept , x', 'Connection: if-match', 'Accept: a/b', 'If-Match: "1"']);
    expect(proxy.seen[0]?.headers.accept).toBe('*/*');
    expect(proxy.seen[0]?.headers).not.toHaveProperty('if-match');
  });

  it('an attachment brings what Jira wants with it', async () => {
    const form = new FormData();
    form.set('file', new Blob(['hello']), 'a.txt');
    await proxy.ask('/basic/jira/rest/api/3/issue/A-1/attachments', { method: 'POST', body: form });
    expect(proxy.seen[0]?.headers['x-atlassian-token']).toBe('no-check');
    expect(proxy.seen[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(proxy.seen[0]?.body).toContain('hello');
  });

  it.each(['a\rb', 'a\nb', 'a\0b', 'a\r\nHost: evil.com\r\nx: y'])('104 %j is no value', async (value) => {
    const { status } = await proxy.raw(PATH, [`Accept: ${value}`]);
    expect(status === 400 || proxy.seen[0]?.headers.host === new URL(proxy.gatewayUrl).host).toBe(true);
    expect(proxy.errors).toEqual([]);
  });
});

describe('a body', () => {
  it.each([
    [['Content-Length: 2'], '{}'],
    [['Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'],
  ])('111 with a GET or HEAD is refused: %j', async (head, body) => {
    for (const method of ['GET', 'HEAD'])
      expect((await proxy.raw(PATH, head, method, body)).status).toBe(400);
    expect(proxy.seen).toEqual([]);
  });

  it.each([
    [['Content-Length: 2', 'Content-Length: 3']],
    [['Content-Length: 2', 'Transfer-Encoding: chunked']],
    [['Content-Length: -1']],
    [['Content-Length: 1e3']],
  ])('111 that says two things of its length is refused: %j', async (head) => {
    expect((await proxy.raw(PATH, head, 'POST', '{}')).status).toBe(400);
    expect(proxy.seen).toEqual([]);
  });

  it('of no length goes up as none', async () => {
    for (const method of ['DELETE', 'POST']) {
      proxy.seen.splice(0);
      expect((await proxy.raw(PATH, [], method)).status).toBe(200);
      expect((await proxy.raw(PATH, ['Content-Length: 0'], method)).status).toBe(200);
      for (const { headers } of proxy.seen) expect(headers).not.toHaveProperty('transfer-encoding');
    }
    expect((await proxy.raw(PATH, ['Content-Length: 0'], 'GET')).status).toBe(200);
  });

  it('109 that is larger than it may be is refused, whether it says so or not', async () => {
    const small = await openProxy((_request, response) => void response.end('{}'), {
      proxyLimits: { uploadBytes: 100_000 },
    });
    const body = 'x'.repeat(100_001);
    const said = await small.ask('/basic/jira/x', { method: 'POST', body });
    expect([said.status, (await said.json()).evidence.reason]).toEqual([413, 'size']);
    expect(small.seen).toEqual([]);
    const init = { method: 'POST', body: new Blob([body]).stream(), duplex: 'half' } as RequestInit;
    const unsaid = await small.ask('/basic/jira/x', init);
    expect(unsaid.status).toBe(413);
    expect((await small.ask('/basic/jira/x', { method: 'POST', body: body.slice(1) })).status).toBe(200);
  });

  it('109 is taken from who asks first whether it may be sent', async () => {
    const { status } = await proxy.raw(PATH, ['Expect: 100-continue', 'Content-Length: 2'], 'POST', '{}');
    expect(status).toBe(100);
    expect(proxy.seen[0]?.body).toBe('{}');
    expect(proxy.seen[0]?.headers).not.toHaveProperty('expect');
  });
});

describe('headers on the way down', () => {
  it('106 are those of a list; what speaks to a browser is ours alone', async () => {
    next.headers = {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': ['a=b', 'c=d; Domain=example.com'],
      'content-security-policy': "default-src *; script-src 'unsafe-inline'",
      'access-control-allow-origin': '*',
      'access-control-allow-credentials': 'true',
      'strict-transport-security': 'max-age=0',
      'clear-site-data': '"*"',
      vary: '*',
      'cache-control': 'public, max-age=31536000',
      expires: 'Fri, 01 Jan 2100 00:00:00 GMT',
      age: '5',
      'x-content-type-options': 'none',
      'referrer-policy': 'unsafe-url',
      'cross-origin-resource-policy': 'cross-origin',
      'service-worker-allowed': '/',
      refresh: '0;url=https://evil.com',
      'www-authenticate': 'Basic realm="x"',
      server: 'AtlassianEdge',
      'x-powered-by': 'x',
      'x-request-id': 'of-atlassian',
      'alt-svc': 'h3=":443"',
      nel: '{}',
      'report-to': '{}',
      'content-disposition': 'inline',
    };
    next.body = '<script>alert(document.domain)</script>';
    const { status, headers } = await proxy.ask('/basic/jira/x');
    expect(status).toBe(200);
    const ours = Object.fromEntries([...headers].filter(([name]) => !HOP.includes(name)));
    expect(ours).toEqual({
      'cache-control': 'no-store, private',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      vary: 'Origin',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it('bring what an API says, and its limits', async () => {
    const kept = {
      'content-type': 'application/json',
      'content-language': 'en',
      etag: 'W/"5"',
      'last-modified': 'Wed, 25 Nov 2026 09:00:00 GMT',
      link: '<https://api.atlassian.com/next>; rel="next"',
      'atl-traceid': 'abc',
      'x-arequestid': 'def',
      'accept-ranges': 'bytes',
      'content-range': 'bytes 0-1/9',
      'retry-after': '7',
      'x-ratelimit-limit': '10',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-11-25T10:00Z',
      'ratelimit-reason': 'jira-burst-based',
    };
    next = { status: 206, headers: kept, body: '{}' };
    const { status, headers } = await proxy.ask('/basic/jira/x');
    expect(status).toBe(206);
    expect(Object.fromEntries(headers)).toMatchObject(kept);
  });

  it('113 a limit is passed on as it is, and nothing is asked again', async () => {
    next = {
      status: 429,
      headers: { 'retry-after': '30', 'x-ratelimit-remaining': '0', 'ratelimit-reason': 'jira-burst-based' },
      body: '{"message":"slow down"}',
    };
    const response = await proxy.ask('/bearer/jira/x');
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
      429,
      '30',
      next.body,
    ]);
    expect(response.headers.get('ratelimit-reason')).toBe('jira-burst-based');
    expect(response.headers.has('connect-wire-version')).toBe(false);
    expect(proxy.seen).toHaveLength(1);
  });

  it.each([204, 304, 400, 403, 404, 409, 500, 502, 503])('%i is passed on as it is, once', async (status) => {
    next = { status, headers: {}, body: status === 204 || status === 304 ? '' : 'x' };
    const response = await proxy.ask('/basic/jira/x');
    expect([response.status, await response.text()]).toEqual([status, next.body]);
    expect(proxy.seen).toHaveLength(1);
  });

  it.each([
    ['attachment; filename="report 1.pdf"', 'attachment; filename="report 1.pdf"'],
    ['inline; filename=a-b.txt', 'attachment; filename="a-b.txt"'],
    ['inline; filename=a.txt; size=5', 'attachment; filename="a.txt"'],
    ['attachment; filename="a\\"b.pdf"', 'attachment'],
    ['attachment; filename="../../etc/passwd"', 'attachment'],
    ['attachment; filename="caf\u00e9.pdf"', 'attachment'],
    ["attachment; filename*=UTF-8''caf%C3%A9.pdf", 'attachment'],
    ['inline', 'attachment'],
    [undefined, 'attachment'],
  ])('107 %s is saved, and never shown: %s', async (given, expected) => {
    next.headers = given === undefined ? {} : { 'content-disposition': given };
    const { headers } = await proxy.ask('/basic/jira/x');
    expect(headers.get('content-disposition')).toBe(expected);
  });
});

describe('105 a redirect', () => {
  const below = `/api/ex/jira/${CLOUD_ID}`;
  it.each([
    [`${below}/rest/x?a=b`, '/connect/proxy/basic/jira/rest/x?a=b'],
    ['y', '/connect/proxy/basic/jira/rest/y'],
    [`https://api.atlassian.com/ex/jira/${CLOUD_ID}/z#f`, '/connect/proxy/basic/jira/z'],
    ['https://acme.atlassian.net/browse/A-1?x#y', 'https://acme.atlassian.net/browse/A-1?x#y'],
    ['https://acme.atlassian.net', 'https://acme.atlassian.net/'],
    [`/api/ex/jira/${OTHER_CLOUD_ID}/rest`, null],
    [`${below}x/rest`, null],
    [below, null],
    [`${below}/../../../me`, null],
    [`/api/ex/confluence/${CLOUD_ID}/wiki`, null],
    ['/api/oauth/token/accessible-resources', null],
    ['//evil.com/x', null],
    ['https://evil.com/', null],
    ['https://acme.atlassian.net.evil.com/', null],
    ['https://acme.atlassian.net:8443/', null],
    ['https://acme.atlassian.net@evil.com/', null],
    ['https://user:pw@acme.atlassian.net/', null],
    ['http://acme.atlassian.net/', null],
    ['https://other.atlassian.net/', null],
    ['https://api.media.atlassian.com/file/1?token=x', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['http://[', null],
  ])('to %s is not followed, and told as %s', async (location, told) => {
    for (const status of [301, 302, 303, 307, 308]) {
      next = { status, headers: { location }, body: '' };
      const response = await proxy.ask('/basic/jira/rest/x');
      expect([response.status, response.headers.get('location')]).toEqual([status, told]);
    }
    expect(proxy.seen).toHaveLength(5);
  });

  it('elsewhere sees no request', async () => {
    const evil = await openProxy((_request, response) => void response.end());
    next = { status: 302, headers: { location: `${evil.gatewayUrl}/x` }, body: '' };
    expect((await proxy.ask('/basic/jira/rest/x', { method: 'POST', body: '{}' })).status).toBe(302);
    expect(evil.seen).toEqual([]);
  });
});
