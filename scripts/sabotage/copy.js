// @ts-check
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../public-api.js';

/** What tests of the server read. */
const COPIED = ['src', 'test', 'scripts', 'docs', 'package.json', 'vitest.config.ts', 'tsconfig.json'];

/**
 * @typedef {object} Report
 * @property {readonly { name: string, assertionResults: readonly { status: string, fullName: string }[] }[]} testResults
 */

/**
 * A copy of the repository, to put bugs into.
 *
 * @typedef {object} Copy
 * @property {(bug: import('./bugs.js').Bug) => () => void} put Puts a bug in; gives what takes it out again.
 * @property {(tests: readonly string[], options?: readonly string[]) => Promise<Map<string, readonly string[]>>} run
 * The names of the tests that are red, by file.
 * @property {() => void} remove
 */

/** @returns {Copy} */
export function openCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'connect-sabotage-'));
  for (const path of COPIED) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    put: (bug) => put(folder, bug),
    run: (tests, options = []) => run(folder, tests, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * @param {string} folder
 * @param {import('./bugs.js').Bug} bug
 */
function put(folder, { name, changes }) {
  /** @type {Map<string, string>} */
  const before = new Map();
  for (const [file, from, to] of changes) {
    const path = join(folder, 'src/server', file);
    const text = readFileSync(path, 'utf8');
    const found = text.split(from).length - 1;
    if (found !== 1) {
      throw new Error(
        `"${name}": src/server/${file} has this text ${found} times, and it has to be there once:\n${from}\nThe code has moved on; mend the entry below scripts/sabotage.`,
      );
    }
    if (!before.has(path)) before.set(path, text);
    writeFileSync(path, text.split(from).join(to));
  }
  return () => {
    for (const [path, text] of before) writeFileSync(path, text);
  };
}

/**
 * A file that does not even load is no file with a red test: a bug has to be caught, and not to be a slip of whoever wrote it
 * down.
 *
 * @param {string} folder
 * @param {readonly string[]} tests
 * @param {readonly string[]} options
 */
async function run(folder, tests, options) {
  const output = join(folder, 'report.json');
  rmSync(output, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const files = tests.map((test) => `test/${test}`);
  const report = ['--project=node', '--project=long', '--reporter=json', `--outputFile=${output}`];
  const child = spawn(process.execPath, [vitest, 'run', ...report, ...options, ...files], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  await new Promise((resolve) => child.once('close', resolve));
  const results = readReport(output, said);
  return new Map(
    tests.map((test) => {
      const all = results.find(({ name }) => name.endsWith(`/test/${test}`))?.assertionResults ?? [];
      if (all.length === 0) throw new Error(`test/${test} has not run:\n${said}`);
      return [test, all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)];
    }),
  );
}

/**
 * @param {string} file
 * @param {string} said
 * @returns {Report['testResults']}
 */
function readReport(file, said) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    throw new Error(`The tests did not run:\n${said}`);
  }
}
