import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';
import { openBrowser } from './open-demo.ts';

// Pages that a server renders and a browser takes over, by the React that says what differs: its development build.

const REACTS = [
  { react: '19', alias: {} },
  { react: '18', alias: { react: 'react-18', 'react-dom': 'react-dom-18' } },
];

type Rendering = typeof import('./ssr/server.tsx');

async function bundle(file: string, options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({
    entryPoints: [join(root, 'test/e2e/ssr', file)],
    absWorkingDir: root,
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    bundle: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0]?.text ?? '';
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(REACTS)('React $react', ({ react, alias }) => {
  let rendering: Rendering;
  let server: Server;
  let url: string;
  let html = '';
  beforeAll(async () => {
    const code = await bundle('server.tsx', { alias, platform: 'node', format: 'cjs' });
    const module = { exports: {} as Rendering };
    new Function('require', 'module', 'exports', code)(
      createRequire(import.meta.url),
      module,
      module.exports,
    );
    rendering = module.exports;
    const script = await bundle('client.tsx', { alias, format: 'esm' });
    server = createServer(({ url = '' }, response) => {
      if (url === '/client.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      else if (url === '/icon.svg') response.writeHead(204).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(html));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  });
  afterAll(() => server.close());

  it.each(['inOnePiece', 'asStream'] as const)('renders %s, and the browser takes it over', async (way) => {
    html = await rendering[way]();
    expect(html).toContain('Connect Atlassian</button>');
    // A strict policy would block it.
    expect(html).not.toContain('style=');
    expect(await visit(url, react)).toEqual([]);
  });

  it.each(['#connect-atlassian=atlassian', '?connect_attempt=unknown'])(
    'takes over what begins elsewhere: %s',
    async (place) => {
      html = await rendering.asStream();
      expect(await visit(url + place, react)).toEqual([]);
    },
  );

  it('says so where server and browser differ', async () => {
    html = (await rendering.inOnePiece()).replace('data-connect-theme="dark"', 'data-connect-theme="light"');
    expect((await visit(url, react)).join()).toMatch(/hydrat|did not match/i);
  });
});

const pageOf = (html: string) => `<!doctype html><html lang="en"><title>Beacon</title>
<link rel="icon" href="/icon.svg"><div id="root">${html}</div><script type="module" src="/client.js"></script>`;

/** Opens the page, waits until it is alive, and tells what it complained of. */
async function visit(url: string, react: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.getByText(`React ${react}.`).waitFor();
  await page.getByText('0 connections').waitFor();
  const dialog = page.getByRole('dialog');
  if (!/[#?]/.test(url)) await page.getByRole('button', { name: 'Connect Atlassian' }).click();
  await dialog
    .or(page.getByRole('region', { name: 'In place' }).getByRole('button'))
    .first()
    .waitFor();
  await page.close();
  return complaints;
}
