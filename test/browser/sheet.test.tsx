import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter, type SandboxOptions, sandboxSite } from '../../src/adapters/sandbox.ts';
import type { ConnectAdapter } from '../../src/core/adapter.ts';
import { defineProvider, type Field } from '../../src/core/provider.ts';
import type { Finding } from '../../src/core/report.ts';
import type { ConnectEventName, ConnectOptions } from '../../src/index.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import { field, LOADED, openUi } from './open-ui.tsx';

const TOKEN = 'ATSTT-only-for-this-test';
const EMAIL = 'align-bot@serviceaccount.atlassian.com';
const API_URL = `https://api.atlassian.com/ex/jira/${sandboxSite.cloudId}`;

const FINDINGS: readonly Finding[] = [
  { kind: 'scope', name: 'manage:jira-project', state: 'uncheckable' },
  { kind: 'scope', name: 'read:jira-user', state: 'present' },
  { kind: 'scope', name: 'read:jql:jira', state: 'missing' },
  { kind: 'scope', name: 'read:project:jira', state: 'unknown', reason: 'ambiguous' },
  { kind: 'permission', name: 'USER_PICKER', state: 'denied' },
  { kind: 'permission', name: 'ADMINISTER', state: 'granted' },
];

let written: string[];
beforeEach(async () => {
  await page.viewport(1_280, 900);
  written = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    written.push(text);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** From the button to the settings. */
async function toSheet(
  sandbox: SandboxOptions = {},
  options: Partial<ConnectOptions> = {},
  adapter: ConnectAdapter = createSandboxAdapter(sandbox),
) {
  const ui = openUi(adapter, { providers: [...providers, jiraAlign], ...options });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Jira Align connector/ }, LOADED));
  await userEvent.type(await screen.findByLabelText('Jira Cloud URL'), `https://${sandboxSite.host}/jira`);
  await userEvent.type(field('Name'), 'Acme Jira');
  await userEvent.type(field('Service Account Email'), EMAIL);
  await userEvent.type(field('API Token'), TOKEN);
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  await screen.findByRole('heading', { name: 'Settings for Jira Align' }, LOADED);
  return ui;
}

/** To a form, by the name of its way to connect. */
async function toFormOf(name: RegExp) {
  openUi(createSandboxAdapter(), { providers: [...providers, jiraAlign] });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name }, LOADED));
}

const dialog = () => screen.getByRole('dialog');
const settings = () => {
  const rows = [...document.querySelectorAll('[data-connect-part="setting"]')];
  return rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]);
};
const EXPECTED = [
  ['Jira Link', `https://${sandboxSite.host}/browse/{external}`],
  ['Name', 'Acme Jira'],
  ['Jira API URL', API_URL],
  ['Authentication Type', 'API service account token Authentication'],
  ['Jira Username', EMAIL],
  ['Jira API token', 'the token you entered'],
];

describe('on a narrow screen', () => {
  it('what is known of a scope stands at the end of its line, beside a name that leaves room', async () => {
    await page.viewport(320, 640);
    await toSheet({ script: () => ({ connect: {}, findings: FINDINGS }) });
    const shown = async (name: string) => {
      const row = (await screen.findByText(name, { selector: 'li [translate=no]' })).closest('li');
      const [, title, value] = [...(row?.children ?? [])].map((part) => part.getBoundingClientRect());
      return { row: row?.getBoundingClientRect(), title, value };
    };
    const short = await shown('read:jira-user');
    const long = await shown('read:board-scope.admin:jira-software');
    for (const { row, value } of [short, long]) expect(value?.right).toBeCloseTo(row?.right ?? 0, 0);
    expect(short.value?.top).toBeLessThan(short.title?.bottom ?? 0);
    expect(long.value?.top).toBeGreaterThanOrEqual(long.title?.bottom ?? 0);
  });
});

