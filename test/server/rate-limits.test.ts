import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorWords } from '../../src/core/words/error-words.ts';
import { createConnect } from '../../src/server/connect.ts';
import type { RateLimits } from '../../src/server/options.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import type { ConnectionStore } from '../../src/server/store.ts';
import { closeServers } from './listen.ts';
import {
  type Backend,
  clientOf,
  clientValuesOf,
  KEYS,
  ORIGIN,
  openBackend,
  PROVIDER,
  sampleOf,
  valuesOf,
} from './open-backend.ts';
import { makeRow, openProxy } from './open-proxy.ts';
import { createPerson } from './person.ts';
import { type Engine, engines, type OpenedStore } from './store/both-engines.ts';

/** Counted in the process, whose clock is the machine's. */
const memory: Engine = {
  name: 'memory',
  start: async () => {},
  stop: async () => {},
  async open() {
    // The limiter looks at no other clock.
    vi.useFakeTimers({ toFake: ['Date'] });
    const store = sqliteStore(':memory:');
    await store.migrate();
    return {
      store,
      again: () => sqliteStore(':memory:'),
      pass: (ms) => void vi.setSystemTime(Date.now() + ms),
      close: () => store.close(),
    };
  },
};

const MINUTE = 60_000;
const ADA = { 'x-test-user': 'northwind/ada' };
const EVE = { 'x-test-user': 'contoso/eve' };

