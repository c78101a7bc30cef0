import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSandboxAdapter, type SandboxOptions } from '../../src/adapters/sandbox.ts';
import type { ConnectAdapter } from '../../src/core/adapter.ts';
import { ConnectAtlassianProvider, Connections } from '../../src/index.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import '../../src/react/styles.css';
import { existingConnection } from '../../stories/fixtures.ts';
import { type Hearing, hear } from './hear.ts';
import { mismatched } from './mismatched.ts';
import { field, LOADED, openForm, openUi, whereIs } from './open-ui.tsx';

const EMAIL = 'ci@serviceaccount.atlassian.com';
const TOKEN = 'ATSTT-only-for-this-test';
const SETTINGS = `ATLASSIAN_SITE=acme.atlassian.net\nATLASSIAN_EMAIL=${EMAIL}\nATLASSIAN_API_TOKEN=${TOKEN}`;

let hearing: Hearing;
beforeEach(() => {
  hearing = hear();
});
afterEach(() => {
  hearing.stop();
  cleanup();
  vi.restoreAllMocks();
});

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
/** It is read out, and once only. */
const isSaid = async (text: string | RegExp) => {
  await expect.poll(() => hearing.times(text), LOADED).toBe(1);
};
const bySaid = (text: string) => hearing.said.find((one) => one.text.includes(text))?.by;
const screenFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function submit(options: SandboxOptions = {}) {
  const { submit: answer } = createSandboxAdapter(options);
  openUi({ ...createSandboxAdapter(), submit: answer });
  await openForm();
  await userEvent.click(field('Cloud ID'));
  await userEvent.paste(SETTINGS);
  await press('Connect');
}

describe('what changes is read out once, from a region that was there before:', () => {
  it('each step that is settled, and then where and as whom it worked', async () => {
    await submit({ pace: 150 });
    await isSaid(/^Checking with Atlassian Nothing is saved/);
    await isSaid('Site found acme.atlassian.net');
    await isSaid('Credentials accepted CI Bot');
    await isSaid('Connected to acme.atlassian.net');
    expect(bySaid('Connected to')).toBe('focus');
    await isSaid('as CI Bot');
    expect(bySaid('as CI Bot')).toBe('region');
    expect(hearing.times('asking…')).toBe(0);
    expect(hearing.times('Done')).toBe(0);
    expect(hearing.unsaid.join()).not.toContain('CI Bot');
  });

  it('that it takes longer than usual', async () => {
    await submit({ pace: 10_000 });
    await isSaid(/^This takes longer than usual/);
    expect(bySaid('This takes')).toBe('region');
  });

  it('what failed', async () => {
    await submit({ script: () => ({ fail: 'rate_limited' }) });
    await isSaid(/limiting requests/);
    expect(bySaid('limiting requests')).toBe('alert');
  });

  it('what failed at a field, which has it as its description as well', async () => {
    await submit({ script: () => ({ fail: 'email_mismatch', field: 'email' }) });
    await expect.poll(() => hearing.said.filter(({ by }) => by === 'alert').length, LOADED).toBe(1);
    const [happened = ''] = hearing.said.find(({ by }) => by === 'alert')?.text.split('.') ?? [];
    expect(hearing.said.filter(({ by, text }) => by !== 'focus' && text.includes(happened))).toHaveLength(1);
    expect(hearing.said.at(-1)?.text ?? '').toContain(happened);
    expect(hearing.said.at(-1)?.by === 'focus' || hearing.said.at(-2)?.by === 'focus').toBe(true);
  });

  it('the site under its field, and that there is none', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
    await isSaid(/^That is acme\.atlassian\.net/);
    await userEvent.clear(field('Cloud ID'));
    await userEvent.type(field('Cloud ID'), 'acme-typo.atlassian.net');
    await isSaid('There is no Atlassian site at acme-typo.atlassian.net. Check its spelling.');
  });

  it('what was filled in from a paste, and undone, as often as that happens', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await screenFrame();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste(SETTINGS);
    await isSaid(/^Filled in from what you pasted/);
    await press('Undo');
    await isSaid('Undone.');
    await userEvent.paste(SETTINGS);
    await expect.poll(() => hearing.times(/^Filled in from what you pasted/)).toBe(2);
    await userEvent.paste(SETTINGS);
    await expect.poll(() => hearing.times(/^Filled in from what you pasted/)).toBe(3);
  });

  it('that Escape would leave', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.type(field('API Token'), TOKEN);
    await userEvent.keyboard('{Escape}');
    await isSaid(/^Press Escape again/);
  });
});

