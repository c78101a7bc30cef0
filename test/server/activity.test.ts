import { afterEach, expect, it, vi } from 'vitest';
import { createActivityLog, KEPT_MS } from '../../src/server/activity/activity-log.ts';
import { nextId } from '../../src/server/activity/next-id.ts';
import type { ActivityEntry } from '../../src/server/store.ts';
import { closeServers } from './listen.ts';
import { makeRow, openProxy } from './open-proxy.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  return closeServers();
});

const ADA = { 'x-test-user': 'northwind/ada' };

/** What `GET /connections/:id/activity` answers. */
async function read(proxy: Awaited<ReturnType<typeof openProxy>>, path = '/basic/activity', headers = ADA) {
  const response = await fetch(`${proxy.url}/connect/connections${path}`, { headers });
  return { status: response.status, json: await response.json() };
}

it('tells what was called with a connection, by whichever way, and never what was sent or came back', async () => {
  const proxy = await openProxy((_request, response) => {
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"canary":"in the answer"}');
  });
  await proxy.ask('/basic/jira/rest/api/3/search?jql=canary', { method: 'POST', body: 'canary' });
  await proxy.connect.fetch(
    { tenantId: 'northwind', connectionId: 'basic' },
    '/confluence/wiki/api/v2/spaces?canary=1',
  );
  const { status, json } = await read(proxy);
  expect(status).toBe(200);
  expect(json.activity).toMatchObject([
    { method: 'GET', path: '/confluence/wiki/api/v2/spaces', status: 201 },
    { method: 'POST', path: '/jira/rest/api/3/search', status: 201 },
  ]);
  expect(Object.keys(json.activity[0])).toEqual(['id', 'method', 'path', 'status', 'took', 'at']);
  expect(JSON.stringify(json)).not.toContain('canary');
  expect((await read(proxy, '/bearer/activity')).json).toEqual({ activity: [] });
});

it('tells of calls that failed what was answered', async () => {
  const proxy = await openProxy((request) => request.destroy());
  await proxy.ask('/basic/jira/x');
  const [entry] = (await read(proxy)).json.activity;
  expect(entry).toMatchObject({ path: '/jira/x', status: 502 });
});

it('is for who may read the connection', async () => {
  const proxy = await openProxy((_request, response) => response.end(), {
    authorize: (_identity, action) => action !== 'read',
  });
  expect((await read(proxy)).status).toBe(403);
  expect((await read(proxy, '/basic/activity', { 'x-test-user': 'contoso/bo' })).status).toBe(404);
  expect((await read(proxy, '/basic/activity', { 'x-test-user': '' })).status).toBe(401);
});

it('comes in pages', async () => {
  const proxy = await openProxy((_request, response) => response.end());
  for (const path of ['a', 'b', 'c']) await proxy.ask(`/basic/jira/${path}`);
  const { activity } = (await read(proxy, '/basic/activity?limit=2')).json;
  expect(activity).toHaveLength(2);
  const rest = (await read(proxy, `/basic/activity?before=${activity[1].id}`)).json.activity;
  expect(rest.map(({ path }: ActivityEntry) => path)).toEqual(['/jira/a']);
  for (const query of ['?limit=-1', '?limit=99999', "?before=';--", '?limit=x&before=']) {
    expect((await read(proxy, `/basic/activity${query}`)).json.activity).toHaveLength(3);
  }
});

it('is written when the server ends, and after a month removed', async () => {
  let now = Date.now();
  const proxy = await openProxy((_request, response) => response.end(), { now: () => now });
  await proxy.ask('/basic/jira/old');
  await read(proxy);
  now += KEPT_MS - 1_000;
  await proxy.ask('/basic/jira/young');
  await proxy.connect.sweep();
  expect((await read(proxy)).json.activity).toHaveLength(2);
  now += 2_000;
  await proxy.connect.sweep();
  expect((await read(proxy)).json.activity).toMatchObject([{ path: '/jira/young' }]);
  const written = vi.spyOn(proxy.store, 'addActivity');
  await proxy.ask('/basic/jira/last');
  await proxy.connect.close();
  expect(written.mock.calls.at(-1)?.[0]).toMatchObject([{ path: '/jira/last' }]);
});

it('is written in batches, a call waits for none of them', async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const batches: (readonly ActivityEntry[])[] = [];
  const trims: (readonly string[])[] = [];
  const errors: unknown[] = [];
  let isBroken = false;
  const log = createActivityLog({
    now: () => 1_000,
    onError: (error) => errors.push(error),
    store: {
      addActivity: async (entries, { connectionIds }) => {
        if (isBroken) throw new Error('The database is away.');
        batches.push(entries);
        trims.push(connectionIds);
      },
    },
  });
  const row = await makeRow('basic');
  const call = { method: 'GET', path: '/jira/x', status: 200, took: 1 };
  for (let at = 0; at < 99; at += 1) log.note(row, call);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(batches).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect([batches.length, batches[0]?.length, trims]).toEqual([1, 99, [[]]]);
  log.note(row, { ...call, path: `/${'x'.repeat(9_000)}` });
  await log.flush();
  expect([batches[1]?.length, batches[1]?.[0]?.path.length, trims[1]]).toEqual([1, 500, ['basic']]);
  for (let at = 0; at < 5_000; at += 1) log.note(row, { ...call, status: at });
  await log.flush();
  expect(batches[2]?.at(-1)?.status).toBe(4_999);
  expect(batches[2]).toHaveLength(1_000);
  isBroken = true;
  log.note(row, call);
  await log.flush();
  expect(errors).toHaveLength(1);
  isBroken = false;
  await log.flush();
  expect(batches).toHaveLength(3);
});

it('is trimmed by processes that live for a few calls each, too, and not by every one of them', async () => {
  const row = await makeRow('basic');
  let trims = 0;
  for (let process = 0; process < 200; process += 1) {
    const log = createActivityLog({
      now: () => 1_000,
      onError: () => {},
      store: {
        addActivity: async (_entries, { connectionIds }) => {
          trims += connectionIds.length;
        },
      },
    });
    for (let at = 0; at < 50; at += 1)
      log.note(row, { method: 'GET', path: '/jira/x', status: 200, took: 1 });
    await log.flush();
  }
  // After a hundred calls on average.
  expect(trims).toBeGreaterThan(60);
  expect(trims).toBeLessThan(140);
});

it('entries keep their order within a millisecond, and when the clock is set back', () => {
  const ids = [5, 5, 5, 4, 6].map(nextId);
  expect(ids.toSorted()).toEqual(ids);
});
