import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';
import type { Simulator } from '../../src/simulator/index.ts';
import { copyExample, goThrough } from '../package/start-example.ts';
import { sampleOf } from '../server/open-backend.ts';
import { fillForm, openBrowser, openForm } from './open-demo.ts';

const MINUTES = 60_000;
const QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
const PACK = ['pack', '--json', '--loglevel', 'error', '--pack-destination'];
/** How Next.js ends by itself on SIGTERM: 128 and the signal's number. */
const BY_SIGTERM = 143;
const NEXT = 'node_modules/next/dist/bin/next';

/** Like a host's own shell: not the tests' environment, in which Next.js would build for them. */
const { NODE_ENV: _ofTheTests, ...shell } = process.env;
const env = { ...shell, NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv;

const run = async (cwd: string, program: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(program, args, { cwd, env })).stdout;

it(
  'examples/next is built from the packed tarball and runs: connect, list, call, and the same in its page',
  async () => {
    const folder = copyExample('next');
    const packed = await run(root, 'npm', ...PACK, folder);
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    manifest.dependencies['connect-atlassian'] = `file:./${JSON.parse(packed)[0].filename}`;
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await run(folder, 'npm', 'install', ...QUIET);
    await run(folder, process.execPath, NEXT, 'build');
    await goThrough(folder, [NEXT, 'start', '--hostname', '127.0.0.1'], BY_SIGTERM, connectInPage);
  },
  8 * MINUTES,
);

/** The page comes from the server, is taken over without a complaint, and lists what is connected in it. */
async function connectInPage(url: string, simulator: Simulator): Promise<void> {
  expect(await (await fetch(url.replace('localhost', '127.0.0.1'))).text()).toContain(
    'Connect Atlassian</button>',
  );
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    // Next.js asks for one by itself.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(url);
    await openForm(page);
    const { site, email, apiToken } = sampleOf(simulator, 'jira-only-site');
    await fillForm(page, { cloudId: site, email, apiToken });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await dialog.getByText(`Connected to ${site}`).first().waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('paragraph').filter({ hasText: site }).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
}
