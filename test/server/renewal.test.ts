import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Connect } from '../../src/server/api.ts';
import { createConnect } from '../../src/server/connect.ts';
import { createContext } from '../../src/server/context.ts';
import type { CreateConnectOptions } from '../../src/server/options.ts';
import { accessTokenOf } from '../../src/server/renewal/access-token-of.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import type { ConnectionStore } from '../../src/server/store.ts';
import { sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { VARIANTS } from '../../src/simulator/index.ts';
import { key as keyText } from './keys.ts';
import {
  type Backend,
  clientOf,
  clientValuesOf,
  KEYS,
  ORIGIN,
  openBackend,
  sampleOf,
  valuesOf,
} from './open-backend.ts';
import { makeRow, SECRET_KEY } from './open-proxy.ts';
import { createPerson } from './person.ts';

// F1 to F17 of the threats page: nothing that goes wrong while a refresh token is exchanged may cost a connection, but
// Atlassian's own word. F1 between processes, and kill -9, are in test/processes.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What happens to a request to the token endpoint. */
type Trouble = (send: () => Promise<Response>) => Promise<Response>;

let backend: Backend;
let key: { tenantId: string; connectionId: string };
let now: number;
let trouble: Trouble;
afterEach(() => backend.close());

/** A store of which some methods can be made to fail. */
function breakable(): ConnectionStore & { failing: boolean } {
  const store = sqliteStore(':memory:', { now: () => now });
  return Object.assign(store, {
    failing: false,
    renewCredentials: new Proxy(store.renewCredentials, {
      apply(write, self, parameters) {
        if (self.failing) return Promise.reject(new Error('disk full'));
        return Reflect.apply(write, self, parameters);
      },
    }),
  });
}

async function open(own: Partial<CreateConnectOptions> & Parameters<typeof openBackend>[0] = {}) {
  now = Date.parse('2026-11-25T12:00:00Z');
  trouble = (send) => send();
  backend = await openBackend({
    now: () => now,
    simulatorNow: () => new Date(now),
    fetch: (input, init) => {
      const send = () => fetch(input, init);
      return String(input).endsWith('/oauth/token') ? trouble(send) : send();
    },
    ...own,
  });
  key = await connectAs('Mia');
}

async function connectAs(name: string, user = 'northwind/ada') {
  const headers = { 'x-test-user': user };
  const begun = await backend.call('POST', '/attempts', { provider: 'atlassian', values: {} }, headers);
  const person = createPerson(backend, headers);
  await person.visit(await person.agree(begun.json.startUrl, name));
  const { json } = await backend.call('GET', `/attempts/${begun.json.attemptId}`, undefined, headers);
  expect(json.attempt.result?.kind, JSON.stringify(json)).toBe('connected');
  const [tenantId = ''] = user.split('/');
  return { tenantId, connectionId: json.attempt.result.connection.id as string };
}

const tokenCalls = () =>
  backend.simulator.requests.filter(({ path }) => path.endsWith('/oauth/token')).length;
const row = async () => {
  const found = await backend.store.getConnection(key);
  if (!found) throw new Error('The connection is gone.');
  return found;
};
const credentials = (connect: Connect = backend.connect) => connect.credentials(key);
const statusOf = async (headers: { authorization: string }) => {
  const { jira } = await credentials();
  return (await fetch(`${jira}/rest/api/3/myself`, { headers })).status;
};

/** Another server on the same store. */
const another = (own: Partial<CreateConnectOptions> = {}): Connect => createConnect(optionsOf(own));
const optionsOf = (own: Partial<CreateConnectOptions> = {}): CreateConnectOptions => ({
  authenticate: () => null,
  keys: KEYS,
  publicUrl: ORIGIN,
  clouds: backend.simulator.clouds,
  oauthApps: Object.fromEntries(backend.simulator.apps.map((app) => [app.cloud, app])),
  store: backend.store,
  ...own,
});

/** The answer is lost after Atlassian exchanged the token. */
const lost: Trouble = async (send) => {
  await send();
  throw new TypeError('fetch failed');
};
const answers =
  (status: number, body: unknown, headers: Record<string, string> = {}): Trouble =>
  async () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

describe('F1: many at once at expiry', () => {
  it('exchange the refresh token once, in one process and between two', async () => {
    await open();
    const before = tokenCalls();
    now += HOUR;
    const other = another();
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, index) => credentials(index % 2 ? other : backend.connect)),
    );
    expect(tokenCalls() - before).toBe(1);
    expect(new Set(all.map(({ headers }) => headers.authorization)).size).toBe(1);
    expect(await statusOf(all[0]?.headers ?? { authorization: '' })).toBe(200);
    expect((await row()).version).toBe(2);
  });

  it('does not look at the clock of the server, but at that of the database', async () => {
    await open();
    const before = tokenCalls();
    const ahead = another({ now: () => now + 10 * HOUR });
    await credentials(ahead);
    expect(tokenCalls()).toBe(before);
    now += HOUR;
    const behind = another({ now: () => now - 10 * HOUR });
    await credentials(behind);
    expect(tokenCalls()).toBe(before + 1);
  });
});

