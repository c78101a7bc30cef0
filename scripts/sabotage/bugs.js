// @ts-check
import { atAtlassian } from './at-atlassian.js';
import { howOften } from './how-often.js';
import { whatIsKept } from './what-is-kept.js';
import { whoAsks } from './who-asks.js';

/**
 * A bug that somebody could write, and the tests that have to go red for it. Each text stands exactly once in its file; when the
 * code has moved on, the entry has to move with it.
 *
 * @typedef {object} Bug
 * @property {string} name
 * @property {readonly string[]} tests Below `test`; all of them go red.
 * @property {string} [named] What the names of those tests have, where the others take long.
 * @property {readonly (readonly [file: string, from: string, to: string])[]} changes Files below `src/server`.
 */

/** @type {readonly Bug[]} */
export const bugs = [...atAtlassian, ...whoAsks, ...howOften, ...whatIsKept];
