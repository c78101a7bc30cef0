import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStored } from '../../src/server/connections/open-stored.ts';
import { createContext } from '../../src/server/context.ts';
import { fly } from '../../src/server/renewal/fly.ts';
import type { ConnectionKey } from '../../src/server/store.ts';
import { sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { rotateKeys } from '../../src/server/vault/rotate-keys.ts';
import { keyIdOf } from '../../src/server/vault/seal.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { withCli } from '../cli/run-cli.ts';
import { key } from '../server/keys.ts';
import { KEYS, PROVIDER, sampleOf } from '../server/open-backend.ts';
import { connectionRow } from '../server/store/rows.ts';
import { RESEALED, timeFor } from './how-much.ts';
import type { Job, WorkerMessage } from './protocol.ts';
import { openScene, type Scene } from './scene.ts';
import { endWorkers, startWorker, type Worker } from './workers.ts';

const { start } = withCli();

let scene: Scene;
afterEach(async () => {
  endWorkers();
  await scene.close();
});

const NEW_KEY = `k2:${key(2)}`;
const SERVERS = 4;
const PEOPLE = 6;
const SERVICE = 'service';
const { rows: ROWS, kills: KILLS } = RESEALED;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Connections of service accounts, sealed with the key of the scene. */
async function addServiceAccounts(count: number) {
  const { email, apiToken, cloudId, site } = sampleOf(scene.simulator, 'everything');
  const credentials = { kind: 'basic', username: email, secret: new Secret(apiToken) } as const;
  const keys: ConnectionKey[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = crypto.randomUUID();
    const tenantId = `${SERVICE}-${index}`;
    const sealed = await sealCredentials(scene.context.ring, credentials, {
      kind: 'connection',
      tenantId,
      id,
    });
    const row = connectionRow({
      id,
      tenantId,
      provider: PROVIDER,
      cloudId,
      host: site,
      accountKey: email,
      sealed,
    });
    if (await scene.context.store.insertConnection(row)) keys.push({ tenantId, connectionId: id });
  }
  return { keys, authorization: `Basic ${btoa(`${email}:${apiToken}`)}` };
}

/** The connections that have something sealed with the old key, in the order in which they are gone through. */
async function findOld() {
  const rows = await scene.context.store.listSealed('', ROWS + PEOPLE + 1);
  return rows.filter(({ sealed, accessToken }) =>
    [sealed, accessToken].some((text) => text !== null && keyIdOf(text) === 'k1'),
  );
}

/** Back to the old key, so that there is enough to do; the servers have both. */
const rotateBack = () => rotateKeys({ store: scene.context.store, ring: readKeyRing(`${KEYS},${NEW_KEY}`) });

/** Ends the command again and again in the middle of its work; how often it was. */
async function rotateUnderKills(env: NodeJS.ProcessEnv): Promise<number> {
  let hits = 0;
  for (let tries = 0; hits < KILLS && tries < 10 * KILLS; tries += 1) {
    if ((await findOld()).length < ROWS / 3) await rotateBack();
    // People's are sealed anew with each renewal, too.
    const first = (await findOld()).find(({ tenantId }) => tenantId.startsWith(SERVICE));
    const isUntouched = async () =>
      (await scene.context.store.findConnection(first?.id ?? ''))?.sealed === first?.sealed;
    const rotator = start(['rotate-keys'], env);
    while ((await isUntouched()) && rotator.child.exitCode === null) await pause(2);
    await pause(10 * Math.random());
    rotator.child.kill('SIGKILL');
    const { code } = await rotator.ended;
    const left = (await findOld()).length;
    if (code === null && left > 0 && !(await isUntouched())) hits += 1;
  }
  return hits;
}

const startServer = async (keys: string): Promise<Worker> => await startWorker({ ...scene.setting, keys });

/** Tells all of them the same, and waits for what they say to it. */
async function ask<Kind extends WorkerMessage['kind']>(servers: readonly Worker[], job: Job, kind: Kind) {
  const answers = servers.map((server) => server.hear(kind));
  for (const server of servers) server.tell(job);
  return await Promise.all(answers);
}

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (engine) => {
  it(`${ROWS} connections get another key while ${SERVERS} servers use and renew them, in ${KILLS} kills`, {
    timeout: timeFor(6 * KILLS) + 200 * ROWS,
  }, async () => {
    // A refresh token that comes back is refused at once, and a connection is lost by it.
    scene = await openScene({ engine, slowMs: 30, variants: { refreshLeeway: 'none' } });
    const { keys, authorization } = await addServiceAccounts(ROWS);
    const people: ConnectionKey[] = [];
    for (let count = 0; count < PEOPLE; count += 1) people.push(await scene.agree(`person-${count}`));
    expect(await findOld()).toHaveLength(ROWS + PEOPLE);
    // In the middle of step 2: half of them still seal with the old key, so that there is more to do all the time.
    const orders = Array.from({ length: SERVERS }, (_, index) =>
      index % 2 ? `${NEW_KEY},${KEYS}` : `${KEYS},${NEW_KEY}`,
    );
    const servers = await Promise.all(orders.map(startServer));
    for (const server of servers) {
      server.tell({ kind: 'read', keys, authorization });
      server.tell({ kind: 'renew', keys: people });
    }
    const begun = performance.now();
    const env = {
      CONNECT_KEYS: `${NEW_KEY},${KEYS}`,
      ...(engine === 'SQLite'
        ? { CONNECT_DATA_DIR: dirname(scene.setting.database) }
        : { DATABASE_URL: scene.setting.database }),
    };
    const hits = await rotateUnderKills(env);
    await start(['rotate-keys'], env).ended;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    await ask(servers, { kind: 'rest' }, 'rested');
    const ended = await start(['rotate-keys'], env).ended;
    const told = await ask(servers, { kind: 'tally' }, 'tallied');
    const faults = servers.flatMap((server) => server.told.filter(({ kind }) => kind === 'error'));
    endWorkers();
    const reads = told.reduce((sum, one) => sum + one.reads, 0);
    expect(hits).toBe(KILLS);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(told.flatMap(({ failed }) => failed)).toEqual([]);
    expect(faults).toEqual([]);
    expect(Math.min(...told.map((one) => one.reads))).toBeGreaterThan(0);
    expect(await findOld()).toEqual([]);
    await expectAllOpen([...keys, ...people]);
    const renewals = await renewAll(people);
    process.stdout.write(
      `${engine}: ${ROWS + PEOPLE} connections, ${KILLS} kills in ${seconds} s, ${reads} reads, 0 failed, ${renewals} renewals, 0 lost\n`,
    );
  });
});

/** A server that has the new key alone. */
const later = () =>
  createContext({ ...scene.setting, store: scene.context.store, keys: NEW_KEY, authenticate: () => null });

async function expectAllOpen(keys: readonly ConnectionKey[]) {
  const context = later();
  const ended: ConnectionKey[] = [];
  for (const connection of keys) {
    const row = await context.store.getConnection(connection);
    if (row?.status === 'connected') await openStored(context, row);
    else ended.push(connection);
  }
  expect(ended).toEqual([]);
}

/** Renews what people agreed to once more; how often that was done in all. */
async function renewAll(people: readonly ConnectionKey[]): Promise<number> {
  const context = later();
  const versions = await Promise.all(
    people.map(async (connection) => {
      const row = await context.store.getConnection(connection);
      return (await fly(context, connection, row?.version)).row.version;
    }),
  );
  expect(Math.min(...versions)).toBeGreaterThan(2);
  return versions.reduce((sum, version) => sum + version - 1, 0);
}
