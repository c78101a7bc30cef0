import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldIssue } from '../../src/core/fields/field-issue.ts';
import { sayIssue } from '../../src/core/words/say-issue.ts';
import { atlassianServiceAccountApiToken as provider } from '../../src/providers/index.ts';
import type { LoggedRequest } from '../../src/simulator/index.ts';
import { good, hostileFields, secrets, titleOf } from '../hostile/fields.ts';
import { hostilePastes } from '../hostile/pastes.ts';
import { holdsSecret } from '../hostile/watched-backend.ts';
import { type Demo, fillForm, openBrowser, openDemo, openForm } from './open-demo.ts';

type Name = keyof typeof good;
type Issues = Readonly<Partial<Record<Name, FieldIssue>>>;
const names = Object.keys(good) as Name[];

let demo: Demo;
let browser: Browser;
let page: Page;
let dialog: Locator;
let prototype: string;

/** What the page asked for: how, where, and with which body. */
const asked: { readonly what: string; readonly body: string }[] = [];
/** How many of them were asked before the text in question. */
let before = 0;
/** What must not happen at all. */
const harm: string[] = [];

/** Fields that no longer hold what works. */
const changed = new Set<Name>();
let lost = false;

const PAUSE_MS = 600;

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
  await demo.resetSimulator();
  // Small and still, so that little is drawn for each of hundreds of texts.
  page = await browser.newPage({ viewport: { width: 480, height: 720 }, reducedMotion: 'reduce' });
  // What waits for a pause in typing is tried for each text, without waiting for it.
  await page.clock.install();
  page.on('request', (request) => {
    const { origin, pathname, search } = new URL(request.url());
    if (origin !== demo.url) harm.push(`a request to ${origin}`);
    if (!/^\/(?:connect\/|assets\/|favicon\.svg$|deployment\.json$|$)/.test(pathname))
      harm.push(`a request for ${pathname}`);
    if (search !== '' || holdsSecret(request.url(), secrets))
      harm.push(`a request that says ${request.url()}`);
    asked.push({ what: `${request.method()} ${pathname}`, body: request.postData() ?? '' });
  });
  page.on('dialog', async (shown) => {
    harm.push(`${shown.type()} ${shown.message()}`);
    await shown.dismiss();
  });
  page.on('pageerror', (error) => harm.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') harm.push(message.text());
  });
  page.on('popup', () => harm.push('a window'));
  await open();
  prototype = (await look()).prototype;
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function open() {
  await page.goto(demo.url);
  dialog = await openForm(page);
  await fillForm(page, good);
}

// One that failed may have led elsewhere; the next one begins in the form all the same.
beforeEach(async () => {
  if (lost) await open();
  lost = true;
  for (const name of changed) await control(name).fill(good[name]);
  changed.clear();
  before = asked.length;
});

const labelOf = (name: string) => provider.fields.find((field) => field.name === name)?.label ?? name;
// Found by its label when the form opens; by its name it is found faster.
const control = (name: Name) => page.locator(`dialog input[name="${name}"]`);
const press = () => dialog.getByRole('button', { name: 'Connect', exact: true }).click();
const tried = new Set<string>();
/** The button for the first text of each kind; for what is alike the Enter key, which is five times as fast. */
const submit = async (what: string) => {
  if (tried.has(what)) await page.keyboard.press('Enter');
  else await press();
  tried.add(what);
};
const pause = () => page.clock.fastForward(PAUSE_MS);

/** As it is pasted: a line break in a field of one line is for the browser to turn into what it likes. */
async function enter(name: Name, text: string) {
  changed.add(name);
  if (/[\r\n]/.test(text)) {
    await control(name).fill('');
    await page.keyboard.insertText(text);
  } else {
    await control(name).fill(text);
  }
  if (name === 'cloudId') await pause();
}

/** All there is to see of the form: what is marked with which words, and what has no place in it. */
const look = () =>
  page.locator('dialog').evaluate((element) => ({
    marked: [...element.querySelectorAll('input')]
      .filter((field) => field.getAttribute('aria-invalid') === 'true')
      .map((field) => {
        const [issue = ''] = field.getAttribute('aria-describedby')?.split(' ') ?? [];
        return [field.name, document.getElementById(issue)?.textContent ?? ''];
      }),
    text: element.textContent ?? '',
    foreign: element.querySelectorAll('script, iframe, object, img, b, [onerror], [src="x"]').length,
    prototype: JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.keys({ ...[] })]),
    path: location.pathname + location.search + location.hash,
  }));

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));

