// @ts-check
// What a page downloads, and when. size-limit measures a module with all that it may load; this splits as a
// host's bundler does and tells what comes with the page from what a click brings.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { AS_A_HOST } from './as-a-host.js';
import { ensureBuild } from './ensure-build.js';
import { readManifest, root } from './public-api.js';

const KB = 1000;
const BUTTON_BUDGET = 2 * KB;
const FORM_BUDGET = 40 * KB;
/** Of one name, with all that it shows still to come. */
const NAME_BUDGET = 3 * KB;

/** Loaded after the first form stands: for its submission, for reading along, for the OAuth window. */
const AFTER_THE_FORM =
  /^dist\/(?:(?:react\/(?:after-submit|aids|authorize|checks|guide|sheet)|guides|popup|locales)\/|adapters\/http\/connections\.js)/;

/** How esbuild calls the host's own chunk. */
const HOST = 'chunks/stdin.js';

const BUTTON = `
  import { ConnectAtlassianButton, ConnectAtlassianProvider } from 'connect-atlassian';
  console.log(ConnectAtlassianButton, ConnectAtlassianProvider);`;

const FORM = `
  import { createHttpAdapter } from 'connect-atlassian/adapters/http';
  import { providers } from 'connect-atlassian/providers';
  console.log(createHttpAdapter, providers);
  ${BUTTON}`;

/** Entries that no page loads, and the file of each. */
const SERVER_ENTRIES = Object.entries(readManifest().exports).flatMap(([key, target]) =>
  typeof target === 'object' && typeof target.default === 'string' && /^\.\/(?:server|simulator)/.test(key)
    ? [[key.replace('.', 'connect-atlassian'), target.default]]
    : [],
);

/**
 * @param {string} contents a host's module
 * @param {Pick<import('esbuild').BuildOptions, 'platform' | 'packages' | 'external'>} [options]
 */
const bundle = async (contents, options) => {
  const { metafile, outputFiles } = await build({
    ...AS_A_HOST,
    stdin: { contents, resolveDir: root },
    outdir: 'chunks',
    external: ['react', 'react-dom'],
    metafile: true,
    write: false,
    ...options,
  });
  const sizes = Object.keys(metafile.outputs).map((name, index) => [
    name,
    gzip(outputFiles[index]?.contents),
  ]);
  return { outputs: metafile.outputs, sizeOf: new Map(/** @type {[string, number][]} */ (sizes)) };
};

/** @param {Uint8Array | undefined} contents */
const gzip = (contents = new Uint8Array()) => gzipSync(contents, { level: 9 }).length;

/** @typedef {Awaited<ReturnType<typeof bundle>>} Bundle */

/**
 * The chunks that arrive with these: what they import, and what that imports in turn.
 *
 * @param {Bundle} bundle
 * @param {readonly string[]} names
 * @param {(entryPoint: string) => boolean} followsImport  of a dynamic import
 * @returns {Set<string>}
 */
const reach = ({ outputs }, names, followsImport) => {
  const found = new Set(names);
  for (const name of found) {
    for (const { path, kind, external } of outputs[name]?.imports ?? []) {
      const dynamic = kind === 'dynamic-import';
      if (!external && (!dynamic || followsImport(outputs[path]?.entryPoint ?? ''))) found.add(path);
    }
  }
  return found;
};

/**
 * @param {Bundle} bundle
 * @param {Iterable<string>} names
 */
const total = ({ sizeOf }, names) => [...names].reduce((sum, name) => sum + (sizeOf.get(name) ?? 0), 0);

const measureStyles = async () => {
  const { outputFiles } = await build({
    entryPoints: [`${root}dist/styles.css`],
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return gzip(outputFiles[0]?.contents);
};

/**
 * @param {string} name
 * @param {number} bytes
 * @param {number} [budget]
 */
const report = (name, bytes, budget) => {
  const limit = budget ? `of ${(budget / KB).toFixed(1)} kB` : '';
  const verdict = budget && bytes > budget ? '  TOO BIG' : '';
  console.log(`${name.padEnd(44)} ${(bytes / KB).toFixed(2).padStart(6)} kB  ${limit}${verdict}`);
  if (verdict) process.exitCode = 1;
};

/**
 * Whose code it is, heaviest first; minified, since gzip does not divide.
 *
 * @param {Bundle} bundle
 * @param {Iterable<string>} names
 */
const reportOrigins = ({ outputs }, names) => {
  /** @type {Map<string, number>} */
  const origins = new Map();
  for (const [file, { bytesInOutput }] of [...names].flatMap((name) =>
    Object.entries(outputs[name]?.inputs ?? {}),
  )) {
    const origin = file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? 'connect-atlassian';
    origins.set(origin, (origins.get(origin) ?? 0) + bytesInOutput);
  }
  for (const [origin, bytes] of [...origins].sort(([, a], [, b]) => b - a)) report(`  ${origin}`, bytes);
};

const reportMinimalImports = async () => {
  console.log('\nA page that imports only, before what it shows is loaded');
  for (const name of Object.keys(await import('connect-atlassian'))) {
    const page = await bundle(`import { ${name} } from 'connect-atlassian'; console.log(${name});`);
    report(
      `  ${name}`,
      total(
        page,
        reach(page, [HOST], () => false),
      ),
      NAME_BUDGET,
    );
  }
  console.log('\nOn a server, our own code');
  for (const [name = '', file] of SERVER_ENTRIES) {
    const entry = await bundle(`export * from '${file}'`, {
      platform: 'node',
      packages: 'external',
      external: [],
    });
    report(`  ${name}`, total(entry, entry.sizeOf.keys()));
  }
};

const main = async () => {
  const button = await bundle(BUTTON);
  const form = await bundle(FORM);
  const styles = await measureStyles();

  const buttonPage = reach(button, [HOST], () => false);
  const formPage = reach(form, [HOST], () => false);
  const untilForm = reach(form, [HOST], (entryPoint) => !AFTER_THE_FORM.test(entryPoint));
  const onClick = [...untilForm].filter((name) => !formPage.has(name));
  const afterForm = [...reach(form, [HOST], () => true)].filter((name) => !untilForm.has(name));

  console.log('gzip -9, React not counted');
  report('A page with only the button', total(button, buttonPage), BUTTON_BUDGET);
  report('All until the first usable form, styles too', total(form, untilForm) + styles, FORM_BUDGET);
  report('  with the page: button, adapter, providers', total(form, formPage));
  report('  with the click', total(form, onClick));
  report('  styles.css', styles);
  report('Loaded after it', total(form, afterForm));
  await reportMinimalImports();
  console.log('\nThe first form by origin, minified, before gzip');
  reportOrigins(form, untilForm);
};

if (ensureBuild()) await main();
else process.exitCode = 1;
