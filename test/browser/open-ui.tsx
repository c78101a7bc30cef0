import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { ConnectAdapter } from '../../src/core/adapter.ts';
import { ConnectAtlassianButton, ConnectAtlassianProvider, type ConnectOptions } from '../../src/index.ts';

/** Long enough for code that is loaded, and for a pause in typing. */
export const LOADED = { timeout: 10_000 };

/** A page with the button; `resolveSite` and `submit` of the adapter are watched. */
export function openUi(adapter: ConnectAdapter, options: Partial<ConnectOptions> = {}) {
  // A tab of its own: what another test left would be taken up again.
  sessionStorage.clear();
  const resolveSite = vi.spyOn(adapter, 'resolveSite');
  const submit = vi.spyOn(adapter, 'submit');
  const { unmount } = render(
    <ConnectAtlassianProvider adapter={adapter} appName="Beacon" {...options}>
      <ConnectAtlassianButton />
    </ConnectAtlassianProvider>,
  );
  return { resolveSite, submit, unmount };
}

export async function openForm() {
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(
    await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED),
  );
  // What helps while filling in arrives after the form.
  await screen.findByRole('button', { name: '30 days' }, LOADED);
}

export const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

/** The button that opens the help of a field. */
export function whereIs(label: string): HTMLElement {
  const labelId = document.querySelector<HTMLLabelElement>(`label[for="${field(label).id}"]`)?.id;
  const button = screen
    .getAllByRole('button', { name: 'Where is this?' })
    .find((one) => one.getAttribute('aria-describedby') === labelId);
  if (!button) throw new Error(`"${label}" has no help.`);
  return button;
}
