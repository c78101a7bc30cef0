import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter, sandboxSites } from '../../src/adapters/sandbox.ts';
import { ConnectAtlassianButton, ConnectAtlassianProvider } from '../../src/index.ts';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

// Inside a modal of the host's that hears Escape before anything in it does, as those of Radix do: on the document, while it
// is captured, unless somebody else has answered it.

const close = vi.fn();
const hear = (event: KeyboardEvent) => {
  if (event.key === 'Escape' && !event.defaultPrevented) close();
};

afterEach(() => {
  cleanup();
  document.removeEventListener('keydown', hear, true);
  close.mockClear();
});

it('Escape closes the dialog alone, and what is around only when it is pressed there', async () => {
  document.addEventListener('keydown', hear, true);
  openUi(createSandboxAdapter());
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme');
  await userEvent.keyboard('{Escape}');
  expect(field('Cloud ID').value).toBe('acme');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(close).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
});

it('Escape that clears a search leaves the dialog open', async () => {
  const sites = Array.from({ length: 9 }, (_, at) => ({
    ...sandboxSites[0],
    cloudId: `1a11d016-8984-4c3e-b9ab-142dd06acb0${at}`,
    host: `site-${at}.atlassian.net`,
    name: '',
    products: [],
    connected: false,
  }));
  openUi(createSandboxAdapter({ script: () => ({ ask: 'choose-site', sites }) }));
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  const search = await screen.findByRole<HTMLInputElement>('searchbox', undefined, LOADED);
  await userEvent.type(search, 'site{Escape}');
  expect(search.value).toBe('');
  expect(document.querySelector('[data-connect-part="asked"]')?.textContent).toBe('');
});

it('a modal of the host around it hears nothing of our dialog, whose events React hands up', async () => {
  const hear = vi.fn();
  render(
    <dialog open onClose={hear} onCancel={hear}>
      <ConnectAtlassianProvider adapter={createSandboxAdapter()} appName="Beacon">
        <ConnectAtlassianButton />
      </ConnectAtlassianProvider>
    </dialog>,
  );
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme');
  const dialog = document.querySelector<HTMLDialogElement>('[data-connect-part="dialog"]');
  if (!dialog) throw new Error('There is no dialog.');
  // Android's Back, twice: the first one is a request, the second closes.
  fireEvent(dialog, createEvent('cancel', dialog, { bubbles: false, cancelable: true }));
  await screen.findByText(/again to leave/, { selector: '[data-connect-part="asked"]' });
  dialog.close();
  await expect.poll(() => dialog.isConnected, LOADED).toBe(false);
  expect(hear).not.toHaveBeenCalled();
});
