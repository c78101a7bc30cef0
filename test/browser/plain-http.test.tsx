import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectAtlassian } from '../../src/index.ts';
import { field, LOADED } from './open-ui.tsx';

// A page over plain http from another machine, as of `vite --host` or a Storybook in the office: browsers leave out there what
// is for secure contexts.

const missing = [
  [crypto, 'randomUUID'],
  [crypto, 'subtle'],
  [navigator, 'clipboard'],
  [navigator, 'locks'],
] as const;

beforeEach(() => {
  sessionStorage.clear();
  for (const [of, name] of missing) Object.defineProperty(of, name, { value: undefined, configurable: true });
});
afterEach(() => {
  cleanup();
  for (const [of, name] of missing) Reflect.deleteProperty(of, name);
});

const show = (provider: string) =>
  render(<ConnectAtlassian adapter={createSandboxAdapter()} appName="Beacon" start={{ provider }} />);

it('people connect their own account', async () => {
  show('atlassian');
  const name = 'Continue with Atlassian';
  const goOn = await screen.findByRole<HTMLButtonElement>('button', { name }, LOADED);
  await expect.poll(() => goOn.disabled, LOADED).toBe(false);
  await userEvent.click(goOn);
  await screen.findByText(/^Connected to/, undefined, LOADED);
});

it('a service account is connected', async () => {
  show('atlassian-service-account-api-token');
  await screen.findByLabelText('Cloud ID', undefined, LOADED);
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test{Enter}');
  await screen.findByText(/^Connected to/, undefined, LOADED);
});
