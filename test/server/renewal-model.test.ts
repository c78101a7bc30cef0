import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { isConnectError } from '../../src/core/errors.ts';
import { credentialsOf } from '../../src/server/connections/credentials-of.ts';
import { type Context, createContext } from '../../src/server/context.ts';
import { accessTokenOf } from '../../src/server/renewal/access-token-of.ts';
import { createSweep } from '../../src/server/renewal/sweep.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import type { ConnectionStore, KeptConnection } from '../../src/server/store.ts';
import {
  openAccessToken,
  openCredentials,
  sealAccessToken,
  sealCredentials,
} from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { KEYS, ORIGIN } from './open-backend.ts';
import { makeRow } from './open-proxy.ts';

// Two servers on one database, renewing one connection while all of F1 to F13 of the threats page happens to them in any
// order: whatever does, Atlassian's word alone may cost the connection. Time is made here, so that a run is the same
// each time. `SOAK=1` makes many more runs, others each time.

const IS_SOAK = process.env.SOAK === '1';
const RUNS = IS_SOAK ? 20_000 : 300;
/** The same runs each time: what another seed finds is no fault of whoever changes something else meanwhile. */
const SEED = IS_SOAK ? {} : { seed: 20 };

// In threads of its own, sealing would take another while each time.
vi.mock('../../src/server/vault/seal.ts', () => ({
  seal: async (_ring: unknown, secret: Secret, place: object) =>
    JSON.stringify([secret.reveal(), place, crypto.randomUUID()]),
  open: async (_ring: unknown, sealed: string) => new Secret(JSON.parse(sealed)[0]),
}));

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LEEWAY = 10 * MINUTE;
/** What goes wrong while nobody knows who has the latest token is over soon: against an outage of ten minutes no server helps. */
const MERCY = 4 * MINUTE;
/** Trouble has passed for all: no answer is heeded for longer than ten minutes, and the sweep comes within one. */
const AFTER = 12 * MINUTE;
const RING = readKeyRing(KEYS);
const TENANT = 'northwind';

const server = fc.constantFrom('A' as const, 'B' as const);
const many = fc.constantFrom(1, 1, 2, 8);
/** What happens to a request for a token, or to the server that makes it. */
const troubles = [
  'crash',
  'lost',
  'slow',
  'stands',
  'leased late',
  'refused',
  'reconnected',
  'disconnected',
  '500',
  '429',
  '429 for an hour',
  '503',
  '401',
  'page',
] as const;
type Trouble = (typeof troubles)[number];

const command = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('call' as const), server, many) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('renew' as const), server, many) },
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constant('expire' as const),
      // One after the other, and then all is well.
      fc.array(fc.constantFrom(...troubles), { maxLength: 3 }),
    ),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constant('seconds' as const), fc.integer({ min: 0, max: 40 })) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('minutes' as const), fc.integer({ min: 1, max: 13 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('crash' as const), server) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('stall' as const), server) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('disk' as const), server, fc.integer({ min: 1, max: 60 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('sweep' as const), server) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('reconnect' as const)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('disconnect' as const)) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

const run = fc.record({
  commands: fc.array(command, { minLength: 1, maxLength: 14 }),
  /** Whether both tokens that came of one go on, or the later one. */
  twins: fc.constantFrom('both' as const, 'later' as const),
  /** What the database and the network take, one request after the other. */
  delays: fc.array(fc.constantFrom(0, 20, 200, 600), { minLength: 1, maxLength: 12 }),
});

