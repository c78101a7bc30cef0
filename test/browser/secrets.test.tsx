import { MutationCache, QueryCache } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectAtlassianButton, ConnectAtlassianProvider } from '../../src/index.ts';

const TOKEN = 'ATSTT-canary-of-the-caches';
let seen: string[] = [];

beforeEach(() => {
  seen = [];
  // Whatever client is made, its caches tell every change here.
  for (const cache of [MutationCache.prototype, QueryCache.prototype]) {
    const notify = cache.notify as (event: unknown) => void;
    vi.spyOn(cache, 'notify').mockImplementation(function (this: unknown, event: unknown) {
      const { type, mutation, query } = event as Record<
        string,
        { state?: unknown; options?: unknown } | undefined
      >;
      seen.push(JSON.stringify([type, mutation?.state, mutation?.options, query?.state]));
      notify.call(this, event);
    });
  }
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function journey(token: string) {
  const adapter = createSandboxAdapter();
  const logs: unknown[] = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...values) => logs.push(...values));
  }
  render(
    <ConnectAtlassianProvider
      adapter={adapter}
      appName="Beacon"
      onConnect={(connection) => logs.push(connection)}
      onExit={(exit) => logs.push(exit)}
      onEvent={(...event) => logs.push(event)}
    >
      <ConnectAtlassianButton />
    </ConnectAtlassianProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }));
  await userEvent.type(screen.getByLabelText('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(screen.getByLabelText('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(screen.getByLabelText('API Token'), token);
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  return { logs };
}

it('the token is in no cache, log, event, attribute or storage, at any time', async () => {
  const { logs } = await journey(TOKEN);
  await screen.findByText('Connected to acme.atlassian.net');
  const everything = JSON.stringify([
    seen,
    logs,
    document.documentElement.outerHTML,
    [...document.querySelectorAll('input')].map(({ value }) => value),
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    location.href,
    history.state,
  ]);
  expect(everything).not.toContain(TOKEN);
  // The caches did speak.
  expect(seen.length).toBeGreaterThan(2);
});

it('a failure keeps the token in its field and in nothing else', async () => {
  const { logs } = await journey('sandbox-rate_limited');
  await screen.findByRole('alert');
  expect(screen.getByLabelText<HTMLInputElement>('API Token').value).toBe('sandbox-rate_limited');
  expect(JSON.stringify([seen, logs, document.documentElement.outerHTML])).not.toContain(
    'sandbox-rate_limited',
  );
});

it('Back to the picker and Close clear it', async () => {
  await journey('sandbox-rate_limited');
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }));
  expect(screen.getByLabelText<HTMLInputElement>('API Token').value).toBe('');
  expect(screen.getByLabelText<HTMLInputElement>('Cloud ID').value).toBe('acme.atlassian.net');
  await userEvent.type(screen.getByLabelText('API Token'), TOKEN);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }));
  expect(screen.getByLabelText<HTMLInputElement>('API Token').value).toBe('');
});
