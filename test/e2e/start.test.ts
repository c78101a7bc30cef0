import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { ownEnvironment } from './open-demo.ts';

const LIMIT_MS = 1_500;
/** What Node takes to begin and do nothing, where a person would wait for it; twice that here is twice as slow a machine. */
const NODE_MS = 100;

it('the built server answers GET /connect/providers within 1.5 s of its start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'connect-start-'));
  const times: number[] = [];
  const bare: number[] = [];
  try {
    // In turn, so that whatever else the machine does falls on both alike.
    for (let run = 0; run < 3; run += 1) {
      bare.push(await timeNode());
      times.push(await timeStart(dataDir));
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  expect(medianOf(times)).toBeLessThan(LIMIT_MS * Math.max(1, medianOf(bare) / NODE_MS));
});

const medianOf = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[1] ?? Number.NaN;

async function timeNode(): Promise<number> {
  const started = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - started;
}

async function timeStart(dataDir: string): Promise<number> {
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const started = performance.now();
  const server = spawn(process.execPath, ['scripts/start.js'], {
    env: {
      ...ownEnvironment(),
      PORT: `${port}`,
      SIMULATOR_PORT: `${simulatorPort}`,
      CONNECT_DATA_DIR: dataDir,
    },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    for (;;) {
      const ok = await fetch(`http://localhost:${port}/connect/providers`).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ok) return performance.now() - started;
      if (performance.now() - started > 20_000) throw new Error('The server did not start.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
