/** A source file as the rules see it: its path from the package's folder, and its text. */
export type Source = { readonly path: string; readonly text: string };

type Layer = {
  /** The layers it may import, itself included or not. */
  readonly layers: readonly string[];
  /** The npm packages it may import; `node:` stands for all of Node's modules. */
  readonly packages: readonly string[];
};

/** Who may import what. A file belongs to the first layer whose path it starts with. */
const LAYERS: Readonly<Record<string, Layer>> = {
  'src/index.ts': { layers: ['src/react/', 'src/core/'], packages: [] },
  'src/core/': { layers: [], packages: ['zod'] },
  'src/providers/': { layers: ['src/core/'], packages: [] },
  'src/guides/': { layers: ['src/core/'], packages: [] },
  'src/locales/': { layers: ['src/core/'], packages: [] },
  'src/popup/': { layers: ['src/core/'], packages: [] },
  // What comes over the wire is validated where it arrives, so these read zod's schemas as core does.
  'src/adapters/': { layers: ['src/core/'], packages: ['zod'] },
  'src/contract/': { layers: ['src/core/'], packages: [] },
  'src/react/': {
    layers: ['src/core/', 'src/providers/', 'src/guides/', 'src/popup/'],
    packages: ['react', 'react-dom', 'react-hook-form', '@tanstack/react-query'],
  },
  'src/server/sql/': {
    layers: ['src/core/', 'src/providers/', 'src/server/'],
    packages: ['kysely', 'libsql', 'pg', 'node:'],
  },
  'src/server/log.ts': { layers: ['src/server/'], packages: ['pino'] },
  'src/server/node.ts': { layers: ['src/server/'], packages: ['@hono/node-server', 'node:'] },
  'src/server/': {
    layers: ['src/core/', 'src/providers/', 'src/server/sql/'],
    packages: ['hono', 'jose', 'rate-limiter-flexible', 'zod', 'node:'],
  },
  'src/simulator/': { layers: [], packages: ['node:'] },
  'src/cli/': {
    layers: [
      'src/providers/',
      'src/server/',
      'src/server/sql/',
      'src/simulator/',
      'src/adapters/',
      'src/contract/',
    ],
    packages: ['node:'],
  },
};

const STRING_OR_COMMENT =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const STATIC_IMPORT = /\b(?:import|export)\b(?:[\w\s{},*$]*?\bfrom)?\s*(['"])([^'"\n]+)\1/g;
const DYNAMIC_IMPORT = /\b(?:import|require)\s*\(\s*(?:(['"])([^'"\n]+)\1)?/g;

/** The code without its comments, whose examples import things too. */
const codeOf = (text: string): string =>
  text.replaceAll(STRING_OR_COMMENT, (match) => (/^\/[/*]/.test(match) ? ' ' : match));

const staticImportsOf = (text: string): readonly string[] =>
  [...codeOf(text).matchAll(STATIC_IMPORT)].map((match) => match[2] ?? '');

const dynamicImportsOf = (text: string): readonly string[] =>
  [...codeOf(text).matchAll(DYNAMIC_IMPORT)].map((match) => match[2] ?? '(computed)');

/** What a source imports, statically, dynamically, or for types; a computed name is given as `(computed)`. */
export const importsOf = (text: string): readonly string[] => [
  ...staticImportsOf(text),
  ...dynamicImportsOf(text),
];

const layerOf = (path: string): string | undefined =>
  Object.keys(LAYERS).find((prefix) => path.startsWith(prefix));

/** `./b.ts` as `src/core/a.ts` means it: `src/core/b.ts`. */
const resolve = (from: string, specifier: string): string =>
  new URL(specifier, `file:///${from}`).pathname.slice(1);

const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier;
};

/** Imports that cross the layers against the table, or reach an npm package outside its layer's list. */
export const forbiddenImports = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) => {
    const layer = layerOf(path);
    if (layer === undefined) return [`${path} belongs to no layer`];
    return importsOf(text)
      .filter((specifier) => !isAllowed(path, layer, specifier))
      .map((specifier) => `${path} imports ${specifier}`);
  });

const isAllowed = (path: string, layer: string, specifier: string): boolean => {
  const { layers = [], packages = [] } = LAYERS[layer] ?? {};
  if (!specifier.startsWith('.')) return packages.includes(packageOf(specifier));
  const target = layerOf(resolve(path, specifier));
  return target !== undefined && (target === layer || layers.includes(target));
};

/** zod weighs 93 KB, its mini form 5. */
export const fullZodImports = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((specifier) => packageOf(specifier) === 'zod' && specifier !== 'zod/mini')
      .map((specifier) => `${path} imports ${specifier}`),
  );

/** Circles of files that need each other to load, each as a path through it; what loads later closes none. */
export const importCycles = (sources: readonly Source[]): readonly string[] => {
  const edges = new Map(
    sources.map(({ path, text }) => [
      path,
      staticImportsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolve(path, specifier)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
};

/** Places where the code asks which provider it has: their differences are data, so that a host's own works too. */
export const providerBranches = (
  sources: readonly Source[],
  providerIds: readonly string[],
): readonly string[] => {
  const known = `(['"])(?:${providerIds.join('|')})\\1`;
  const patterns = [
    new RegExp(`(?:[!=]==?|\\bcase)\\s*${known}`, 'g'),
    new RegExp(`${known}\\s*[!=]==?`, 'g'),
    /\bprovider(?:\??\.id|Id)?\s*[!=]==?\s*['"`]/g,
    /\bswitch\s*\([^)]*\bprovider(?:\??\.id|Id)?\s*\)/g,
  ];
  return sources.flatMap(({ path, text }) =>
    patterns.flatMap((pattern) => [...codeOf(text).matchAll(pattern)].map(([match]) => `${path}: ${match}`)),
  );
};
