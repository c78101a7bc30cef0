import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connections, type Demo, fillFields, openBrowser, openDemo, openFormOf } from './open-demo.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});
beforeEach(async () => {
  await demo.resetSimulator();
  await page.goto(demo.url);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const COUNTS = /\d+ present · \d+ missing/;

/** From the picker to the settings of a sample, with all that is found out beside them. */
async function check(sample: string, change: Readonly<Record<string, string>> = {}) {
  const { site, email, apiToken } = demo.sample(sample);
  const dialog = await openFormOf(page, 'Jira Align connector');
  await fillFields(page, {
    'Jira Cloud URL': `https://${site}/jira/software/projects/OPS`,
    Name: 'Acme Jira',
    'Service Account Email': email,
    'API Token': apiToken,
    ...change,
  });
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await dialog.getByRole('status').filter({ hasText: 'atlassian.net' }).waitFor();
  await dialog.getByText(COUNTS).waitFor();
  // What the guide says of them is loaded beside.
  await dialog.locator('summary').first().waitFor();
  return dialog;
}

/** The sheet, row by row. */
const settings = () =>
  page
    .locator('[data-connect-part="setting"]')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
    );

/** What stands in the report beside each name. */
const reported = async () =>
  Object.fromEntries(
    await page
      .locator('[data-connect-part="report"] > [data-connect-part="group"] > ul > li')
      .evaluateAll((rows) =>
        rows
          .map((row) => [row.children[1]?.textContent ?? '', row.querySelector('bdi')?.textContent ?? ''])
          .filter(([name]) => name !== ''),
      ),
  );

/** Only what reads may reach a customer's site. */
const methods = async () => [
  ...new Set(
    (await demo.requests()).filter(({ path }) => path.startsWith('/ex/')).map(({ method }) => method),
  ),
];

describe('a token with all scopes', () => {
  it("becomes the settings of Jira Align's own form, and nothing is stored", async () => {
    const { email, apiToken } = demo.sample('jira-align');
    const dialog = await check('jira-align');
    expect(await settings()).toEqual([
      ['Jira Link', 'https://acme.atlassian.net/browse/{external}'],
      ['Name', 'Acme Jira'],
      ['Jira API URL', 'https://api.atlassian.com/ex/jira/1a11d016-8984-4c3e-b9ab-142dd06acb1b'],
      ['Authentication Type', 'API service account token Authentication'],
      ['Jira Username', email],
      ['Jira API token', 'the token you entered'],
    ]);
    expect(await dialog.innerText()).toContain('8 present · 0 missing · 4 cannot be checked');
    expect(await page.content()).not.toContain(apiToken);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await connections(page).getByText('Nothing is connected yet.').waitFor();
    await page.reload();
    await connections(page).getByText('Nothing is connected yet.').waitFor();
  });

  it('is reported on scope by scope, by reading alone', async () => {
    await check('jira-align');
    const found = await reported();
    const reading = Object.keys(found).filter((name) => name.startsWith('read:'));
    expect(reading).toHaveLength(8);
    expect(reading.map((name) => found[name])).toEqual(reading.map(() => 'present'));
    expect(found).toMatchObject({
      'manage:jira-project': 'cannot be checked',
      'write:jira-work': 'cannot be checked',
      'write:board-scope:jira-software': 'cannot be checked',
      'write:epic:jira-software': 'cannot be checked',
      'Browse users and groups': 'granted',
      'Administer Jira': 'granted',
    });
    expect(await page.locator('summary').allInnerTexts()).toEqual([
      'To read only 4 of 4 there',
      'To read and write 6 of 6 there',
      // What only a change would tell is counted, and not as there.
      'For Jira Software 3 of 3 there · 2 cannot be checked',
    ]);
    expect(await methods()).toEqual(['GET']);
  });

  it('is copied as it is shown, each value by itself and all at once', async () => {
    const { email } = demo.sample('jira-align');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const dialog = await check('jira-align', { Name: 'Acme "West"' });
    const rows = [
      ['Jira Link', 'https://acme.atlassian.net/browse/{external}'],
      ['Name', 'Acme "West"'],
      ['Jira API URL', 'https://api.atlassian.com/ex/jira/1a11d016-8984-4c3e-b9ab-142dd06acb1b'],
      ['Authentication Type', 'API service account token Authentication'],
      ['Jira Username', email],
    ] as const;
    for (const [label, value] of rows) {
      await dialog.getByRole('button', { name: `Copy ${label}`, exact: true }).click();
      await dialog.getByText(`${label}: copied.`).waitFor();
      expect(await copied()).toBe(value);
    }
    await dialog.getByRole('button', { name: 'Copy Jira API token', exact: true }).click();
    await dialog.getByText('Jira API token: these words are copied, not what you entered.').waitFor();
    expect(await copied()).toBe('the token you entered');
    await dialog.getByRole('button', { name: 'Copy all' }).click();
    await dialog.getByText('All settings copied.').waitFor();
    const all = [...rows, ['Jira API token', 'the token you entered']];
    expect(await copied()).toBe(all.map(([label, value]) => `${label}: ${value}`).join('\n'));
  });

  it('is another connector for another site', async () => {
    const dialog = await check('jira-align');
    await dialog.getByRole('button', { name: 'Another site' }).click();
    const { email, apiToken } = demo.sample('jira-align');
    await fillFields(page, {
      'Jira Cloud URL': 'globex',
      Name: 'Globex Jira',
      'Service Account Email': email,
      'API Token': apiToken,
    });
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await dialog.getByRole('status').filter({ hasText: 'globex.atlassian.net' }).waitFor();
    expect((await settings())[2]?.[1]).toBe(
      'https://api.atlassian.com/ex/jira/5b7c9d2e-4f10-4a86-9c3d-7e2b1f60a845',
    );
  });
});

it('a token without three of the scopes is told which ones, and gets its settings all the same', async () => {
  const dialog = await check('jira-align-three-missing');
  const found = await reported();
  expect(Object.keys(found).filter((name) => found[name] === 'missing')).toEqual([
    'read:issue-details:jira',
    'read:jql:jira',
    'read:sprint:jira-software',
  ]);
  expect(await dialog.innerText()).toMatch(/5 present · 3 missing · 4 cannot be checked/);
  expect(await dialog.innerText()).toMatch(/The scopes of a token cannot be changed/);
  expect(found).toMatchObject({ 'Browse users and groups': 'granted', 'Administer Jira': 'not granted' });
  expect(await settings()).toHaveLength(6);
  expect(await methods()).toEqual(['GET']);
});

it('permissions that cannot be read are called so', async () => {
  await demo.use({ permissionsScope: 'granular' });
  await check('jira-align');
  expect(await reported()).toMatchObject({
    'Browse users and groups': 'could not be read',
    'Administer Jira': 'could not be read',
    'read:jira-work': 'present',
  });
});

it('a wrong token is named at its field, and nothing is handed out', async () => {
  const { site, email } = demo.sample('jira-align');
  const dialog = await openFormOf(page, 'Jira Align connector');
  await fillFields(page, {
    'Jira Cloud URL': site,
    Name: 'Acme Jira',
    'Service Account Email': email,
    'API Token': 'ATSTT3x-nonsense',
  });
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  const invalid = await dialog.locator('[aria-invalid="true"]').evaluateAll((all) => all.map(({ id }) => id));
  expect(invalid).toEqual([await dialog.getByLabel('API Token', { exact: true }).getAttribute('id')]);
  expect(await settings()).toEqual([]);
});