/** What lost a connection once, or would with a condition less. */
const known: readonly (readonly Command[])[] = [
  [['expire', ['crash', 'refused']], ['reconnect'], ['renew', 'A', 1], ['expire', []]],
  [
    ['expire', ['crash', '429']],
    ['call', 'A', 1],
    ['minutes', 13],
  ],
  [
    ['expire', ['crash', '429 for an hour']],
    ['call', 'A', 1],
    ['minutes', 13],
  ],
  [
    ['expire', ['leased late']],
    ['call', 'A', 1],
    ['call', 'B', 1],
    ['minutes', 2],
  ],
  [
    ['expire', ['refused']],
    ['call', 'A', 1],
    ['minutes', 1],
  ],
  [
    ['expire', ['refused', 'lost']],
    ['call', 'A', 1],
    ['minutes', 2],
  ],
  [
    ['expire', ['reconnected']],
    ['call', 'A', 1],
    ['minutes', 1],
  ],
  [
    ['expire', ['disconnected']],
    ['call', 'A', 1],
    ['minutes', 1],
  ],
  [
    ['expire', ['stands']],
    ['call', 'A', 1],
    ['minutes', 2],
  ],
];

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A clock that nobody but the test moves, for timers and dates alike. */
function createTime() {
  const later = setImmediate;
  const timers = new Map<number, { readonly at: number; readonly ring: () => void }>();
  let now = Date.parse('2026-11-25T12:00:00Z');
  /** A leap moves the clock on the wall, but no timer: the machine slept. */
  let slept = 0;
  let ids = 0;
  const set = (ring: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    ids += 1;
    timers.set(ids, { at: now + Math.max(ms, 1), ring: () => ring(...given) });
    return ids;
  };
  vi.stubGlobal('setTimeout', set);
  vi.stubGlobal('clearTimeout', (id: number) => timers.delete(id));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const settle = () => new Promise<void>((resolve) => later(resolve));
  return {
    now: () => now + slept,
    sleep: (ms: number) => new Promise<void>((resolve) => set(() => resolve(), ms)),
    leap: (ms: number) => {
      slept += ms;
    },
    async pass(ms: number, until: () => boolean = () => false) {
      const end = now + ms;
      for (await settle(); !until(); await settle()) {
        const [id, next] = [...timers].reduce<[number, { at: number; ring: () => void } | undefined]>(
          (first, [id, timer]) => (first[1] && first[1].at <= timer.at ? first : [id, timer]),
          [0, undefined],
        );
        if (!next || next.at > end) {
          now = end;
          return;
        }
        timers.delete(id);
        now = Math.max(now, next.at);
        next.ring();
      }
    },
  };
}
type Time = ReturnType<typeof createTime>;

type Family = { generation: number; rotatedAt: number; latest: string; traded: string; dead: boolean };

/** As much of Atlassian as there is between a consent and its access tokens. */
function createAtlassian({ now }: Time, twins: 'both' | 'later') {
  const refresh = new Map<string, { readonly family: Family; readonly generation: number }>();
  const access = new Map<string, { readonly family: Family; readonly endsAt: number }>();
  const issue = (family: Family) => {
    const [refreshToken, accessToken] = [`r${refresh.size}`, `a${refresh.size}`];
    refresh.set(refreshToken, { family, generation: family.generation });
    access.set(accessToken, { family, endsAt: now() + HOUR });
    family.latest = refreshToken;
    return { refreshToken, accessToken };
  };
  const accepts = (token: string): boolean => {
    const { family, generation } = refresh.get(token) ?? {};
    if (!family || family.dead) return false;
    const counts = (last: string) => twins === 'both' || token === last;
    if (generation === family.generation) return counts(family.latest);
    const before = generation === family.generation - 1 && counts(family.traded);
    return before && now() < family.rotatedAt + LEEWAY;
  };
  return {
    accepts,
    familyOf: (token: string) => refresh.get(token)?.family,
    /** Since when the token has been traded for one that its holder may not know. */
    tradedAt: (token: string) => {
      const { family, generation } = refresh.get(token) ?? {};
      return family && generation !== family.generation ? family.rotatedAt : undefined;
    },
    opens: (token: string, at = now()) => {
      const { family, endsAt = 0 } = access.get(token) ?? {};
      return family?.dead === false && at < endsAt;
    },
    consent: () => issue({ generation: 0, rotatedAt: now(), latest: '', traded: '', dead: false }),
    exchange(token: string) {
      const { family, generation } = refresh.get(token) ?? {};
      if (!family || !accepts(token)) {
        if (family) family.dead = true;
        return undefined;
      }
      if (generation === family.generation) {
        Object.assign(family, { generation: generation + 1, rotatedAt: now(), traded: token });
      }
      return issue(family);
    },
  };
}

/** A server, which may stop between any two steps. */
type Server = {
  alive: boolean;
  stalls: boolean;
  diskFailsUntil: number;
  context: Context;
  sweep: () => Promise<void>;
};

const never = new Promise<never>(() => {});
/** What sweeps ask for besides. */
const ELSEWHERE = ['removeEndedAttempts', 'listIdle', 'takeExpiring'];
const WRITES = ['takeLease', 'renewCredentials', 'endLease', 'markEnded'];

