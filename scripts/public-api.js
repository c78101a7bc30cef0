// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {string | { readonly [condition: string]: ExportTarget }} ExportTarget */

/** The package's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Manifest
 * @property {string} version
 * @property {Record<string, ExportTarget>} exports
 * @property {Record<string, string>} bin
 * @property {Record<string, string>} peerDependencies
 * @property {Record<string, object>} peerDependenciesMeta
 */

/** @returns {Manifest} */
export const readManifest = () => JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/**
 * Every file an export can lead to, whatever the conditions.
 *
 * @param {ExportTarget} target
 * @returns {string[]}
 */
export const targetsOf = (target) =>
  typeof target === 'string' ? [target] : Object.values(target).flatMap(targetsOf);

/**
 * The library build's entries, derived from package.json's `exports` and `bin`: name in dist -> source file.
 *
 * @returns {Record<string, string>}
 */
export const libraryEntries = () => {
  const { exports, bin } = readManifest();
  const built = [...Object.values(exports), ...Object.values(bin)].flatMap(targetsOf);
  const names = built.flatMap((file) => file.match(/^(?:\.\/)?dist\/(.+)\.js$/)?.[1] ?? []);
  return Object.fromEntries([...new Set(names)].map((name) => [name, sourceOf(name)]));
};

/** @param {string} name */
const sourceOf = (name) => {
  const file = `${root}src/${name}.ts`;
  return existsSync(`${file}x`) ? `${file}x` : file;
};
