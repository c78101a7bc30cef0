import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest, root } from '../../scripts/public-api.js';

const MINUTES = 60_000;
const windows = process.platform === 'win32';
const { version, peerDependencies, peerDependenciesMeta } = readManifest();
const optionalPeers = Object.keys(peerDependenciesMeta);
const npmFlags = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];

let host: string;
let files: readonly string[];

const run = async (cwd: string, program: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(program, args, { cwd, shell: windows })).stdout;

const inHost = (code: string): Promise<string> =>
  run(host, process.execPath, '--input-type=module', '--eval', code);

beforeAll(async () => {
  host = await mkdtemp(join(tmpdir(), 'connect-atlassian-host-'));
  const packed = await run(root, 'npm', 'pack', '--json', '--loglevel', 'error', '--pack-destination', host);
  const [tarball] = JSON.parse(packed);
  files = tarball.files.map((file: { path: string }) => file.path);
  await writeFile(
    join(host, 'package.json'),
    JSON.stringify({ name: 'host', private: true, type: 'module' }),
  );
  const react = ['react', 'react-dom'].map((name) => `${name}@${peerDependencies[name]}`);
  await run(host, 'npm', 'install', ...npmFlags, `./${tarball.filename}`, ...react);
}, 4 * MINUTES);

afterAll(() => rm(host, { recursive: true, force: true }));

describe('the tarball', () => {
  it('holds what is built, its sources, the licence and nothing else', () => {
    expect(files).toEqual(
      expect.arrayContaining(['dist/index.js', 'dist/styles.css', 'LICENSE', 'package.json']),
    );
    const known = /^(?:dist|src)\/|^(?:package\.json|docs\/openapi\.json|LICENSE|README\.md|CHANGELOG\.md)$/;
    expect(files.filter((file) => !known.test(file))).toEqual([]);
  });

  it('holds no tests and no demo', () => {
    expect(files.filter((file) => /\.test\.|^dist\/demo\/|\/\.[^/]*$/.test(file))).toEqual([]);
  });

  it('holds no map to a source that is missing', async () => {
    const maps = files.filter((file) => file.endsWith('.map'));
    const sources = await Promise.all(maps.map(sourcesOf));
    expect(sources.flat()).toContain('src/core/index.ts');
    expect(sources.flat().filter((source) => !files.includes(source))).toEqual([]);
  });
});

const sourcesOf = async (map: string): Promise<readonly string[]> => {
  const text = await readFile(join(host, 'node_modules/connect-atlassian', map), 'utf8');
  return JSON.parse(text).sources.map((source: string) => posix.join(posix.dirname(map), source));
};

describe('a host that installed it with React', () => {
  it('got none of the optional peers', () => {
    const installed = optionalPeers.filter((name) => existsSync(join(host, 'node_modules', name)));
    expect(optionalPeers).toContain('hono');
    expect(installed).toEqual([]);
  });

  it('imports the client half', async () => {
    expect(await inHost(`await import('connect-atlassian'); console.log('imported')`)).toBe('imported\n');
  });

  it('is told by its command which version it has', async () => {
    const bin = join(host, 'node_modules/.bin/connect-atlassian');
    for (const option of ['--version', '-v']) expect(await run(host, bin, option)).toBe(`${version}\n`);
  });

  it('is told what to install for the server half', async () => {
    await expect(inHost(`await import('connect-atlassian/server')`)).rejects.toThrow(
      /npm (?:i|install) .*(?:hono|jose)/,
    );
  });

  it('is told the same by the doctor', async () => {
    const bin = join(host, 'node_modules/.bin/connect-atlassian');
    await mkdir(join(host, 'data'));
    await writeFile(join(host, 'data/connect.db'), '');
    const env = { ...process.env, CONNECT_DATA_DIR: 'data', CONNECT_CLOUDS: '-' };
    const look = promisify(execFile)(bin, ['doctor', '--json'], { cwd: host, shell: windows, env });
    const { stdout } = await look.catch((failure) => failure);
    const { findings } = JSON.parse(stdout);
    expect(findings.find(({ id }: { id: string }) => id === 'database')).toMatchObject({
      state: 'wrong',
      says: expect.stringMatching(/needs "kysely".* Run: npm install kysely@0\.28$/),
    });
  });

  it('starts the simulator by its command', async () => {
    const bin = join(host, 'node_modules/.bin/connect-atlassian');
    const simulator = spawn(bin, ['simulate', '--port', '0'], { cwd: host, shell: windows });
    try {
      const [line] = await once(createInterface(simulator.stdout), 'line');
      const [url] = line.match(/http:\S+/) ?? [];
      expect((await fetch(new URL('/_edge/tenant_info', url))).status).toBeLessThan(500);
    } finally {
      simulator.kill();
    }
    expect(await once(simulator, 'exit')).toEqual([0, null]);
  });
});
