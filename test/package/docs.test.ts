import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';
import { errorCodes } from '../../src/core/error-codes.ts';
import * as providers from '../../src/providers/index.ts';

// The pages beside the stories: what they name exists, and what they show compiles.

const folder = join(root, 'stories/docs');
const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
const read = (name: string): string => readFileSync(join(folder, `${name}.mdx`), 'utf8');
const source = (path: string): string => readFileSync(join(root, path), 'utf8');
/** Whole files: a piece of an element, with … for the rest, imports nothing. */
const blocksOf = (text: string) =>
  [...text.matchAll(/^```(tsx?)\n(.*?)^```$/gms)]
    .map(([, ext = '', code = '']) => ({ ext, code }))
    .filter(({ code }) => code.startsWith('import '));

/** The first cells of a table's rows, and the names in code of the last ones. */
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` (\|.*)\|$/gm)].map(([, name = '', rest = '']) => ({
    name,
    named: [...(rest.split('|').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]),
  }));

const host = mkdtempSync(join(tmpdir(), 'connect-docs-'));
afterAll(() => rmSync(host, { recursive: true, force: true }));

it('is there for what people look for', () => {
  expect(pages).toEqual(
    expect.arrayContaining(
      [
        'getting-started',
        'parts',
        'events',
        'own-adapter',
        'own-provider',
        'errors',
        'security',
        'moving-from-nango',
      ].map((name) => `${name}.mdx`),
    ),
  );
  for (const page of pages) expect(read(page.slice(0, -4)), page).toMatch(/<Meta title="Docs\/[^"]+" \/>/);
});

it('shows code that compiles', async () => {
  const files = pages.flatMap((page) =>
    blocksOf(read(page.slice(0, -4))).map(({ ext, code }, index) => {
      const file = `${page.slice(0, -4)}-${index}.${ext}`;
      writeFileSync(join(host, file), code);
      return file;
    }),
  );
  expect(files.length).toBeGreaterThan(15);
  writeFileSync(join(host, 'personal-token.ts'), blocksOf(read('own-provider'))[0]?.code ?? '');
  symlinkSync(join(root, 'node_modules'), join(host, 'node_modules'));
  writeFileSync(join(host, 'package.json'), '{ "type": "module" }');
  const paths = {
    'connect-atlassian': [join(root, 'src/index.ts')],
    'connect-atlassian/adapter-contract': [join(root, 'src/contract/index.ts')],
    'connect-atlassian/*': [join(root, 'src/*.ts'), join(root, 'src/*/index.ts')],
  };
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { paths },
    include: ['*.ts', '*.tsx', join(root, 'src/**/*.d.ts')],
  };
  writeFileSync(join(host, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const said = await promisify(execFile)(process.execPath, [tsc, '-p', host], { cwd: host }).then(
    () => '',
    ({ stdout }) => stdout,
  );
  expect(said).toBe('');
});

it('leads to pages and stories that are there', () => {
  const stories = readdirSync(join(root, 'stories'), { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.stories.tsx'))
    .flatMap((name) => {
      const text = source(join('stories', name));
      const title = /title: '([^']+)'/.exec(text)?.[1] ?? '';
      // What is in no group goes before the first page.
      expect(title, name).toMatch(/^(?:Whole product|Step by step|Make it yours)\//);
      return [...text.matchAll(/^export const (\w+)/gm)].map(([, story = '']) =>
        toId(title, storyNameFromExport(story)),
      );
    });
  const ids = pages.map((name) => toId(/title="([^"]+)"/.exec(read(name.slice(0, -4)))?.[1] ?? '', 'docs'));
  const targets = new Set([
    ...ids.map((id) => `?path=/docs/${id}`),
    ...stories.map((id) => `?path=/story/${id}`),
  ]);
  const links = pages.flatMap((name) => {
    const text = read(name.slice(0, -4));
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => `#${anchorOf(title)}`);
    return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => ({
      to: `${name}: ${to}`,
      isThere: targets.has(to) || headings.includes(to),
    }));
  });
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ isThere }) => !isThere)).toEqual([]);
});

const anchorOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

it('lists every event with its detail, and no other', () => {
  const type =
    /export type ConnectEvents = \{(.*?)\n\};/s.exec(source('src/react/connect-options.ts'))?.[1] ?? '';
  const events = [
    ...type.matchAll(/^ {2}readonly '?([\w-]+)'?: (?:\{(.*?)\}|Record<never, never>);$/gms),
  ].map(([, name, detail = '']) => ({
    name,
    named: [...detail.matchAll(/readonly (\w+):/g)].map((match) => match[1]),
  }));
  expect(events.length).toBeGreaterThan(10);
  expect(rowsOf(read('events'))).toEqual(events);
});

it('lists every part, and no other', () => {
  const parts = /export const Connect = \{(.*?)\} as const/s.exec(source('src/react/connect.tsx'))?.[1] ?? '';
  const names = [...parts.matchAll(/\w+/g)].map(([name]) => `Connect.${name}`);
  expect(names.length).toBeGreaterThan(8);
  const listed = rowsOf(read('parts')).map(({ name }) => name);
  expect(listed.toSorted()).toEqual(names.toSorted());
});

it('shows no form whose help would lead nowhere', () => {
  const forms = pages
    .flatMap((page) => blocksOf(read(page.slice(0, -4))))
    .filter(({ code }) => code.includes('<Connect.Form'));
  expect(forms.length).toBeGreaterThan(1);
  expect(forms.filter(({ code }) => !code.includes('<Connect.Guide />'))).toEqual([]);
});

it('shows the provider that the stories and the handler are tried with, to the letter', () => {
  const own = source('stories/own-provider.ts').replace("'../src/core/index.ts'", "'connect-atlassian/core'");
  expect(blocksOf(read('own-provider'))[0]?.code).toBe(own);
});

it('names each way to connect as it is imported', () => {
  const names = Object.entries(providers)
    .filter(([, value]) => 'id' in value)
    .map(([name]) => name);
  expect(names.length).toBeGreaterThan(4);
  for (const text of [read('getting-started'), source('README.md')]) {
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  }
});

it('names codes, providers and failures of Nango that exist', () => {
  const text = read('moving-from-nango');
  const codes = text.split('| `errorType`')[1]?.match(/(?<=\| [^|]*`)[a-z]+_[a-z_]+(?=`[^|]*\|$)/gm) ?? [];
  expect(codes).toContain('popup_blocked');
  expect(codes.filter((code) => !Object.hasOwn(errorCodes, code))).toEqual([]);
  // What peers call their own failures: all of them are there.
  const theirs = [
    'missing_auth_token',
    'blocked_by_browser',
    'invalid_host_url',
    'missing_credentials',
    'window_closed',
    'connection_test_failed',
    'missing_connect_session_token',
    'connection_validation_failed',
    'resource_capped',
    'unknown_error',
  ];
  expect(theirs.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  const ids = providers.providers.map(({ id }) => id);
  expect(ids.filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
});
