import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';

const CLIENT_ENTRIES = [
  'connect-atlassian',
  'connect-atlassian/core',
  'connect-atlassian/providers',
  'connect-atlassian/guides/set-up',
  'connect-atlassian/locales/de',
  'connect-atlassian/locales/ar',
  'connect-atlassian/adapters/http',
  'connect-atlassian/adapters/sandbox',
  'connect-atlassian/adapter-contract',
];

const SERVER_ENTRIES = [
  'connect-atlassian/server',
  'connect-atlassian/server/node',
  'connect-atlassian/server/sql',
];

/** What only a server has. */
const FORBIDDEN = [
  /kysely/i,
  /libsql/i,
  /\bhono\b/i,
  /\bjose\b|FlattenedEncrypt|flattenedDecrypt/,
  /rate-limiter-flexible|RateLimiterMemory/,
  /["']node:/,
  /\bcreateConnect\b/,
  /\bstartSimulator\b/,
  /client_secret/,
];

const SERVER_FILES = /^dist\/(?!server\/browser\.js)(?:server|simulator|cli)\//;

/** Bundles a host's module for browsers and names what should not be in it. */
const findServerCode = async (contents: string): Promise<readonly string[]> => {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Ours leads from the package's name to src; a host gets dist.
    tsconfigRaw: {},
    // A missing module is a finding of its own, not a failed build.
    external: ['react', 'react-dom', 'node:*', 'hono', 'jose', 'kysely', 'libsql', 'pg', '@hono/node-server'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const code = outputFiles.map(({ text }) => text).join('\n');
  return [
    ...FORBIDDEN.filter((pattern) => pattern.test(code)).map(String),
    ...Object.keys(metafile.inputs).filter((file) => SERVER_FILES.test(file)),
  ];
};

describe('a browser bundle', () => {
  it.each(CLIENT_ENTRIES)('of %s holds no server code', async (entry) => {
    expect(await findServerCode(`export * from '${entry}'`)).toEqual([]);
  });

  it.each(SERVER_ENTRIES)('of %s holds a refusal in its place', async (entry) => {
    expect(await findServerCode(`import '${entry}'; export const host = 1`)).toEqual([]);
  });

  it.each(SERVER_ENTRIES)('of %s does not build with vite', async (entry) => {
    const build = vite({
      configFile: false,
      root,
      logLevel: 'silent',
      publicDir: false,
      build: { write: false, rolldownOptions: { input: 'host' } },
      plugins: [
        {
          name: 'host',
          resolveId: (id) => (id === 'host' ? `${root}host.js` : undefined),
          load: (id) =>
            id === `${root}host.js`
              ? `import { anything } from '${entry}'; console.log(anything)`
              : undefined,
        },
      ],
    });
    await expect(build).rejects.toThrow('is not exported by "dist/server/browser.js"');
  });
});

it('a page loads guides, scopes, settings, the set-up and what reads a refusal when they are needed, and not with the form', async () => {
  const { metafile } = await esbuild({
    stdin: {
      contents: `
        import { ConnectAtlassianButton, ConnectAtlassianProvider } from 'connect-atlassian';
        import { createHttpAdapter } from 'connect-atlassian/adapters/http';
        import { providers } from 'connect-atlassian/providers';
        export const host = [ConnectAtlassianButton, ConnectAtlassianProvider, createHttpAdapter, providers];
        export const setUp = () => import('connect-atlassian/guides/set-up');`,
      resolveDir: root,
    },
    absWorkingDir: root,
    outdir: 'chunks',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: {},
    external: ['react', 'react-dom'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const { outputs } = metafile;
  const isForm = ({ entryPoint = '' }) =>
    /^(?:<stdin>|dist\/react\/ui\.js|dist\/adapters\/http\/client\.js)$/.test(entryPoint);
  const loaded = new Set(Object.keys(outputs).filter((name) => isForm(outputs[name] ?? {})));
  expect(loaded.size).toBe(3);
  for (const name of loaded) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement') loaded.add(path);
    }
  }
  const later =
    /^dist\/(?:guides|react\/(?:guide|sheet)|core\/scopes)\/|^dist\/core\/(?:words\/(?:scope|sheet|guide)-|wire\/problem)/;
  const ofThese = (names: Iterable<string>) =>
    [...names].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {})).filter((file) => later.test(file));
  expect(ofThese(loaded)).toEqual([]);
  const all = ofThese(Object.keys(outputs));
  expect(all).toEqual(
    expect.arrayContaining([
      'dist/guides/own-account/agreeing.js',
      'dist/guides/set-up/scopes.js',
      'dist/core/scopes/scope-data.js',
      'dist/core/words/sheet-words.js',
      'dist/core/wire/problem.js',
    ]),
  );
});

describe('the search', () => {
  it('finds the server', async () => {
    const found = await findServerCode(`export * from './dist/server/index.js'`);
    expect(found).toEqual(expect.arrayContaining(['/\\bhono\\b/i', '/\\bcreateConnect\\b/']));
    expect(found).toContain('dist/server/index.js');
  });

  it('finds the simulator', async () => {
    const found = await findServerCode(`export * from 'connect-atlassian/simulator'`);
    expect(found).toEqual(expect.arrayContaining(['/\\bstartSimulator\\b/', `/["']node:/`]));
    expect(found).toContain('dist/simulator/index.js');
  });

  it('finds a secret put in by hand', async () => {
    expect(await findServerCode(`export const body = { client_secret: 1 }`)).toEqual([
      String(/client_secret/),
    ]);
  });
});
