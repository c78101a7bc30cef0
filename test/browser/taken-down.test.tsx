import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ATTEMPT, LINK } from '../../src/core/start-keys.ts';
import { ConnectAtlassian, ConnectAtlassianProvider } from '../../src/index.ts';
import { LOADED } from './open-ui.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

const adapter = createSandboxAdapter();

// As hosts do that look up who is signed in, or redirect: what is there at first is gone before it has loaded.
describe.each<[string, ReactElement]>([
  ['the dialog', <ConnectAtlassianProvider key="one" adapter={adapter} appName="Beacon" />],
  ['the UI in place', <ConnectAtlassian key="one" adapter={adapter} appName="Beacon" />],
])('taken down at once, %s leaves to the next one', (_, ui) => {
  const renderTwice = () => {
    render(ui).unmount();
    return render(ui);
  };

  it('a link to a form', async () => {
    location.hash = `${LINK}atlassian-service-account-api-token`;
    renderTwice();
    await screen.findByLabelText('Cloud ID', undefined, LOADED);
    expect(location.hash).toBe('');
  });

  it('what came of an attempt', async () => {
    const { attemptId } = await adapter.startAuthorization({ provider: 'atlassian', values: {} });
    sessionStorage.setItem(ATTEMPT, attemptId);
    renderTwice();
    await screen.findByRole('heading', { name: 'Connected to acme.atlassian.net' }, LOADED);
  });

  it('the way back from Atlassian', async () => {
    const { attemptId } = await adapter.startAuthorization({ provider: 'atlassian', values: {} });
    const url = new URL(location.href);
    url.searchParams.set(ATTEMPT, attemptId);
    history.replaceState(null, '', url);
    renderTwice();
    await screen.findByRole('heading', { name: 'Connected to acme.atlassian.net' }, LOADED);
    expect(location.search).not.toContain(ATTEMPT);
  });
});
