import { afterEach, describe, expect, it } from 'vitest';
import { fly } from '../../src/server/renewal/fly.ts';
import type { ConnectionKey } from '../../src/server/store.ts';
import { KILLS, timeFor } from './how-much.ts';
import { openScene, type Scene } from './scene.ts';
import { endWorkers, startWorker, type Worker } from './workers.ts';

let scene: Scene;
afterEach(async () => {
  endWorkers();
  await scene.close();
});

const SERVERS = 3;
const CONNECTIONS = 8;
/** A lease of thirty seconds lapses in one, and Atlassian's ten minutes are twenty seconds. */
const SPEED = 30;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills servers that renew all the time, one after the other, and starts others in their place. */
async function killUnderLoad(kills: number) {
  const keys: ConnectionKey[] = [];
  for (let count = 0; count < CONNECTIONS; count += 1) keys.push(await scene.agree(`tenant-${count}`));
  scene.takeTokenCalls();
  const start = async (): Promise<Worker> => {
    const worker = await startWorker(scene.setting);
    worker.tell({ kind: 'renew', keys });
    return worker;
  };
  const workers = await Promise.all(Array.from({ length: SERVERS }, start));
  let tokenCalls = 0;
  for (let count = 0; count < kills; count += 1) {
    await pause(100 + Math.random() * 300);
    const index = count % SERVERS;
    await workers[index]?.kill();
    workers[index] = await start();
    tokenCalls += scene.takeTokenCalls();
  }
  await Promise.all(workers.map((worker) => worker.kill()));
  // What they had begun lapses in a second, or later where the database still had something to do for them.
  await expect
    .poll(
      async () => {
        await scene.connect.sweep();
        return (await rowsOf(keys)).filter((row) => row?.status === 'connected' && row.intentAt !== null);
      },
      { interval: 200, timeout: 15_000 },
    )
    .toEqual([]);
  tokenCalls += scene.takeTokenCalls();
  return { keys, tokenCalls };
}

const rowsOf = (keys: readonly ConnectionKey[]) =>
  Promise.all(keys.map((key) => scene.context.store.getConnection(key)));

/** The connections that nobody can renew any more. */
async function lostOf(keys: readonly ConnectionKey[]): Promise<readonly ConnectionKey[]> {
  const lost: ConnectionKey[] = [];
  for (const key of keys) {
    const row = await scene.context.store.getConnection(key);
    const renewed = await fly(scene.context, key, row?.version).catch(() => undefined);
    const authorization = `Bearer ${renewed?.token.token.reveal()}`;
    const jira = `${scene.simulator.clouds.commercial.api}/ex/jira/${row?.cloudId}/rest/api/3/myself`;
    const { status } = await fetch(jira, { headers: { authorization } });
    if (status !== 200) lost.push(key);
  }
  return lost;
}

describe('F2 and F3: servers that are killed while they renew', () => {
  it(`lose no connection in ${KILLS} kills`, { timeout: timeFor(KILLS) }, async () => {
    scene = await openScene({ speed: SPEED, slowMs: 60 });
    const { keys, tokenCalls } = await killUnderLoad(KILLS);
    const rows = await rowsOf(keys);
    const committed = rows.reduce((sum, row) => sum + (row?.version ?? 1) - 1, 0);
    process.stdout.write(
      `${KILLS} kills, ${tokenCalls} token calls, ${tokenCalls - committed} of them cut off\n`,
    );
    expect(rows.map((row) => [row?.status, row?.intentAt])).toEqual(
      Array(CONNECTIONS).fill(['connected', null]),
    );
    expect(await lostOf(keys)).toEqual([]);
    // Otherwise nothing was tried.
    expect(tokenCalls - committed).toBeGreaterThan(KILLS / 10);
  });

  it('lose some where Atlassian takes no token twice: so the kills do hit', {
    timeout: timeFor(20),
  }, async () => {
    scene = await openScene({ speed: SPEED, slowMs: 60, variants: { refreshLeeway: 'none' } });
    const { keys } = await killUnderLoad(10);
    expect((await lostOf(keys)).length).toBeGreaterThan(0);
  });
});
