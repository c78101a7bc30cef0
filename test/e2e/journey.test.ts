import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connections, type Demo, fillForm, openBrowser, openDemo, openForm } from './open-demo.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
  page = await browser.newPage();
});
beforeEach(async () => {
  await demo.resetSimulator();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(demo.url);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** What a person has typed, to see that it is kept. */
const typed = async () => {
  const dialog = page.getByRole('dialog');
  return {
    cloudId: await dialog.getByLabel('Cloud ID', { exact: true }).inputValue(),
    email: await dialog.getByLabel('Service Account Email', { exact: true }).inputValue(),
    apiToken: await dialog.getByLabel('API Token', { exact: true }).inputValue(),
  };
};
const listed = () =>
  page.evaluate(async () => (await (await fetch('/connect/connections')).json()).connections.length);
const submit = () => page.getByRole('dialog').getByRole('button', { name: 'Connect', exact: true }).click();

describe('the admin', () => {
  it('connects by address and finds the connection after a reload and a restart of the server', async () => {
    const { site, email, apiToken } = demo.sample('everything');
    await openForm(page);
    await fillForm(page, { cloudId: `https://${site}/jira/software/projects/OPS`, email, apiToken });
    await submit();
    const result = page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: 'Connected to acme.atlassian.net' });
    await result.waitFor();
    expect(await page.getByRole('dialog').innerText()).toMatch(/as CI Bot/);
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    const row = connections(page).getByText('acme.atlassian.net');
    await row.waitFor();
    expect(await connections(page).innerText()).toMatch(/Atlassian Service Account \(API Token\)/);
    expect(await connections(page).innerText()).toMatch(/Connected/);
    await page.reload();
    await row.waitFor();
    await demo.restart();
    await page.reload();
    await row.waitFor();
    expect(await connections(page).innerText()).not.toContain(apiToken);
  });

  it('connects with a bare Cloud ID, and the same account again updates in place', async () => {
    const { cloudId, email, apiToken } = demo.sample('everything');
    const counts: number[] = [];
    for (let time = 0; time < 2; time += 1) {
      await openForm(page);
      await fillForm(page, { cloudId, email, apiToken });
      await submit();
      await page.getByRole('status').filter({ hasText: 'Connected to acme.atlassian.net' }).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
      counts.push(await listed());
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('is asked for the site when the host cannot be learned', async () => {
    await demo.use({ serverInfoScope: 'checked' });
    const { cloudId, email, apiToken } = demo.sample('confluence-only-scopes');
    await openForm(page);
    await fillForm(page, { cloudId, email, apiToken });
    await submit();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Site address', { exact: true }).fill('globex.atlassian.net');
    await submit();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('alert').innerText()).toMatch(/another site/);
    await dialog.getByLabel('Site address', { exact: true }).fill('acme.atlassian.net');
    await submit();
    await dialog.getByRole('heading', { name: 'acme.atlassian.net is connected already' }).waitFor();
    expect(await dialog.innerText()).toMatch(/connected as CI Bot/);
    await dialog.getByRole('button', { name: 'Keep both' }).click();
    await page.getByRole('status').filter({ hasText: 'Connected to acme.atlassian.net' }).waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  it('can do all of it by keyboard alone', async () => {
    const { site, email, apiToken } = demo.sample('jira-only-site');
    const focusOn = async (name: RegExp) => {
      for (let tabs = 0; tabs < 30; tabs += 1) {
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement | null;
          return `${element?.getAttribute('aria-label') ?? ''} ${element?.labels?.[0]?.textContent ?? ''} ${element?.textContent ?? ''}`.trim();
        });
        if (name.test(focused)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`The keyboard never reached ${name}.`);
    };
    await focusOn(/^Connect Atlassian/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await focusOn(/^Atlassian Service Account \(API Token\)/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Cloud ID', { exact: true }).waitFor();
    await focusOn(/^Cloud ID/);
    await page.keyboard.type(site);
    await focusOn(/^Service Account Email/);
    await page.keyboard.type(email);
    await focusOn(/^API Token/);
    await page.keyboard.type(apiToken);
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `Connected to ${site}` })
      .waitFor();
    await focusOn(/^Done/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await connections(page).getByText(site).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/Connect Atlassian/);
  });
});

describe('what goes wrong is said where it is, keeps what was typed and stores nothing', () => {
  const NO_SUCH_CLOUD = '00000000-0000-4000-8000-000000000000';
  const gateway = { path: '/ex/' };
  const cases: [string, Record<string, string>, () => Promise<unknown>, RegExp, string | undefined][] = [
    [
      'wrong token',
      { apiToken: 'ATSTT3xFfGF0-wrong' },
      async () => {},
      /refused this API token/,
      'API Token',
    ],
    [
      'wrong email',
      { email: 'jane@acme.example' },
      async () => {},
      /not a service account's email/,
      'Service Account Email',
    ],
    ['wrong Cloud ID', { cloudId: NO_SUCH_CLOUD }, async () => {}, /no site with this Cloud ID/, 'Cloud ID'],
    [
      'unknown site',
      { cloudId: 'no-such-site.atlassian.net' },
      async () => {},
      /no Atlassian site/,
      'Cloud ID',
    ],
    [
      'Atlassian down',
      {},
      () => demo.fault({ when: gateway, kind: 'status', status: 503 }),
      /did not answer as it should/,
      undefined,
    ],
    [
      'a page instead of data',
      {},
      () => demo.fault({ when: gateway, kind: 'html' }),
      /a page instead of data/,
      undefined,
    ],
    [
      'rate limit',
      {},
      () => demo.fault({ when: gateway, kind: 'rate-limited', retryAfterSeconds: 30 }),
      /limiting requests/,
      undefined,
    ],
    [
      'backend unreachable',
      {},
      () => page.route('**/connect/connections', (route) => route.abort()),
      /server could not be reached/,
      undefined,
    ],
    [
      "the product's own guard leads to its sign-in page",
      {},
      () =>
        page.route('**/connect/connections', (route) =>
          route.fulfill({ status: 302, headers: { location: '/sign-in' } }),
        ),
      /led somewhere else.*You may be signed out/s,
      undefined,
    ],
  ];

  it.each(cases)('%s', async (_what, change, prepare, words, blamed) => {
    const before = await listed();
    await prepare();
    const { site, email, apiToken } = demo.sample('everything');
    const values = { cloudId: site, email, apiToken, ...change };
    const dialog = await openForm(page);
    await fillForm(page, values);
    await submit();
    await dialog.getByRole('alert').first().waitFor();
    expect((await dialog.getByRole('alert').allInnerTexts()).join('\n')).toMatch(words);
    expect(await typed()).toEqual(values);
    const marked = await dialog
      .locator('[aria-invalid="true"]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent));
    expect(marked).toEqual(blamed === undefined ? [] : [blamed]);
    if (blamed !== undefined) {
      const focused = () =>
        page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent);
      await expect.poll(focused).toBe(blamed);
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(await listed()).toBe(before);
  });

  it('missing scopes', async () => {
    const before = await listed();
    const { site, email, apiToken } = demo.sample('without-read-scopes');
    const dialog = await openForm(page);
    await fillForm(page, { cloudId: site, email, apiToken });
    await submit();
    await dialog.getByRole('alert').first().waitFor();
    expect((await dialog.getByRole('alert').allInnerTexts()).join('\n')).toMatch(
      /Missing: read:jira-user, read:jira-work/,
    );
    expect(await typed()).toEqual({ cloudId: site, email, apiToken });
    const marked = await dialog
      .locator('[aria-invalid="true"]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent));
    expect(marked).toEqual(['API Token']);
    expect(await listed()).toBe(before);
  });

  it('Atlassian slow: it says so, Cancel keeps what was typed, and nothing is stored', async () => {
    const before = await listed();
    await demo.fault({ when: gateway, kind: 'slow', delayMs: 8_000 });
    const { site, email, apiToken } = demo.sample('everything');
    const dialog = await openForm(page);
    await fillForm(page, { cloudId: site, email, apiToken });
    await submit();
    await dialog.getByText(/takes longer than usual/).waitFor({ timeout: 8_000 });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await typed()).toEqual({ cloudId: site, email, apiToken });
    await new Promise((resolve) => setTimeout(resolve, 8_500));
    expect(await listed()).toBe(before);
  });

  it('a dialog closed in mid-flight leaves nothing behind', async () => {
    const before = await listed();
    await demo.fault({ when: gateway, kind: 'slow', delayMs: 3_000 });
    const { site, email, apiToken } = demo.sample('without-confluence-access');
    const dialog = await openForm(page);
    await fillForm(page, { cloudId: site, email, apiToken });
    await submit();
    await dialog.getByText('Checking with Atlassian').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await new Promise((resolve) => setTimeout(resolve, 4_500));
    expect(await listed()).toBe(before);
  });
});

describe('the form', () => {
  it('asks once before Escape costs what was typed, and forgets the question at the next step', async () => {
    const dialog = await openForm(page);
    await fillForm(page, { apiToken: 'ATSTT-typed' });
    await page.keyboard.press('Escape');
    await dialog.getByText(/Press Escape again/).waitFor();
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByRole('heading', { name: 'Connect Atlassian' }).waitFor();
    await expect.poll(() => dialog.getByText(/Press Escape again/).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Connect Atlassian');
  });

  it('checks a field when it is left, and again while it is typed', async () => {
    const dialog = await openForm(page);
    const email = dialog.getByLabel('Service Account Email', { exact: true });
    await email.fill('jane');
    expect(await dialog.locator('[aria-invalid="true"]').count()).toBe(0);
    await email.blur();
    await dialog.getByText('Enter one email address').waitFor();
    await email.fill('jane@acme.example');
    await expect.poll(() => dialog.locator('[aria-invalid="true"]').count()).toBe(0);
  });

  it('is never refused a submit: it says what is missing and goes to the first wrong field', async () => {
    const dialog = await openForm(page);
    await fillForm(page, { email: 'jane' });
    await submit();
    await dialog.getByText('Enter the Cloud ID.').waitFor();
    // The form leads there a moment later.
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent);
    await expect.poll(focused).toBe('Cloud ID');
    expect(await dialog.locator('[aria-invalid="true"]').count()).toBe(3);
  });
});

describe('the list', () => {
  it('says before and after disconnecting where the token itself is revoked', async () => {
    const { site, email, apiToken } = demo.sample('everything');
    await openForm(page);
    await fillForm(page, { cloudId: site, email, apiToken });
    await submit();
    await page.getByRole('status').filter({ hasText: 'Connected to acme.atlassian.net' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    const region = connections(page);
    const link = region.getByRole('link', { name: 'Service accounts at Atlassian' });
    const before = await listed();
    expect(await link.count()).toBe(0);
    const row = region
      .getByRole('listitem')
      .filter({ hasText: 'acme.atlassian.net' })
      .filter({ hasText: 'CI Bot' });
    await row.getByRole('button', { name: 'Disconnect' }).click();
    await row.getByText('The API token itself goes on working.').waitFor();
    expect(await link.getAttribute('href')).toBe('https://admin.atlassian.com/');
    await row.getByRole('button', { name: 'Keep' }).click();
    expect(await link.count()).toBe(0);
    await row.getByRole('button', { name: 'Disconnect' }).click();
    await row.getByRole('button', { name: 'Yes, disconnect' }).click();
    await region.getByText(/^Disconnected\. The API token itself goes on working\./).waitFor();
    await row.waitFor({ state: 'detached' });
    expect(await link.getAttribute('href')).toBe('https://admin.atlassian.com/');
    expect(await listed()).toBe(before - 1);
  });
});
