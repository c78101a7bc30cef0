import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';

// What hosts compile against, as the tarball has it: with every setting that looks closely, and `skipLibCheck` off.

const run = promisify(execFile);
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const modules = (...names: string[]) => names.map((name) => [name, name] as const);

/** What comes with it by itself. */
const DEPENDENCIES = modules('@tanstack/react-query', 'react-hook-form', 'zod', 'csstype');
const PEERS = modules('kysely', 'libsql', 'pg', 'pino', 'hono', 'jose', '@types/node', '@types/pg');

let host: string;
let tarball: string;

beforeAll(async () => {
  host = await mkdtemp(join(tmpdir(), 'connect-types-'));
  const args = ['pack', '--json', '--loglevel', 'error', '--pack-destination', host];
  const { stdout } = await run('npm', args, { cwd: root });
  tarball = join(host, JSON.parse(stdout)[0].filename);
});

afterAll(() => rm(host, { recursive: true, force: true }));

type Links = readonly (readonly [name: string, from: string])[];

/** A host's folder with these packages, and what its compiler says of a file. */
async function compile(file: string, links: Links, options: object): Promise<string> {
  const folder = await mkdtemp(join(host, 'host-'));
  const installed = join(folder, 'node_modules/connect-atlassian');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xf', tarball, '-C', installed, '--strip-components=1']);
  for (const [name, from] of links) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', from), link);
  }
  await cp(join(root, 'test/package/consumer', file), join(folder, file));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUncheckedSideEffectImports: true,
    isolatedModules: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    ...options,
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  const said = await run(process.execPath, [tsc, '-p', folder], { cwd: folder }).catch((error) => error);
  return said.stdout;
}

const node16 = { module: 'node16', moduleResolution: 'node16' };
const bundler = { module: 'esnext', moduleResolution: 'bundler' };
const react18: Links = [['@types/react', '@types/react-18']];

it.each([
  { react: '18.3', how: node16, types: react18 },
  { react: '19', how: bundler, types: modules('@types/react') },
])(
  'a page compiles: $how.moduleResolution, React $react, nothing optional installed',
  async ({ how, types }) => {
    expect(await compile('page.tsx', [...DEPENDENCIES, ...types], how)).toBe('');
  },
);

it.each([node16, bundler])('a server compiles: $moduleResolution', async (how) => {
  const links = [...DEPENDENCIES, ...PEERS, ...modules('@types/react')];
  expect(await compile('server.ts', links, { ...how, types: ['node'] })).toBe('');
});