describe('F2, F3 and F4: nobody knows whether the token was exchanged', () => {
  it('costs nothing when the next caller comes within ten minutes', async () => {
    await open();
    now += HOUR;
    trouble = lost;
    await expect(credentials()).rejects.toMatchObject({ code: 'upstream', retryable: true });
    expect(await row()).toMatchObject({ status: 'connected', version: 1, lease: null });
    expect((await row()).intentAt).not.toBeNull();
    trouble = (send) => send();
    now += 9 * MINUTE;
    expect(await statusOf((await credentials()).headers)).toBe(200);
    expect(await row()).toMatchObject({ version: 2, intentAt: null });
  });

  it('costs nothing when nobody comes, since the sweep does', async () => {
    await open();
    now += HOUR;
    trouble = lost;
    await expect(credentials()).rejects.toMatchObject({ code: 'upstream' });
    trouble = (send) => send();
    // Not before the server that may still be at it has had its time.
    await backend.connect.sweep();
    expect((await row()).version).toBe(1);
    now += MINUTE;
    await backend.connect.sweep();
    expect(await row()).toMatchObject({ version: 2, intentAt: null });
    now += DAY;
    expect(await statusOf((await credentials()).headers)).toBe(200);
  });

  it('costs the connection without a sweep: after ten minutes Atlassian takes it for theft', async () => {
    await open();
    now += HOUR;
    trouble = lost;
    await expect(credentials()).rejects.toMatchObject({ code: 'upstream' });
    trouble = (send) => send();
    now += 11 * MINUTE;
    await expect(credentials()).rejects.toMatchObject({ code: 'needs_reconnect' });
  });

  it('is as good after a crash, in which the lease outlives its holder', async () => {
    await open();
    now += HOUR;
    const { version, tenantId, id } = await row();
    await backend.store.takeLease({ tenantId, connectionId: id }, { lease: 'dead', version }, 30_000);
    now += 30_000;
    const before = tokenCalls();
    await backend.connect.sweep();
    expect(tokenCalls()).toBe(before + 1);
    expect(await row()).toMatchObject({ version: version + 1, lease: null, intentAt: null });
  });

  it.each([
    ['429', answers(429, {}, { 'retry-after': '90' })],
    ['429 for an hour', answers(429, {}, { 'retry-after': '3600' })],
    ['503 for an hour', answers(503, {}, { 'retry-after': '3600' })],
    ['401', answers(401, { error: 'access_denied' })],
  ])('is not settled by a %s at the next try', async (_, out) => {
    await open();
    now += HOUR;
    trouble = lost;
    await expect(credentials()).rejects.toMatchObject({ code: 'upstream' });
    const { intentAt } = await row();
    trouble = out;
    now += MINUTE;
    await backend.connect.sweep();
    expect(await row()).toMatchObject({ version: 1, lease: null, intentAt });
    trouble = (send) => send();
    for (let minutes = 1; minutes < 10; minutes += 1) {
      now += MINUTE;
      await backend.connect.sweep();
    }
    expect(await row()).toMatchObject({ version: 2, intentAt: null });
    now += DAY;
    expect(await statusOf((await credentials()).headers)).toBe(200);
  });

  it('is right whether Atlassian keeps both tokens that came of one, or the later one', async () => {
    await open({ variants: { refreshTwins: 'later' } });
    now += HOUR;
    trouble = lost;
    await expect(credentials()).rejects.toMatchObject({ code: 'upstream' });
    trouble = (send) => send();
    now += MINUTE;
    await backend.connect.sweep();
    for (let hours = 0; hours < 3; hours += 1) {
      now += HOUR;
      expect(await statusOf((await credentials()).headers)).toBe(200);
    }
  });

  it('leaves what is left of the access token in use meanwhile', async () => {
    await open();
    const { headers } = await credentials();
    now += HOUR - 4 * MINUTE;
    trouble = lost;
    expect((await credentials()).headers).toEqual(headers);
    now += 4 * MINUTE - 20_000;
    await expect(credentials()).rejects.toMatchObject({ code: 'upstream' });
  });
});