describe.each([memory, ...engines()])('verifications counted in $name', (engine) => {
  const countedIn = engine === memory ? 'memory' : 'database';
  let kept: OpenedStore;
  let backends: Backend[];
  beforeAll(() => engine.start());
  beforeEach(async () => {
    backends = [];
    kept = await engine.open();
  });
  afterEach(async () => {
    vi.useRealTimers();
    for (const backend of backends) await backend.close();
    await kept.close();
  });
  afterAll(() => engine.stop());

  async function open(limits: Partial<RateLimits>, store: ConnectionStore = kept.store): Promise<Backend> {
    const backend = await openBackend({ store, rateLimits: { countedIn, ...limits } });
    backends.push(backend);
    return backend;
  }

  const resolve = (backend: Backend, headers: Record<string, string> = ADA) =>
    backend.call('POST', '/sites/resolve', { provider: PROVIDER, address: 'acme.atlassian.net' }, headers);
  const refused = (reason: string) => ({ code: 'rate_limited', evidence: { reason } });

  it('let so many through, and say whose limit it is and how long to wait', async () => {
    const backend = await open({ verificationsPerUser: 2 });
    for (const status of [200, 200, 429]) expect((await resolve(backend)).status).toBe(status);
    const asked = backend.simulator.requests.length;
    const { json, headers } = await resolve(backend);
    expect(json).toMatchObject({ status: 429, retryable: true, ...refused('user') });
    const wait = Number(headers.get('retry-after'));
    expect([wait, wait > 0 && wait <= 60]).toEqual([json.evidence.retryAfter, true]);
    expect(json.detail).not.toContain(errorWords.rate_limited[0]);
    expect(backend.simulator.requests).toHaveLength(asked);
  });

  it('begin anew a minute after the first of them', async () => {
    const backend = await open({ verificationsPerUser: 1 });
    await resolve(backend);
    kept.pass(MINUTE - 3_000);
    const { status, json } = await resolve(backend);
    expect([status, json.evidence.retryAfter <= 3]).toEqual([429, true]);
    kept.pass(3_001);
    expect((await resolve(backend)).status).toBe(200);
    expect((await resolve(backend)).status).toBe(429);
  });

  it('are counted by tenant, too, and one person uses nothing up of what the others have', async () => {
    const backend = await open({ verificationsPerUser: 2, verificationsPerTenant: 4 });
    for (const status of [200, 200, 429, 429, 429, 429]) {
      expect((await resolve(backend)).status).toBe(status);
    }
    const bo = { 'x-test-user': 'northwind/bo' };
    for (const status of [200, 200]) expect((await resolve(backend, bo)).status).toBe(status);
    const { status, json } = await resolve(backend, { 'x-test-user': 'northwind/cy' });
    expect([status, json]).toMatchObject([429, refused('tenant')]);
    expect((await resolve(backend, EVE)).status).toBe(200);
    expect((await resolve(backend, { 'x-test-user': 'contoso/ada' })).status).toBe(200);
  });

  it('take whoever it is for nobody else', async () => {
    const backend = await open({ verificationsPerUser: 1 });
    const ids = ['a/b', 'a/b2', 'ab/', 'northwind","x', 'x'.repeat(5_000), 'a\0b', 'a\ud800', 'a\udbff'];
    const name = vi.fn<() => string>();
    const own = createConnect({
      authenticate: () => ({ tenantId: name(), userId: 'u' }),
      store: backend.store,
      keys: KEYS,
      publicUrl: ORIGIN,
      clouds: backend.simulator.clouds,
      rateLimits: { countedIn, verificationsPerUser: 1 },
    });
    for (const expected of [200, 429]) {
      for (const id of ids) {
        name.mockReturnValue(id);
        const request = new Request(`${ORIGIN}/connect/sites/resolve`, {
          method: 'POST',
          headers: { origin: ORIGIN, 'content-type': 'application/json' },
          body: JSON.stringify({ provider: PROVIDER, address: 'acme.atlassian.net' }),
        });
        expect([id.slice(0, 20), (await own.handle(request)).status]).toEqual([id.slice(0, 20), expected]);
      }
    }
  });

  it('are all that leads to Atlassian', async () => {
    // What is needed for them, before anybody counts.
    const before = await openBackend({ store: kept.store });
    backends.push(before);
    const good = valuesOf(sampleOf(before.simulator, 'everything'));
    const { id } = (await before.submit(good)).json.connection;
    const question = clientValuesOf(clientOf(before.simulator, 'three-sites'));
    const { attemptId, sites } = (await before.submitClient(question)).json;
    const ways = {
      'POST /sites/resolve': { provider: PROVIDER, address: 'acme.atlassian.net' },
      'POST /connections': { provider: PROVIDER, values: good },
      'POST /attempts': { provider: 'atlassian', values: {} },
      [`POST /attempts/${attemptId}/site`]: { cloudId: sites[0].cloudId },
      [`POST /connections/${id}/test`]: undefined,
    };
    for (const [way, body] of Object.entries(ways)) {
      const [method = '', path = ''] = way.split(' ');
      const backend = await open({ verificationsPerUser: 1 });
      kept.pass(MINUTE);
      expect((await resolve(backend)).status).toBe(200);
      const asked = backend.simulator.requests.length;
      for (const accept of ['application/json', 'application/x-ndjson']) {
        const { status, json } = await backend.call(method, path, body, { ...ADA, accept });
        expect([way, status, json]).toMatchObject([way, 429, refused('user')]);
      }
      expect(backend.simulator.requests).toHaveLength(asked);
      // Nothing is asked by these.
      for (const free of ['/providers', '/connections', `/connections/${id}`]) {
        expect((await backend.call('GET', free, undefined, ADA)).status).toBe(200);
      }
    }
    expect((await before.connections()).length).toBe(1);
  });

  it('are not what was refused before', async () => {
    const backend = await open({ verificationsPerUser: 1 });
    const values = { cloudId: 'x', email: '', apiToken: '' };
    for (const headers of [ADA, { ...ADA, origin: 'https://evil.example' }, { 'x-test-user': '/' }]) {
      expect((await backend.submit(values, headers)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await resolve(backend)).status).toBe(200);
  });

  it('stop a person who comes back from Atlassian before anything is used up', async () => {
    const backend = await open({ verificationsPerUser: 1 });
    const begun = await backend.call('POST', '/attempts', { provider: 'atlassian', values: {} });
    const mia = createPerson(backend);
    const callback = await mia.agree(begun.json.startUrl);
    const page = await mia.visit(callback);
    expect([page.status, page.text]).toEqual([429, expect.stringContaining('as often as this product')]);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(backend.simulator.requests.filter(({ path }) => path === '/oauth/token')).toEqual([]);
    kept.pass(MINUTE);
    expect((await mia.visit(callback)).text).toContain('Connected to acme.atlassian.net');
  });

  it('go on being counted where the database fails, which is told', async () => {
    const fault = new Error('The database is away.');
    const count = vi.fn(() => Promise.reject(fault));
    const backend = await open({ verificationsPerUser: 2 }, { ...kept.store, count });
    for (const status of [200, 200, 429]) expect((await resolve(backend)).status).toBe(status);
    const times = countedIn === 'memory' ? 0 : 5;
    expect([count.mock.calls.length, backend.errors]).toEqual([times, Array(times).fill(fault)]);
  });

  it(`are ${countedIn === 'memory' ? 'each server’s own' : 'those of all servers together'}`, async () => {
    const [one, other] = [await open({ verificationsPerUser: 2 }), await open({ verificationsPerUser: 2 })];
    const statuses = [];
    for (const backend of [one, other, one, other]) statuses.push((await resolve(backend)).status);
    expect(statuses).toEqual(countedIn === 'memory' ? [200, 200, 200, 200] : [200, 200, 429, 429]);
  });

  it('are exact, however many come at once', async () => {
    const [one, other] = [await open({ verificationsPerUser: 5 }), await open({ verificationsPerUser: 5 })];
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, at) => resolve(at % 2 === 0 || countedIn === 'memory' ? one : other)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  });
});