describe('the settings sheet', () => {
  it("is Jira Align's own form, in its order, and says where it goes", async () => {
    await toSheet();
    expect(settings()).toEqual(EXPECTED);
    expect(dialog().textContent).toContain('Settings > Jira Settings > Jira Connectors');
    expect(dialog().textContent).toContain('Save > Activate');
    expect(dialog().textContent).toContain(`has https://${sandboxSite.host} here`);
    expect(dialog().textContent).toContain('Each Jira site is a connector of its own');
    expect(within(dialog()).getByRole('heading', { level: 2 }).textContent).toContain(sandboxSite.host);
  });

  it('copies each setting as it stands, and says so', async () => {
    await toSheet();
    for (const [label, value] of EXPECTED.slice(0, -1)) {
      const button = screen.getByRole('button', { name: `Copy ${label}` });
      await userEvent.click(button);
      expect(written.at(-1)).toBe(value);
      await waitFor(() => expect(button.textContent).toBe('Copied'));
      expect(within(dialog()).getByText(`${label}: copied.`).getAttribute('role')).toBe('status');
    }
    await userEvent.click(screen.getByRole('button', { name: 'Copy Jira API token' }));
    expect(written.at(-1)).toBe('the token you entered');
    await screen.findByText('Jira API token: these words are copied, not what you entered.');
    // Once copied, each of them still says what it copies.
    for (const [label] of EXPECTED) screen.getByRole('button', { name: `Copied: ${label}` });
  });

  it('copies all of it at once, the token only by its name', async () => {
    await toSheet();
    await userEvent.click(screen.getByRole('button', { name: 'Copy all' }));
    expect(written).toEqual([EXPECTED.map(([label, value]) => `${label}: ${value}`).join('\n')]);
    await screen.findByText('All settings copied.');
  });

  it('selects what the browser does not let it copy', async () => {
    await toSheet();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await userEvent.click(screen.getByRole('button', { name: 'Copy Jira API URL' }));
    await screen.findByText(/copy it by hand/);
    expect(getSelection()?.toString()).toBe(API_URL);
    await userEvent.click(screen.getByRole('button', { name: 'Copy all' }));
    // The settings, without what their buttons say.
    await waitFor(() => expect(getSelection()?.toString()).toContain('Jira Link'));
    expect(getSelection()?.toString().split('\n')).not.toContain('Copy');
  });

  it('is reached and copied by keyboard alone', async () => {
    await toSheet();
    const heading = screen.getByRole('heading', { name: `These credentials work on ${sandboxSite.host}` });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    const names: string[] = [];
    for (let tabs = 0; tabs < 7; tabs += 1) {
      await userEvent.tab();
      names.push(
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      await userEvent.keyboard('{Enter}');
    }
    expect(names).toEqual(['Copy all', ...EXPECTED.map(([label]) => `Copy ${label}`)]);
    expect(written.slice(1)).toEqual(EXPECTED.map(([, value]) => value));
  });

  it('holds no secret anywhere, and is told to the host once as what it is', async () => {
    const events: ConnectEventName[] = [];
    const onVerify = vi.fn();
    const onConnect = vi.fn();
    await toSheet({}, { onVerify, onConnect, onEvent: (name) => events.push(name) });
    expect(document.documentElement.outerHTML).not.toContain(TOKEN);
    for (const input of document.querySelectorAll('input')) expect(input.value).not.toContain(TOKEN);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(TOKEN);
    expect(onConnect).not.toHaveBeenCalled();
    expect(onVerify).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ provider: 'jira-align', host: sandboxSite.host }),
    );
    expect(JSON.stringify(onVerify.mock.calls)).not.toContain(TOKEN);
    expect(events).toContain('verified');
    expect(events).not.toContain('connected');
  });

  it('leads on to the next site, with nothing left of this one', async () => {
    await toSheet();
    await userEvent.click(screen.getByRole('button', { name: 'Another site' }));
    expect(field('Jira Cloud URL').value).toBe('');
    expect(field('API Token').value).toBe('');
  });
});

