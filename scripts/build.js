// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFrom, writeStamp } from './ensure-build.js';
import { root } from './public-api.js';

const DEMO = 'examples/demo/vite.config.ts';
const IMPORTED_SOURCE = /((?:from |import\()["']\.{1,2}\/[^"']+)\.tsx?(["'])/g;
const dist = join(root, 'dist');

/**
 * @param {string} script
 * @param {...string} args
 */
const run = async (script, ...args) => {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Whoever calls may be a test, or a shell of development: what is published is neither.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} failed`);
};

/** @param {...string} args */
const bundle = (...args) => run('vite/bin/vite.js', 'build', '--logLevel', 'warn', ...args);

const declareTypes = async () => {
  await run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  nameBuiltModules();
};

/** The compiler leaves the `.ts` of an import as it is in declarations, where only `.js` files stand. */
const nameBuiltModules = () => {
  for (const name of readdirSync(dist, { encoding: 'utf8', recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(dist, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(IMPORTED_SOURCE, '$1.js$2'));
  }
};

const sources = builtFrom();
rmSync(dist, { recursive: true, force: true });
const results = await Promise.allSettled([bundle(), declareTypes()]);
if (existsSync(join(root, DEMO))) results.push(...(await Promise.allSettled([bundle('-c', DEMO)])));

const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
if (failures.length === 0) writeStamp(sources);
for (const failure of failures) console.error(failure.message);
process.exitCode = failures.length === 0 ? 0 : 1;