/** These fields are marked, each with its words; and nothing was run, made, changed or sent. */
async function expectMarked(issues: Issues) {
  const marked = Object.entries(issues).map(([name, issue]) => [name, sayIssue({}, issue, labelOf(name))]);
  let seen: Partial<Awaited<ReturnType<typeof look>>> = {};
  const again = async () => {
    seen = await look();
    return seen.marked;
  };
  await expect.poll(again, { interval: 10 }).toEqual(marked);
  // The form leads there a moment later; what is entered before that would go there as well.
  const [first] = names.filter((name) => name in issues);
  if (first) await expect.poll(focused, { interval: 10 }).toBe(first);
  // And once more in the next task, as the form library does.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const { text = '', ...rest } = seen;
  expect(rest).toEqual({ marked, foreign: 0, prototype, path: '/' });
  expect(holdsSecret(text, secrets)).toBe(false);
  // Taken away, so that what one text did is not held against all that follow.
  expect(harm.splice(0)).toEqual([]);
  // The good site is looked up whenever it stands in its field.
  for (const { what, body } of asked.slice(before)) {
    // Whether there is a form for the other cloud; nothing that was typed goes with it.
    if (what === 'GET /connect/providers') continue;
    expect(what).toBe('POST /connect/sites/resolve');
    expect(JSON.parse(body)).toEqual({ provider: provider.id, address: good.cloudId });
  }
  lost = false;
}

const inPage = hostileFields.flatMap(({ field, ...entry }) =>
  field === 'expiresOn' ? [] : [{ ...entry, field, title: titleOf({ field, ...entry }) }],
);

describe('a text that is refused is so at its field, and stays in the page', () => {
  const refused = inPage.flatMap(({ title, outcome, ...entry }) => {
    if (outcome.kind === 'refused') return [[title, { ...entry, issue: outcome.reason }] as const];
    return outcome.kind === 'too-large' ? [[title, { ...entry, issue: 'too_long' }] as const] : [];
  });

  it.each(refused)('%s', async (_title, { what, field, text, issue }) => {
    await enter(field, text);
    await submit(what);
    await expectMarked({ [field]: issue });
  });
});

describe('a text that is accepted is not marked', () => {
  const accepted = inPage.filter(({ outcome }) => outcome.kind === 'accepted');

  it.each(accepted.map((entry) => [entry.title, entry] as const))(
    '%s',
    async (_title, { what, field, text }) => {
      // Another field holds the form back, so that each text can be tried on the same one.
      const other = field === 'email' ? 'apiToken' : 'email';
      await enter(other, '');
      await enter(field, text);
      await submit(what);
      await expectMarked({ [other]: 'required' });
      if (field === 'cloudId') await dialog.getByText(`That is ${good.cloudId}`).waitFor();
    },
  );
});

describe('several values that are pasted at once', () => {
  it.each(hostilePastes)('row $row: $what', async ({ text, issues }) => {
    for (const name of names) changed.add(name);
    await control('email').evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await pause();
    // What names no field is pasted like any other text, which an event alone does not do.
    if (Object.keys(issues).length === 0) expect(await control('email').inputValue()).toBe(good.email);
    else await press();
    await expectMarked(issues);
  });
});

describe('after all of them', () => {
  const requests = async () => {
    const { url } = await demo.fault({ when: { path: '/nowhere' }, kind: 'reset' });
    return (await (await fetch(new URL('requests', url))).json()) as LoggedRequest[];
  };

  it('the page has sent none of it, and Atlassian was asked for one site only, without credentials', async () => {
    expect(asked.map(({ what }) => what)).not.toContain('POST /connect/connections');
    const seen = (await requests()).map(({ host, path, authorization }) => [host, path, authorization]);
    expect(new Set(seen.map((one) => one.join(' ')))).toEqual(
      new Set([`${good.cloudId} /_edge/tenant_info none`]),
    );
  });

  it('the same form connects, and whoever watched it sees what it then does', async () => {
    await press();
    await page
      .getByRole('status')
      .filter({ hasText: `Connected to ${good.cloudId}` })
      .waitFor();
    expect(asked.map(({ what }) => what)).toContain('POST /connect/connections');
    expect((await requests()).some(({ authorization }) => authorization === 'basic')).toBe(true);
    expect(harm).toEqual([]);
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: '/x' }));
      setTimeout(() => alert('seen'));
    });
    await page.clock.fastForward(PAUSE_MS);
    await expect.poll(() => harm).toEqual(expect.arrayContaining(['a request for /x', 'alert seen']));
  });
});
