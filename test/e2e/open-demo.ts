import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { CHROMIUM_ARGS } from '../../scripts/find-browser.js';
import type { ClientSample, Fault, LoggedRequest, Sample, Variants } from '../../src/simulator/index.ts';
import { freePort } from '../free-port.ts';

/** How long it may take on a machine that is at other things too; one that ends is not waited for. */
const PATIENCE_MS = 100_000;

/** The demo as `npm start` runs it, on a port and in a folder of its own; ended by `close`. */
export async function runDemo(env: Readonly<Record<string, string>>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'connect-demo-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running: ChildProcess;
  let log = '';

  async function start() {
    running = spawn('npm', ['start'], {
      env: {
        ...ownEnvironment(),
        PORT: `${port}`,
        CONNECT_DATA_DIR: dataDir,
        ...env,
      },
      // A group of its own: npm's child is ended with it.
      detached: true,
    });
    running.stdout?.on('data', (chunk) => {
      log += chunk;
    });
    running.stderr?.on('data', (chunk) => {
      log += chunk;
    });
    for (const began = performance.now(); performance.now() - began < PATIENCE_MS; ) {
      if (running.exitCode !== null) break;
      const ready = await fetch(`${url}/connect/providers`).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The demo did not start:\n${log}`);
  }

  async function stop() {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    if (running.pid) process.kill(-running.pid, 'SIGTERM');
    await ended;
  }

  await start();
  return {
    url,
    dataDir,
    log: () => log,
    async restart() {
      await stop();
      await start();
    },
    async close() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The demo beside its simulator, and what a test tells that one. */
export type Demo = Awaited<ReturnType<typeof openDemo>>;

export async function openDemo(env: Readonly<Record<string, string>> = {}) {
  const simulatorPort = await freePort();
  const control = `http://127.0.0.1:${simulatorPort}/__simulator__`;
  const demo = await runDemo({ SIMULATOR_PORT: `${simulatorPort}`, ...env });
  const tell = (method: string, path: string, body?: unknown) =>
    fetch(control + path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });

  const samples = (await (await tell('GET', '/samples')).json()) as Sample[];
  const clients = (await (await tell('GET', '/clients')).json()) as ClientSample[];
  const find = <Named extends { readonly name: string }>(all: readonly Named[], name: string): Named => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`The simulator has no "${name}".`);
    return found;
  };
  return {
    ...demo,
    sample: (name: string) => find(samples, name),
    client: (name: string) => find(clients, name),
    fault: (fault: Fault) => tell('POST', '/faults', fault),
    use: (variants: Partial<Variants>) => tell('PATCH', '/variants', variants),
    resetSimulator: () => tell('POST', '/reset'),
    /** What reached the simulated Atlassian since it was reset. */
    requests: async () => (await (await tell('GET', '/requests')).json()) as LoggedRequest[],
  };
}

/** Debian's Chromium, or whatever `npm test` found. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = process.env.CONNECT_TEST_BROWSER;
  return chromium.launch({ args: [...CHROMIUM_ARGS], ...(executablePath ? { executablePath } : {}) });
};

/** The Connections region of the page. */
export const connections = (page: Page) => page.getByRole('region', { name: 'Connections' });

/** Opens the dialog at the form of the service account with an API token. */
export async function openForm(page: Page) {
  await page.getByRole('button', { name: 'Connect Atlassian' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Atlassian Service Account \(API Token\)/ }).click();
  await dialog.getByLabel('API Token', { exact: true }).waitFor();
  await haveAids(dialog);
  return dialog;
}

/** Opens the dialog at the form of a way to connect, by the beginning of its name. */
export async function openFormOf(page: Page, name: string) {
  await page.getByRole('button', { name: 'Connect Atlassian' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name }).click();
  await dialog.getByRole('button', { name: 'Connect', exact: true }).waitFor();
  await haveAids(dialog);
  return dialog;
}

/** What helps with the fields arrives after them; nobody pastes before it is there, unless a program. */
export const haveAids = (dialog: Locator) =>
  dialog.locator('[data-connect-part="pasted"]').waitFor({ state: 'attached' });

/** Types into fields by their labels. */
export async function fillFields(page: Page, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(value);
  }
}

/** Types a sample into the form. */
export async function fillForm(page: Page, values: { cloudId?: string; email?: string; apiToken?: string }) {
  const dialog = page.getByRole('dialog');
  if (values.cloudId !== undefined) await dialog.getByLabel('Cloud ID', { exact: true }).fill(values.cloudId);
  if (values.email !== undefined)
    await dialog.getByLabel('Service Account Email', { exact: true }).fill(values.email);
  if (values.apiToken !== undefined)
    await dialog.getByLabel('API Token', { exact: true }).fill(values.apiToken);
}

/** Ours without what would lead the demo elsewhere. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const led =
    /^(?:CONNECT_(?:CLOUDS|KEYS|SECRET_KEY|SCOPES|OPTIONAL_SCOPES)|ATLASSIAN_(?:GOV_)?CLIENT_(?:ID|SECRET)|PUBLIC_URL|DATABASE_URL|HOST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !led.test(name)));
}
