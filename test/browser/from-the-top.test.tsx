import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import '../../src/react/styles.css';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

afterEach(async () => {
  cleanup();
  await page.viewport(1_280, 800);
});

/** What is scrolled passes under Back and Close. */
const headerEnd = () =>
  screen.getByRole('button', { name: 'Back' }).parentElement?.getBoundingClientRect().bottom ?? Number.NaN;

it.each([
  [1_280, 600],
  [320, 640],
])('shows a form from its title on, wherever in the list it was chosen: %i × %i', async (width, height) => {
  await page.viewport(width, height);
  openUi(createSandboxAdapter());
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  const choice = await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED);
  const dialog = screen.getByRole('dialog');
  dialog.scrollTop = dialog.scrollHeight;
  expect(dialog.scrollTop).toBeGreaterThan(0);
  await userEvent.click(choice);
  const title = await screen.findByRole('heading', { name: 'Service account with an API token' });
  expect(document.activeElement).toBe(field('Cloud ID'));
  expect(title.getBoundingClientRect().top).toBeGreaterThanOrEqual(headerEnd());
});

it('shows what to do together with the field that it is about, where both have room', async () => {
  await page.viewport(1_280, 660);
  openUi(createSandboxAdapter());
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci-bot@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'sandbox-invalid_credentials');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  const advice = (await screen.findByRole('alert', undefined, LOADED)).querySelector('p');
  await waitFor(() => expect(document.activeElement).toBe(field('API Token')));
  await waitFor(() => expect(advice?.getBoundingClientRect().top).toBeGreaterThanOrEqual(headerEnd()));
  const { bottom } = screen.getByRole('dialog').getBoundingClientRect();
  expect(field('API Token').getBoundingClientRect().bottom).toBeLessThan(bottom);
});
