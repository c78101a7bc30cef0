import type { Browser } from 'playwright';
import { expect } from 'vitest';
import { type Demo, haveAids } from '../open-demo.ts';
import { createKeys, watchFocus } from './keys.ts';

/** What the page is seen in, and which way it is written. */
export type Look = { readonly width: number; readonly height: number; readonly dir: 'ltr' | 'rtl' };

/** Somebody at the demo who has a keyboard and nothing else; nothing is connected when they come. */
export type Walker = Awaited<ReturnType<typeof createWalker>>;

export async function createWalker(demo: Demo, browser: Browser, { width, height, dir }: Look) {
  const context = await browser.newContext({
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(demo.url);
  await page.evaluate(async () => {
    const { connections: all } = await (await fetch('/connect/connections')).json();
    for (const { id } of all) await fetch(`/connect/connections/${id}`, { method: 'DELETE' });
  });
  await page.addInitScript(watchFocus);
  await page.reload();
  await page.evaluate((given) => {
    document.documentElement.dir = given;
  }, dir);

  const keys = createKeys(page);
  const dialog = page.getByRole('dialog');
  const heading = (name: string | RegExp) => dialog.getByRole('heading', { name });

  async function isClosed() {
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => keys.focused()).toBe('Connect Atlassian');
  }
  async function leaveBy(name: string) {
    await keys.enter(name);
    await isClosed();
  }

  return {
    page,
    keys,
    dialog,
    heading,
    isClosed,
    leaveBy,
    /** From the page to the form of a way to connect. */
    async openForm(way: RegExp) {
      await keys.enter('Connect Atlassian');
      await keys.until(heading('Connect Atlassian'));
      await keys.until(dialog.getByRole('button', { name: way }));
      await keys.enter(way);
      // Nobody is as quick with a key as this; what arrives after it moves what is below, also what has the focus.
      await dialog.locator('[data-connect-part="form"] [data-connect-part="primary"]').waitFor();
      await haveAids(dialog);
    },
    async fillSample(name: string, change: Readonly<Record<string, string>> = {}) {
      const { site, email, apiToken } = demo.sample(name);
      await keys.fill({ 'Cloud ID': site, 'Service Account Email': email, 'API Token': apiToken, ...change });
    },
    async fillClient(name: string) {
      const { subdomain, clientId, clientSecret } = demo.client(name);
      await keys.fill({ Subdomain: subdomain, 'Client ID': clientId, 'Client Secret': clientSecret });
    },
    /** The result has come, it is closed, and the focus is where it was before. */
    async isConnected(host: string) {
      await keys.until(heading(`Connected to ${host}`));
      await expect.poll(() => keys.focused()).toBe(`Connected to ${host}`);
      await leaveBy('Done');
    },
    /** Goes through the Atlassian window, which is simulated: what its keys lead to is not looked at. */
    async agreeAs(person: RegExp) {
      await keys.until(dialog.getByRole('button', { name: 'Continue with Atlassian', disabled: false }));
      await keys.to('Continue with Atlassian');
      const [window] = await Promise.all([context.waitForEvent('page'), keys.press('Enter')]);
      const there = createKeys(window);
      await window.getByRole('button', { name: person }).waitFor();
      await there.to(person);
      await window.keyboard.press('Enter');
      await window.getByRole('button', { name: 'Accept' }).waitFor();
      await there.to('Accept');
      await window.keyboard.press('Enter');
      await expect.poll(() => window.isClosed(), { timeout: 10_000 }).toBe(true);
    },
    /** Ends it; in no frame was the focus nowhere. */
    async close() {
      const lost = await page.evaluate(() => 'lost' in window && window.lost);
      await context.close();
      expect(lost, 'frames without a focus').toEqual([]);
    },
  };
}
