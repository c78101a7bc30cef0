import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ATTEMPT } from '../../src/core/start-keys.ts';
import { ConnectAtlassian } from '../../src/index.ts';
import { jiraAlign } from '../../src/providers/index.ts';
import '../../src/react/styles.css';
import { field, LOADED } from './open-ui.tsx';

// As after a deployment, which takes away the files of a page that is open.
const network = vi.hoisted(() => ({ lacks: '' }));
vi.mock('../../src/react/load-later.ts', async (original) => {
  const real = await original<typeof import('../../src/react/load-later.ts')>();
  const through = (name: string, load: () => Promise<unknown>) => () =>
    network.lacks === name ? Promise.reject(new Error('There is no such file.')) : load();
  return Object.fromEntries(Object.entries(real).map(([name, load]) => [name, through(name, load)]));
});

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  network.lacks = '';
  sessionStorage.clear();
});

const adapter = createSandboxAdapter();
const common = { adapter, appName: 'Beacon', messages: { loadFailed: 'Not there yet.' } };
const isSaid = async () => {
  const alert = await screen.findByRole('alert', {}, LOADED);
  expect(alert.textContent).toBe('Not there yet.');
};
const isThere = () => {
  network.lacks = '';
};

it('where the Atlassian window cannot be loaded, it is said beside the button that waits for it', async () => {
  network.lacks = 'loadAuthorize';
  render(<ConnectAtlassian {...common} start={{ provider: 'atlassian' }} />);
  await isSaid();
  const button = screen.getByRole('button', { name: 'Continue with Atlassian' });
  expect(button).toBeDisabled();
  isThere();
  await waitFor(() => expect(button).toBeEnabled(), LOADED);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull(), LOADED);
});

it.each(['loadAuthorize', 'loadAfterSubmit'])(
  'where what came of an attempt cannot be shown for want of %s, it is said, and shown later',
  async (lacks) => {
    network.lacks = lacks;
    const { attemptId } = await adapter.startAuthorization({ provider: 'atlassian', values: {} });
    sessionStorage.setItem(ATTEMPT, attemptId);
    render(<ConnectAtlassian {...common} />);
    await isSaid();
    isThere();
    await screen.findByRole('heading', { name: 'Connected to acme.atlassian.net' }, LOADED);
    expect(screen.queryByText('Not there yet.')).toBeNull();
  },
);

it('where the settings for another tool cannot be loaded, it is said in their place', async () => {
  network.lacks = 'loadSheet';
  render(<ConnectAtlassian {...common} providers={[jiraAlign]} start={{ provider: jiraAlign.id }} />);
  await userEvent.type(
    await screen.findByLabelText('Jira Cloud URL', {}, LOADED),
    'https://acme.atlassian.net',
  );
  await userEvent.type(field('Name'), 'Acme');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  await isSaid();
  isThere();
  await screen.findByRole('heading', { name: 'Settings for Jira Align' }, LOADED);
  expect(screen.queryByText('Not there yet.')).toBeNull();
});

it('what helps with a date moves nothing below it when it arrives', async () => {
  network.lacks = 'loadAids';
  render(
    <div style={{ width: 480 }}>
      <ConnectAtlassian {...common} start={{ provider: 'atlassian-service-account-api-token' }} />
    </div>,
  );
  const button = await screen.findByRole('button', { name: 'Connect' }, LOADED);
  const { top } = button.getBoundingClientRect();
  expect(screen.queryByText('30 days')).toBeNull();
  isThere();
  await screen.findByText('30 days', undefined, LOADED);
  expect(button.getBoundingClientRect().top).toBe(top);
});
