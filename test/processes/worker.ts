import { createServer } from 'node:http';
import { createConnect } from '../../src/server/connect.ts';
import { createContext } from '../../src/server/context.ts';
import { nodeListener, runConnect } from '../../src/server/node.ts';
import type { CreateConnectOptions } from '../../src/server/options.ts';
import { fly } from '../../src/server/renewal/fly.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import { sql } from '../../src/server/sql/kysely.ts';
import { postgresDialect } from '../../src/server/sql/postgres-store.ts';
import { sqlStore } from '../../src/server/sql/sql-store.ts';
import type { ConnectionKey } from '../../src/server/store.ts';
import { poolOf } from '../server/store/pool.ts';
import type { Job, Setting, WorkerMessage } from './protocol.ts';

// A server of its own, for tests that need several of them, or that kill one. It does as it is told over IPC.

const {
  database,
  tablePrefix,
  speed,
  since,
  slowMs,
  byNode = false,
  ...options
} = JSON.parse(process.env.WORKER_SETTING ?? '') as Setting;

/** How far the clock was set ahead. */
let passed = 0;

/** The time, which may go faster here, and on all of these servers alike: leases lapse in a second then. */
const now = () => since + (Date.now() - since) * speed + passed;
const openStore = () => {
  if (!database.startsWith('postgres:')) return sqliteStore(database, { tablePrefix, now });
  const clock = () =>
    sql<number>`(${sql.lit(since + passed)} + (extract(epoch from clock_timestamp()) * 1000 - ${sql.lit(since)}) * ${sql.lit(speed)})::bigint`;
  return sqlStore({ dialect: postgresDialect(poolOf(database, 5)), clock }, tablePrefix);
};

const connectOptions: CreateConnectOptions = {
  ...options,
  now,
  store: openStore(),
  authenticate: (request) => ({ tenantId: request.headers.get('x-test-tenant') ?? '', userId: 'ada' }),
  // How much is let through is not what these are about, and the quicker the machine, the more they ask.
  rateLimits: false,
  // Where a server is killed most often: Atlassian has answered, and nothing is written yet.
  ...(byNode
    ? {}
    : {
        fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
          const response = await fetch(input, init);
          if (slowMs > 0) await new Promise((resolve) => setTimeout(resolve, slowMs * Math.random()));
          return response;
        },
      }),
  onError: (error) => say({ kind: 'error', text: String(error) }),
};
const connect = createConnect(connectOptions);
const context = createContext(connectOptions);

const say = (message: WorkerMessage) => (process.connected ? process.send?.(message) : undefined);
const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T;

async function callAtOnce(key: ConnectionKey, count: number, ahead: number) {
  passed = ahead;
  const calls = Array.from({ length: count }, () => connect.credentials(key));
  const settled = await Promise.allSettled(calls);
  const tokens = settled.flatMap((one) =>
    one.status === 'fulfilled' ? [one.value.headers.authorization] : [],
  );
  say({ kind: 'called', answered: tokens.length, tokens: [...new Set(tokens)] });
}

let isResting = false;
const renewing: Promise<void>[] = [];

/** Renews until it shall rest, whether it is due or not. */
async function renewAlways(keys: readonly ConnectionKey[]) {
  while (!isResting) {
    const key = pick(keys);
    const row = await context.store.getConnection(key);
    await fly(context, key, row?.version).catch(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
}

let reads = 0;
const failed: string[] = [];

/** Reads credentials and tests connections without end. */
async function readAlways(keys: readonly ConnectionKey[], authorization: string) {
  for (;;) {
    const key = pick(keys);
    try {
      const { headers } = await connect.credentials(key);
      if (headers.authorization !== authorization)
        throw new Error('These are the credentials of another one.');
      if (reads % 20 === 0) await test(key);
    } catch (error) {
      failed.push(`${key.connectionId}: ${error}`);
    }
    reads += 1;
    // The others shall have a turn as well: SQLite answers at once.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What a test finds is written by compare-and-set on the credentials that it has proven. */
async function test({ tenantId, connectionId }: ConnectionKey) {
  const url = `${options.publicUrl}/connect/connections/${connectionId}/test`;
  const headers = { origin: options.publicUrl, 'x-test-tenant': tenantId };
  const response = await connect.handle(new Request(url, { method: 'POST', headers }));
  if (!response.ok) throw new Error(await response.text());
}

/** Connects without end, each time another tenant, and tells of each that was acknowledged. */
async function connectAlways(name: string, provider: string, values: Record<string, string>) {
  for (let count = 0; ; count += 1) {
    const tenantId = `${name}-${count}`;
    const response = await connect.handle(
      new Request(`${options.publicUrl}/connect/connections`, {
        method: 'POST',
        headers: {
          origin: options.publicUrl,
          'content-type': 'application/json',
          'x-test-tenant': tenantId,
        },
        body: JSON.stringify({ provider, values }),
      }),
    );
    const { connection } = (await response.json()) as { connection?: { id: string } };
    if (response.status === 201 && connection) {
      say({ kind: 'connected', tenantId, connectionId: connection.id });
    }
  }
}

/** Listens on a port of its own; with `drainMs`, until it is told to end as a server is. */
function serve(drainMs: number | undefined) {
  const server = createServer(nodeListener(connect)).listen(0, '127.0.0.1', () => {
    const address = server.address();
    say({ kind: 'serving', url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` });
  });
  // Longer than whoever is in front keeps a connection that nobody uses: both would end it at the same moment.
  server.keepAliveTimeout = 120_000;
  if (drainMs === undefined) return;
  runConnect(connect, server, { drainMs, onError: connectOptions.onError });
  // Whoever is listened to does not end by itself.
  process.once('SIGTERM', () => process.disconnect());
}

process.on('message', (job: Job) => {
  switch (job.kind) {
    case 'call':
      void callAtOnce(job.key, job.count, job.ahead);
      break;
    case 'renew':
      setInterval(() => void connect.sweep().catch(() => {}), 500);
      for (let lanes = 0; lanes < 3; lanes += 1) renewing.push(renewAlways(job.keys));
      break;
    case 'read':
      for (let lanes = 0; lanes < 3; lanes += 1) void readAlways(job.keys, job.authorization);
      break;
    case 'rest':
      isResting = true;
      void Promise.all(renewing).then(() => say({ kind: 'rested' }));
      break;
    case 'tally':
      say({ kind: 'tallied', reads, failed });
      break;
    case 'serve':
      serve(job.drainMs);
      break;
    case 'weigh':
      say({ kind: 'weighed', bytes: process.memoryUsage().rss });
      break;
    case 'connect':
      void connectAlways(job.name, job.provider, job.values);
      break;
  }
});
say({ kind: 'ready' });
