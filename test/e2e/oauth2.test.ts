import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connections, type Demo, fillFields, openBrowser, openDemo, openFormOf } from './open-demo.ts';

const NAME = 'Atlassian Service Account (OAuth 2.0)';

let demo: Demo;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
  page = await browser.newPage();
});
beforeEach(async () => {
  await demo.resetSimulator();
  await page.goto(demo.url);
  await page.evaluate(async () => {
    const { connections: all } = await (await fetch('/connect/connections')).json();
    for (const { id } of all) await fetch(`/connect/connections/${id}`, { method: 'DELETE' });
  });
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const dialog = () => page.getByRole('dialog');
const listed = () =>
  page.evaluate(async () => (await (await fetch('/connect/connections')).json()).connections);
const isConnected = (host: string) =>
  dialog()
    .getByRole('status')
    .filter({ hasText: `Connected to ${host}` })
    .waitFor();

/** Fills the form with a client and submits it. */
async function submit(name: string) {
  const { subdomain, clientId, clientSecret } = demo.client(name);
  await openFormOf(page, NAME);
  await fillFields(page, { Subdomain: subdomain, 'Client ID': clientId, 'Client Secret': clientSecret });
  await dialog().getByRole('button', { name: 'Connect', exact: true }).click();
}

describe('a client ID and its secret', () => {
  it('connect the one site they reach, which is there after a reload', async () => {
    await submit('one-site');
    await isConnected('acme.atlassian.net');
    expect(await dialog().innerText()).toMatch(/as Report Bot/);
    await dialog().getByRole('button', { name: 'Done' }).click();
    await page.reload();
    const row = connections(page).getByText('acme.atlassian.net');
    await row.waitFor();
    expect(await connections(page).innerText()).toContain(NAME);
    await connections(page).getByRole('button', { name: 'Test' }).click();
    await connections(page).getByText('Connected', { exact: true }).waitFor();
  });

  it('connect the one of three that the subdomain names', async () => {
    await submit('three-sites-with-subdomain');
    await isConnected('globex.atlassian.net');
    expect(await listed()).toHaveLength(1);
  });

  it('ask which of three is meant, and nothing is connected before', async () => {
    await submit('three-sites');
    await dialog().getByRole('heading', { name: 'Choose a site' }).waitFor();
    for (const host of ['acme', 'globex', 'initech']) {
      await dialog()
        .getByRole('button', { name: `${host}.atlassian.net`, exact: true })
        .waitFor();
    }
    expect(await listed()).toEqual([]);
    await dialog().getByRole('button', { name: 'initech.atlassian.net', exact: true }).click();
    await isConnected('initech.atlassian.net');
    expect((await listed())[0].host).toBe('initech.atlassian.net');
  });

  it('say which site is connected already, and update it', async () => {
    await submit('three-sites-with-subdomain');
    await isConnected('globex.atlassian.net');
    await dialog().getByRole('button', { name: 'Done' }).click();
    await submit('three-sites');
    const globex = dialog().getByRole('listitem').filter({ hasText: 'globex.atlassian.net' });
    await globex.getByText('connected already').waitFor();
    await globex.getByRole('button').click();
    await isConnected('globex.atlassian.net');
    await dialog().getByText('It was connected before').waitFor();
    expect(await listed()).toHaveLength(1);
  });

  it('ask before they take the place of another account on the chosen site', async () => {
    await submit('one-site');
    await isConnected('acme.atlassian.net');
    await dialog().getByRole('button', { name: 'Done' }).click();
    await submit('three-sites');
    await dialog().getByRole('button', { name: 'acme.atlassian.net', exact: true }).click();
    await dialog().getByRole('heading', { name: 'acme.atlassian.net is connected already' }).waitFor();
    await dialog().getByRole('button', { name: 'Replace it' }).click();
    await isConnected('acme.atlassian.net');
    expect(await listed()).toEqual([
      expect.objectContaining({ account: expect.objectContaining({ name: 'CI Bot' }) }),
    ]);
  });

  it('leave the list open when going back from that question, for another site to be chosen', async () => {
    await submit('one-site');
    await isConnected('acme.atlassian.net');
    await dialog().getByRole('button', { name: 'Done' }).click();
    await submit('three-sites');
    await dialog().getByRole('button', { name: 'acme.atlassian.net', exact: true }).click();
    await dialog().getByRole('heading', { name: 'acme.atlassian.net is connected already' }).waitFor();
    await dialog().getByRole('button', { name: 'Back' }).click();
    await dialog().getByRole('button', { name: 'initech.atlassian.net', exact: true }).click();
    await isConnected('initech.atlassian.net');
    expect(await listed()).toHaveLength(2);
  });

  it('show every step while the chosen site is checked, and can be stopped', async () => {
    await submit('three-sites');
    await demo.fault({ when: { path: '/ex/' }, kind: 'slow', delayMs: 3_000 });
    await dialog().getByRole('button', { name: 'acme.atlassian.net', exact: true }).click();
    await dialog().getByText('asking…').waitFor();
    expect(await dialog().locator('li:visible').count()).toBe(4);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByRole('heading', { name: 'Choose a site' }).waitFor();
    expect(await listed()).toEqual([]);
  });

  it('find one of a thousand by a part of its name, by keyboard alone, and hear how many there are', async () => {
    await submit('thousand-sites');
    const heading = dialog().getByRole('heading', { name: 'Choose a site' });
    await heading.waitFor();
    expect(await dialog().getByRole('listitem').count()).toBe(1_000);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('fleet-099');
    const count = dialog().getByText('10 of 1000 sites');
    await count.waitFor();
    expect(await count.getAttribute('aria-live')).toBe('polite');
    // Enter in the search chooses nothing but leads to what was found, and Escape clears it before it leaves.
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('fleet-0990.atlassian.net');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog().getByRole('listitem').count()).toBe(1_000);
    await page.keyboard.type('fleet-099');
    await dialog().getByText('10 of 1000 sites').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('fleet-0991.atlassian.net');
    await page.keyboard.press('End');
    await expect.poll(focused).toBe('fleet-0999.atlassian.net');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await isConnected('fleet-0990.atlassian.net');
    expect((await listed())[0].host).toBe('fleet-0990.atlassian.net');
  });

  it('show names of sites as text that turns nothing around', async () => {
    await submit('thousand-sites');
    await dialog().getByLabel('Find a site').fill('000');
    const rows = dialog().getByRole('listitem');
    expect(await rows.locator('b').count()).toBe(0);
    expect(await dialog().innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    // Isolated, so that a name in Arabic leaves what stands beside it where it is.
    const isolated = await rows.evaluateAll((all) =>
      all.every((row) => [...row.querySelectorAll('bdi')].length > 0),
    );
    expect(isolated).toBe(true);
  });

  it('that reach another site than the one named keep the alert and offer theirs', async () => {
    await submit('typo');
    const alert = dialog().getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('acme-typo.atlassian.net');
    const field = dialog().getByLabel('Subdomain', { exact: true });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('acme-typo');
    expect(await listed()).toEqual([]);
    await dialog().getByRole('button', { name: 'acme.atlassian.net', exact: true }).click();
    await isConnected('acme.atlassian.net');
  });

  it('keep the list when the chosen site fails, and the form when going back', async () => {
    await submit('three-sites');
    const initech = dialog().getByRole('button', { name: 'initech.atlassian.net', exact: true });
    await initech.waitFor();
    await demo.fault({ when: { path: '/ex/' }, kind: 'suspended' });
    await initech.click();
    await dialog().getByRole('alert').waitFor();
    await initech.waitFor();
    expect(await listed()).toEqual([]);
    await dialog().getByRole('button', { name: 'Back' }).click();
    const { clientId, clientSecret } = demo.client('three-sites');
    expect(await dialog().getByLabel('Client ID', { exact: true }).inputValue()).toBe(clientId);
    expect(await dialog().getByLabel('Client Secret', { exact: true }).inputValue()).toBe(clientSecret);
  });

  it('are kept for reopening without the secret', async () => {
    const { clientId, clientSecret } = demo.client('one-site');
    await openFormOf(page, NAME);
    await fillFields(page, { Subdomain: 'acme', 'Client ID': clientId, 'Client Secret': clientSecret });
    await dialog().getByRole('button', { name: 'Close' }).click();
    await openFormOf(page, NAME);
    expect(await dialog().getByLabel('Subdomain', { exact: true }).inputValue()).toBe('acme');
    expect(await dialog().getByLabel('Client ID', { exact: true }).inputValue()).toBe(clientId);
    expect(await dialog().getByLabel('Client Secret', { exact: true }).inputValue()).toBe('');
  });

  it('are filled in from a file of settings, whichever field it is pasted into', async () => {
    const { clientId, clientSecret } = demo.client('three-sites-with-subdomain');
    await openFormOf(page, NAME);
    const settings = `ATLASSIAN_SITE=https://globex.atlassian.net\nATLASSIAN_CLIENT_ID=${clientId}\nATLASSIAN_CLIENT_SECRET=${clientSecret}`;
    await dialog().getByLabel('Client ID', { exact: true }).focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, settings);
    await dialog().getByText('Filled in from what you pasted').waitFor();
    await dialog().getByRole('button', { name: 'Connect', exact: true }).click();
    await isConnected('globex.atlassian.net');
  });

  it('lead to where the advice can be followed', async () => {
    await submit('wrong-secret');
    const link = dialog().getByRole('link', { name: /Open Atlassian Administration.*opens in a new tab/ });
    expect(await link.getAttribute('href')).toBe('https://admin.atlassian.com/');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await demo.fault({ when: { path: '/ex/' }, kind: 'suspended' });
    const { clientId, clientSecret } = demo.client('three-sites-with-subdomain');
    await fillFields(page, { Subdomain: 'globex', 'Client ID': clientId, 'Client Secret': clientSecret });
    await dialog().getByRole('button', { name: 'Connect', exact: true }).click();
    const site = dialog().getByRole('link', { name: /Open globex.atlassian.net/ });
    expect(await site.getAttribute('href')).toBe('https://globex.atlassian.net/');
    await demo.resetSimulator();
    await demo.fault({ when: { path: '/ex/' }, kind: 'cloudfront' });
    await dialog().getByRole('button', { name: 'Connect', exact: true }).click();
    const status = dialog().getByRole('link', { name: /Atlassian's status/ });
    expect(await status.getAttribute('href')).toBe('https://status.atlassian.com/');
  });

  it('copy what a support ticket needs', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await submit('wrong-secret');
    await dialog().getByText('Technical details').click();
    await dialog().getByRole('button', { name: 'Copy for a support ticket' }).click();
    await dialog().getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^Code: invalid_client \(secret\)\nAtlassian answered: 401\nIt said: Unauthorized\nRequest: [\w-]+\nTime: 20/,
    );
    expect(copied).not.toContain(demo.client('wrong-secret').clientSecret);
  });
});
