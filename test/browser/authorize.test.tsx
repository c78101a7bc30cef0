import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter, sandboxSites } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { ConnectAtlassian } from '../../src/index.ts';
import { LOADED, openUi } from './open-ui.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

const kept = () => sessionStorage.getItem('connect_attempt');

/** From the page to the Atlassian window, which the browser does not give here. */
async function goToAtlassian() {
  vi.spyOn(window, 'open').mockReturnValue(null);
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Atlassian(?! (?:Gov|Serv))/ }, LOADED));
  const goOn = await screen.findByRole<HTMLButtonElement>(
    'button',
    { name: 'Continue with Atlassian' },
    LOADED,
  );
  await vi.waitFor(() => expect(goOn.disabled).toBe(false), LOADED);
  await userEvent.click(goOn);
}

it('what came of the Atlassian window is told to the host in full words, like every other failure', async () => {
  const onExit = vi.fn();
  openUi(createSandboxAdapter({ script: () => ({ fail: 'oauth_denied' }) }), { onExit });
  await goToAtlassian();
  await screen.findByText(/declined at Atlassian/, {}, LOADED);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(onExit).toHaveBeenCalled(), LOADED);
  const { error } = onExit.mock.calls[0]?.[0] ?? {};
  expect([error?.code, error?.message]).toEqual([
    'oauth_denied',
    expect.stringMatching(/^The request was declined/),
  ]);
});

it('a reload whose backend cannot be reached leads out, too', async () => {
  sessionStorage.setItem('connect_attempt', 'one');
  const adapter = createSandboxAdapter();
  vi.spyOn(adapter, 'awaitAuthorization').mockRejectedValue(new ConnectError('network'));
  const cancelAttempt = vi.spyOn(adapter, 'cancelAttempt');
  render(<ConnectAtlassian adapter={adapter} appName="Beacon" />);
  await screen.findByRole('heading', { name: 'Looking up what came of it' }, LOADED);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED);
  expect(cancelAttempt).toHaveBeenCalledExactlyOnceWith({ attemptId: 'one' });
  await vi.waitFor(() => expect(kept()).toBeNull());
});

const asking = () => createSandboxAdapter({ script: () => ({ ask: 'choose-site', sites: sandboxSites }) });

it('an attempt is kept for a reload while its question waits, and not once it is answered', async () => {
  openUi(asking());
  await goToAtlassian();
  await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
  expect(kept()).toMatch(/^sandbox-authorization-/);
  await userEvent.click(screen.getByRole('button', { name: 'globex.atlassian.net' }));
  await screen.findByRole('heading', { name: 'Connected to globex.atlassian.net' }, LOADED);
  expect(kept()).toBeNull();
});

it.each(['Back', 'Close'])(
  'an attempt whose question is left by %s is not kept, nor is its question',
  async (name) => {
    const adapter = asking();
    const cancelAttempt = vi.spyOn(adapter, 'cancelAttempt');
    openUi(adapter);
    await goToAtlassian();
    await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
    await userEvent.click(screen.getByRole('button', { name }));
    await vi.waitFor(() => expect(kept()).toBeNull());
    expect(cancelAttempt).toHaveBeenCalledExactlyOnceWith({
      attemptId: expect.stringMatching(/^sandbox-attempt-/),
    });
  },
);

it('an attempt that failed is not kept, unless it offers sites to choose from', async () => {
  openUi(createSandboxAdapter({ script: () => ({ fail: 'oauth_denied' }) }));
  await goToAtlassian();
  await screen.findByText(/declined at Atlassian/, {}, LOADED);
  expect(kept()).toBeNull();
  cleanup();
  openUi(createSandboxAdapter({ script: () => ({ fail: 'site_not_accessible', sites: sandboxSites }) }));
  await goToAtlassian();
  await screen.findByRole('heading', { name: 'Connect one of these instead' }, LOADED);
  expect(kept()).toMatch(/^sandbox-authorization-/);
});

it('a question is there again after a reload, as often as the page is loaded, and is answered once', async () => {
  const adapter = asking();
  const { attemptId } = await adapter.startAuthorization({ provider: 'atlassian', values: {} });
  // Back by a redirect the first time: nothing is in this page's storage.
  const load = async (start?: { readonly attempt: string }) => {
    render(<ConnectAtlassian adapter={adapter} appName="Beacon" start={start} />);
    await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
    expect(kept()).toBe(attemptId);
  };
  // A reload takes nothing down, as unmounting would.
  vi.spyOn(adapter, 'cancelAttempt').mockResolvedValue();
  await load({ attempt: attemptId });
  cleanup();
  sessionStorage.setItem('connect_attempt', attemptId);
  await load();
  await userEvent.click(screen.getByRole('button', { name: 'globex.atlassian.net' }));
  await screen.findByRole('heading', { name: 'Connected to globex.atlassian.net' }, LOADED);
  expect(kept()).toBeNull();
});
