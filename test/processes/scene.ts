import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connect } from '../../src/server/api.ts';
import { createConnect } from '../../src/server/connect.ts';
import { type Context, createContext } from '../../src/server/context.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import { sql } from '../../src/server/sql/kysely.ts';
import { postgresDialect } from '../../src/server/sql/postgres-store.ts';
import { sqlStore } from '../../src/server/sql/sql-store.ts';
import type { ConnectionKey, ConnectionStore } from '../../src/server/store.ts';
import {
  type LoggedRequest,
  type Simulator,
  startSimulator,
  type Variants,
} from '../../src/simulator/index.ts';
import { KEYS, ORIGIN } from '../server/open-backend.ts';
import { createPerson } from '../server/person.ts';
import { poolOf } from '../server/store/pool.ts';
import { type Postgres, startPostgres } from '../server/store/postgres.ts';
import type { Setting } from './protocol.ts';

/** A database, an Atlassian, and a server in this process; others are started beside it. */
export type Scene = {
  readonly simulator: Simulator;
  readonly connect: Connect;
  readonly context: Context;
  readonly setting: Setting;
  /** A connection of a person's, for a tenant of its own. */
  readonly agree: (tenantId: string) => Promise<ConnectionKey>;
  /** How often a token was asked for since it was looked at last. */
  readonly takeTokenCalls: () => number;
  readonly close: () => Promise<void>;
};

/** Who may use the proxies of the scene. */
export const SECRET_KEY = 'a-secret-key-of-the-scene-and-long-enough';

type SceneOptions = {
  readonly engine?: 'SQLite' | 'PostgreSQL';
  /** How many times faster than ours all clocks go, Atlassian's too. */
  readonly speed?: number;
  readonly slowMs?: number;
  readonly variants?: Partial<Variants>;
};

/** Sets one up. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const { engine = 'PostgreSQL', speed = 1, slowMs = 0, variants = {} } = options;
  const since = Date.now();
  const now = () => since + (Date.now() - since) * speed;
  const callback = `${ORIGIN}/connect/oauth/callback`;
  const simulator = await startSimulator({
    variants,
    now: () => new Date(now()),
    callbackUrls: { commercial: callback, government: callback },
  });
  const folder = mkdtempSync(join(tmpdir(), 'connect-scene-'));
  const postgres: Postgres | undefined = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  const database = postgres?.url ?? join(folder, 'connect.db');
  const setting: Setting = {
    keys: KEYS,
    secretKey: SECRET_KEY,
    publicUrl: ORIGIN,
    clouds: simulator.clouds,
    oauthApps: Object.fromEntries(simulator.apps.map((app) => [app.cloud, app])),
    database,
    tablePrefix: 'connect_',
    speed,
    since,
    slowMs,
  };
  const counted = new WeakSet<LoggedRequest>();
  const store: ConnectionStore = postgres
    ? sqlStore(
        {
          dialect: postgresDialect(poolOf(database, 5)),
          clock: () =>
            sql<number>`(${sql.lit(since)} + (extract(epoch from clock_timestamp()) * 1000 - ${sql.lit(since)}) * ${sql.lit(speed)})::bigint`,
        },
        setting.tablePrefix,
      )
    : sqliteStore(database, { now });
  const connectOptions = {
    ...setting,
    store,
    now,
    authenticate: (request: Request) => ({
      tenantId: request.headers.get('x-test-tenant') ?? '',
      userId: 'ada',
    }),
  };
  const connect = createConnect(connectOptions);
  await connect.migrate();
  return {
    simulator,
    connect,
    context: createContext(connectOptions),
    setting,
    async agree(tenantId) {
      const headers = { 'x-test-tenant': tenantId };
      const ask = async (path: string, init: RequestInit = {}) => {
        const request = new Request(`${ORIGIN}/connect${path}`, {
          ...init,
          headers: { ...headers, origin: ORIGIN, 'content-type': 'application/json' },
        });
        return await (await connect.handle(request)).json();
      };
      const body = JSON.stringify({ provider: 'atlassian', values: {} });
      const { attemptId, startUrl } = await ask('/attempts', { method: 'POST', body });
      const person = createPerson({ connect, simulator }, headers);
      await person.visit(await person.agree(startUrl, 'Mia'));
      const { attempt } = await ask(`/attempts/${attemptId}`);
      return { tenantId, connectionId: attempt.result.connection.id };
    },
    takeTokenCalls() {
      const { requests } = simulator;
      // Nothing is deleted, so that what arrives meanwhile is counted the next time.
      const calls = requests.filter((one) => one.path.endsWith('/oauth/token') && !counted.has(one));
      for (const one of requests) counted.add(one);
      return calls.length;
    },
    async close() {
      await connect.close();
      await simulator.close();
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
