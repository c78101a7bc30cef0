import { afterEach, describe, expect, it } from 'vitest';
import { ROUNDS } from './how-much.ts';
import { openScene, type Scene } from './scene.ts';
import { endWorkers, startWorker } from './workers.ts';

let scene: Scene;
afterEach(async () => {
  endWorkers();
  await scene.close();
});

const HOUR_MS = 60 * 60_000;
const SERVERS = 4;
const CALLS = 1_000;

describe('F1: a thousand calls on four servers, at the moment when the access token ends', () => {
  it(`exchange the refresh token once, in each of ${ROUNDS} rounds`, { timeout: 240_000 }, async () => {
    scene = await openScene();
    const key = await scene.agree('northwind');
    const workers = await Promise.all(Array.from({ length: SERVERS }, () => startWorker(scene.setting)));
    scene.takeTokenCalls();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const heard = workers.map((worker) => worker.hear('called'));
      for (const worker of workers) {
        worker.tell({ kind: 'call', key, count: CALLS / SERVERS, ahead: round * HOUR_MS });
      }
      const called = await Promise.all(heard);
      expect(called.map(({ answered }) => answered)).toEqual(Array(SERVERS).fill(CALLS / SERVERS));
      expect(new Set(called.flatMap(({ tokens }) => tokens)).size).toBe(1);
      expect(scene.takeTokenCalls()).toBe(1);
    }
    expect(await scene.context.store.getConnection(key)).toMatchObject({
      version: 1 + ROUNDS,
      status: 'connected',
      lease: null,
      intentAt: null,
    });
  });
});
