import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

// Below the package, so that what is not bundled is found.
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/connect-atlassian');

/** The command as JavaScript, since Node 20 runs no TypeScript; as a process of its own. */
export const withCli = () => {
  let folder = '';

  beforeAll(async () => {
    await mkdir(CACHE, { recursive: true });
    folder = await mkdtemp(join(CACHE, 'cli-'));
    // A process of another user may run it.
    await chmod(folder, 0o755);
    await build({
      entryPoints: ['src/cli/main.ts'],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Starts it with these variables alone. */
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}, more: { uid?: number } = {}) => {
    const child = spawn(process.execPath, [join(folder, 'main.mjs'), ...args], { env, ...more });
    const printed = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      printed.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      printed.err += chunk;
    });
    const ended = once(child, 'close').then(([code]) => ({ code, ...printed }));
    return { child, printed, ended };
  };
  return { start };
};
