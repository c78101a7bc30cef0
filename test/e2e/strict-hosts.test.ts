import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../browsers/cells.ts';
import { bundlePage, type PageFile } from '../browsers/host/bundle-page.ts';
import { type Host, openHost } from '../browsers/host/open-host.ts';
import { openBrowser } from './open-demo.ts';

// Products that allow nothing but their own scripts and stylesheets, and no text that becomes code or markup.

const POLICY = {
  'content-security-policy': [
    "default-src 'none'",
    ...['script-src', 'style-src', 'connect-src', 'img-src'].map((name) => `${name} 'self'`),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
};

let files: ReadonlyMap<string, PageFile>;
let browser: Browser;
beforeAll(async () => {
  [files, browser] = await Promise.all([bundlePage('test/e2e/strict/page.tsx'), openBrowser()]);
});
afterAll(() => browser?.close());

/** A browser that writes down every violation of a policy and every error, in all pages and windows. */
async function openWatched(): Promise<{ context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext();
  const complaints: string[] = [];
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      // biome-ignore lint/suspicious/noConsole: what it says is what is looked for.
      console.error('violation', violatedDirective, blockedURI, sourceFile, lineNumber),
    );
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => void complaints.push(String(error.error())));
  return { context, complaints };
}

const cell = (placement: Cell['placement']): Cell => ({
  hostCoop: 'same-origin',
  loginCoop: 'same-origin',
  placement,
});

describe.each(['top', 'frame'] as const)('%s: everything works, and no policy is violated', (placement) => {
  let host: Host;
  let context: BrowserContext;
  let complaints: string[];
  let page: Page;
  let ui: Page | FrameLocator;
  beforeAll(async () => {
    host = await openHost(cell(placement), files, { policy: POLICY });
    ({ context, complaints } = await openWatched());
    page = await context.newPage();
    await page.goto(host.url);
    ui = placement === 'frame' ? page.frameLocator('iframe') : page;
  });
  afterAll(async () => {
    await context.close();
    await host.close();
  });

  const dialog = () => ui.getByRole('dialog');
  const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
  const seen = (title: string | RegExp) => dialog().getByRole('heading', { name: title }).waitFor();
  const rows = (text: string) =>
    ui.getByRole('region', { name: 'Connections' }).getByRole('listitem').filter({ hasText: text });

  async function pick(name: string) {
    await ui.getByRole('button', { name: 'Connect Atlassian' }).click();
    const named = `[data-connect-part="choice-name"]:text-is("${name}")`;
    await dialog()
      .getByRole('button')
      .filter({ has: page.locator(named) })
      .click();
  }
  async function fill(values: Readonly<Record<string, string>>) {
    for (const [label, value] of Object.entries(values)) {
      await dialog().getByLabel(label, { exact: true }).fill(value);
    }
  }
  async function agree(popup: Page) {
    // Nobody can be recognized in the window whose session is not in a cookie.
    if (placement === 'frame') await popup.getByRole('button', { name: 'Continue to Atlassian' }).click();
    await popup.getByRole('button', { name: /^Mia/ }).click();
    await popup.getByRole('button', { name: 'Accept' }).click();
  }
  const sampleOf = (name: string) => one(host.simulator.samples, name);

  it('the help, its drawings and a message to an admin', async () => {
    await ui.getByRole('button', { name: 'Help' }).click();
    await seen('Creating an API token');
    await dialog().locator('svg[data-connect-part="picture"] rect').first().waitFor();
    await press('Back to the form');
    await press("I'm not an admin");
    await seen('Ask an admin');
    await dialog().getByRole('button', { name: 'Close' }).click();
    expect(complaints.splice(0)).toEqual([]);
  });

  it('a token, after a mistake, in the dark', async () => {
    const { site, email, apiToken } = sampleOf('everything');
    const button = ui.getByRole('button', { name: 'Connect Atlassian' });
    const accent = () => button.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await accent()).toMatch(/^color\(srgb 0\.4196\d+ 0\.2470\d+ 0\.8313\d+\)$/);
    await ui.getByRole('button', { name: 'Dark' }).click();
    await pick('Atlassian Service Account (API Token)');
    expect(await dialog().locator('.of-the-host').innerText()).toBe('Connect');
    await fill({ 'Cloud ID': site, 'Service Account Email': email, 'API Token': 'ATSTT-wrong' });
    await press('Connect');
    await dialog().getByRole('alert').first().waitFor();
    await fill({ 'API Token': apiToken });
    await press('Connect');
    await seen(`Connected to ${site}`);
    await press('Done');
    // The browser's own word for an answer that is a refusal.
    const refused = complaints.splice(0).filter((text) => !/^Failed to load .* 4\d\d /.test(text));
    expect(refused).toEqual([]);
  });

  it('a client, and a choice of sites', async () => {
    const { clientId, clientSecret } = one(host.simulator.clients, 'three-sites');
    await pick('Atlassian Service Account (OAuth 2.0)');
    await fill({ 'Client ID': clientId, 'Client Secret': clientSecret });
    await press('Connect');
    await seen('Choose a site');
    await press('globex.atlassian.net');
    await seen('Connected to globex.atlassian.net');
    await press('Done');
    expect(complaints.splice(0)).toEqual([]);
  });

  it('an account of one’s own, through a window', async () => {
    await pick('Atlassian');
    const isFramed = placement === 'frame';
    if (isFramed) {
      // Under such a page a frame gets no window that it can reach, and offers a link to open one.
      await press('Continue with Atlassian');
      await seen('The browser blocked the window');
      await page.waitForTimeout(800);
    }
    const before = context.pages();
    await press(isFramed ? 'Open the window again' : 'Continue with Atlassian');
    const find = () =>
      context.pages().find((one) => !before.includes(one) && (!isFramed || one.url() !== 'about:blank'));
    // What it leads to is known a moment after it has opened.
    await expect.poll(find).toBeDefined();
    await agree(find() ?? page);
    await seen('Connected to acme.atlassian.net');
    await press('Done');
    expect(complaints.splice(0)).toEqual([]);
  });

  it('the settings of Jira Align', async () => {
    const { site, email, apiToken } = sampleOf('jira-align');
    await pick('Jira Align connector');
    await fill({
      'Jira Cloud URL': site,
      Name: 'Acme',
      'Service Account Email': email,
      'API Token': apiToken,
    });
    await press('Connect');
    await dialog()
      .getByText(/\d+ present · \d+ missing/)
      .waitFor();
    await press('Done');
    expect(complaints.splice(0)).toEqual([]);
  });

  it('the list: three connections, tested and disconnected', async () => {
    await rows('globex').getByRole('button', { name: 'Test' }).click();
    await rows('globex').getByText('It works.').waitFor();
    await rows('globex').getByRole('button', { name: 'Disconnect' }).click();
    await rows('globex').getByRole('button', { name: 'Yes, disconnect' }).click();
    await rows('globex').waitFor({ state: 'detached' });
    expect(await rows('').count()).toBe(2);
    expect(complaints.splice(0)).toEqual([]);
  });

  it('and a style of the page’s own would have been noticed', async () => {
    await ui.locator('body').evaluate((body) => body.setAttribute('style', 'color: red'));
    await expect.poll(() => complaints.join()).toMatch(/violation style-src-attr inline/);
    const write = () => ui.locator('body').evaluate((body) => Object.assign(body, { innerHTML: '<b>' }));
    await expect(write).rejects.toThrow('TrustedHTML');
  });
});

function one<Named extends { readonly name: string }>(all: readonly Named[], name: string): Named {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`The simulator has no "${name}".`);
  return found;
}
