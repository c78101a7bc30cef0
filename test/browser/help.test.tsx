import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectAtlassian, type ConnectEventName } from '../../src/index.ts';
import { atlassianServiceAccountApiToken as provider } from '../../src/providers/index.ts';
import '../../src/react/styles.css';
import { personalToken } from '../../stories/own-provider.ts';
import { field, LOADED, openForm, openUi, whereIs } from './open-ui.tsx';

const TOKEN = 'ATSTT-only-for-this-test';
const guide = () => document.querySelector<HTMLElement>('[data-connect-part="guide"]');
const title = (name: string) => screen.findByRole('heading', { name }, LOADED);
const form = () => field('Cloud ID').closest('section');

/** The last letters of each line but the last one, as it is laid out. */
function lineEnds(element: Element): readonly string[] {
  const ends: string[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = '';
  let line = 0;
  const range = document.createRange();
  while (texts.nextNode()) {
    const { data, length } = texts.currentNode as Text;
    for (let at = 0; at < length; at += 1) {
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 1);
      // Where a line begins there is nothing of the letter on the one before, which counts as well.
      const { top, height, width } = [...range.getClientRects()].at(-1) ?? new DOMRect();
      // A blank at the end of a line has no width of its own.
      if (width > 0 && data[at]?.trim()) {
        if (before && top > line + height / 2) ends.push(before);
        line = top;
      }
      before = before.slice(-8) + data[at];
    }
  }
  return ends;
}

beforeEach(() => page.viewport(1_280, 900));
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('“Where is this?”', () => {
  it.each([
    ['Cloud ID', 'Finding your Cloud ID', 1],
    ['Service Account Email', "Finding the service account's email", 1],
    ['API Token', 'Creating an API token', 1],
    ['Token expiry date', 'Creating an API token', 5],
  ])(
    'at %s opens the guide at that field, keeps what was typed, and gives the focus back',
    async (label, heading, step) => {
      openUi(createSandboxAdapter());
      await openForm();
      await userEvent.type(field('API Token'), TOKEN);
      await userEvent.click(whereIs(label));
      expect(within(await title(heading)).queryByText('')).toBeNull();
      const expanded = guide()?.querySelector('[aria-expanded="true"]');
      expect(expanded?.closest('li')?.querySelector('input')?.getAttribute('aria-label')).toBe(
        `Done: step ${step}`,
      );
      await waitFor(() => expect(guide()?.contains(document.activeElement)).toBe(true));
      expect(field('API Token').value).toBe(TOKEN);
      await userEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
      expect(guide()).toBeNull();
      expect(document.activeElement).toBe(whereIs(label));
      expect(field('API Token').value).toBe(TOKEN);
    },
  );

  it('stands beside the form where there is room, and the form stays in use', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('Cloud ID'));
    await title('Finding your Cloud ID');
    const left = form()?.getBoundingClientRect();
    const right = guide()?.getBoundingClientRect();
    expect(left && right && left.right <= right.left + 1).toBe(true);
    expect(form()?.inert).toBe(false);
    await userEvent.type(field('Cloud ID'), 'acme');
    expect(field('Cloud ID').value).toBe('acme');
  });

  it('lets what is scrolled pass under Back and Close, in both columns', async () => {
    await page.viewport(1_280, 500);
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('API Token'));
    await title('Creating an API token');
    const leave = screen.getByRole('button', { name: 'Back to the form' });
    const { top, height } = leave.getBoundingClientRect();
    const close = screen.getByRole('button', { name: 'Close' }).getBoundingClientRect();
    expect(Math.abs(top + height / 2 - close.top - close.height / 2)).toBeLessThan(8);
    const back = screen.getByRole('button', { name: 'Back' }).getBoundingClientRect();
    screen.getByRole('dialog').scrollTop = 80;
    (guide() as HTMLElement).scrollTop = 200;
    expect(leave.getBoundingClientRect().top).toBe(top);
    expect(getComputedStyle(leave).boxShadow).toContain('px');
    for (const x of [back.right + 40, back.right + 300]) {
      const above = document.elementFromPoint(x, back.top + back.height / 2);
      expect(above?.closest('[data-connect-part="header"]')).not.toBeNull();
    }
  });

  it('is a sheet where there is none; the form under it cannot be reached, and is back afterwards', async () => {
    await page.viewport(320, 640);
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('Cloud ID'));
    await title('Finding your Cloud ID');
    expect(form()?.inert).toBe(true);
    const dialog = screen.getByRole('dialog');
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    await page.viewport(1_280, 900);
    await waitFor(() => expect(form()?.inert).toBe(false));
    await page.viewport(320, 640);
    await waitFor(() => expect(form()?.inert).toBe(true));
    await userEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
    expect(form()?.inert).toBe(false);
    expect(document.activeElement).toBe(whereIs('Cloud ID'));
  });

  it('closes on Escape before the dialog does', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('Cloud ID'));
    await title('Finding your Cloud ID');
    const dialog = screen.getByRole<HTMLDialogElement>('dialog');
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(guide()).toBeNull());
    expect(screen.getByRole('dialog')).toBe(dialog);
  });
});

