import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../scripts/public-api.js';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { ownEnvironment } from '../e2e/open-demo.ts';
import { freePort } from '../free-port.ts';
import { key } from '../server/keys.ts';
import { PROVIDER, sampleOf, valuesOf } from '../server/open-backend.ts';

const SECRET_KEY = 'a-secret-key-of-the-hosts-server-0123456789';
const PATIENCE_MS = 60_000;

/** An example in a folder of its own, as somebody has it who copied it. */
export function copyExample(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `connect-${name}-`));
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  return folder;
}

/** What `npm install` makes of the dependencies of a copied example: links, to this package by its folder. */
export function linkDependencies(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(name === 'connect-atlassian' ? root : join(root, 'node_modules', name), link);
  }
}

/** A copied example that runs before a simulated Atlassian. */
export async function openExample(folder: string, args: readonly string[]) {
  const simulator = await startSimulator();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = start(folder, args, { PORT: `${port}`, PUBLIC_URL: url, ...settings(simulator) });
  const close = async () => {
    await server.stop();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  };
  // Where it listens: "localhost" may mean the other loopback address first.
  const address = `http://127.0.0.1:${port}`;
  await server.answers(`${address}/connect/providers`).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url, address, simulator, stop: server.stop, close };
}

type Visit = (url: string, simulator: Simulator) => Promise<void>;

/** Goes through a copied example as its README does, visits its page if it has one, and ends it. */
export async function goThrough(
  folder: string,
  args: readonly string[],
  exitCode = 0,
  visit: Visit = async () => {},
): Promise<void> {
  const { url, address, simulator, stop, close } = await openExample(folder, args);
  try {
    await connectAndCall(address, url, simulator);
    await visit(url, simulator);
    expect(await stop()).toBe(exitCode);
  } finally {
    await close();
  }
}

const settings = ({ clouds }: Simulator) => ({
  CONNECT_KEYS: `k1:${key(7)}`,
  CONNECT_SECRET_KEY: SECRET_KEY,
  CONNECT_CLOUDS: JSON.stringify(clouds),
});

function start(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const { NODE_ENV: _ofTheTests, VITEST: _too, ...own } = ownEnvironment();
  const server: ChildProcess = spawn(process.execPath, args, { cwd, env: { ...own, ...env } });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (piece) => {
      log += piece;
    });
  }
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  return {
    async answers(address: string) {
      for (const began = performance.now(); performance.now() - began < PATIENCE_MS; ) {
        const status = await fetch(address).then(
          ({ status }) => status,
          () => 0,
        );
        if (status === 200) return;
        if (server.exitCode !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`The example did not start:\n${log}`);
    },
    async stop() {
      server.kill('SIGTERM');
      return await ended;
    },
  };
}

async function connectAndCall(address: string, origin: string, simulator: Simulator): Promise<void> {
  const sample = sampleOf(simulator, 'everything');
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${address}/connect${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : undefined };
  };
  const { json: offered } = await ask('/providers');
  expect(offered.providers).toContainEqual(expect.objectContaining({ id: PROVIDER, configured: true }));
  const submitted = await ask('/connections', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ provider: PROVIDER, values: valuesOf(sample) }),
  });
  expect([submitted.status, submitted.json.kind, submitted.json.outcome]).toEqual([
    201,
    'connected',
    'created',
  ]);
  const { connection } = submitted.json;
  expect(connection.host).toBe(sample.site);
  expect((await ask('/connections')).json).toEqual({ connections: [connection] });
  const myself = `/proxy/${connection.id}/jira/rest/api/3/myself`;
  const called = await ask(myself, { headers: { authorization: `Bearer ${SECRET_KEY}` } });
  expect([called.status, called.json.emailAddress]).toEqual([200, sample.email]);
  // Atlassian's own refusal: it takes no POST there.
  const posted = await ask(myself, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET_KEY}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect([posted.status, posted.headers.get('connect-wire-version')]).toEqual([405, null]);
  expect((await ask(myself)).json.code).toBe('forbidden');
}