describe.each(engines())('counts in $name', (engine) => {
  let kept: OpenedStore;
  beforeAll(async () => {
    await engine.start();
    kept = await engine.open();
  });
  afterAll(async () => {
    await kept.close();
    await engine.stop();
  });

  it('grow while their time lasts, begin anew, and are swept', async () => {
    const { store, pass } = kept;
    expect(await store.count('k', 2, 1_000_000)).toMatchObject({ points: 2 });
    pass(400_000);
    const { points, endsIn } = await store.count('k', 1, 1_000_000);
    expect([points, endsIn > 500_000, endsIn <= 600_000]).toEqual([3, true, true]);
    expect(await store.count('other', 1, 2_000_000)).toMatchObject({ points: 1 });
    pass(600_001);
    await store.removeEndedCounts();
    // Back where `k` would still count, had it been kept.
    pass(-600_001);
    expect(await store.count('k', 1, 1_000_000)).toMatchObject({ points: 1 });
    expect(await store.count('other', 1, 1)).toMatchObject({ points: 2 });
    pass(3_000_000);
    const again = await store.count('k', 5, 1_000);
    expect([again.points, again.endsIn > 0, again.endsIn <= 1_000]).toEqual([5, true, true]);
  });
});

describe('calls with the connections of a tenant', () => {
  afterEach(closeServers);

  it('are counted through the proxy and the SDK alike', async () => {
    const proxy = await openProxy((_request, response) => void response.end('{}'), {
      rateLimits: { callsPerTenant: 3 },
    });
    await proxy.store.insertConnection(await makeRow('basic-2', { tenantId: 'contoso' }));
    const key = { tenantId: 'northwind', connectionId: 'basic' };
    const path = '/jira/rest/api/3/myself';
    expect((await proxy.connect.fetch(key, path)).status).toBe(200);
    expect((await proxy.ask(`/basic${path}`)).status).toBe(200);
    expect((await proxy.ask(`/bearer${path}`)).status).toBe(200);
    const limited = await proxy.ask(`/bearer${path}`, { method: 'POST', body: 'x' });
    const problem = await limited.json();
    expect([limited.status, problem]).toMatchObject([
      429,
      {
        code: 'rate_limited',
        evidence: { reason: 'calls' },
        detail: expect.stringContaining('callsPerTenant'),
      },
    ]);
    expect(limited.headers.get('retry-after')).toBe(String(problem.evidence.retryAfter));
    expect(limited.headers.get('connect-wire-version')).toBe('1');
    const { connect } = proxy;
    for (const call of [connect.fetch(key, path), connect.credentials(key), connect.sites(key)]) {
      await expect(call).rejects.toMatchObject({ code: 'rate_limited', detail: { reason: 'calls' } });
    }
    expect((await proxy.ask(`/basic-2${path}`)).status).toBe(200);
    expect(proxy.seen).toHaveLength(4);
  });
});

describe('rateLimits', () => {
  const make = (rateLimits: unknown) =>
    createConnect({
      authenticate: () => null,
      store: sqliteStore(':memory:'),
      keys: KEYS,
      publicUrl: ORIGIN,
      rateLimits: rateLimits as RateLimits,
    });

  it.each([
    [{ verificationsPerUser: 0 }, /verificationsPerUser is 0\. .*or false/],
    [{ verificationsPerTenant: -1 }, /verificationsPerTenant is -1/],
    [{ callsPerTenant: 1.5 }, /callsPerTenant is 1\.5/],
    [{ callsPerTenant: Number.POSITIVE_INFINITY }, /callsPerTenant is Infinity/],
    [{ callsPerTenant: '9' }, /callsPerTenant is 9/],
    [{ verificationsPerUser: undefined }, /verificationsPerUser is undefined/],
    [{ perUser: 3 }, /has no "perUser"\. It takes verificationsPerUser/],
    [{ countedIn: 'redis' }, /countedIn is "redis"/],
  ])('that limit nothing are refused at the start: %j', (rateLimits, message) => {
    expect(() => make(rateLimits)).toThrow(message);
  });

  it('are there when left out, for each by itself', async () => {
    const backend = await openBackend({ rateLimits: undefined });
    const resolve = (user: string, address = 'acme.atlassian.net') =>
      backend.call('POST', '/sites/resolve', { provider: PROVIDER, address }, { 'x-test-user': user });
    const reasonsOf = async (user: string) => {
      const answers = await Promise.all(Array.from({ length: 31 }, () => resolve(user)));
      return answers.flatMap(({ json }) => json.evidence?.reason ?? []);
    };
    for (const who of ['ada', 'bo', 'cy', 'di'])
      expect(await reasonsOf(`northwind/${who}`)).toEqual(['user']);
    expect((await resolve('northwind/eve')).json.evidence.reason).toBe('tenant');
    await backend.close();
  });

  it('are none where they are false, all at once or one of them', async () => {
    for (const rateLimits of [false, { verificationsPerUser: false }] as const) {
      const backend = await openBackend({ rateLimits });
      const body = { provider: PROVIDER, address: 'acme.atlassian.net' };
      const answers = await Promise.all(
        Array.from({ length: 121 }, () => backend.call('POST', '/sites/resolve', body)),
      );
      const limited = answers.flatMap(({ json }) => json.evidence?.reason ?? []);
      expect(limited).toEqual(rateLimits === false ? [] : ['tenant']);
      await backend.close();
    }
  });
});
