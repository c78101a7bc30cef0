import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter, sandboxSites } from '../../src/adapters/sandbox.ts';
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