it('a guide that does not arrive says so, and leaves the form as it is', async () => {
  openUi(createSandboxAdapter(), { providers: [{ ...provider, guide: 'nowhere' }] });
  await openForm();
  await userEvent.type(field('API Token'), TOKEN);
  await userEvent.click(whereIs('Cloud ID'));
  expect((await screen.findByRole('alert', undefined, LOADED)).textContent).toMatch(/could not be loaded/);
  await userEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
  expect(field('API Token').value).toBe(TOKEN);
});

describe('a step', () => {
  it('says what to see, and what to do when it is not there', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('API Token'));
    await title('Creating an API token');
    for (const row of guide()?.querySelectorAll('[data-connect-step]') ?? []) {
      const opener = within(row as HTMLElement).getByRole('button', {
        expanded: row.querySelector('svg[data-connect-part="picture"]') !== null,
      });
      if (opener.getAttribute('aria-expanded') === 'false') await userEvent.click(opener);
      expect(within(row as HTMLElement).getByText('You should see:')).toBeTruthy();
      const obstacles = within(row as HTMLElement)
        .getByText("I don't see this")
        .closest('details');
      expect(obstacles?.querySelectorAll('dt').length).toBeGreaterThan(0);
    }
  });

  it('keeps its tick when the guide, the dialog and the page are closed, and the next one opens', async () => {
    const { unmount } = openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('API Token'));
    await title('Creating an API token');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Done: step 1' }));
    expect(screen.getByText('1 of 8 done')).toBeTruthy();
    expect(guide()?.querySelector('[aria-expanded="true"]')?.textContent).toContain(
      'Select the service account',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    unmount();
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('API Token'));
    expect(await screen.findByText('1 of 8 done', undefined, LOADED)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Done: step 1' }));
    expect(screen.getByText('0 of 8 done')).toBeTruthy();
  });

  it('leads to Atlassian’s page, and nearer once the site is known', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('Cloud ID'));
    await title('Finding your Cloud ID');
    const link = await screen.findByRole('link', { name: /^Open Atlassian Administration/ });
    expect(link).toHaveProperty('href', 'https://admin.atlassian.com/');
    expect(link).toHaveProperty('rel', 'noopener noreferrer');
    await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
    await screen.findByText('That is acme.atlassian.net', undefined, LOADED);
    // The step says to open the administration, which is where its link leads, whatever is known.
    const opened = screen.getByRole('link', { name: /^Open Atlassian Administration/ });
    expect(opened).toHaveProperty('href', 'https://admin.atlassian.com/');
    await userEvent.click(screen.getByRole('button', { name: /^Copy what stands after/ }));
    expect(screen.getByRole('link', { name: /^Open your site/ })).toHaveProperty(
      'href',
      'https://admin.atlassian.com/s/1a11d016-8984-4c3e-b9ab-142dd06acb1b/users',
    );
  });

  it('has an address: a host’s button and a link both lead to it', async () => {
    history.replaceState(null, '', `#connect-atlassian=${provider.id}/apiToken/scopes`);
    openUi(createSandboxAdapter());
    await title('Creating an API token');
    const step = document.querySelector('[data-connect-step="apiToken/scopes"] [aria-expanded]');
    expect(step?.getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(step));
    // Followed once.
    expect(location.hash).toBe('');
  });

  it('that does not exist leads to the beginning', async () => {
    openUi(createSandboxAdapter(), { start: { provider: provider.id, help: 'nowhere/at/all' } });
    await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
    await title('Before you start');
  });
});

