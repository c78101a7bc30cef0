import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSandboxAdapter, sandboxSite } from '../../src/adapters/sandbox.ts';
import '../../src/react/styles.css';
import { contrast, readColor } from './colors.ts';
import { forceState } from './emulate.ts';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

const { gate } = vi.hoisted(() => ({ gate: { opened: Promise.resolve() } }));

vi.mock('../../src/react/load-later.ts', async (original) => {
  const real = await original<typeof import('../../src/react/load-later.ts')>();
  return { ...real, loadChecks: () => gate.opened.then(real.loadChecks) };
});

beforeEach(() => {
  gate.opened = Promise.resolve();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const VALUES = {
  'Cloud ID': sandboxSite.host,
  'Service Account Email': 'ci@serviceaccount.atlassian.com',
  'API Token': 'ATSTT-only-for-this-test',
};
const SENT = {
  cloudId: VALUES['Cloud ID'],
  email: VALUES['Service Account Email'],
  apiToken: VALUES['API Token'],
};

/** As a browser or a password manager sets a value: past React, with the events that it sends, if any. */
function fill(label: string, value: string, events: readonly string[]): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  set?.call(field(label), value);
  for (const type of events) field(label).dispatchEvent(new Event(type, { bubbles: true }));
}
const fillAll = (...events: readonly string[]) => {
  for (const [label, value] of Object.entries(VALUES)) fill(label, value, events);
};
const press = () => userEvent.click(screen.getByRole('button', { name: 'Connect' }));
const isConnected = () => screen.findByRole('heading', { name: /^Connected to / }, LOADED);

describe('a password manager recognizes the form:', () => {
  beforeEach(async () => {
    openUi(createSandboxAdapter());
    await openForm();
  });

  it('one form, which one button of its own submits', () => {
    const form = field('API Token').form;
    expect(form).not.toBeNull();
    expect(form?.querySelectorAll('[type="submit"]')).toHaveLength(1);
    expect(form?.querySelector('[type="submit"]')?.textContent).toBe('Connect');
    for (const label of Object.keys(VALUES)) expect(field(label).form).toBe(form);
  });

  it('the secret after the name that it belongs to, nothing else between them, and one of each', () => {
    const inputs = [...(field('API Token').form?.querySelectorAll('input') ?? [])];
    const names = inputs.map(({ name }) => name);
    expect(names.indexOf('apiToken')).toBe(names.indexOf('email') + 1);
    expect(inputs.filter(({ autocomplete }) => autocomplete === 'username').map(({ name }) => name)).toEqual([
      'email',
    ]);
    expect(inputs.filter(({ type }) => type === 'password').map(({ name }) => name)).toEqual(['apiToken']);
  });

  it('nothing keeps one from it, and the secret is not offered as the password of this site', () => {
    const token = field('API Token');
    expect(token.autocomplete).toBe('off');
    // Those would shut a manager out that somebody keeps the token in (WCAG 3.3.8).
    expect(token.getAttributeNames().filter((name) => /1p|lpignore|bwignore|form-type/.test(name))).toEqual(
      [],
    );
    expect([token.readOnly, token.disabled, token.maxLength]).toEqual([false, false, -1]);
    expect(field('Cloud ID').autocomplete).toBe('off');
    expect([field('Cloud ID').type, field('Service Account Email').type]).toEqual(['text', 'text']);
  });

  it('no field spells or capitalizes what is filled in', () => {
    for (const label of Object.keys(VALUES)) {
      expect([field(label).spellcheck, field(label).autocapitalize]).toEqual([false, 'none']);
    }
  });
});

describe('what was filled in is taken', () => {
  it.each([
    ['with the events of typing', ['input', 'change']],
    ['with an input event alone', ['input']],
    ['with a change event alone', ['change']],
    // Chromium's `keydown` for what is filled in is a mere Event, which has no key.
    ['with keys that are none', ['keydown', 'input', 'keyup', 'change']],
    ['without any event', []],
  ])('%s', async (_how, events) => {
    const faults = vi.fn((event: Event) => event.preventDefault());
    addEventListener('error', faults);
    const { submit } = openUi(createSandboxAdapter());
    await openForm();
    fillAll(...events);
    removeEventListener('error', faults);
    expect(faults).not.toHaveBeenCalled();
    await press();
    await isConnected();
    expect(submit.mock.calls[0]?.[0].values).toMatchObject(SENT);
  });

  it('before what checks it has arrived', async () => {
    let arrive = () => {};
    gate.opened = new Promise((resolve) => {
      arrive = resolve;
    });
    const { submit } = openUi(createSandboxAdapter());
    await openForm();
    fillAll();
    await press();
    expect(submit).not.toHaveBeenCalled();
    arrive();
    await isConnected();
    expect(submit.mock.calls[0]?.[0].values).toMatchObject(SENT);
  });

  it('over what was typed, and over what was said to be wrong', async () => {
    const { submit } = openUi(createSandboxAdapter());
    await openForm();
    await userEvent.type(field('Service Account Email'), 'nobody');
    await press();
    await expect.poll(() => field('Service Account Email').getAttribute('aria-invalid')).toBe('true');
    fillAll();
    await press();
    await isConnected();
    expect(submit.mock.calls[0]?.[0].values).toMatchObject(SENT);
  });

  it('and what is wrong with it is said', async () => {
    const { submit } = openUi(createSandboxAdapter());
    await openForm();
    fillAll();
    fill('Service Account Email', 'nobody', []);
    await press();
    await screen.findByText(/^Enter one email address/);
    expect(document.activeElement).toBe(field('Service Account Email'));
    expect(submit).not.toHaveBeenCalled();
  });
});

describe('what was filled in, in the browser’s own colors,', () => {
  const AA = 4.5;
  it.each([
    { theme: 'light' as const },
    { theme: 'dark' as const },
    { theme: 'dark' as const, variables: { surface: '#2a1b00', text: '#ffe9c4' } },
    { theme: 'light' as const, variables: { surface: '#fff6e0' } },
  ])('is legible: %j', async (appearance) => {
    openUi(createSandboxAdapter(), { appearance });
    await openForm();
    fillAll('input', 'change');
    await forceState('input[name="cloudId"]', 'autofill');
    await waitFor(() => expect(field('Cloud ID').matches(':autofill')).toBe(true));
    const dialog = getComputedStyle(screen.getByRole('dialog')).backgroundColor;
    const { color, backgroundColor } = getComputedStyle(field('Cloud ID'));
    const painted = readColor(backgroundColor, dialog);
    expect(painted).not.toEqual(readColor(dialog));
    expect(contrast(readColor(color), painted)).toBeGreaterThanOrEqual(AA);
  });
});
