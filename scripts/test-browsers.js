// @ts-check
// The popup to Atlassian in three browsers: `npm run test:browsers`, or one of them with `-- firefox`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureEngines } from './browser-setup.js';
import { ensureBuild } from './ensure-build.js';
import { root } from './public-api.js';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

const runTests = () => {
  const engines = ensureEngines();
  const missing = Object.entries(NAMES).flatMap(([key, name]) => (key in engines ? [] : [name]));
  sayLeftOut(missing);
  if (missing.length === Object.keys(NAMES).length || !ensureBuild()) return 1;
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const config = join(root, 'vitest.browsers.config.ts');
  const args = [vitest, 'run', '--config', config, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(engines.chromium ? { CONNECT_TEST_BROWSER: engines.chromium } : {}) },
  });
  sayLeftOut(missing);
  return status ?? 1;
};

/** @param {readonly string[]} names */
const sayLeftOut = (names) => {
  for (const name of names) {
    console.log(`LEFT OUT: ${name}, which is not installed; as root on Debian it would have been.`);
  }
};

const start = performance.now();
process.exitCode = runTests();
console.log(`Total ${((performance.now() - start) / 1000).toFixed(1)} s, browsers and build included`);
