import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { version } from 'react';
import { version as domVersion } from 'react-dom';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { makeConnection } from '../../src/adapters/sandbox/make-connection.ts';
import { createSandboxAdapter, type SandboxOptions, sandboxSites } from '../../src/adapters/sandbox.ts';
import type { ConnectAdapter } from '../../src/core/adapter.ts';
import { ConnectAtlassian, type ConnectEventName } from '../../src/index.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import { LOADED } from './open-ui.tsx';

const TOKEN = 'atlassian-service-account-api-token';

// Every journey in strict mode, where React runs each effect twice: nothing is asked, told or begun twice.

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

/** What changes something at the backend. */
const CHANGES = [
  'submit',
  'confirmSite',
  'chooseSite',
  'confirmReplace',
  'startAuthorization',
  'cancelAttempt',
] as const satisfies readonly (keyof ConnectAdapter)[];

function watch(adapter: ConnectAdapter) {
  const spies = CHANGES.map((name) => [name, vi.spyOn(adapter, name)] as const);
  const lists = vi.spyOn(adapter, 'listProviders');
  const events: ConnectEventName[] = [];
  const [onConnect, onVerify] = [vi.fn(), vi.fn()];
  render(
    <ConnectAtlassian
      adapter={adapter}
      appName="Beacon"
      providers={[...providers, jiraAlign]}
      onConnect={(connection) => onConnect(connection)}
      onVerify={(verified) => onVerify(verified)}
      onEvent={(name) => void events.push(name)}
    />,
  );
  return {
    asked: () => spies.flatMap(([name, { mock }]) => mock.calls.map(() => name)),
    /** Those whose answer somebody waits for: strict mode drops the first. */
    awaited: () => lists.mock.calls.filter(([options]) => !options?.signal?.aborted).length,
    told: () => [onConnect.mock.calls.length, onVerify.mock.calls.length],
    events: () => events.filter((name) => name !== 'checked'),
  };
}

const press = async (name: string | RegExp) =>
  await userEvent.click(await screen.findByRole('button', { name }, LOADED));
const fill = async (values: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(values)) {
    await userEvent.type(await screen.findByLabelText(label, {}, LOADED), value);
  }
};

async function submitToken(apiToken = 'ATSTT-once') {
  await press(/^Atlassian Service Account \(API/);
  const email = 'ci@serviceaccount.atlassian.com';
  await fill({ 'Cloud ID': 'acme.atlassian.net', 'Service Account Email': email, 'API Token': apiToken });
  await press('Connect');
}

async function submitClient() {
  await press(/^Atlassian Service Account \(OAuth/);
  await fill({ 'Client ID': 'only-a-client', 'Client Secret': 'ATOA-once' });
  await press('Connect');
}

async function authorize() {
  vi.spyOn(window, 'open').mockReturnValue(null);
  await press(/^Atlassian(?! (?:Gov|Serv))/);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Continue with Atlassian' })).toBeEnabled());
  await press('Continue with Atlassian');
}

async function submitJiraAlign() {
  await press(/^Jira Align/);
  await fill({ 'Jira Cloud URL': 'https://acme.atlassian.net', Name: 'Acme', 'API Token': 'ATSTT-once' });
  await fill({ 'Service Account Email': 'ci@serviceaccount.atlassian.com' });
  await press('Connect');
}

const connected = () => screen.findByRole('heading', { name: /^Connected to / }, LOADED);
const [acme] = sandboxSites;

type Journey = {
  readonly name: string;
  readonly options?: SandboxOptions;
  readonly go: () => Promise<unknown>;
  /** How it ends on screen. */
  readonly end?: () => Promise<unknown>;
  readonly asked: readonly (typeof CHANGES)[number][];
  readonly events: readonly ConnectEventName[];
  /** Calls of `onConnect` and `onVerify`. */
  readonly told?: readonly [number, number];
};

const JOURNEYS: readonly Journey[] = [
  { name: 'a token', go: submitToken, asked: ['submit'], events: ['submitted', 'connected'] },
  { name: 'a client', go: submitClient, asked: ['submit'], events: ['submitted', 'connected'] },
  {
    name: 'a token with a question for the site',
    options: { script: () => ({ ask: 'confirm-site' }) },
    async go() {
      await submitToken();
      await fill({ 'Site address': 'acme.atlassian.net' });
      await press('Connect');
    },
    asked: ['submit', 'confirmSite'],
    events: ['submitted', 'site-asked', 'submitted', 'connected'],
  },
  {
    name: 'a client with a choice of sites',
    options: { script: () => ({ ask: 'choose-site', sites: sandboxSites }) },
    async go() {
      await submitClient();
      await press(acme?.host ?? '');
    },
    asked: ['submit', 'chooseSite'],
    events: ['submitted', 'site-asked', 'submitted', 'connected'],
  },
  {
    name: 'another account on a connected site',
    options: { connections: [makeConnection({ provider: TOKEN, values: {} }, {})] },
    async go() {
      await submitToken();
      await press('Keep both');
    },
    asked: ['submit', 'submit'],
    events: ['submitted', 'replace-asked', 'submitted', 'connected'],
  },
  {
    name: 'a failure, and another try',
    options: { script: failOnce() },
    async go() {
      await submitToken();
      await screen.findByRole('alert', {}, LOADED);
      await press('Connect');
    },
    asked: ['submit', 'submit'],
    events: ['submitted', 'failed', 'submitted', 'connected'],
  },
  {
    name: 'an account of one’s own',
    go: authorize,
    asked: ['startAuthorization'],
    events: ['submitted', 'window-opened', 'connected'],
  },
  {
    name: 'settings for Jira Align',
    go: submitJiraAlign,
    end: () => screen.findByRole('heading', { name: /acme\.atlassian\.net/ }, LOADED),
    asked: ['submit'],
    events: ['submitted', 'verified'],
    told: [0, 1],
  },
];

it.each(JOURNEYS)(
  '$name: once',
  async ({ options = {}, go, end = connected, asked, events, told = [1, 0] }) => {
    const seen = watch(createSandboxAdapter(options));
    await go();
    await end();
    expect(seen.asked()).toEqual(asked);
    expect(seen.awaited()).toBe(1);
    expect(seen.events()).toEqual(['opened', 'provider-selected', ...events]);
    expect(seen.told()).toEqual(told);
  },
);

it('once: a return from Atlassian, taken up again', async () => {
  const adapter = createSandboxAdapter();
  const { attemptId } = await adapter.startAuthorization({ provider: 'atlassian', values: {} });
  sessionStorage.setItem('connect_attempt', attemptId);
  const seen = watch(adapter);
  await connected();
  expect(seen.asked()).toEqual([]);
  expect(seen.events()).toEqual(['opened', 'connected']);
  expect(seen.told()).toEqual([1, 0]);
});

it('runs on the React that this run is for', () => {
  expect([version, domVersion].map((one) => Number.parseInt(one, 10))).toEqual([
    inject('react'),
    inject('react'),
  ]);
});

function failOnce(): NonNullable<SandboxOptions['script']> {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1 ? { fail: 'upstream' } : { connect: {} };
  };
}
