// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} FileResult
 * @property {string} status
 * @property {readonly { status: string }[]} assertionResults
 */

/** @type {{ testResults: readonly FileResult[], numPassedTests: number, numFailedTests: number }} */
const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));

// A file that failed before its tests ran has no failed test; it counts as one.
const neverRan = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + neverRan.length} failed`);