describe('F5: the database fails after the exchange', () => {
  it('is tried again, while what came serves this process', async () => {
    const store = breakable();
    await open({ store });
    now += HOUR;
    store.failing = true;
    const { headers } = await credentials();
    expect(await statusOf(headers)).toBe(200);
    expect((await row()).version).toBe(1);
    expect(backend.errors.map(String)).toEqual(['Error: disk full']);
    const before = tokenCalls();
    expect((await credentials()).headers).toEqual(headers);
    expect(tokenCalls()).toBe(before);
    store.failing = false;
    // Which is what a process that ends waits for.
    await another({ store: { ...store, close: async () => {} } }).close();
    await expect.poll(async () => (await row()).version).toBe(2);
    expect((await credentials()).headers).toEqual(headers);
    expect(tokenCalls()).toBe(before);
  });

  it('is waited for by whom Atlassian refused even that', async () => {
    const store = breakable();
    await open({ store });
    now += HOUR;
    store.failing = true;
    const context = createContext(optionsOf({ onError: () => {} }));
    const wish = { sender: () => ({ caller: undefined, endsAt: performance.now() + 20_000 }) };
    const held = await accessTokenOf(context, await row(), { ...wish, anew: false });
    const look = context.flights.get.bind(context.flights);
    let looks = 0;
    context.flights.get = (name) => {
      looks += 1;
      // Without an end, no timer would ever ring again.
      if (looks > 100) throw new Error('busy');
      return look(name);
    };
    const next = accessTokenOf(context, held.row, { ...wish, anew: true });
    store.failing = false;
    expect((await next).row.version).toBe(held.row.version + 1);
    expect((await row()).version).toBe(held.row.version + 1);
  });

  it('is waited for before the process ends', async () => {
    const store = breakable();
    let closed = 0;
    await open({ store });
    const close = store.close.bind(store);
    store.close = async () => {
      closed = (await row()).version;
    };
    now += HOUR;
    store.failing = true;
    await credentials();
    const ending = backend.connect.close();
    store.failing = false;
    await ending;
    expect(closed).toBe(2);
    store.close = close;
  });
});

