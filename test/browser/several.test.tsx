import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ATTEMPT, LINK } from '../../src/core/start-keys.ts';
import { ConnectAtlassian, ConnectAtlassianButton, ConnectAtlassianProvider } from '../../src/index.ts';
import { LOADED } from './open-ui.tsx';

const PICK = { name: /^Atlassian Service Account \(API/ };

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  location.hash = '';
});

function Two() {
  return (
    <StrictMode>
      {['First', 'Second'].map((name) => (
        <ConnectAtlassianProvider key={name} adapter={createSandboxAdapter()} appName={name}>
          <ConnectAtlassianButton>{name}</ConnectAtlassianButton>
        </ConnectAtlassianProvider>
      ))}
    </StrictMode>
  );
}

it('each button opens its own dialog, and names it', async () => {
  render(<Two />);
  await userEvent.click(screen.getByRole('button', { name: 'Second' }));
  const dialog = await screen.findByRole('dialog', undefined, LOADED);
  await screen.findByText('How should Second sign in to your site?');
  const [first, second] = ['First', 'Second'].map((name) => screen.getByText(name, { selector: 'button' }));
  expect(second?.getAttribute('aria-controls')).toBe(dialog.id);
  expect(first?.getAttribute('aria-controls')).not.toBe(dialog.id);
  expect(first?.getAttribute('aria-expanded')).toBe('false');
});

it('no id stands twice on a page with two forms, and what is typed into one stays there', async () => {
  const adapters = [createSandboxAdapter(), createSandboxAdapter()];
  const onEvent = vi.fn();
  render(
    <main>
      {adapters.map((adapter, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places.
        <section key={index} aria-label={`${index}`}>
          <ConnectAtlassian adapter={adapter} appName="Beacon" onEvent={(name) => onEvent(index, name)} />
        </section>
      ))}
    </main>,
  );
  for (const button of await screen.findAllByRole('button', PICK, LOADED)) await userEvent.click(button);
  const [one, two] = await screen.findAllByLabelText<HTMLInputElement>('Cloud ID');
  if (!one || !two) throw new Error('There are not two forms.');
  await userEvent.type(one, 'acme');
  expect([one.value, two.value]).toEqual(['acme', '']);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(onEvent.mock.calls).toEqual([
    [0, 'opened'],
    [1, 'opened'],
    [0, 'provider-selected'],
    [1, 'provider-selected'],
  ]);
});

it('a link opens one of two', async () => {
  render(<Two />);
  location.hash = `${LINK}atlassian-service-account-api-token`;
  await screen.findByLabelText('Cloud ID', undefined, LOADED);
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('First'));
});

it('what came of an attempt at Atlassian is asked by one of two', async () => {
  sessionStorage.setItem(ATTEMPT, 'attempt-of-before');
  const adapter = createSandboxAdapter();
  const ask = vi.spyOn(adapter, 'awaitAuthorization').mockImplementation(() => new Promise(() => undefined));
  render(
    <StrictMode>
      <ConnectAtlassian adapter={adapter} appName="Beacon" />
      <ConnectAtlassian adapter={adapter} appName="Beacon" />
    </StrictMode>,
  );
  // The other one stands at its picker.
  await screen.findByRole('button', PICK, LOADED);
  await waitFor(() => expect(ask).toHaveBeenCalled());
  expect(screen.getAllByRole('button', PICK)).toHaveLength(1);
});
