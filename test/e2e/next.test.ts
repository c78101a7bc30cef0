import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { it } from 'vitest';
import { root } from '../../scripts/public-api.js';
import { copyExample, goThrough } from '../package/start-example.ts';

const MINUTES = 60_000;
const QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
const PACK = ['pack', '--json', '--loglevel', 'error', '--pack-destination'];
/** How Next.js ends by itself on SIGTERM: 128 and the signal's number. */
const BY_SIGTERM = 143;
const NEXT = 'node_modules/next/dist/bin/next';

/** Like a host's own shell: not the tests' environment, in which Next.js would build for them. */
const { NODE_ENV: _ofTheTests, ...shell } = process.env;
const env = { ...shell, NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv;

const run = async (cwd: string, program: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(program, args, { cwd, env })).stdout;

it(
  'examples/next is built from the packed tarball and runs: connect, list, call',
  async () => {
    const folder = copyExample('next');
    const packed = await run(root, 'npm', ...PACK, folder);
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    manifest.dependencies['connect-atlassian'] = `file:./${JSON.parse(packed)[0].filename}`;
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await run(folder, 'npm', 'install', ...QUIET);
    await run(folder, process.execPath, NEXT, 'build');
    await goThrough(folder, [NEXT, 'start', '--hostname', '127.0.0.1'], BY_SIGTERM);
  },
  8 * MINUTES,
);
