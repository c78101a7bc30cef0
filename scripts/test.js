// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ADVICE, ensureBrowser } from './browser-setup.js';
import { ensureBuild } from './ensure-build.js';
import { root } from './public-api.js';

/** What `npm run test:long` runs: ten minutes are for what is asked for most. */
const LONG = ['long', 'react-18', 'stories'];

const runTests = () => {
  if (!ensureBrowser()) {
    console.error(ADVICE);
    return 1;
  }
  if (!ensureBuild()) return 1;
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = process.argv.slice(2);
  const isLong = args[0] === '--long';
  const projects = LONG.map((name) => `--project=${isLong ? '' : '!'}${name}`);
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', ...projects, ...args.slice(isLong ? 1 : 0)],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return status ?? 1;
};

const start = performance.now();
process.exitCode = runTests();
console.log(`Total ${((performance.now() - start) / 1000).toFixed(1)} s, browser and build included`);
