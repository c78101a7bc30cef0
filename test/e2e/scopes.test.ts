import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Demo, fillForm, openBrowser, openDemo, openForm } from './open-demo.ts';

const REQUIRED = ['read:jira-user', 'read:jira-work'];
const OPTIONAL = ['write:jira-work', 'read:space:confluence'];

let demo: Demo;
let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  [demo, browser] = await Promise.all([
    openDemo({ CONNECT_SCOPES: REQUIRED.join(' '), CONNECT_OPTIONAL_SCOPES: OPTIONAL.join(' ') }),
    openBrowser(),
  ]);
});
beforeEach(async () => {
  await demo.resetSimulator();
  page = await browser.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(demo.url);
});
afterEach(async () => {
  // A refusal is an answer, which browsers report as an error.
  expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const form = async (sample: string) => {
  const { site, email, apiToken } = demo.sample(sample);
  const dialog = await openForm(page);
  return { dialog, values: { cloudId: site, email, apiToken } };
};

it('what the product needs is listed before, and told apart afterwards', async () => {
  const { dialog, values } = await form('jira-only-scopes');
  await dialog.getByRole('button', { name: 'Where is this?' }).nth(2).click();
  await dialog.getByRole('button', { name: /^Tick each scope/ }).click();
  const list = page.locator('[data-connect-part="wanted"]');
  await list.getByText('Filter there: App Jira, Scope actions Read, Write.').waitFor();
  expect(await list.locator('code').allInnerTexts()).toEqual([...REQUIRED, ...OPTIONAL]);
  expect(await list.getByText('optional', { exact: true }).count()).toBe(2);
  await list.getByRole('checkbox', { name: 'read:jira-user' }).check();
  await list.getByText('1 of 4 ticked').waitFor();
  await fillForm(page, values);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await dialog.getByText('Connected to acme.atlassian.net').waitFor();
  await dialog.getByText(/^Missing, but optional: read:space:confluence\./).waitFor();
  expect(await dialog.getByText('Something is missing').count()).toBe(0);
  await dialog.getByText('2 of 3 present · 1 not checked').click();
  expect(await dialog.locator('[data-connect-part="scopes"] li').allInnerTexts()).toEqual([
    expect.stringMatching(/^read:jira-user\s+present$/),
    expect.stringMatching(/^read:jira-work\s+present$/),
    expect.stringMatching(/^write:jira-work\s+not checked$/),
    expect.stringMatching(/^read:space:confluence\s+missing, optional$/),
  ]);
});

it('a token without the required ones is told which ones, and that none can be added', async () => {
  const { dialog, values } = await form('without-read-scopes');
  await fillForm(page, values);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  const alert = dialog.getByRole('alert').filter({ hasText: 'read nothing here' });
  expect(await alert.innerText()).toMatch(
    /Missing: read:jira-user, read:jira-work\. The scopes of a token cannot be edited: create a new token/,
  );
});

it('Atlassian is asked for all of them, and the set-up names them', async () => {
  const asked: (string | null)[] = [];
  page.context().on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/authorize')) asked.push(searchParams.get('scope'));
  });
  await page.getByRole('button', { name: 'Connect Atlassian' }).click();
  await page.getByRole('button', { name: /^Atlassian You/ }).click();
  const [window] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Continue with Atlassian' }).click(),
  ]);
  await window.getByRole('button', { name: /Mia/ }).waitFor();
  expect(asked).toEqual([[...REQUIRED, ...OPTIONAL, 'offline_access'].join(' ')]);
  await window.close();
  await page.goto(`${demo.url}/set-up`);
  const table = page.getByRole('table', { name: 'Scopes' });
  await table.waitFor();
  expect(await table.locator('tbody[data-need="asked"] code').allInnerTexts()).toEqual([
    ...REQUIRED,
    ...OPTIONAL,
  ]);
});
