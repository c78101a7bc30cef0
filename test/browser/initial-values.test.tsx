import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { defineProvider } from '../../src/core/provider.ts';
import {
  ConnectAtlassian,
  ConnectAtlassianProvider,
  type InitialValues,
  useConnectAtlassian,
} from '../../src/index.ts';
import { atlassianServiceAccountApiToken as provider } from '../../src/providers/index.ts';
import { field, LOADED } from './open-ui.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

const start = { provider: provider.id };
const adapter = createSandboxAdapter();
const ready = () => screen.findByLabelText('Cloud ID', undefined, LOADED);

describe('initial values', () => {
  it('are in their fields, and are the person’s to change', async () => {
    const initialValues = {
      cloudId: 'acme.atlassian.net',
      email: 'ci@serviceaccount.atlassian.com',
      other: 'x',
    };
    render(<ConnectAtlassian {...{ adapter, start, initialValues }} appName="Beacon" />);
    await ready();
    expect(field('Cloud ID').value).toBe('acme.atlassian.net');
    expect(field('Service Account Email').value).toBe('ci@serviceaccount.atlassian.com');
    expect(field('API Token').value).toBe('');
    await userEvent.clear(field('Cloud ID'));
    await userEvent.type(field('Cloud ID'), 'other');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }));
    expect(field('Cloud ID').value).toBe('other');
  });

  it('are left out where they are no text, as a host’s own data may be', async () => {
    const initialValues = { cloudId: 7, email: null } as unknown as InitialValues;
    render(<ConnectAtlassian {...{ adapter, start, initialValues }} appName="Beacon" />);
    await ready();
    expect(field('Cloud ID').value).toBe('');
  });

  it('are never secrets: what a secret field would get is left out, and so is a token elsewhere', async () => {
    // @ts-expect-error: the type leaves no place for a secret.
    const typed: InitialValues = { apiToken: 'ATSTT-from-the-host' };
    render(
      <ConnectAtlassian
        adapter={adapter}
        appName="Beacon"
        start={start}
        initialValues={{ ...typed, email: 'ATATT3xFfGF0-a-token-in-the-wrong-place' }}
      />,
    );
    await ready();
    expect([...document.querySelectorAll('input')].map(({ value }) => value).join('')).toBe('');
    expect(document.documentElement.outerHTML).not.toContain('ATSTT-from-the-host');
  });

  it('are not asked for again: the focus is on the first field that is empty, in a dialog too', async () => {
    const initialValues = { cloudId: 'acme.atlassian.net', email: 'ci@serviceaccount.atlassian.com' };
    const options = { adapter, appName: 'Beacon', start, initialValues };
    render(<ConnectAtlassianProvider {...options} defaultOpen />);
    await ready();
    await waitFor(() => expect(document.activeElement).toBe(field('API Token')));
    await userEvent.click(field('Cloud ID'));
    await userEvent.type(field('Cloud ID'), '/wiki');
    expect(document.activeElement).toBe(field('Cloud ID'));
  });

  it('are never secrets of a provider of the host’s own either', async () => {
    const own = defineProvider({
      ...provider,
      id: 'own',
      fields: [
        { name: 'site', kind: 'site', label: 'Site' },
        { name: 'login', kind: 'email', label: 'Login' },
        { name: 'password', kind: 'secret', label: 'Password' },
      ],
      auth: { kind: 'basic', site: 'site', username: 'login', secret: 'password' },
    });
    const initialValues = { site: 'acme.atlassian.net', password: 'from-the-host' };
    render(
      <ConnectAtlassian
        {...{ adapter, initialValues }}
        appName="Beacon"
        providers={[own]}
        start={{ provider: 'own' }}
      />,
    );
    await screen.findByLabelText('Site', undefined, LOADED);
    expect(field('Site').value).toBe('acme.atlassian.net');
    expect(field('Password').value).toBe('');
  });

  it('are sent where nobody has typed, also to a window of Atlassian’s', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const start = vi.spyOn(adapter, 'startAuthorization');
    const options = { adapter, appName: 'Beacon', start: { provider: 'atlassian' } };
    render(<ConnectAtlassian {...options} initialValues={{ subdomain: 'acme' }} />);
    const button = await screen.findByRole('button', { name: 'Continue with Atlassian' }, LOADED);
    await waitFor(() => expect(button).toBeEnabled(), LOADED);
    await userEvent.click(button);
    await waitFor(() => expect(start).toHaveBeenCalled());
    expect(start.mock.calls[0]?.[0].values).toEqual({ subdomain: 'acme' });
  });

  it('give way to those that a form is opened with', async () => {
    const Again = () => {
      const { openAt } = useConnectAtlassian();
      const values = { cloudId: 'acme.atlassian.net' };
      return (
        <button type="button" onClick={() => openAt({ provider: provider.id, values })}>
          Reconnect
        </button>
      );
    };
    render(
      <ConnectAtlassianProvider
        adapter={adapter}
        appName="Beacon"
        initialValues={{ cloudId: 'first.atlassian.net' }}
      >
        <Again />
      </ConnectAtlassianProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Reconnect' }));
    await ready();
    expect(field('Cloud ID').value).toBe('acme.atlassian.net');
  });
});
