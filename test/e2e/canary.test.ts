import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, fillFields, fillForm, openBrowser, openDemo, openForm, openFormOf } from './open-demo.ts';

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** A secret in the forms in which it could have been kept. */
function forms(secret: string, email: string): string[] {
  const bytes = Buffer.from(secret);
  const inBasic = Buffer.from(`${email}:${secret}`).toString('base64');
  return [
    secret,
    bytes.toString('base64').slice(0, -3),
    bytes.toString('hex'),
    encodeURIComponent(secret),
    inBasic.slice(0, -3),
  ];
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

it('after the journey the token is nowhere: not in the page, its storage, URLs, logs, errors or files', async () => {
  // Not the sample that `npm start` prints for people to try.
  const { site, email, apiToken } = demo.sample('jira-only-scopes');
  const wrong = 'ATSTT3xFfGF0-canary-that-was-refused=0A1B2C3D';
  const page = await browser.newPage();
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(`${error.message} ${error.stack}`));
  page.on('request', (request) => seen.push(request.url(), JSON.stringify(request.headers())));
  page.on('response', async (response) => {
    seen.push(JSON.stringify(response.headers()), await response.text().catch(() => ''));
  });
  // Every value that anyone puts into storage, a message or the history is seen, however short it stays.
  await page.addInitScript(() => {
    // biome-ignore lint/suspicious/noConsole: the test listens to the console.
    const record = (...values: unknown[]) => console.info('canary', JSON.stringify(values));
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      record(key, value);
      setItem.call(this, key, value);
    };
    const post = window.postMessage.bind(window);
    window.postMessage = ((message: unknown, ...rest: [never]) => {
      record(message);
      post(message, ...rest);
    }) as typeof window.postMessage;
    const push = history.pushState.bind(history);
    history.pushState = (...state) => {
      record(state);
      push(...state);
    };
  });

  await page.goto(demo.url);
  const dialog = await openForm(page);
  await fillForm(page, { cloudId: site, email, apiToken: wrong });
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await dialog.getByRole('alert').first().waitFor();
  await fillForm(page, { apiToken });
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Connected to' }).waitFor();

  const inPage = () =>
    page.evaluate(() => {
      const fields = [...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement).value,
      );
      return JSON.stringify([
        document.documentElement.outerHTML,
        fields,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        location.href,
        history.state,
      ]);
    });
  seen.push(await inPage());
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });

  // A client, refused at first, whose site is then chosen.
  const { clientId, clientSecret } = demo.client('thousand-sites');
  const wrongSecret = `${clientSecret}-canary-that-was-refused`;
  await openFormOf(page, 'Atlassian Service Account (OAuth 2.0)');
  await fillFields(page, { 'Client ID': clientId, 'Client Secret': wrongSecret });
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await dialog.getByRole('alert').first().waitFor();
  await fillFields(page, { 'Client Secret': clientSecret });
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await dialog.getByRole('heading', { name: 'Choose a site' }).waitFor();
  // What waits for an answer is sealed too.
  for (const file of filesBelow(demo.dataDir)) seen.push(readFileSync(file, 'latin1'));
  await dialog.getByRole('button', { name: 'fleet-0001.atlassian.net' }).click();
  await page.getByRole('status').filter({ hasText: 'Connected to' }).waitFor();
  seen.push(await inPage());
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
  seen.push(await inPage(), demo.log());
  for (const file of filesBelow(demo.dataDir)) seen.push(readFileSync(file, 'latin1'));

  const everything = seen.join('\n');
  for (const secret of [apiToken, wrong, clientSecret, wrongSecret]) {
    for (const form of forms(secret, email)) expect(everything.includes(form), form.slice(0, 12)).toBe(false);
  }
  // An access token is nobody's to read either: two parts of JSON, in base64.
  expect(everything).not.toMatch(/eyJ[\w-]{10,}\.eyJ/);
  // The search would have found it: what may be kept is there.
  expect(everything).toContain(email);
});
