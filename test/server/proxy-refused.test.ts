import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeServers } from './listen.ts';
import { makeRow, openProxy } from './open-proxy.ts';

afterEach(closeServers);

/** A gateway that takes no other tokens than these. */
const accepts =
  (...tokens: readonly string[]): RequestListener =>
  (request, response) => {
    const good = tokens.some((token) => request.headers.authorization === `Bearer ${token}`);
    request.resume();
    request.on('end', () => {
      response.writeHead(good ? 200 : 401, { 'content-type': 'application/json' });
      response.end(good ? '{"ok":true}' : '{"code":401,"message":"Unauthorized"}');
    });
  };
const bearersOf = ({ seen }: { seen: readonly { headers: { authorization?: string | undefined } }[] }) =>
  seen.map(({ headers }) => headers.authorization);

describe('112 an access token that is refused', () => {
  it('is replaced once, and the request is sent again', async () => {
    const proxy = await openProxy(accepts('token-1'));
    const response = await proxy.ask('/bearer/jira/x');
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
    expect(bearersOf(proxy)).toEqual(['Bearer token-0', 'Bearer token-1']);
    expect((await proxy.ask('/bearer/jira/x')).status).toBe(200);
    expect(proxy.bought).toEqual(['token-1']);
  });

  it('is replaced once for a hundred who ask at once', async () => {
    const proxy = await openProxy(accepts('token-1'));
    const answers = await Promise.all(Array.from({ length: 100 }, () => proxy.ask('/bearer/jira/x')));
    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
    expect(proxy.bought).toEqual(['token-1']);
    expect(proxy.seen.length).toBeLessThanOrEqual(200);
  });

  it('is not replaced again while the new one is young, however often it is refused', async () => {
    const proxy = await openProxy(accepts('none'));
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => proxy.ask('/bearer/jira/x')));
      for (const answer of answers) {
        expect(answer.status).toBe(401);
        // Atlassian's own words, and none of ours.
        expect(await answer.json()).toEqual({ code: 401, message: 'Unauthorized' });
      }
    }
    expect(proxy.bought).toEqual(['token-1']);
    expect(proxy.seen.length).toBeLessThanOrEqual(80);
  });

  it('is replaced once more when a minute has passed', async () => {
    let now = Date.now();
    const proxy = await openProxy(accepts('token-2'), { now: () => now });
    expect((await proxy.ask('/bearer/jira/x')).status).toBe(401);
    now += 59_000;
    expect((await proxy.ask('/bearer/jira/x')).status).toBe(401);
    now += 2_000;
    expect((await proxy.ask('/bearer/jira/x')).status).toBe(200);
    expect(proxy.bought).toEqual(['token-1', 'token-2']);
  });

  it('a small body is sent again, byte for byte', async () => {
    const proxy = await openProxy(accepts('token-1'));
    const body = JSON.stringify({ text: 'é'.repeat(20_000) });
    expect((await proxy.ask('/bearer/jira/x', { method: 'POST', body })).status).toBe(200);
    expect(proxy.seen.map(({ body }) => body)).toEqual([body, body]);
  });

  it('a large body, or one of unknown length, is not sent again, but the next request is', async () => {
    const proxy = await openProxy(accepts('token-1'));
    const large = await proxy.ask('/bearer/jira/x', { method: 'POST', body: 'x'.repeat(65_537) });
    expect(large.status).toBe(401);
    const stream = new Blob(['x']).stream();
    const unknown = await proxy.ask('/bearer/jira/x', {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(unknown.status).toBe(401);
    expect([proxy.seen.length, proxy.bought]).toEqual([2, []]);
    expect((await proxy.ask('/bearer/jira/x')).status).toBe(200);
  });

  it('is not replaced for a scope that is missing', async () => {
    const proxy = await openProxy((_request, response) => {
      response.writeHead(401, { 'x-failure-category': 'FAILURE_CLIENT_SCOPE_CHECK' }).end('{}');
    });
    expect((await proxy.ask('/bearer/jira/x')).status).toBe(401);
    expect([proxy.seen.length, proxy.bought]).toEqual([1, []]);
  });

  it('an API token has nothing in its place: the answer is passed on', async () => {
    const proxy = await openProxy(accepts('none'));
    expect((await proxy.ask('/basic/jira/x')).status).toBe(401);
    expect([proxy.seen.length, proxy.bought]).toEqual([1, []]);
  });

  it('403 is no reason', async () => {
    const proxy = await openProxy((_request, response) => void response.writeHead(403).end('{}'));
    expect((await proxy.ask('/bearer/jira/x')).status).toBe(403);
    expect([proxy.seen.length, proxy.bought]).toEqual([1, []]);
  });
});

describe('credentials that buy no access token any more', () => {
  it('are a connection to be made again: said, marked, told once', async () => {
    const proxy = await openProxy(accepts('none'));
    const row = await makeRow('bearer-2', { accessToken: null });
    await proxy.store.insertConnection(row);
    vi.spyOn(proxy.bought, 'push').mockImplementation(() => 0);
    // The token endpoint then answers without a token, which is an outage and ends nothing.
    const outage = await proxy.ask('/bearer-2/jira/x');
    expect([outage.status, (await outage.json()).code]).toEqual([502, 'upstream']);
    expect(proxy.seen).toEqual([]);
    const broken = await makeRow('bearer-3', { accessToken: null, sealed: row.sealed });
    await proxy.store.insertConnection(broken);
    for (let round = 0; round < 2; round += 1) {
      const response = await proxy.ask('/bearer-3/jira/x');
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect([response.status, (await response.json()).code]).toEqual([409, 'needs_reconnect']);
    }
    expect(proxy.events.map(({ type, connection }) => [type, connection.id])).toEqual([
      ['needs-reconnect', 'bearer-3'],
    ]);
    expect(proxy.seen).toEqual([]);
  });

  it('115 a token of another row does not open, and the credentials buy one of their own', async () => {
    const proxy = await openProxy(accepts('token-1'));
    const { accessToken } = await makeRow('bearer');
    await proxy.store.insertConnection(await makeRow('bearer-2', { accessToken }));
    expect((await proxy.ask('/bearer-2/jira/x')).status).toBe(200);
    expect(bearersOf(proxy)).toEqual(['Bearer token-1']);
  });

  it('a provider that is no longer offered says so', async () => {
    const proxy = await openProxy(accepts('none'), { providers: [] });
    expect((await proxy.ask('/basic/jira/x')).status).toBe(501);
  });
});

it('the credentials are not opened while the access token is fresh', async () => {
  const proxy = await openProxy(accepts('token-0'));
  await proxy.store.insertConnection(await makeRow('bearer-2', { sealed: '{}' }));
  expect((await proxy.ask('/bearer-2/jira/x')).status).toBe(200);
});

it('a connection that was removed is gone at once', async () => {
  const proxy = await openProxy(accepts('token-0'));
  expect((await proxy.ask('/bearer/jira/x')).status).toBe(200);
  await proxy.connect.connections.remove({ tenantId: 'northwind', connectionId: 'bearer' });
  expect((await proxy.ask('/bearer/jira/x')).status).toBe(404);
});
