import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import '../../src/react/styles.css';
import { field, LOADED, openUi } from './open-ui.tsx';

afterEach(async () => {
  cleanup();
  await page.viewport(1_280, 800);
});

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
  const header = screen.getByRole('button', { name: 'Back' }).parentElement?.getBoundingClientRect();
  expect(title.getBoundingClientRect().top).toBeGreaterThanOrEqual(header?.bottom ?? Number.NaN);
});
