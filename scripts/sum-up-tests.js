// @ts-check
// What `.ci/run` ends with: each test that failed, each stage that did, and the count of tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One file of Vitest's JSON report.
 *
 * @typedef {object} FileResult
 * @property {string} name
 * @property {string} status
 * @property {string} [message]
 * @property {readonly { status: string, fullName: string, failureMessages: readonly string[] }[]} assertionResults
 */

/** Lines of a failure that are shown; the rest stands further up, in the stage's own output. */
const SHOWN_LINES = 12;

/** @param {string} reports  folder of Vitest's JSON reports, one a stage */
const filesIn = (reports) =>
  readdirSync(reports).flatMap((name) => {
    try {
      /** @type {readonly FileResult[]} */
      const files = JSON.parse(readFileSync(join(reports, name), 'utf8')).testResults;
      return files;
    } catch {
      console.log(`Not counted: ${name}, which was cut short.`);
      return [];
    }
  });

/** @param {string} mark @param {string} title @param {string} message */
const print = (mark, title, message) => {
  console.log(`${mark} ${title}`);
  const lines = message.split('\n').filter((line) => !line.includes('node_modules'));
  for (const line of lines.slice(0, SHOWN_LINES)) console.log(`    ${line}`);
};

const files = filesIn(process.argv[2] ?? '');
let passed = 0;
let failed = 0;
for (const { name, status, message = '', assertionResults } of files) {
  const red = assertionResults.filter((test) => test.status === 'failed');
  // A test that was tried again keeps what was wrong the first time.
  const flaky = assertionResults.filter(
    (test) => test.status === 'passed' && test.failureMessages.length > 0,
  );
  for (const test of flaky) print('FLAKY', `${name} > ${test.fullName}`, test.failureMessages.join('\n'));
  for (const test of red) print('FAILED', `${name} > ${test.fullName}`, test.failureMessages.join('\n'));
  // A file that failed before its tests ran has no failed test; it counts as one.
  const neverRan = status === 'failed' && red.length === 0;
  if (neverRan) print('FAILED', name, message);
  passed += assertionResults.filter((test) => test.status === 'passed').length;
  failed += red.length + (neverRan ? 1 : 0);
}
const stages = readFileSync(process.argv[3] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean);
if (stages.length > 0) console.log(`Failed: ${stages.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
