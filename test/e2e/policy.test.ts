import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, openBrowser, openDemo } from './open-demo.ts';

// The demo's policy: one person is its admin, another one may only look.

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** Asks as whoever opened the page. */
async function signIn(path: string) {
  const [cookie = ''] = (await fetch(demo.url + path)).headers.getSetCookie();
  return async (method: string, route: string, body?: unknown) => {
    const response = await fetch(`${demo.url}/connect${route}`, {
      method,
      headers: { cookie: cookie.split(';')[0] ?? '', origin: demo.url, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
  };
}

it('lets the admin do everything and a viewer look, and says so on the page', async () => {
  const { cloudId, email, apiToken } = demo.sample('everything');
  const submission = {
    provider: 'atlassian-service-account-api-token',
    values: { cloudId, email, apiToken },
  };
  const [ada, vera] = [await signIn('/'), await signIn('/?as=viewer')];
  expect((await ada('GET', '/connections')).status).toBe(200);
  const { id } = (await ada('POST', '/connections', submission)).json.connection;
  const seen = (await vera('GET', '/connections')).json.connections;
  expect(seen).toMatchObject([{ id }]);
  expect((await vera('POST', `/connections/${id}/test`)).status).toBe(200);
  for (const [method, route, body] of [
    ['POST', '/connections', submission],
    ['POST', '/attempts', { provider: 'atlassian', values: {} }],
    ['DELETE', `/connections/${id}`],
    ['GET', `/proxy/${id}/jira/rest/api/3/myself`],
  ] as const) {
    const { status, json } = await vera(method, route, body);
    expect([route, status, json.code]).toEqual([route, 403, 'forbidden']);
  }
  expect((await ada('GET', `/proxy/${id}/jira/rest/api/3/myself`)).status).toBe(403);
  const page = await browser.newPage();
  await page.goto(`${demo.url}/?as=viewer`);
  const row = page.getByRole('listitem').filter({ hasText: seen[0].host });
  await row.getByRole('button', { name: 'Test' }).click();
  await row.getByText('It works.').waitFor();
  await row.getByRole('button', { name: 'Disconnect' }).click();
  await row.getByRole('button', { name: 'Yes, disconnect' }).click();
  await row.getByText('You may not do this here. Ask an administrator of this product.').waitFor();
  await page.getByText('Vera, may only look').waitFor();
  await page.goto(demo.url);
  await row.getByRole('button', { name: 'Disconnect' }).click();
  await row.getByRole('button', { name: 'Yes, disconnect' }).click();
  await page.getByText('Nothing is connected yet.').waitFor();
});
