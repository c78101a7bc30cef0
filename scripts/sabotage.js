// @ts-check
// Puts bugs into a copy of the repository, one at a time, and sees whether the tests that are named for each go red:
// `npm run sabotage`, or `npm run sabotage -- lease` for those whose names have one of the words.
import { availableParallelism } from 'node:os';
import { bugs } from './sabotage/bugs.js';
import { openCopy } from './sabotage/copy.js';

const words = process.argv.slice(2);
const chosen = bugs.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const copies = Array.from({ length: Math.min(2, availableParallelism()) }, openCopy);

const started = performance.now();
const seconds = (since = started) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {import('./sabotage/copy.js').Copy} copy */
async function requireGreen(copy) {
  const tests = [...new Set(chosen.flatMap((bug) => bug.tests))];
  // A second try, since the clocks of some suffer where a machine is busy.
  const red = [...(await copy.run(tests, ['--retry=1']))].filter(([, failed]) => failed.length > 0);
  if (red.length > 0) throw new Error(`Red without any bug: ${JSON.stringify(red, null, 2)}`);
  console.log(`${tests.length} test files are green without a bug, ${seconds()}`);
}

/**
 * @param {import('./sabotage/copy.js').Copy} copy
 * @param {import('./sabotage/bugs.js').Bug} bug
 */
async function isCaught(copy, bug) {
  const since = performance.now();
  const takeOut = copy.put(bug);
  const results = [...(await copy.run(bug.tests, ['--bail=1', ...(bug.named ? ['-t', bug.named] : [])]))];
  takeOut();
  const caught = results.every(([, failed]) => failed.length > 0);
  const shown = results.map(([test, [first]]) => `\n        ${test}: ${first ?? 'all green'}`);
  console.log(`${caught ? 'caught' : 'MISSED'}  ${bug.name}, ${seconds(since)}${shown.join('')}`);
  return caught;
}

try {
  const [first] = copies;
  if (chosen.length === 0 || !first)
    throw new Error(`No bug has one of these in its name: ${words.join(', ')}`);
  // All of them first: an entry that has gone stale is known at once.
  for (const bug of chosen) first.put(bug)();
  await requireGreen(first);
  let caught = 0;
  const waiting = chosen.values();
  const lane = async (/** @type {import('./sabotage/copy.js').Copy} */ copy) => {
    for (const bug of waiting) if (await isCaught(copy, bug)) caught += 1;
  };
  await Promise.all(copies.map(lane));
  console.log(`${caught} of ${chosen.length} bugs caught, ${seconds()}`);
  process.exitCode = caught === chosen.length ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const copy of copies) copy.remove();
}