describe('that something was copied is read out, as often as it is:', () => {
  beforeEach(() => {
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  });

  it('the details of a failure', async () => {
    await submit({ script: () => ({ fail: 'rate_limited', detail: { at: '2026-11-30T00:00:00Z' } }) });
    await userEvent.click(await screen.findByText('Technical details', undefined, LOADED));
    await screenFrame();
    await press('Copy for a support ticket');
    await isSaid('Copied.');
    await press('Copy for a support ticket');
    await expect.poll(() => hearing.times('Copied.')).toBe(2);
  });

  it('a message to an admin, and a scope', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await press("I'm not an admin");
    await screen.findByLabelText('Message', undefined, LOADED);
    await screenFrame();
    await press('Copy the message');
    await isSaid('Copied.');
    await userEvent.click(whereIs('API Token'));
    await userEvent.click(await screen.findByRole('button', { name: /^Tick each scope/ }, LOADED));
    await screen.findByRole('button', { name: 'Copy read:jira-user' }, LOADED);
    await screenFrame();
    await press('Copy read:jira-user');
    await isSaid('read:jira-user: copied.');
    expect(mismatched(screen.getByRole('dialog'))).toEqual([]);
    await press('Copy all');
    await isSaid(/scopes copied\.$/);
  });

  it('a setting, and all of them', async () => {
    openUi(createSandboxAdapter(), { providers: [...providers, jiraAlign] });
    await press('Connect Atlassian');
    await userEvent.click(await screen.findByRole('button', { name: /^Jira Align/ }, LOADED));
    await screen.findByLabelText('Jira Cloud URL', undefined, LOADED);
    await userEvent.type(field('Jira Cloud URL'), 'acme');
    await userEvent.type(field('Name'), 'Acme');
    await userEvent.type(field('Service Account Email'), EMAIL);
    await userEvent.type(field('API Token'), TOKEN);
    await press('Connect');
    await isSaid('These credentials work on acme.atlassian.net');
    await isSaid(/keeps nothing of them/);
    await screen.findByRole('button', { name: 'Copy Jira API URL' }, LOADED);
    await screenFrame();
    await press('Copy Jira API URL');
    await isSaid('Jira API URL: copied.');
    expect(mismatched(screen.getByRole('dialog'))).toEqual([]);
    await press('Copy all');
    await isSaid('All settings copied.');
  });
});

describe('the Atlassian window', () => {
  async function goToAtlassian(opened: Window | null) {
    vi.spyOn(window, 'open').mockReturnValue(opened);
    openUi(createSandboxAdapter({ script: () => ({ stay: 'at-atlassian' }) }));
    await press('Connect Atlassian');
    await userEvent.click(await screen.findByRole('button', { name: /^Atlassian(?! (?:Gov|Serv))/ }, LOADED));
    const goOn = await screen.findByRole<HTMLButtonElement>('button', { name: /^Continue with/ }, LOADED);
    await expect.poll(() => goOn.disabled, LOADED).toBe(false);
    await userEvent.click(goOn);
  }

  it('is waited for, and what to do there is read out once', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    await goToAtlassian(frame.contentWindow);
    await isSaid('Go on in the Atlassian window');
    await isSaid(/^Log in there and agree/);
    expect(bySaid('Log in there')).toBe('region');
    expect(hearing.times('Continue in this tab')).toBe(0);
    expect(hearing.unsaid.join()).not.toContain('Log in');
    frame.remove();
  });

  it('that is blocked is an alert', async () => {
    await goToAtlassian(null);
    await isSaid('The browser blocked the window');
    await isSaid(/^Open it again here/);
    expect(bySaid('Open it again here')).toBe('alert');
  });
});

describe('the list of connections', () => {
  const open = async (adapter: ConnectAdapter) => {
    render(
      <ConnectAtlassianProvider adapter={adapter} appName="Beacon">
        <Connections />
      </ConnectAtlassianProvider>,
    );
    return async (host: string) => {
      const name = await screen.findByText(host, undefined, LOADED);
      return within(name.closest('li') as HTMLElement);
    };
  };

  it('says what came of each test, and that each of two was disconnected', async () => {
    const other = { ...existingConnection, id: 'other', host: 'globex.atlassian.net' };
    const rowOf = await open(createSandboxAdapter({ connections: [existingConnection, other] }));
    const acme = await rowOf(existingConnection.host);
    await screenFrame();
    for (const times of [1, 2]) {
      await userEvent.click(acme.getByRole('button', { name: 'Test' }));
      await expect.poll(() => hearing.times('It works.')).toBe(times);
    }
    for (const [times, host] of [existingConnection.host, other.host].entries()) {
      const row = await rowOf(host);
      await userEvent.click(row.getByRole('button', { name: 'Disconnect' }));
      await userEvent.click(row.getByRole('button', { name: 'Yes, disconnect' }));
      await expect.poll(() => hearing.times(/Disconnected\./)).toBe(times + 1);
    }
  });
});

it('the listener hears nothing of a region that comes with its text, and an alert all the same', async () => {
  document.body.append(document.createElement('main'));
  const main = document.querySelector('main') as HTMLElement;
  main.innerHTML =
    '<p role="status">Late</p><p role="alert">Fire</p><p role="status" style="display: none"></p>';
  await screenFrame();
  main.querySelectorAll('p')[0]?.append('r');
  const shown = main.querySelectorAll('p')[2] as HTMLElement;
  shown.style.display = '';
  shown.textContent = 'Shown with it';
  await screenFrame();
  expect(hearing.said.map(({ text }) => text)).toEqual(['Fire', 'Late r']);
  expect(hearing.unsaid).toEqual(['Late', 'Shown with it']);
  main.remove();
});
