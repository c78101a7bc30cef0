import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connections, type Demo, fillForm, openBrowser, openDemo, openForm } from './open-demo.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
let loaded: string[];
let complaints: string[];
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
});
beforeEach(async () => {
  await demo.resetSimulator();
  page = await browser.newPage();
  loaded = [];
  complaints = [];
  page.on('request', (request) => loaded.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(demo.url);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const help = () => page.locator('[data-connect-part="guide"]');

describe('the help', () => {
  it('is loaded when it is opened and not before, and looks right under a strict policy', async () => {
    const dialog = await openForm(page);
    await dialog.getByRole('button', { name: '30 days' }).waitFor();
    const before = loaded.length;
    expect(loaded.filter((url) => /help|guide|service-account-api-token-/.test(url))).toEqual([]);
    await dialog.getByRole('button', { name: 'Where is this?' }).first().click();
    await dialog.getByRole('heading', { name: 'Finding your Cloud ID' }).waitFor();
    const own = loaded.slice(before);
    expect(own.length).toBeGreaterThan(0);
    // From the page's own origin, and nothing else: no picture, no font, no style of others.
    for (const url of own) expect(new URL(url).origin).toBe(demo.url);
    const list = await help()
      .locator('ol')
      .evaluate((element) => getComputedStyle(element).listStyleType);
    expect(list).toBe('none');
    expect(complaints).toEqual([]);
  });

  it('keeps ticks through a reload, and never what was typed', async () => {
    const dialog = await openForm(page);
    await fillForm(page, { apiToken: 'ATSTT-canary-of-the-help' });
    await dialog.getByRole('button', { name: 'Where is this?' }).nth(2).click();
    await dialog.getByRole('checkbox', { name: 'Done: step 1' }).check();
    const stored = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    expect(stored).toContain('apiToken/accounts');
    expect(stored).not.toContain('canary');
    await page.reload();
    await openForm(page);
    await dialog.getByRole('button', { name: 'Where is this?' }).nth(2).click();
    await dialog.getByText('1 of 8 done').waitFor();
  });

  it('copies a message whose link opens the form for whoever gets it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialog = await openForm(page);
    await dialog.getByRole('button', { name: "I'm not an admin" }).click();
    await dialog.getByRole('button', { name: 'Copy the message' }).click();
    await dialog.getByText('Copied.').waitFor();
    const message = await page.evaluate(() => navigator.clipboard.readText());
    const link = message.split(/\s/).find((word) => word.startsWith(demo.url)) ?? '';
    const other = await browser.newPage();
    await other.goto(link);
    await other.getByRole('dialog').getByLabel('API Token', { exact: true }).waitFor();
    expect(other.url()).not.toContain('#');
    await other.close();
  });
});

describe('what was typed', () => {
  it('is asked for before Escape costs it, however fast Escape is pressed, and asked again after more typing', async () => {
    const dialog = await openForm(page);
    const token = dialog.getByLabel('API Token', { exact: true });
    await token.fill('ATSTT-typed');
    await dialog.getByRole('button', { name: 'Where is this?' }).first().click();
    await dialog.getByRole('heading', { name: 'Finding your Cloud ID' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.getByText(/Press Escape again/).waitFor();
    expect(await help().count()).toBe(0);
    expect(await token.inputValue()).toBe('ATSTT-typed');
    await token.press('x');
    expect(await dialog.getByText(/Press Escape again/).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.getByText(/Press Escape again/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('survives Back under a sheet, which leads back to the form', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const dialog = await openForm(page);
    const token = dialog.getByLabel('API Token', { exact: true });
    await token.fill('ATSTT-typed');
    await dialog.getByRole('button', { name: 'Where is this?' }).first().click();
    await dialog.getByRole('heading', { name: 'Finding your Cloud ID' }).waitFor();
    await dialog.getByRole('button', { name: 'Back', exact: true }).click();
    expect(await token.inputValue()).toBe('ATSTT-typed');
  });

  it('as half a date is not taken for none', async () => {
    const { site, email, apiToken } = demo.sample('everything');
    const dialog = await openForm(page);
    await fillForm(page, { cloudId: site, email, apiToken });
    const date = dialog.getByLabel('Token expiry date', { exact: true });
    await date.focus();
    await page.keyboard.type('0230');
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await dialog.getByText(/^This is not a date/).waitFor();
    expect(await date.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a link to the form', () => {
  it('is followed once what follows it has arrived, and what did not arrive is no fault on the page', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const chunk = /\/start-[\w-]+\.js$/;
    let refused = 0;
    await page.route(chunk, async (route) => {
      refused += 1;
      await route.abort();
    });
    await page.goto(`${demo.url}/#connect-atlassian=atlassian-service-account-api-token`);
    await expect.poll(() => refused).toBeGreaterThan(0);
    await page.unroute(chunk);
    await page.getByLabel('Cloud ID').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is followed on a page that is open already, and gives the focus to the form afterwards', async () => {
    await page.evaluate(() => {
      location.hash = '#connect-atlassian=atlassian-service-account-api-token/apiToken/scopes';
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Creating an API token' }).waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('cloudId');
    expect(page.url()).not.toContain('#');
  });
});

describe('while it is filled in', () => {
  it('the form names the site, takes a whole file of settings, and lists when the token ends', async () => {
    const { site, email, apiToken } = demo.sample('everything');
    const dialog = await openForm(page);
    const cloudId = dialog.getByLabel('Cloud ID', { exact: true });
    await cloudId.fill(`https://${site}/jira/software/projects/OPS`);
    await dialog.getByText(`That is ${site}`).waitFor();
    await cloudId.focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, `JIRA_URL=https://${site}\nJIRA_EMAIL=${email}\nJIRA_API_TOKEN=${apiToken}\n`);
    await dialog.getByText(/^Filled in from what you pasted/).waitFor();
    await dialog.getByRole('button', { name: '365 days' }).click();
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await dialog.getByText(`Connected to ${site}`).waitFor();
    await dialog.getByText(/token ends/).waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await connections(page)
      .getByText(/token ends/)
      .waitFor();
  });

  it('a mistyped site is told before anything is submitted', async () => {
    const dialog = await openForm(page);
    await fillForm(page, { cloudId: 'acme-typo.atlassian.net' });
    await dialog
      .getByText('There is no Atlassian site at acme-typo.atlassian.net. Check its spelling.')
      .waitFor();
    expect(loaded.filter((url) => url.endsWith('/connect/connections')).length).toBe(1);
  });
});