it("a host's own provider has a sheet and a report of its own, without a guide as well", async () => {
  const { guide: _, ...rest } = jiraAlign;
  const mine = defineProvider({
    ...rest,
    id: 'acme-sync',
    name: 'Acme Sync',
    title: 'Acme Sync',
    fields: rest.fields.map(({ help: _help, ...field }: Field) => field),
    scopes: ['read:jira-user', 'read:jira-work'],
    outputs: {
      tool: 'Acme Sync',
      path: ['Admin', 'Sources'],
      finish: ['Connect'],
      lines: [
        { label: 'Gateway', value: 'https://{api}/ex/jira/{cloudId}' },
        { label: 'Called', field: 'name' },
        { label: 'Token', field: 'apiToken' },
      ],
    },
    report: { permissions: { global: ['USER_PICKER'], project: [] } },
  });
  const adapter = createSandboxAdapter({
    providers: [{ id: mine.id, configured: true, stores: false }],
    script: () => ({ connect: {}, findings: FINDINGS }),
  });
  openUi(adapter, { providers: [mine] });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Acme Sync/ }, LOADED));
  await userEvent.type(await screen.findByLabelText('Jira Cloud URL', undefined, LOADED), sandboxSite.host);
  await userEvent.type(field('Name'), 'Acme Jira');
  await userEvent.type(field('Service Account Email'), EMAIL);
  await userEvent.type(field('API Token'), TOKEN);
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  await screen.findByRole('heading', { name: 'Settings for Acme Sync' }, LOADED);
  expect(settings()).toEqual([
    ['Gateway', API_URL],
    ['Called', 'Acme Jira'],
    ['Token', 'the token you entered'],
  ]);
  expect(dialog().textContent).toContain('Admin > Sources');
  expect(dialog().textContent).not.toMatch(/Jira Align/);
  await screen.findByText('1 present · 0 missing · 1 unknown', undefined, LOADED);
  expect(dialog().textContent).toContain('USER_PICKER');
});

it('a message to an admin asks for what Jira Align needs, and leaves out what comes after the form', async () => {
  openUi(createSandboxAdapter(), {
    providers: [...providers, jiraAlign],
  });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Jira Align connector/ }, LOADED));
  await userEvent.click(await screen.findByRole('button', { name: /not an admin/ }, LOADED));
  const { value } = await screen.findByLabelText<HTMLTextAreaElement>('Message', undefined, LOADED);
  expect(value).toContain('the Jira connector of Jira Align');
  expect(value).toContain('Jira Cloud URL, Name, Service Account Email, and API Token');
  for (const scope of jiraAlign.scopes) expect(value).toContain(scope);
  expect(value).toContain('Do not use OAuth 1.0a');
  expect(value).not.toContain('Save > Activate');
  expect(value).not.toMatch(/to Beacon|\*\*/);
});

