import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { ConnectAtlassian } from '../../src/index.ts';
import { LOADED, openUi } from './open-ui.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('what came of the Atlassian window is told to the host in full words, like every other failure', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null);
  const onExit = vi.fn();
  openUi(createSandboxAdapter({ script: () => ({ fail: 'oauth_denied' }) }), { onExit });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Atlassian(?! (?:Gov|Serv))/ }, LOADED));
  const goOn = await screen.findByRole<HTMLButtonElement>(
    'button',
    { name: 'Continue with Atlassian' },
    LOADED,
  );
  await vi.waitFor(() => expect(goOn.disabled).toBe(false), LOADED);
  await userEvent.click(goOn);
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
  await vi.waitFor(() => expect(sessionStorage.getItem('connect_attempt')).toBeNull());
});
