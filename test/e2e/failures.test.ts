import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Provider } from '../../src/core/provider.ts';
import { failureWords } from '../../src/core/words/failure-words.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import type { Variants } from '../../src/simulator/index.ts';
import { type Cause, causes, type Told } from '../failures/causes.ts';
import { type Demo, fillFields, openBrowser, openDemo, openFormOf } from './open-demo.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
  page = await browser.newPage();
  await page.goto(demo.url);
});
afterEach(async () => {
  await demo.resetSimulator();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const listed = () =>
  page.evaluate(async () => (await (await fetch('/connect/connections')).json()).connections.length);

/** Types it, submits it, and looks at what the admin sees. */
async function meet(id: string, cause: Cause, variants: Partial<Variants>, told: Told) {
  const provider = [...providers, jiraAlign].find((one) => one.id === id);
  if (!provider) throw new Error(`There is no provider "${id}".`);
  await demo.use(variants);
  if (cause.fault) await demo.fault(cause.fault);
  const dialog = await openFormOf(page, provider.name);
  const values = cause.values(demo);
  const labels = provider.fields.flatMap(({ name, label }) => {
    const value = values[name];
    return value === undefined ? [] : [[name, label, value] as const];
  });
  await fillFields(page, Object.fromEntries(labels.map(([, label, value]) => [label, value])));
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  const happened = wordsFor(told, values, provider);
  // What the form itself can tell is never sent; there, the field's own message is all there is.
  await dialog.getByRole('alert').or(dialog.locator('[aria-invalid="true"]')).first().waitFor();
  const invalid = dialog.locator('[aria-invalid="true"]');
  expect(await invalid.count()).toBe(told.field === undefined ? 0 : 1);
  if (told.field !== undefined) {
    const label = provider.fields.find(({ name }) => name === told.field)?.label ?? '';
    const field = dialog.getByLabel(label, { exact: true });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    // Where sites are offered, the focus is before them.
    const target = told.offers ? dialog.getByRole('alert').locator('..') : field;
    await expect.poll(() => target.evaluate((one) => document.activeElement === one)).toBe(true);
    const described = await field.evaluate((one) =>
      (one.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((part) => document.getElementById(part)?.textContent ?? '')
        .join(' '),
    );
    expect(described).toContain(happened);
  } else {
    const alert = dialog.getByRole('alert');
    expect(await alert.innerText()).toContain(happened);
    // Read, and where the focus is.
    await expect.poll(() => alert.evaluate((one) => one.parentElement === document.activeElement)).toBe(true);
  }
  for (const scope of told.scopes ?? []) await dialog.getByText(scope).first().waitFor();
  for (const host of told.offers ?? []) {
    await dialog.getByRole('button', { name: host, exact: true }).waitFor();
  }
  for (const [, label, value] of labels) {
    expect(await dialog.getByLabel(label, { exact: true }).inputValue()).toBe(value.replaceAll('\n', ' '));
  }
  expect(await listed()).toBe(0);
}

/** The first sentence of what has to be said. */
function wordsFor(
  { code, reason, scopes }: Told,
  { subdomain, cloudId, jiraCloudUrl }: Readonly<Record<string, string>>,
  { products }: Provider,
): string {
  const typed = (subdomain ?? cloudId ?? jiraCloudUrl ?? '').replace('https://', '');
  const asked = /^[a-z-]+$/.test(typed) ? `${typed}.atlassian.net` : typed;
  const detail = {
    ...(reason === undefined ? {} : { reason }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(code === 'site_not_accessible' ? { asked } : {}),
    ...(products && { products }),
  };
  return failureWords(code, detail)[0].trim();
}

describe.each(Object.entries(causes))('%s', (provider, all) => {
  it.each(all.map((cause) => [cause.what, cause] as const))('%s', (_what, cause) =>
    meet(provider, cause, {}, cause),
  );

  const others = all.flatMap((cause) =>
    (cause.under ?? []).map(([variants, told]) => [cause.what, variants, told, cause] as const),
  );
  it.each(others)('%s, where %j', (_what, variants, told, cause) => meet(provider, cause, variants, told));
});
