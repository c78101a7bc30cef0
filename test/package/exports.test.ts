import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExportTarget, readManifest, root, targetsOf } from '../../scripts/public-api.js';

const { exports } = readManifest();
const entries: readonly [string, ExportTarget][] = Object.entries(exports);
const modules = entries
  .filter(([, target]) => targetsOf(target).some((file) => file.endsWith('.js')))
  .map(([key]) => key);

const nameOf = (key: string): string => key.replace(/^\./, 'connect-atlassian');

const USE_CLIENT = /^['"]use client['"];/;

/** The modules whose source says 'use client', as they are called in dist. */
const clientModules = readdirSync(join(root, 'src'), { encoding: 'utf8', recursive: true })
  .filter((name) => /\.tsx?$/.test(name) && USE_CLIENT.test(readFileSync(join(root, 'src', name), 'utf8')))
  .map((name) => name.replace(/\.tsx?$/, '.js'));

const readDist = (file: string): string => readFileSync(join(root, 'dist', file), 'utf8');

/** Runs a module in a Node of its own, outside the test runner's module loader. */
const runInNode = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });

describe('package.json exports', () => {
  it.each(entries)('%s leads to files that exist', (_, target) => {
    expect(targetsOf(target).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each(modules)('%s imports in plain Node and exports something', (key) => {
    expect(runInNode(`console.log(Object.keys(await import('${nameOf(key)}')).length > 0)`)).toBe('true\n');
  });

  it.each(modules)('%s names its types first', (key) => {
    expect(Object.keys(exports[key] ?? {})[0]).toBe('types');
  });

  it('keeps server code out of browsers, and in every server runtime', () => {
    for (const key of modules.filter((key) => key.startsWith('./server'))) {
      const conditions = Object.keys(exports[key] ?? {});
      expect(conditions).toEqual(['types', 'workerd', 'worker', 'edge-light', 'browser', 'default']);
    }
  });
});

describe('the built files', () => {
  it.each(clientModules)(`keep 'use client' in %s`, (file) => {
    expect(readDist(file)).toMatch(USE_CLIENT);
  });

  it('import no stylesheet, which plain Node could not load', () => {
    expect(readDist('styles.css')).not.toBe('');
    expect(clientModules).not.toEqual([]);
    expect(clientModules.filter((file) => /\.css['"]/.test(readDist(file)))).toEqual([]);
  });

  it('ask React for what it is in production, where its other runtime is empty', () => {
    expect(clientModules.filter((file) => readDist(file).includes('jsx-dev-runtime'))).toEqual([]);
  });

  it('name built files in their types', () => {
    expect(readDist('core/index.d.ts')).not.toMatch(/from '[^']+\.tsx?'/);
  });

  it('tell a browser why the server is not there', () => {
    expect(() => runInNode(`await import('./dist/server/browser.js')`)).toThrow('Import it on your server');
  });
});
