// @ts-check
// The tests without a browser on other versions of Node than this one: `npm run test:nodes`, or one with `-- 24`.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureBuild } from './ensure-build.js';
import { root } from './public-api.js';

const VERSIONS = ['22', '24'];

/**
 * The folder of a Node of that version, by the package of this name.
 *
 * @param {string} folder
 * @param {string} version
 */
const installNode = (folder, version) => {
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${version}`];
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`node@${version} could not be installed.`);
  return join(folder, 'node_modules/node/bin');
};

/** @param {string} version */
const runOn = (version) => {
  const folder = mkdtempSync(join(tmpdir(), `connect-node-${version}-`));
  // Some tests start a Node as another user.
  chmodSync(folder, 0o755);
  try {
    const bin = installNode(folder, version);
    const node = join(bin, 'node');
    const found = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    console.log(`== Node ${found}`);
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const { status } = spawnSync(node, [vitest, 'run', '--project', 'node', '--project', 'long'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      // What a test starts by name is started with it as well.
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
    });
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const asked = process.argv.slice(2);
const failed = ensureBuild() ? (asked.length > 0 ? asked : VERSIONS).filter(runOn) : ['the build'];
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
