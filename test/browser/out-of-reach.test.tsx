import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { LOADED, openUi } from './open-ui.tsx';

// Here the page is a frame, as in the browsers that give it no window it can reach.
beforeEach(() => {
  vi.spyOn(window, 'open').mockReturnValue(null);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** So long after a screen came, a press is no longer the second one of a double click. */
const later = () => new Promise((resolve) => setTimeout(resolve, 750));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function goToAtlassian() {
  const links: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    links.push(this.href);
  });
  let begun = 0;
  const adapter = createSandboxAdapter({ script: () => ({ stay: 'at-atlassian' }) });
  const { startAuthorization } = adapter;
  const start = vi.spyOn(adapter, 'startAuthorization').mockImplementation(async (...call) => {
    begun += 1;
    return { ...(await startAuthorization(...call)), startUrl: `https://app.example.com/start/${begun}` };
  });
  const cancel = vi.spyOn(adapter, 'cancelAttempt');
  openUi(adapter, { start: { provider: 'atlassian' } });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  const button = await screen.findByRole('button', { name: 'Continue with Atlassian' }, LOADED);
  await waitFor(() => expect(button).toBeEnabled(), LOADED);
  await userEvent.click(button);
  await screen.findByRole('heading', { name: 'The browser blocked the window' }, LOADED);
  await waitFor(() => expect(start).toHaveBeenCalledTimes(1));
  return { links, start, cancel };
}

it('opens by a link what the page cannot reach, and never asks for a window again', async () => {
  const { links, cancel } = await goToAtlassian();
  await later();
  await press('Open the window again');
  await screen.findByRole('heading', { name: 'Go on in the Atlassian window' });
  expect(links).toEqual(['https://app.example.com/start/1']);
  await later();
  await press('Open the window again');
  await waitFor(() => expect(links).toEqual([1, 2].map((one) => `https://app.example.com/start/${one}`)));
  await screen.findByRole('heading', { name: 'Go on in the Atlassian window' });
  expect(window.open).toHaveBeenCalledTimes(1);
  expect(cancel).toHaveBeenCalledTimes(1);
});

it('opens one window for the two presses of a double click', async () => {
  const { links, start } = await goToAtlassian();
  await later();
  await userEvent.dblClick(screen.getByRole('button', { name: 'Open the window again' }));
  await later();
  expect(links).toEqual(['https://app.example.com/start/1']);
  expect(start).toHaveBeenCalledTimes(1);
});

it('prepares the link anew before it ends', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
  const { links, start, cancel } = await goToAtlassian();
  await vi.advanceTimersByTimeAsync(46_000);
  await waitFor(() => expect(start).toHaveBeenCalledTimes(2));
  expect(cancel).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
  await later();
  await press('Open the window again');
  expect(links).toEqual(['https://app.example.com/start/2']);
});