async function open({ twins, delays }: { twins: 'both' | 'later'; delays: readonly number[] }) {
  const time = createTime();
  const atlassian = createAtlassian(time, twins);
  const store = sqliteStore(':memory:', { now: time.now });
  await store.migrate();
  /** What is right: which consent holds, whether there is a connection, and what went wrong when. */
  const model = {
    family: undefined as Family | undefined,
    id: undefined as string | undefined,
    ids: 0,
    next: [] as Trouble[],
    trouble: -Infinity,
    stalled: -Infinity,
    changed: -Infinity,
    forced: new Set<number>(),
    calls: 0,
    presented: new Map<string, number>(),
    written: new Set<string>(),
    wrong: [] as string[],
  };
  let turns = 0;
  const delay = () => delays[turns++ % delays.length] ?? 0;
  const key = () => ({ tenantId: TENANT, connectionId: model.id ?? 'none' });
  const place = (id: string) => ({ kind: 'connection', tenantId: TENANT, id }) as const;
  const row = () => store.getConnection(key());
  const refreshTokenOf = async ({ sealed, id }: Pick<KeptConnection, 'sealed' | 'id'>) =>
    ((await openCredentials(RING, sealed, place(id))) as { secret: Secret }).secret.reveal();

  const wentWrong = () => {
    model.trouble = time.now();
  };
  /** Trouble may begin, unless Atlassian waits for the second try already. */
  async function mayFail() {
    const found = await row();
    const at = found && atlassian.tradedAt(await refreshTokenOf(found));
    return at === undefined || time.now() < at + MERCY;
  }

  /** The trouble that comes next, unless it is not this one's turn. */
  async function takeTrouble(isTurn = (_: Trouble) => true): Promise<Trouble | undefined> {
    const [first] = model.next;
    if (first === undefined || !isTurn(first)) return undefined;
    model.next.shift();
    if (!(await mayFail())) return undefined;
    wentWrong();
    return first;
  }

  async function answerToken(at: Server, token: string): Promise<Response> {
    const isOurs = model.family !== undefined && atlassian.familyOf(token) === model.family;
    const trouble = await takeTrouble();
    const says = (status: number, body: unknown, headers = {}) => Response.json(body, { status, headers });
    if (trouble === '500') return says(500, {});
    if (trouble === '429') return says(429, {}, { 'retry-after': '120' });
    if (trouble === '429 for an hour') return says(429, {}, { 'retry-after': '3600' });
    if (trouble === '503') return says(503, {}, { 'retry-after': '45' });
    if (trouble === '401') return says(401, { error: 'access_denied' });
    if (trouble === 'refused') {
      // It slept past its lease, another one took over, and Atlassian knows no leeway for once.
      time.leap(31 * SECOND);
      model.stalled = time.now();
      const before = (await row())?.version;
      await call(other(at));
      // Not where the token that is kept is still good: then nobody took over, and to be refused would be the end.
      if ((await row())?.version !== before) return says(403, { error: 'unauthorized_client' });
    }
    if (trouble === 'page') return new Response('<html>');
    if (isOurs) {
      if (!atlassian.accepts(token)) model.wrong.push(`${token} was presented, which ends the connection`);
      const times = (model.presented.get(token) ?? 0) + 1;
      model.presented.set(token, times);
      const isCalm = time.now() > Math.max(model.trouble, model.changed) + AFTER;
      if (isCalm && times > 1) model.wrong.push(`${token} was presented again, and nothing had failed`);
      const found = await row();
      const kept = found?.accessToken && (await openAccessToken(RING, found.accessToken, place(found.id)));
      if (
        isCalm &&
        found &&
        kept &&
        kept.endsAt - time.now() > 5 * MINUTE &&
        !model.forced.has(found.version)
      ) {
        model.wrong.push(`${token} was presented while ${kept.token.reveal()} was fresh`);
      }
    }
    const got = atlassian.exchange(token);
    if (!got) return says(403, { error: 'unauthorized_client' });
    if (trouble === 'crash') await crash(at);
    if (trouble === 'lost') throw new TypeError('fetch failed');
    if (trouble === 'reconnected') await agree();
    if (trouble === 'disconnected') await disconnect();
    if (trouble === 'stands') {
      at.stalls = true;
      void time.sleep(31 * SECOND).then(() => call(other(at)));
    }
    if (trouble === 'slow') await time.sleep(20 * SECOND);
    return says(200, { access_token: got.accessToken, refresh_token: got.refreshToken, expires_in: 3600 });
  }

  function start(): Server {
    const self = { alive: true, stalls: false, diskFailsUntil: 0 } as Server;
    const step = async () => {
      const ms = self.stalls ? 40 * SECOND : delay();
      if (self.stalls) model.stalled = time.now() + ms;
      if (self.stalls) model.trouble = time.now() + ms;
      self.stalls = false;
      if (ms > 0) await time.sleep(ms);
      if (!self.alive) await never;
    };
    const failing = async (name: string) => {
      if (!WRITES.includes(name) || time.now() >= self.diskFailsUntil || !(await mayFail())) return false;
      wentWrong();
      return true;
    };
    const kept: ConnectionStore = new Proxy(store, {
      get(_, name: keyof ConnectionStore) {
        if (ELSEWHERE.includes(name)) return async () => [];
        return async (...given: never[]) => {
          await step();
          const fails = await failing(name);
          // Half of the writes that fail are done all the same, and only their answer is lost.
          const isDone = !fails || turns % 2 === 0;
          const did = isDone && (await (store[name] as (...all: never[]) => Promise<unknown>)(...given));
          if (name === 'renewCredentials' && (fails || did)) {
            const [{ connectionId }, , { accessToken }] = given as unknown as Parameters<
              ConnectionStore['renewCredentials']
            >;
            const { token } = await openAccessToken(RING, accessToken ?? '', place(connectionId));
            model.written.add(token.reveal());
          }
          if (name === 'takeLease' && (await takeTrouble((one) => one === 'leased late'))) self.stalls = true;
          await step();
          if (fails) throw new Error('disk full');
          return did;
        };
      },
    });
    self.context = createContext({
      authenticate: () => null,
      keys: KEYS,
      publicUrl: ORIGIN,
      oauthApps: { commercial: { clientId: 'app', clientSecret: 'secret' } },
      store: kept,
      now: time.now,
      onError: () => {},
      on: ({ type, connection }) => {
        if (connection.id === model.id) model.wrong.push(`the host was told ${type}`);
      },
      fetch: async (_, init) => {
        await step();
        init?.signal?.throwIfAborted();
        const { refresh_token } = JSON.parse(String(init?.body));
        model.calls += 1;
        const answer = await answerToken(self, refresh_token);
        await step();
        return answer;
      },
    });
    self.sweep = createSweep(self.context, true);
    // As runConnect does.
    const go = async () => {
      while (self.alive) {
        void self.sweep().catch(() => {});
        await time.sleep(MINUTE);
      }
    };
    void go();
    return self;
  }
  const servers = { A: start(), B: start() };
  const other = (self: Server) => (servers.A === self ? servers.B : servers.A);
  async function crash(self: Server) {
    self.alive = false;
    wentWrong();
    if (servers.A === self) servers.A = start();
    if (servers.B === self) servers.B = start();
    await never;
  }

  let waiting = 0;
  /** Follows somebody who wants a token: what they get has to be good, and where nothing fails they get one. */
  async function follow(self: Server, asked: (context: Context) => Promise<string>) {
    const began = time.now();
    const { id } = model;
    waiting += 1;
    let isOver = false;
    const over = () => {
      if (!isOver) waiting -= 1;
      isOver = true;
    };
    void time.sleep(2 * MINUTE).then(over);
    const result = await asked(self.context).catch((error: unknown) => ({ error }));
    over();
    if (!self.alive) return;
    const isCalm = began > model.trouble + AFTER;
    if (typeof result === 'string') {
      if (!atlassian.opens(result, model.stalled >= began ? began : undefined)) {
        model.wrong.push(`${result} was given, which opens nothing`);
      }
      if (!model.written.has(result)) model.wrong.push(`${result} was given before it was written down`);
      return;
    }
    const { error } = result;
    const code = isConnectError(error) ? error.code : String(error);
    if (code === 'needs_reconnect') model.wrong.push('needs_reconnect was said');
    const isGone = id === undefined || id !== model.id;
    if (code === 'not_found' && !isGone) model.wrong.push('not_found was said');
    if (isCalm && !isGone) model.wrong.push(`${code} was said, and nothing had failed`);
  }

  const call = (self: Server) =>
    follow(self, async (context) => {
      const { headers } = await credentialsOf(context, key());
      return headers.authorization.replace('Bearer ', '');
    });
  const renewAnyway = (self: Server) =>
    follow(self, async (context) => {
      const found = await context.store.getConnection(key());
      if (!found) return await call(self).then(() => never);
      model.forced.add(found.version);
      const sender = () => ({ caller: undefined, endsAt: performance.now() + 20 * SECOND });
      const wish = { anew: true, sender };
      return (await accessTokenOf(context, found, wish)).token.token.reveal();
    });

  async function agree() {
    const { refreshToken, accessToken } = atlassian.consent();
    const token = { token: new Secret(accessToken), endsAt: time.now() + HOUR, life: HOUR };
    model.written.add(accessToken);
    for (;;) {
      const known = await row();
      model.ids += 1;
      const id = known?.id ?? `c${model.ids}`;
      const granted = {
        kind: 'authorization-code',
        secret: new Secret(refreshToken),
        grantId: refreshToken,
      } as const;
      const made = await makeRow(id, {
        provider: 'atlassian',
        sealed: await sealCredentials(RING, granted, place(id)),
        accessToken: await sealAccessToken(RING, token, place(id)),
      });
      const isDone = known
        ? await store.updateConnection(made, known.sealed)
        : await store.insertConnection(made);
      if (!isDone) continue;
      model.id = id;
      model.family = atlassian.familyOf(refreshToken);
      model.changed = time.now();
      model.forced.clear();
      return;
    }
  }

  async function disconnect() {
    await store.removeConnection(key(), null);
    model.id = undefined;
    model.family = undefined;
  }

  /** Until nobody waits, and what Atlassian handed out last is in the database. */
  async function calm() {
    for (let minutes = 0; minutes < 30; minutes += 1) {
      await time.pass(10 * SECOND, () => waiting === 0);
      const found = await row();
      const isKnown = !found || atlassian.tradedAt(await refreshTokenOf(found)) === undefined;
      if (waiting === 0 && isKnown && servers.A.context.flights.size + servers.B.context.flights.size === 0)
        return;
      await time.pass(MINUTE);
    }
  }

  async function act([kind, ...given]: Command) {
    switch (kind) {
      case 'call':
      case 'renew': {
        const [name, count] = given as ['A' | 'B', number];
        for (let index = 0; index < count; index += 1) {
          void (kind === 'call' ? call : renewAnyway)(servers[name]);
        }
        return await time.pass(20);
      }
      case 'expire':
        await calm();
        model.next = [...(given[0] as Trouble[])];
        return time.leap(HOUR);
      case 'seconds':
        return await time.pass((given[0] as number) * SECOND);
      case 'minutes':
        return await time.pass((given[0] as number) * MINUTE);
      case 'crash':
        if (await mayFail()) void crash(servers[given[0] as 'A' | 'B']);
        return;
      case 'stall':
        if (await mayFail()) servers[given[0] as 'A' | 'B'].stalls = true;
        return;
      case 'disk':
        servers[given[0] as 'A' | 'B'].diskFailsUntil = time.now() + (given[1] as number) * SECOND;
        return;
      case 'sweep':
        void servers[given[0] as 'A' | 'B'].sweep().catch(() => {});
        return;
      case 'reconnect':
        return await agree();
      case 'disconnect':
        return await disconnect();
    }
  }

  async function check() {
    expect(model.wrong).toEqual([]);
    const ids = (await store.listConnections(TENANT)).map(({ id }) => id);
    expect(ids, 'connections').toEqual(model.id === undefined ? [] : [model.id]);
    const found = await row();
    if (!found) return;
    const token = await refreshTokenOf(found);
    expect(atlassian.familyOf(token) === model.family, 'the consent is the last one').toBe(true);
    expect(atlassian.accepts(token), `${token} reaches Atlassian's family`).toBe(true);
    expect(found.status).toBe('connected');
  }

  await agree();
  return {
    act,
    check,
    /** All trouble ends; a while later, everything is as if there had been none. */
    async end() {
      model.next = [];
      for (const self of [servers.A, servers.B]) Object.assign(self, { stalls: false, diskFailsUntil: 0 });
      await calm();
      for (let minutes = 0; minutes < 12 && (await row())?.intentAt; minutes += 1) await time.pass(MINUTE);
      await time.pass(MINUTE);
      await check();
      const found = await row();
      if (found) {
        expect({ lease: found.lease, intentAt: found.intentAt }).toEqual({ lease: null, intentAt: null });
        for (const self of [servers.A, servers.B, servers.A]) {
          time.leap(HOUR);
          model.trouble = -Infinity;
          model.changed = -Infinity;
          const before = model.calls;
          for (let index = 0; index < 4; index += 1) {
            void call(self);
            void call(servers.B);
          }
          await time.pass(20 * SECOND, () => waiting === 0);
          await check();
          expect(waiting, 'calls that wait').toBe(0);
          expect(model.calls - before, 'calls of the token endpoint').toBe(1);
        }
      }
    },
    async close() {
      servers.A.alive = false;
      servers.B.alive = false;
      await store.close();
    },
  };
}

it(
  'renews, whatever happens in whatever order',
  async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ commands, ...setting }) => {
        const world = await open(setting);
        try {
          for (const one of commands) {
            await world.act(one);
            await world.check();
          }
          await world.end();
        } finally {
          await world.close();
          vi.restoreAllMocks();
          vi.unstubAllGlobals();
        }
      }),
      {
        numRuns: RUNS + known.length,
        ...SEED,
        verbose: true,
        examples: known.map((commands) => [{ commands: [...commands], twins: 'later', delays: [20] }]),
      },
    );
  },
  RUNS * 1_000,
);