it('the whole guide can be gone through by keyboard alone', async () => {
  const events: ConnectEventName[] = [];
  openUi(createSandboxAdapter(), { onEvent: (name) => events.push(name) });
  await openForm();
  whereIs('API Token').focus();
  await userEvent.keyboard('{Enter}');
  const heading = await title('Creating an API token');
  await waitFor(() => expect(document.activeElement).toBe(heading));
  // Each step: its tick, and the tick opens the next one.
  for (let step = 1; step <= 8; step += 1) {
    const tick = screen.getByRole('checkbox', { name: `Done: step ${step}` });
    for (let tabs = 0; document.activeElement !== tick && tabs < 12; tabs += 1) await userEvent.tab();
    expect(document.activeElement).toBe(tick);
    await userEvent.keyboard(' ');
  }
  expect(screen.getByText('8 of 8 done')).toBeTruthy();
  const next = screen.getByRole('button', { name: 'Next: Connecting' });
  for (let tabs = 0; document.activeElement !== next && tabs < 12; tabs += 1) await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Connecting' })),
  );
  expect(events).toContain('help-opened');
});

it('the way back to the form stands in one line with Close', async () => {
  openUi(createSandboxAdapter(), { start: { provider: provider.id, help: 'email/copy' } });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await title("Finding the service account's email");
  const middle = (name: string) => {
    const { top, height } = screen.getByRole('button', { name }).getBoundingClientRect();
    return Math.round(top + height / 2);
  };
  expect(middle('Back to the form')).toBe(middle('Close'));
});

it('the sign that an address begins with stays with it', async () => {
  openUi(createSandboxAdapter(), { start: { provider: provider.id, help: 'email/copy' } });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await title("Finding the service account's email");
  const text = guide()?.querySelector<HTMLElement>('[data-connect-part="step-body"] p') as HTMLElement;
  const ends: string[] = [];
  for (let rem = 12; rem <= 30; rem += 0.5) {
    text.style.inlineSize = `${rem}rem`;
    ends.push(...lineEnds(text));
  }
  expect(ends.length).toBeGreaterThan(20);
  expect(ends.filter((end) => end.endsWith(' @'))).toEqual([]);
});

it('a long address breaks where a part of it ends', async () => {
  openUi(createSandboxAdapter(), { start: { provider: provider.id, help: 'email/copy' } });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await title("Finding the service account's email");
  const texts = [...(guide()?.querySelectorAll<HTMLElement>('[data-connect-part="step-body"] p') ?? [])];
  // What is left of a phone where letters are wide; and there anything may be broken, as the styles say.
  for (const text of texts) text.style.cssText = 'inline-size: 9.5rem; overflow-wrap: anywhere';
  const ends = texts.flatMap(lineEnds);
  expect(ends.length).toBeGreaterThan(5);
  expect(ends.filter((end) => !/[ .@/-]$/.test(end))).toEqual([]);
});