describe('F5: the database does not come back', () => {
  const fake = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  afterEach(() => void vi.useRealTimers());

  it('and whoever is told of it can do something: nothing is given up in silence', async () => {
    const store = breakable();
    await open({ store });
    now += HOUR;
    store.failing = true;
    fake();
    await credentials();
    await vi.advanceTimersByTimeAsync(9 * MINUTE);
    expect(vi.getTimerCount()).toBe(0);
    expect(backend.errors.map(String)).toEqual([
      'Error: disk full',
      expect.stringContaining(`connection ${key.connectionId}`),
    ]);
    expect(backend.errors.map(String).join()).not.toMatch(/Bearer|eyJ/);
  });

  it('and the process ends all the same, 20 seconds later', async () => {
    const store = breakable();
    await open({ store });
    now += HOUR;
    store.failing = true;
    store.close = async () => {};
    fake();
    await credentials();
    let isClosed = false;
    const closed = backend.connect.close().then(() => {
      isClosed = true;
    });
    await vi.advanceTimersByTimeAsync(19_000);
    expect(isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    await closed;
    // What waits for nothing more keeps no process alive.
    expect(vi.getTimerCount()).toBe(0);
    expect(backend.errors.map(String)).toEqual(['Error: disk full', expect.stringContaining('next sweep')]);
  });

  it('and the process ends all the same when the database falls silent', async () => {
    const store = breakable();
    await open({ store });
    now += HOUR;
    store.failing = true;
    store.close = async () => {};
    fake();
    await credentials();
    let giveUp: (error: Error) => void = () => {};
    store.renewCredentials = () =>
      new Promise((_resolve, reject) => {
        giveUp = reject;
      });
    await vi.advanceTimersByTimeAsync(1_000);
    const closed = backend.connect.close();
    await vi.advanceTimersByTimeAsync(20_000);
    await closed;
    giveUp(new Error('Query read timeout'));
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('F6: Atlassian is out of order', () => {
  const outages: readonly [string, Trouble, number][] = [
    ['429', answers(429, {}, { 'retry-after': '90' }), 90],
    ['503', answers(503, {}, { 'retry-after': '45' }), 45],
    ['500', answers(500, {}), 5],
    ['200 in HTML', async () => new Response('<p>'), 5],
  ];
  it.each(outages)(
    '%s: is left in peace for as long as it says, and nothing is lost',
    async (_, out, wait) => {
      await open();
      now += HOUR;
      let asked = 0;
      trouble = async (send) => {
        asked += 1;
        return await out(send);
      };
      await expect(credentials()).rejects.toMatchObject({ retryable: true });
      const seconds = await credentials().catch((error) => error.detail.retryAfter);
      expect(seconds).toBe(wait);
      now += wait * 1000 - 1;
      await expect(credentials()).rejects.toMatchObject({ retryable: true });
      expect(asked).toBe(1);
      trouble = (send) => send();
      now += 1;
      expect(await statusOf((await credentials()).headers)).toBe(200);
      expect(backend.events.map(({ type }) => type)).toEqual(['connected']);
    },
  );
});

describe('F7: Atlassian refuses the refresh token', () => {
  it.each([
    [403, 'invalid_grant'],
    [400, 'invalid_grant'],
    [403, 'unauthorized_client'],
  ])('%s %s: is the end of the connection, told once, and never asked again', async (status, error) => {
    await open();
    now += HOUR;
    let asked = 0;
    trouble = async (send) => {
      asked += 1;
      return await answers(status, { error })(send);
    };
    await expect(credentials()).rejects.toMatchObject({ code: 'needs_reconnect' });
    await expect(credentials()).rejects.toMatchObject({ code: 'needs_reconnect' });
    await backend.connect.sweep();
    expect(asked).toBe(1);
    expect(await row()).toMatchObject({ status: 'needs-reconnect', lease: null, intentAt: null });
    expect(backend.events.map(({ type }) => type)).toEqual(['connected', 'needs-reconnect']);
  });

  it('is no end when another server has exchanged it meanwhile', async () => {
    await open();
    now += HOUR;
    trouble = async () => {
      // This one stood still for longer than its lease: another one took over, and exchanged the token.
      trouble = (send) => send();
      now += 31_000;
      await another().credentials(key);
      return await answers(403, { error: 'unauthorized_client' })(fetch as never);
    };
    expect(await statusOf((await credentials()).headers)).toBe(200);
    expect(await row()).toMatchObject({ status: 'connected', version: 2 });
    expect(backend.events.map(({ type }) => type)).toEqual(['connected']);
  });
});

describe('F16: an access token is refused before its end', () => {
  const refuse = () => {
    for (const path of ['/ex/', '/oauth/token/accessible-resources']) {
      backend.simulator.faults.add({ when: { path }, kind: 'status', status: 401, body: '{"code":401}' });
    }
  };
  const test = () => backend.call('POST', `/connections/${key.connectionId}/test`);

  it('by a consent that was taken back, which a test of the connection finds out', async () => {
    await open();
    now += MINUTE;
    refuse();
    trouble = answers(403, { error: 'invalid_grant' });
    expect((await test()).json.code).toBe('needs_reconnect');
    expect((await row()).status).toBe('needs-reconnect');
  });

  it('by a gateway that is out of order, which costs the consent nothing', async () => {
    await open();
    now += MINUTE;
    const before = tokenCalls();
    refuse();
    expect((await test()).status).toBeGreaterThanOrEqual(400);
    expect(tokenCalls() - before).toBe(1);
    expect(await row()).toMatchObject({ status: 'connected', intentAt: null });
    backend.simulator.faults.clear();
    expect((await test()).status).toBe(200);
  });
});

describe('F16: the list of sites refuses it', () => {
  const refused = {
    when: { path: '/oauth/token/accessible-resources' },
    kind: 'status',
    status: 401,
  } as const;
  const sites = () => backend.connect.sites(key);

  it('and it is replaced, once a minute at most', async () => {
    await open();
    now += MINUTE;
    const before = tokenCalls();
    backend.simulator.faults.add({ ...refused, times: 1 });
    expect(await sites()).not.toEqual([]);
    expect(tokenCalls()).toBe(before + 1);
    backend.simulator.faults.add(refused);
    for (let round = 0; round < 3; round += 1) {
      await expect(sites()).rejects.toMatchObject({ code: 'upstream' });
    }
    expect(tokenCalls()).toBe(before + 1);
  });

  it('since the consent was taken back, which is said and marked', async () => {
    await open();
    now += MINUTE;
    backend.simulator.faults.add(refused);
    trouble = answers(403, { error: 'invalid_grant' });
    await expect(sites()).rejects.toMatchObject({ code: 'needs_reconnect' });
    expect((await row()).status).toBe('needs-reconnect');
  });
});

describe('F8: the secret of the app is wrong', () => {
  it.each([
    [401, 'access_denied'],
    [401, 'invalid_client'],
  ])('%s %s: is a fault of the deployment and disconnects nobody', async (status, error) => {
    await open();
    now += HOUR;
    trouble = answers(status, { error });
    await expect(credentials()).rejects.toMatchObject({ code: 'not_configured' });
    await backend.connect.sweep();
    expect(await row()).toMatchObject({ status: 'connected', intentAt: null });
    trouble = (send) => send();
    now += 6_000;
    expect(await statusOf((await credentials()).headers)).toBe(200);
  });
});

describe('F8: Atlassian does not know the app', () => {
  it.each(VARIANTS.unknownApp.values)('and says so by %s, which disconnects nobody', async (unknownApp) => {
    await open({ variants: { unknownApp } });
    now += HOUR;
    const [app] = backend.simulator.apps;
    const misspelt = { commercial: { clientId: 'nobodys', clientSecret: app?.clientSecret ?? '' } };
    const server = another({ oauthApps: misspelt, onError: () => {} });
    await expect(server.credentials(key)).rejects.not.toMatchObject({ code: 'needs_reconnect' });
    expect(await row()).toMatchObject({ status: 'connected' });
    now += MINUTE;
    expect(await statusOf((await credentials()).headers)).toBe(200);
  });
});

describe('F8: a server lacks the key that sealed the credentials', () => {
  const without = () => {
    const told: unknown[] = [];
    const keys = `k2:${keyText(2)}`;
    const on = (event: unknown) => void told.push(event);
    return { told, ...another({ keys, on, secretKey: SECRET_KEY, onError: () => {} }) };
  };

  it('and disconnects nobody, since another server has it', async () => {
    await open();
    now += HOUR;
    const { told, ...server } = without();
    const missing = { code: 'not_configured', detail: { reason: 'keys' } };
    await expect(server.credentials(key)).rejects.toMatchObject(missing);
    await expect(server.fetch(key, '/jira/x')).rejects.toMatchObject(missing);
    await server.sweep();
    expect(await row()).toMatchObject({ status: 'connected', version: 1, lease: null, intentAt: null });
    // At once: nobody waits for what a server without the key leaves behind.
    expect(await statusOf((await credentials()).headers)).toBe(200);
    expect(told).toEqual([]);
  });

  it('also where nothing has to be renewed, and through the proxy', async () => {
    await open();
    const { json } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    const token = { tenantId: 'northwind', connectionId: json.connection.id };
    const { told, ...server } = without();
    await expect(server.credentials(token)).rejects.toMatchObject({ code: 'not_configured' });
    const headers = { authorization: `Bearer ${SECRET_KEY}` };
    const url = `${ORIGIN}/connect/proxy/${token.connectionId}/jira/x`;
    expect((await server.handle(new Request(url, { headers }))).status).toBe(501);
    expect((await backend.store.getConnection(token))?.status).toBe('connected');
    expect(told).toEqual([]);
  });
});

describe('F9: the answer has no refresh token', () => {
  it('leaves the old one', async () => {
    await open();
    now += HOUR;
    trouble = answers(200, { access_token: 'another', expires_in: 3600, token_type: 'Bearer' });
    expect((await credentials()).headers.authorization).toBe('Bearer another');
    trouble = (send) => send();
    now += HOUR;
    expect(await statusOf((await credentials()).headers)).toBe(200);
    expect(await row()).toMatchObject({ version: 3, status: 'connected' });
  });
});

describe('F11: the holder stands still past its lease', () => {
  it('and keeps nothing of what it brings too late', async () => {
    await open();
    now += HOUR;
    let theirs = '';
    trouble = async (send) => {
      const mine = await send();
      trouble = (again) => again();
      now += 31_000;
      theirs = (await another().credentials(key)).headers.authorization;
      return mine;
    };
    expect((await credentials()).headers.authorization).toBe(theirs);
    expect((await row()).version).toBe(2);
  });
});

describe('F11: the lease comes when it has lapsed', () => {
  it('and nothing is asked for with it: a twin would end what the next one was given', async () => {
    const store = sqliteStore(':memory:', { now: () => now });
    await open({ store, variants: { refreshTwins: 'later' } });
    now += HOUR;
    const take = store.takeLease.bind(store);
    const before = tokenCalls();
    store.takeLease = async (...holder) => {
      store.takeLease = take;
      const leased = await take(...holder);
      now += 31_000;
      const passed = performance.now() + 31_000;
      const clock = vi.spyOn(performance, 'now').mockImplementation(() => passed);
      afterwards = () => clock.mockRestore();
      await another().credentials(key);
      return leased;
    };
    let afterwards = () => {};
    await credentials();
    afterwards();
    expect(tokenCalls() - before).toBe(1);
    now += HOUR;
    expect(await statusOf((await credentials()).headers)).toBe(200);
  });
});

describe('F12: somebody connects anew while it is exchanged', () => {
  it('and their credentials stay', async () => {
    await open();
    now += HOUR;
    let sealed = '';
    trouble = async (send) => {
      trouble = (again) => again();
      const mine = await send();
      expect(await connectAs('Mia')).toEqual(key);
      ({ sealed } = await row());
      return mine;
    };
    await credentials();
    expect((await row()).sealed).toBe(sealed);
    expect(await row()).toMatchObject({ version: 2, lease: null, intentAt: null });
    now += HOUR;
    expect(await statusOf((await credentials()).headers)).toBe(200);
  });
});

describe('F13: it is disconnected while it is exchanged', () => {
  it('and nobody is given access that was taken away', async () => {
    await open();
    now += HOUR;
    trouble = async (send) => {
      const mine = await send();
      await backend.connect.connections.remove(key);
      return mine;
    };
    await expect(credentials()).rejects.toMatchObject({ code: 'not_found' });
    expect(await backend.store.getConnection(key)).toBeUndefined();
  });
});

describe('F14: one account is connected by two tenants', () => {
  it('and each is told for itself when its consent is gone', async () => {
    await open();
    const other = await connectAs('Mia', 'southwind/eve');
    now += HOUR;
    trouble = answers(403, { error: 'invalid_grant' });
    await expect(credentials()).rejects.toMatchObject({ code: 'needs_reconnect' });
    trouble = (send) => send();
    expect((await backend.connect.credentials(other)).headers.authorization).toMatch(/^Bearer /);
    const told = backend.events.filter(({ type }) => type === 'needs-reconnect');
    expect(told.map(({ tenantId }) => tenantId)).toEqual(['northwind']);
  });
});

describe('F15: the consent ends', () => {
  const types = () => backend.events.map(({ type }) => type);
  const sweepAfter = async (ms: number) => {
    now += ms;
    await backend.connect.sweep();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('is told 30, 7 and 1 days before the year is over, and when it is, each once', async () => {
    await open();
    for (let days = 0; days < 320; days += 40) await sweepAfter(40 * DAY);
    await sweepAfter(14 * DAY);
    expect(types()).toEqual(['connected']);
    for (const days of [1, 23, 6]) {
      await sweepAfter(days * DAY);
      await sweepAfter(1);
    }
    expect(types()).toEqual(['connected', 'expiring', 'expiring', 'expiring']);
    await sweepAfter(DAY);
    await sweepAfter(DAY);
    expect(types().filter((type) => type === 'expired')).toHaveLength(1);
  });

  it('does not come of 90 days without use, since the sweep uses it after 60', async () => {
    await open();
    await sweepAfter(59 * DAY);
    expect((await row()).version).toBe(1);
    for (let days = 59; days < 300; days += 10) await sweepAfter(10 * DAY);
    expect((await row()).version).toBeGreaterThan(4);
    expect(await statusOf((await credentials()).headers)).toBe(200);
  });

  it('is prevented for those that have an app, however many have none any more', async () => {
    await open();
    const oauthApps = Object.fromEntries(
      backend.simulator.apps.filter(({ cloud }) => cloud === 'commercial').map((app) => [app.cloud, app]),
    );
    now -= DAY;
    for (let index = 0; index < 60; index += 1) {
      const id = `government-${index}`;
      const credentials = { kind: 'authorization-code', secret: new Secret('r'), grantId: id } as const;
      const place = { kind: 'connection', tenantId: 'northwind', id } as const;
      const sealed = await sealCredentials(readKeyRing(KEYS), credentials, place);
      const change = { provider: 'atlassian-government-cloud', cloud: 'government', sealed } as const;
      await backend.store.insertConnection(await makeRow(id, change));
    }
    now += DAY + 61 * DAY;
    await another({ oauthApps, onError: () => {} }).sweep();
    expect((await row()).version).toBe(2);
  });

  it('comes of 90 days without use where that is wanted', async () => {
    await open({ keepAlive: false });
    await sweepAfter(91 * DAY);
    await expect(credentials()).rejects.toMatchObject({ code: 'needs_reconnect' });
    expect(types()).toContain('needs-reconnect');
  });
});

describe('F17: a backup was restored', () => {
  it('and an access token that is still good does not bring back what it came of', async () => {
    await open();
    const before = tokenCalls();
    await backend.connect.afterRestore();
    const tested = await backend.call('POST', `/connections/${key.connectionId}/test`);
    expect([tested.status, tested.json.code]).toEqual([409, 'needs_reconnect']);
    expect((await row()).status).toBe('needs-reconnect');
    now += HOUR;
    await expect(credentials()).rejects.toMatchObject({ code: 'needs_reconnect' });
    expect(tokenCalls()).toBe(before);
  });

  it('and no token of it is presented any more', async () => {
    await open();
    const before = tokenCalls();
    const values = clientValuesOf(clientOf(backend.simulator, 'one-site'));
    const bought = await backend.submitClient(values);
    expect(await backend.connect.afterRestore()).toBe(1);
    expect(await backend.connect.afterRestore()).toBe(0);
    now += HOUR;
    await expect(credentials()).rejects.toMatchObject({ code: 'needs_reconnect' });
    await backend.call('POST', `/connections/${key.connectionId}/test`);
    now += 61 * DAY;
    await backend.connect.sweep();
    expect(tokenCalls() - before).toBe(1);
    // What buys its tokens with a secret of its own is not concerned.
    const other = { tenantId: 'northwind', connectionId: bought.json.connection.id };
    expect((await backend.connect.credentials(other)).headers.authorization).toMatch(/^Bearer /);
  });
});
