import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';
import {
  forbiddenImports,
  fullZodImports,
  importCycles,
  importsOf,
  providerBranches,
  type Source,
} from './import-rules.ts';

const sources: readonly Source[] = readdirSync(join(root, 'src'), { encoding: 'utf8', recursive: true })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const providerIds = readdirSync(join(root, 'src/providers'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index');

describe('the sources', () => {
  it('are found', () => {
    expect(sources.map(({ path }) => path)).toContain('src/core/index.ts');
    expect(providerIds).toContain('atlassian-service-account-api-token');
  });

  it('import along the arrows of the architecture only', () => {
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it('import each other in no circle', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it('use the small zod', () => {
    expect(fullZodImports(sources)).toEqual([]);
  });

  it('never ask which provider they have', () => {
    expect(providerBranches(sources, providerIds)).toEqual([]);
  });
});

const file = (path: string, text: string): Source => ({ path, text });

describe('importsOf', () => {
  it.each([
    [`import a from 'x'`, ['x']],
    [`import a, { type B, c as d } from "x/y"`, ['x/y']],
    [`import * as z from 'x'`, ['x']],
    [`import type { A } from './a.ts'`, ['./a.ts']],
    [`import {\n  a,\n  b,\n} from './a.ts'`, ['./a.ts']],
    [`import './a.css'`, ['./a.css']],
    [`export { a } from './a.ts'; export * from './b.ts'`, ['./a.ts', './b.ts']],
    [`const { a } = await import('x')`, ['x']],
    [`type A = typeof import('x')`, ['x']],
    ['const a = import(name)', ['(computed)']],
    [`const a = require('x')`, ['x']],
  ])('reads %j', (text, imports) => {
    expect(importsOf(text)).toEqual(imports);
  });

  it.each([
    `// import a from 'x'`,
    `/** @example\n * import a from 'x' */`,
    `export const from = 'x'`,
    `const url = 'https://x'; export const a = 1`,
    'import.meta.url',
  ])('finds no import in %j', (text) => {
    expect(importsOf(text)).toEqual([]);
  });

  it('is not led astray by quotes in texts', () => {
    expect(importsOf(`const a = 'https://x'; // don't\nimport b from 'y';`)).toEqual(['y']);
  });
});

describe('forbiddenImports', () => {
  it.each([
    ['src/core/a.ts', `import { useState } from 'react'`],
    ['src/core/a.ts', `import { readFile } from 'node:fs'`],
    ['src/core/a.ts', `import type { A } from '../providers/a.ts'`],
    ['src/providers/a.ts', `import * as z from 'zod/mini'`],
    ['src/adapters/a.ts', `import { a } from '../server/a.ts'`],
    ['src/popup/a.ts', `import { a } from '../react/a.ts'`],
    ['src/contract/a.ts', `import { it } from 'vitest'`],
    ['src/react/a.tsx', `const a = await import('../adapters/http.ts')`],
    ['src/react/a.tsx', `import { useQuery } from 'lodash'`],
    ['src/server/a.ts', `import { a } from '../react/a.ts'`],
    ['src/server/a.ts', `import { Kysely } from 'kysely'`],
    ['src/server/a.ts', `import { serve } from '@hono/node-server'`],
    ['src/server/node.ts', `import { Hono } from 'hono'`],
    ['src/server/sql/a.ts', `import { Hono } from 'hono'`],
    ['src/simulator/a.ts', `import { clouds } from '../core/clouds.ts'`],
    ['src/simulator/a.ts', `import { Hono } from 'hono'`],
    ['src/cli/a.ts', `import { a } from '../core/a.ts'`],
    ['src/index.ts', `export { a } from './server/a.ts'`],
    ['src/react/a.tsx', 'const a = import(name)'],
    ['src/elsewhere/a.ts', ''],
  ])('refuses in %s: %s', (path, text) => {
    expect(forbiddenImports([file(path, text)])).toHaveLength(1);
  });

  it.each([
    ['src/core/a.ts', `import * as z from 'zod/mini'; import { b } from './b.ts'`],
    ['src/react/parts/a.tsx', `import { a } from '../../core/a.ts'; import { b } from 'react-dom/client'`],
    ['src/react/a.tsx', `import { useForm } from 'react-hook-form'`],
    ['src/server/sql/a.ts', `import { Kysely } from 'kysely'; import type { A } from '../a.ts'`],
    ['src/cli/a.ts', `import { a } from '../simulator/a.ts'; import { parseArgs } from 'node:util'`],
  ])('takes in %s: %s', (path, text) => {
    expect(forbiddenImports([file(path, text)])).toEqual([]);
  });
});

describe('importCycles', () => {
  const a = file('src/core/a.ts', `import { b } from './b.ts'`);
  const b = file('src/core/b.ts', `import type { C } from './deep/c.ts'`);

  it('finds a circle', () => {
    const c = file('src/core/deep/c.ts', `export { a } from '../a.ts'`);
    expect(importCycles([a, b, c])).toEqual([
      'src/core/a.ts -> src/core/b.ts -> src/core/deep/c.ts -> src/core/a.ts',
    ]);
  });

  it.each(['', `const a = () => import('../a.ts')`])('takes a chain that ends in %j', (text) => {
    expect(importCycles([a, b, file('src/core/deep/c.ts', text)])).toEqual([]);
  });
});

describe('fullZodImports', () => {
  it.each([`import { z } from 'zod'`, `import * as z from 'zod/v4'`])('refuses %s', (text) => {
    expect(fullZodImports([file('src/core/a.ts', text)])).toHaveLength(1);
  });

  it('takes zod/mini', () => {
    expect(fullZodImports([file('src/core/a.ts', `import * as z from 'zod/mini'`)])).toEqual([]);
  });
});

describe('providerBranches', () => {
  it.each([
    `if (provider.id === 'anything') go();`,
    `const a = provider?.id !== "anything" ? 1 : 2;`,
    `if (connection.provider === 'anything') go();`,
    `const a = id === 'jira-align';`,
    `const a = 'jira-align' !== id;`,
    `switch (provider.id) { default: }`,
    `switch (id) { case 'jira-align': go(); }`,
  ])('refuses %s', (text) => {
    expect(providerBranches([file('src/core/a.ts', text)], ['jira-align'])).not.toEqual([]);
  });

  it.each([
    'const a = providers.find((provider) => provider.id === id);',
    `// not: provider.id === 'jira-align'`,
    `if (provider.auth.kind === 'popup') go();`,
  ])('takes %s', (text) => {
    expect(providerBranches([file('src/core/a.ts', text)], ['jira-align'])).toEqual([]);
  });
});
