import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import {
  Connect,
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
} from '../../src/index.ts';
import { LOADED } from './open-ui.tsx';

const network = vi.hoisted(() => ({ isDown: true }));
vi.mock('../../src/react/load.ts', async (original) => {
  const real = await original<typeof import('../../src/react/load.ts')>();
  return {
    ...real,
    loadUi: () => (network.isDown ? Promise.reject(new Error('offline')) : real.loadUi()),
  };
});

afterEach(() => {
  cleanup();
  network.isDown = true;
});

const adapter = createSandboxAdapter();
const common = {
  adapter,
  appName: 'Beacon',
  messages: { loadFailed: 'Not there yet.' },
  appearance: { classNames: { 'load-failed': 'late' } },
};

it.each([
  [
    'the dialog',
    <ConnectAtlassianProvider key="one" {...common}>
      <ConnectAtlassianButton />
    </ConnectAtlassianProvider>,
  ],
  ['the UI in place', <ConnectAtlassian key="one" {...common} />],
  [
    'parts of it',
    <Connect.Root key="one" {...common}>
      <Connect.ProviderList />
    </Connect.Root>,
  ],
])('where %s cannot be loaded, it is said, and tried again', async (_, ui) => {
  render(ui);
  const button = screen.queryByRole('button');
  if (button) await userEvent.click(button);
  const alert = await screen.findByRole('alert', undefined, LOADED);
  expect(alert.textContent).toBe('Not there yet.');
  expect(alert.className).toBe('late');
  act(() => {
    network.isDown = false;
  });
  await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED);
  expect(screen.queryByText('Not there yet.')).toBeNull();
});
