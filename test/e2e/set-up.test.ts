import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, openDemo, runDemo } from './open-demo.ts';

/** Never called: nothing of the set-up asks Atlassian. */
const CONNECT_CLOUDS = JSON.stringify({
  commercial: {
    auth: 'http://127.0.0.1:9',
    api: 'http://127.0.0.1:9',
    site: 'http://127.0.0.1:9/{subdomain}',
  },
  government: {
    auth: 'http://127.0.0.1:9',
    api: 'http://127.0.0.1:9',
    site: 'http://127.0.0.1:9/{subdomain}',
  },
});
const PUBLIC_URL = 'https://beacon.example.com';
const CALLBACK_URL = 'https://beacon.example.com/connect/oauth/callback';
const SECRET = 'canary-of-the-set-up';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  page = await browser.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
});
afterAll(() => browser?.close());

const notice = () => page.getByRole('region', { name: "Set up people's own accounts" });
const part = (name: string) => page.getByRole('region', { name });

/** How far the page sticks out sideways. */
const overflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Whether each note keeps away from the line that marks it. */
const besideTheirLine = () =>
  page
    .locator('.note')
    .evaluateAll(
      (notes) =>
        notes.length > 0 &&
        notes.every((note) => Number.parseFloat(getComputedStyle(note).paddingInlineStart) >= 8),
    );

/** Words of the comparison that do not fit into one line: addresses may break, these must not. */
const brokenWords = () =>
  page.locator('.differences').evaluate((table) => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
        if (/:\/\/|_/.test(node.textContent ?? '')) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
      }
    }
    return broken;
  });

/** Faults of accessibility, by axe. */
async function faults(): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe('a server without an app', () => {
  let demo: Awaited<ReturnType<typeof runDemo>>;
  beforeAll(async () => {
    demo = await runDemo({ CONNECT_CLOUDS, PUBLIC_URL });
  });
  afterAll(() => demo?.close());

  it('says so where its customers would connect, and leads to the set-up with its own callback URL', async () => {
    await page.goto(demo.url);
    await notice().getByText(CALLBACK_URL, { exact: true }).waitFor();
    expect(await notice().innerText()).toContain('Atlassian and Atlassian Government Cloud');
    await page.getByRole('button', { name: 'Connect Atlassian' }).waitFor();
    expect(await faults()).toEqual([]);
    await notice().getByRole('link', { name: 'Set up Atlassian', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: "Set up people's own accounts" }).waitFor();
    await page.getByText('This server has no app there').waitFor();
    await part('The callback URL').getByText(CALLBACK_URL, { exact: true }).waitFor();
    expect(await part('Permissions').innerText()).toContain('read:space:confluence');
    expect(await part('Client ID and secret').innerText()).toContain(
      `PUBLIC_URL=${PUBLIC_URL}\nATLASSIAN_CLIENT_ID=\nATLASSIAN_CLIENT_SECRET=`,
    );
  });

  it('has the other cloud’s own steps beside it', async () => {
    await page.goto(`${demo.url}/set-up`);
    await page.getByRole('link', { name: /^Atlassian Government Cloud/ }).click();
    await part('Distribution').getByText('Enable sharing').waitFor();
    await part('The callback URL').getByText(CALLBACK_URL, { exact: true }).waitFor();
    expect(await part('Client ID and secret').innerText()).toContain('ATLASSIAN_GOV_CLIENT_ID=');
    expect(await part('A developer account').innerText()).toContain('Request access');
  });

  it('copies by keyboard, and says so; where it may not, it selects', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${demo.url}/set-up#callback`);
    const button = part('The callback URL').getByRole('button', { name: 'Copy Callback URL' });
    await button.focus();
    await page.keyboard.press('Enter');
    await part('The callback URL').getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CALLBACK_URL);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.keyboard.press('Space');
    await part('The callback URL')
      .getByText(/copy it by hand/)
      .waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe(CALLBACK_URL);
  });

  it.each(['light', 'dark'] as const)('is for everybody, in %s, narrow and wide', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${demo.url}/set-up?cloud=government`);
    await part('The first request').waitFor();
    // Also what is folded away.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of [320, 768, 1_280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(), `${width} px`).toBe(0);
      expect(await besideTheirLine(), `${width} px`).toBe(true);
      expect(await brokenWords(), `${width} px`).toEqual([]);
      if (width !== 768) expect(await faults(), `${width} px`).toEqual([]);
    }
  });
});

it('names only the cloud that has no app, and tells nothing of the one that has', async () => {
  const demo = await runDemo({
    CONNECT_CLOUDS,
    PUBLIC_URL,
    ATLASSIAN_CLIENT_ID: 'an-id',
    ATLASSIAN_CLIENT_SECRET: SECRET,
  });
  try {
    await page.goto(demo.url);
    await notice().waitFor();
    expect(await notice().getByRole('link').allInnerTexts()).toEqual(['Set up Atlassian Government Cloud']);
    await page.goto(`${demo.url}/set-up`);
    await page.getByText('This server has its app').waitFor();
    const told = [await page.content(), await (await fetch(`${demo.url}/deployment.json`)).text()].join();
    expect(told).not.toMatch(new RegExp(`${SECRET}|an-id`));
  } finally {
    await demo.close();
  }
});

it('the demo beside its simulator lacks nothing, and has the set-up behind a link', async () => {
  const demo = await openDemo();
  try {
    await page.goto(demo.url);
    await page.getByText('Nothing is connected yet.').waitFor();
    expect(await notice().count()).toBe(0);
    await page.getByRole('link', { name: 'Set-up' }).click();
    await page.getByText('Atlassian is simulated on this machine').waitFor();
    await part('The callback URL').getByText(`${demo.url}/connect/oauth/callback`, { exact: true }).waitFor();
  } finally {
    await demo.close();
  }
});
