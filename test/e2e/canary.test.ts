import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { APPS } from '../../src/simulator/data/apps.ts';
import { secretsIn } from '../hostile/forms.ts';
import { type Demo, fillFields, openBrowser, openDemo, openFormOf } from './open-demo.ts';
import { holdings, recordPages } from './record-pages.ts';

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: string[];
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
});
beforeEach(async () => {
  await demo.resetSimulator();
  context = await browser.newContext();
  ({ seen } = await recordPages(context));
  page = await context.newPage();
  await page.goto(demo.url);
});
afterEach(() => context.close());
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const dialog = () => page.getByRole('dialog');
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();

const stored = (): string[] =>
  readdirSync(demo.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));

/** From a refusal to the result and away from it; looks after every step. */
async function tryTwice(wrong: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>) {
  await fillFields(page, wrong);
  await press('Connect');
  await dialog().getByRole('alert').first().waitFor();
  seen.push(await withoutFields());
  await fillFields(page, right);
  await press('Connect');
}

/** Until it is connected, a field may hold what was typed. */
const withoutFields = async () => {
  const [html, , ...elsewhere] = JSON.parse(await holdings(page));
  return JSON.stringify([html, ...elsewhere]);
};

async function leave(result: string | RegExp) {
  await page.getByRole('status').filter({ hasText: result }).waitFor();
  seen.push(await holdings(page));
  await press('Done');
  await dialog().waitFor({ state: 'detached' });
  seen.push(await holdings(page), demo.log(), ...stored());
}

/** They are nowhere; what may be seen is, so that the search would have found them. */
function expectNowhere(secrets: readonly string[], known: string) {
  // A code is in the address that leads back, and counts once.
  const everything = seen.join('\n').replaceAll(/\bcode=[\w.-]+/g, '');
  expect(secretsIn(everything, secrets)).toEqual([]);
  // An access token is nobody's to read either: two parts of JSON, in base64.
  expect(/.{0,60}eyJ[\w-]{10,}\.eyJ/.exec(everything)?.[0]).toBeUndefined();
  expect(secretsIn(everything, [known])).toEqual([known]);
}

it('an API token is nowhere: not in the page, its storage, addresses, logs, errors or files', async () => {
  // Not the sample that `npm start` prints for people to try.
  const { site, email, apiToken } = demo.sample('jira-only-scopes');
  const wrong = 'ATSTT3xFfGF0-canary-that-was-refused=0A1B2C3D';
  await openFormOf(page, 'Atlassian Service Account (API Token)');
  const fields = { 'Cloud ID': site, 'Service Account Email': email };
  await tryTwice({ ...fields, 'API Token': wrong }, { 'API Token': apiToken });
  await leave('Connected to');
  expectNowhere([apiToken, wrong, `${email}:${apiToken}`, `${email}:${wrong}`], email);
});

it('a client secret is nowhere, nor what it bought while a site is chosen', async () => {
  const { clientId, clientSecret } = demo.client('thousand-sites');
  const wrong = `${clientSecret.slice(0, -6)}canary`;
  await openFormOf(page, 'Atlassian Service Account (OAuth 2.0)');
  await tryTwice({ 'Client ID': clientId, 'Client Secret': wrong }, { 'Client Secret': clientSecret });
  await dialog().getByRole('heading', { name: 'Choose a site' }).waitFor();
  // What waits for an answer is sealed, too.
  seen.push(await withoutFields(), ...stored());
  await press('fleet-0001.atlassian.net');
  await leave('Connected to');
  expectNowhere([clientSecret, wrong, `${clientId}:${clientSecret}`], clientId);
});

it("a token for Jira Align's own form is nowhere", async () => {
  const { site, email, apiToken } = demo.sample('jira-align-three-missing');
  const wrong = 'ATSTT3xFfGF0-canary-for-the-connector=1B2C3D4E';
  await openFormOf(page, 'Jira Align connector');
  const fields = { 'Jira Cloud URL': `https://${site}`, Name: 'Acme Jira', 'Service Account Email': email };
  await tryTwice({ ...fields, 'API Token': wrong }, { 'API Token': apiToken });
  await dialog()
    .getByText(/\d+ present/)
    .waitFor();
  await leave('atlassian.net');
  expectNowhere([apiToken, wrong], email);
});

it("what a person agreed to is nowhere, in none of the windows, nor the secret of the product's own app", async () => {
  const secrets = APPS.map(({ clientSecret }) => clientSecret);
  expect(secrets.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Connect Atlassian' }).click();
  const exactly = page.locator('[data-connect-part="choice-name"]').getByText('Atlassian', { exact: true });
  await dialog().getByRole('button').filter({ has: exactly }).click();
  const [opened] = await Promise.all([context.waitForEvent('page'), press('Continue with Atlassian')]);
  await opened.getByRole('button', { name: /^Mia/ }).click();
  seen.push(await holdings(page));
  await opened.getByRole('button', { name: 'Accept' }).click();
  await leave('Connected to');
  expectNowhere(secrets, 'acme.atlassian.net');
});
