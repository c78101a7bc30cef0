import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personalToken } from '../../stories/own-provider.ts';
import { bundlePage } from '../browsers/host/bundle-page.ts';
import { type Host, openHost } from '../browsers/host/open-host.ts';
import { openBrowser } from './open-demo.ts';

// A way to connect that only the host knows, listed on both sides: through the whole UI, the real handler and Atlassian.

let browser: Browser;
let host: Host;
let page: Page;
beforeAll(async () => {
  const cell = { hostCoop: 'none', loginCoop: 'none', placement: 'top' } as const;
  const files = await bundlePage('test/e2e/own-provider/page.tsx');
  [browser, host] = await Promise.all([openBrowser(), openHost(cell, files, { offered: [personalToken] })]);
  page = await browser.newPage();
  await page.goto(host.url);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const dialog = () => page.getByRole('dialog');
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
const fill = (label: string, value: string) => dialog().getByLabel(label, { exact: true }).fill(value);
const seen = (name: string) => dialog().getByRole('heading', { name }).waitFor();

it('is picked, explained by its own guide, refused, corrected, and connected', async () => {
  const sample = host.simulator.samples.find(({ name }) => name === 'everything');
  if (!sample) throw new Error('The simulator has no such sample.');
  await page.getByRole('button', { name: 'Connect Atlassian' }).click();
  const choice = dialog().getByRole('button', { name: /^Personal API token/ });
  await choice.waitFor();
  expect(await dialog().locator('[data-connect-part="choice-name"]').allInnerTexts()).toEqual([
    'Personal API token',
  ]);
  await choice.click();
  await seen('Your own API token');

  await press('Connect');
  await dialog().locator('[aria-invalid="true"]').nth(2).waitFor();
  await dialog().getByLabel('Personal token', { exact: true }).focus();
  await dialog().getByRole('button', { name: 'Where is this?' }).last().click();
  await seen('Making the token');
  await press('Back to the form');

  await fill('Site', `https://${sample.site}/jira/your-work`);
  await fill('Atlassian email', sample.email);
  await fill('Personal token', 'ATSTT-of-nobody');
  await press('Connect');
  await dialog().getByRole('alert').first().waitFor();
  expect(await dialog().getByLabel('Atlassian email', { exact: true }).inputValue()).toBe(sample.email);
  await fill('Personal token', sample.apiToken);
  await press('Connect');
  await seen(`Connected to ${sample.site}`);
  await press('Done');
  expect(await page.content()).not.toContain(sample.apiToken);
});

it('is in the list by its own name, is tested there, and its link for revoking is that of its own kind', async () => {
  const row = page.getByRole('region', { name: 'Connections' }).getByRole('listitem').first();
  await row.getByText('Personal API token').waitFor();
  await row.getByRole('button', { name: 'Test' }).click();
  await row.getByText('It works.').waitFor();
  await row.getByRole('button', { name: 'Disconnect', exact: true }).click();
  const link = row.getByRole('link');
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/id\.atlassian\.com\//);
  await row.getByRole('button', { name: 'Yes, disconnect' }).click();
  await page.getByText('Nothing is connected yet.').waitFor();
  expect(host.log.filter((line) => / DELETE \/connect\/connections\/\S+ 204$/.test(line))).toHaveLength(1);
});
