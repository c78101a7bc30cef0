import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectionKey } from '../../src/server/store.ts';
import { PROVIDER, sampleOf, valuesOf } from '../server/open-backend.ts';
import { CONNECT_KILLS, timeFor } from './how-much.ts';
import { openScene, type Scene } from './scene.ts';
import { endWorkers, startWorker } from './workers.ts';

let scene: Scene;
afterEach(async () => {
  endWorkers();
  await scene.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (engine) => {
  it(`servers that are killed while people connect lose nothing that was acknowledged, in ${CONNECT_KILLS} kills`, {
    timeout: timeFor(CONNECT_KILLS),
  }, async () => {
    scene = await openScene({ engine });
    const values = valuesOf(sampleOf(scene.simulator, 'everything'));
    const acknowledged: ConnectionKey[] = [];
    const tenants: string[] = [];
    for (let count = 0; count < CONNECT_KILLS; count += 1) {
      const names = [`a${count}`, `b${count}`];
      const workers = await Promise.all(names.map(() => startWorker(scene.setting)));
      workers.forEach((worker, index) => {
        worker.tell({ kind: 'connect', name: names[index] ?? '', provider: PROVIDER, values });
      });
      // They are at it, however long a busy machine takes to begin.
      await Promise.all(workers.map((worker) => worker.hear('connected')));
      await pause(300 + Math.random() * 300);
      await Promise.all(workers.map((worker) => worker.kill()));
      for (const { told } of workers) {
        for (const message of told) if (message.kind === 'connected') acknowledged.push(message);
      }
      for (const name of names) for (let last = 0; last < 200; last += 1) tenants.push(`${name}-${last}`);
    }
    expect(acknowledged.length).toBeGreaterThan(CONNECT_KILLS);
    for (const { tenantId, connectionId } of acknowledged) {
      expect(await scene.connect.connections.get({ tenantId, connectionId })).toBeDefined();
    }
    // Whatever else is there is whole: its credentials open and work.
    for (const tenantId of tenants) {
      for (const { id } of await scene.connect.connections.list({ tenantId })) {
        const { headers } = await scene.connect.credentials({ tenantId, connectionId: id });
        expect(headers.authorization).toMatch(/^Basic /);
      }
    }
    process.stdout.write(
      `${engine}: ${2 * CONNECT_KILLS} servers killed, ${acknowledged.length} acknowledged, 0 lost\n`,
    );
  });
});