describe('the report', () => {
  const withFindings = (pace = 0): SandboxOptions => ({
    pace,
    script: () => ({ connect: {}, findings: FINDINGS }),
  });
  const row = (name: string) => {
    const found = [...document.querySelectorAll('[data-connect-part="report"] li')].find(
      (one) => one.children[1]?.textContent === name,
    );
    if (!found) throw new Error(`There is no row "${name}".`);
    return found;
  };

  it('says of each scope what is known, and what it is for', async () => {
    await toSheet(withFindings());
    // Of twelve, nobody said anything about eight: nothing more comes, so that they are unknown.
    await screen.findByText('1 present · 1 missing · 9 unknown · 1 cannot be checked', undefined, LOADED);
    await waitFor(() => expect(row('read:jira-user').textContent).toContain('Says whose token it is'));
    expect(row('read:jira-user').textContent).toContain('present');
    expect(row('manage:jira-project').textContent).toContain('cannot be checked');
    expect(row('read:jql:jira').textContent).toContain('missing');
    expect(row('read:project:jira').textContent).toMatch(/unknown.*Another scope explains/);
    expect(row('read:sprint:jira-software').textContent).toMatch(/unknown.*no answer/);
    expect(screen.getByText('Scopes are missing').parentElement?.textContent).toContain('read:jql:jira');
  });

  it('says which permissions the account has, and what each kind of use needs', async () => {
    await toSheet(withFindings());
    await waitFor(() => expect(row('Browse users and groups').textContent).toContain('not granted'), LOADED);
    expect(row('Browse users and groups').getAttribute('data-state')).toBe('warn');
    await waitFor(() => expect(row('Administer Jira').textContent).toContain('granted'), LOADED);
    const summaries = [...document.querySelectorAll('summary')].map(({ textContent }) => textContent);
    expect(summaries).toEqual([
      'To read only 0 of 1 there · 3 unknown',
      'To read and write 1 of 1 there · 5 unknown',
      // Nobody knows of anything that it needs.
      'For Jira Software 5 unknown',
    ]);
    expect(dialog().textContent).toContain('OAuth 1.0a');
  });

  it('fills in while the settings can be copied already', async () => {
    await toSheet(withFindings(150));
    expect(settings()).toEqual(EXPECTED);
    await screen.findByText(/^Asking Jira/, undefined, LOADED);
    expect(row('read:jira-work').textContent).toContain('asking…');
    await screen.findByText(/1 cannot be checked/, undefined, LOADED);
    expect(row('read:jira-work').textContent).toContain('unknown');
  });

  it('is shown even if a backend has it before the answer is on screen', async () => {
    const sandbox = createSandboxAdapter();
    const adapter: ConnectAdapter = {
      ...sandbox,
      async submit(input, options) {
        const result = await sandbox.submit(input, options);
        options?.onReport?.({ findings: FINDINGS, complete: true });
        return result;
      },
    };
    await toSheet({}, {}, adapter);
    await screen.findByText(/1 cannot be checked/, undefined, LOADED);
  });

  it('is not there where nothing is looked into', async () => {
    await toSheet();
    expect(document.querySelector('[data-connect-part="report"]')).toBeNull();
  });

  it.each(['Done', 'Close', 'Another site'])('is given up with %s', async (name) => {
    const { submit } = await toSheet(withFindings(400));
    const signal = submit.mock.calls[0]?.[1]?.signal;
    expect(signal?.aborted).toBe(false);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(signal?.aborted).toBe(true);
  });

  it('is given up, too, where it is stored and another account is wanted', async () => {
    const providers = [{ id: jiraAlign.id, configured: true }];
    const { submit } = await toSheet({ ...withFindings(400), providers });
    await userEvent.click(screen.getByRole('button', { name: 'Not you? Use another account' }));
    expect(submit.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });
});

describe('an address in the form of Jira Align', () => {
  const GOVERNMENT = 'acme.atlassian-us-gov-mod.net';
  const elsewhere = () => screen.queryByRole('button', { name: /^Use / });

  it('of the other cloud leads to no connection of the product that asks', async () => {
    await toFormOf(/^Atlassian Service Account \(API/);
    await userEvent.type(await screen.findByLabelText('Cloud ID'), `${GOVERNMENT}{Tab}`);
    await waitFor(() => expect(elsewhere()?.textContent).toBe('Use Atlassian Government Cloud'), LOADED);
    cleanup();
    await toFormOf(/^Jira Align connector/);
    await userEvent.type(await screen.findByLabelText('Jira Cloud URL'), `${GOVERNMENT}{Tab}`);
    const told = await screen.findByText(/^This belongs to Atlassian's other cloud/, undefined, LOADED);
    // There is no other way to the settings of Jira Align.
    expect(told.textContent).not.toMatch(/choose/i);
    await screen.findAllByRole('button', { name: 'Where is this?' });
    expect(elsewhere()).toBeNull();
  });

  it('leads to its Cloud ID where the help tells of it, and nothing else does before it is known', async () => {
    await toFormOf(/^Jira Align connector/);
    await screen.findByLabelText('Jira Cloud URL');
    const [where] = await screen.findAllByRole('button', { name: 'Where is this?' }, LOADED);
    if (where) await userEvent.click(where);
    await userEvent.click(await screen.findByRole('button', { name: /^To see the Cloud ID/ }, LOADED));
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.type(screen.getByLabelText('Jira Cloud URL'), sandboxSite.host);
    const link = await screen.findByRole('link', { name: /^See the Cloud ID of/ }, LOADED);
    expect(link).toHaveProperty('href', `https://${sandboxSite.host}/_edge/tenant_info`);
  });

  it('that is a Cloud ID is called one, though none was asked for before', async () => {
    await toFormOf(/^Jira Align connector/);
    await userEvent.type(await screen.findByLabelText('Jira Cloud URL'), `${sandboxSite.cloudId}{Tab}`);
    await screen.findByText(/^This is a Cloud ID\. Enter the site's address/, undefined, LOADED);
  });
});
