import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';
import { copyExample, goThrough, linkDependencies } from './start-example.ts';

const MOST_LINES = 20;
/** What a page of Next.js takes by itself. */
const AROUND = 15;
const EXAMPLES = ['node-http', 'hono', 'next'];

const read = (...path: string[]): string => readFileSync(join(root, 'examples', ...path), 'utf8');

/** What an integrator writes: lines of code, neither empty nor a comment; of the server's half, or of a page's. */
const glueOf = (name: string, half = /\.[jt]s$/): readonly string[] =>
  readdirSync(join(root, 'examples', name), { encoding: 'utf8', recursive: true })
    .filter((file) => half.test(file) && !file.includes('node_modules'))
    .flatMap((file) => read(name, file).split('\n'))
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));

describe.each(EXAMPLES)('examples/%s', (name) => {
  it(`is at most ${MOST_LINES} lines of glue`, () => {
    expect(glueOf(name).length).toBeGreaterThan(10);
    expect(glueOf(name).length).toBeLessThanOrEqual(MOST_LINES);
    expect(glueOf(name, /\.[jt]sx$/).length).toBeLessThanOrEqual(MOST_LINES + AROUND);
  });

  it('says in its README how it is started, and is named in the README', () => {
    for (const command of [
      'npm run build',
      'npm install',
      'simulate',
      'CONNECT_SECRET_KEY',
      '/connect/proxy/',
    ]) {
      expect(read(name, 'README.md')).toContain(command);
    }
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`(examples/${name})`);
  });
});

// Next.js has to be installed and to build: test/e2e/next.test.ts.
it.each(['node-http', 'hono'])('examples/%s runs: connect, list, call', async (name) => {
  const folder = copyExample(name);
  linkDependencies(folder, Object.keys(JSON.parse(read(name, 'package.json')).dependencies));
  await goThrough(folder, ['server.js']);
});
