// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './public-api.js';

/** What `dist` is made from. */
const SOURCES = [
  'src',
  'examples/demo',
  'public',
  'package.json',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Written last, so that half a build is no build; not published. */
const STAMP = join(root, 'dist/.built-from');

/**
 * When the sources last changed. Folders count too: a removed file changes nothing else.
 *
 * @param {readonly string[]} paths
 * @returns {number}
 */
const lastChange = (paths) =>
  Math.max(
    0,
    ...paths
      .filter((path) => existsSync(path))
      .map((path) => {
        const stat = statSync(path);
        const inside = stat.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
        return Math.max(stat.mtimeMs, lastChange(inside));
      }),
  );

/** Names the present state of the sources; taken before a build, so that an edit during it is seen after it. */
export const builtFrom = () => String(lastChange(SOURCES.map((path) => join(root, path))));

/** @param {string} sources */
export const writeStamp = (sources) => writeFileSync(STAMP, sources);

const isFresh = () => existsSync(STAMP) && Number(readFileSync(STAMP, 'utf8')) >= Number(builtFrom());

/** Builds `dist` when it is missing or older than its sources; says nothing unless that fails. */
export const ensureBuild = () => {
  if (isFresh()) return true;
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.js')], { encoding: 'utf8' });
  if (build.status !== 0) console.error(`${build.stdout}${build.stderr}`);
  return build.status === 0;
};
