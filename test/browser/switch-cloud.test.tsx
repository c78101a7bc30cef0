import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { field, LOADED, openUi, whereIs } from './open-ui.tsx';

// The help is open beside a form, whose address of the other cloud leads to another form.
beforeEach(async () => {
  await page.viewport(1_280, 900);
  openUi(createSandboxAdapter(), { start: { provider: 'atlassian' } });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await screen.findByLabelText('Subdomain', undefined, LOADED);
  await userEvent.click(whereIs('Subdomain'));
  await screen.findByRole('heading', { name: 'Finding your Subdomain' }, LOADED);
  expect(guide()).toContain('.atlassian.net in the address bar');
  await userEvent.type(field('Subdomain'), 'acme.atlassian-us-gov-mod.net');
  await userEvent.click(await screen.findByRole('button', { name: /Government Cloud/ }, LOADED));
  await waitFor(() => expect(document.activeElement).toBe(field('Subdomain')));
});
afterEach(cleanup);

const guide = () => document.querySelector('[data-connect-part="guide"]')?.textContent;

it('becomes the help of the other form, and leaves the focus there', async () => {
  await waitFor(() => expect(guide()).toContain('.atlassian-us-gov-mod.net in the address bar'), LOADED);
  expect(document.activeElement).toBe(field('Subdomain'));
});

it('gives the focus to the form where the button that opened it is gone', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
  await waitFor(() => expect(document.activeElement).toBe(field('Subdomain')));
});

it('puts the other form out of reach where it becomes a sheet over it', async () => {
  await page.viewport(320, 640);
  await waitFor(() => expect(field('Subdomain').closest('section')?.inert).toBe(true));
});

it('answers what is no address with one of its own cloud', async () => {
  await userEvent.clear(field('Subdomain'));
  await userEvent.type(field('Subdomain'), 'jira.acme.com');
  await userEvent.tab();
  await screen.findByText(/^This is not an atlassian-us-gov-mod\.net address\./, undefined, LOADED);
});
