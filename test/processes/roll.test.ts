import { afterEach, expect, it } from 'vitest';
import { PROVIDER, sampleOf, valuesOf } from '../server/open-backend.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { ROLLS, timeFor } from './how-much.ts';
import { openScene, type Scene, SECRET_KEY } from './scene.ts';
import { endWorkers, startWorker, type Worker } from './workers.ts';

let scene: Scene;
let balancer: Balancer | undefined;
afterEach(async () => {
  balancer?.close();
  endWorkers();
  await scene.close();
});

const SERVERS = 3;
/** Longer than the balancer takes to notice, on a machine that is busy with other things too. */
const DRAIN_MS = 3_000;
/** So that calls are under way whenever a server is ended. */
const SLOW_MS = 150;
const LANES = 4;

type Call = readonly [path: string, init?: RequestInit];

it(`servers that are ended and replaced one by one fail no call, ${SERVERS * ROLLS} times`, {
  timeout: timeFor(SERVERS * ROLLS * 2),
}, async () => {
  scene = await openScene();
  const { publicUrl } = scene.setting;
  const page = { origin: publicUrl, 'content-type': 'application/json', 'x-test-tenant': 'northwind' };
  const server = { authorization: `Bearer ${SECRET_KEY}` };
  const balanced = await startBalancer();
  balancer = balanced;
  const start = async (): Promise<Worker> => {
    const worker = await startWorker({ ...scene.setting, byNode: true });
    const heard = worker.hear('serving');
    worker.tell({ kind: 'serve', drainMs: DRAIN_MS });
    await balanced.add((await heard).url);
    return worker;
  };
  const workers = await Promise.all(Array.from({ length: SERVERS }, start));

  const ask = (path: string, init: RequestInit = {}) => fetch(`${balanced.url}/connect${path}`, init);
  const values = valuesOf(sampleOf(scene.simulator, 'everything'));
  const body = JSON.stringify({ provider: PROVIDER, values });
  const { connection } = await (await ask('/connections', { method: 'POST', headers: page, body })).json();
  const agreed = await scene.agree('northwind');
  scene.simulator.faults.add({ when: { path: '/ex/jira' }, kind: 'slow', delayMs: SLOW_MS });

  const jira = (id: string) => `/proxy/${id}/jira/rest/api/3/myself`;
  // Each lane connects for a tenant of its own: they shall not keep each other from storing.
  const callsOf = (lane: number): readonly Call[] => [
    [jira(connection.id), { headers: server }],
    [jira(agreed.connectionId), { headers: server }],
    [`/connections/${connection.id}/test`, { method: 'POST', headers: page }],
    [`/connections/${connection.id}/activity`, { headers: page }],
    ['/connections', { headers: page }],
    ['/connections', { method: 'POST', headers: { ...page, 'x-test-tenant': `lane-${lane}` }, body }],
    ['/providers'],
  ];
  const failed: string[] = [];
  let calls = 0;
  let isOver = false;
  const callAlways = async ([path, init]: Call) => {
    while (!isOver) {
      calls += 1;
      try {
        const response = await ask(path, init);
        const text = await response.text();
        if (!response.ok) failed.push(`${path}: ${response.status} ${text}`);
      } catch (error) {
        failed.push(`${path}: ${error} ${error instanceof Error ? error.cause : ''}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20 * Math.random()));
    }
  };
  const load = Array.from({ length: LANES }, (_, lane) => callsOf(lane).map(callAlways)).flat();

  const ended: (number | null)[] = [];
  for (let count = 0; count < SERVERS * ROLLS; count += 1) {
    const other = await start();
    ended.push((await workers[count % SERVERS]?.end()) ?? null);
    workers[count % SERVERS] = other;
  }
  isOver = true;
  await Promise.all(load);
  process.stdout.write(
    `${SERVERS * ROLLS} servers ended and replaced, ${calls} calls, ${failed.length} failed\n`,
  );
  expect(failed.slice(0, 5)).toEqual([]);
  // By themselves, and with nothing left undone.
  expect(ended).toEqual(Array(SERVERS * ROLLS).fill(0));
  expect(calls).toBeGreaterThan(100 * ROLLS);
});