describe('“I’m not an admin”', () => {
  it('writes a message with the steps, the scopes and a link that reopens the form', async () => {
    const { unmount } = openUi(createSandboxAdapter(), { pageUrl: 'https://app.example.com/settings#tab' });
    await openForm();
    await userEvent.click(screen.getByRole('button', { name: "I'm not an admin" }));
    const message = (await screen.findByLabelText<HTMLTextAreaElement>('Message', undefined, LOADED)).value;
    for (const part of [
      'Beacon',
      'Select Directory > Service accounts.',
      'Copy to clipboard',
      ...(provider.scopes ?? []),
    ]) {
      expect(message).toContain(part);
    }
    expect(message).not.toMatch(/\*\*|\{\w+\}/);
    const link = `https://app.example.com/settings#connect-atlassian=${provider.id}`;
    expect(message).toContain(link);
    unmount();
    history.replaceState(null, '', new URL(link).hash);
    openUi(createSandboxAdapter());
    expect(await screen.findByLabelText('API Token', undefined, LOADED)).toBeTruthy();
  });

  it('tells whoever connects their own account that they need none, and asks a site admin for their part alone', async () => {
    history.replaceState(null, '', '#connect-atlassian=atlassian');
    openUi(createSandboxAdapter());
    await userEvent.click(await screen.findByRole('button', { name: "I'm not an admin" }, LOADED));
    await screen.findByText(/^You need no admin to continue with Atlassian/, undefined, LOADED);
    const message = (await screen.findByLabelText<HTMLTextAreaElement>('Message', undefined, LOADED)).value;
    for (const part of ['Beacon', 'User-installed apps', 'read:jira-work', '#connect-atlassian=atlassian']) {
      expect(message).toContain(part);
    }
    expect(message).not.toMatch(/\*\*|\{\w+\}|Authorize for site|organization admin/);
  });

  it('says what it could not copy, and selects it', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    const write = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    try {
      await userEvent.click(screen.getByRole('button', { name: "I'm not an admin" }));
      await userEvent.click(await screen.findByRole('button', { name: 'Copy the message' }, LOADED));
      await screen.findByText(/copy it by hand/);
      const box = screen.getByLabelText<HTMLTextAreaElement>('Message');
      expect(box.selectionEnd).toBe(box.value.length);
    } finally {
      navigator.clipboard.writeText = write;
    }
  });

  it('names no query of the page, which may hold what is not for others', async () => {
    const before = location.search;
    history.replaceState(null, '', `${location.pathname}?session=secret-of-the-host`);
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(screen.getByRole('button', { name: "I'm not an admin" }));
    const message = (await screen.findByLabelText<HTMLTextAreaElement>('Message', undefined, LOADED)).value;
    expect(message).not.toContain('secret-of-the-host');
    history.replaceState(null, '', location.pathname + before);
  });
});

it('a link leads to a UI that stands in the page as well, and its guide keeps to its room', async () => {
  history.replaceState(null, '', `#connect-atlassian=${provider.id}/cloudId`);
  render(
    <div style={{ inlineSize: 360 }}>
      <ConnectAtlassian adapter={createSandboxAdapter()} appName="Beacon" />
    </div>,
  );
  await title('Finding your Cloud ID');
  expect(location.hash).toBe('');
  expect(form()?.inert).toBe(true);
  expect(guide()?.getBoundingClientRect().width).toBeLessThanOrEqual(360);
});

it('a step of a host’s own guide that nothing stands in the way of offers nothing to unfold', async () => {
  const start = { provider: personalToken.id, help: 'site' };
  render(
    <ConnectAtlassian
      {...{ adapter: createSandboxAdapter(), providers: [personalToken], start }}
      appName="Beacon"
    />,
  );
  await title('Finding your site');
  await within(guide() as HTMLElement).findByText('It ends in .atlassian.net.');
  expect(screen.queryByText("I don't see this")).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Token' }));
  await screen.findByText("I don't see this");
});
