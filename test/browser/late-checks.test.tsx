import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

const { gate } = vi.hoisted(() => ({ gate: { opened: Promise.resolve() } }));

vi.mock('../../src/react/load-later.ts', async (original) => {
  const real = await original<typeof import('../../src/react/load-later.ts')>();
  return { ...real, loadChecks: () => gate.opened.then(real.loadChecks) };
});

beforeEach(() => {
  gate.opened = Promise.resolve();
});
afterEach(cleanup);

/** Holds the checks back until it is called. */
function closeGate(): () => void {
  let open = () => {};
  gate.opened = new Promise((resolve) => {
    open = resolve;
  });
  return () => open();
}

const press = () => userEvent.click(screen.getByRole('button', { name: 'Connect' }));

it('says what is wrong with a field that was left before the checks had arrived', async () => {
  const open = closeGate();
  openUi(createSandboxAdapter());
  await openForm();
  await userEvent.type(field('Service Account Email'), 'nobody');
  await userEvent.tab();
  expect(field('Service Account Email').getAttribute('aria-invalid')).toBe('false');
  open();
  await expect.poll(() => field('Service Account Email').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/^Enter one email address/)).toBeVisible();
});

it('asks nobody before the checks have arrived', async () => {
  const open = closeGate();
  const { submit } = openUi(createSandboxAdapter());
  await openForm();
  await press();
  open();
  await screen.findByText('Enter the API Token.');
  expect(submit).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field('Cloud ID'));
});

it.each(['Back', 'Close'])('asks nobody at all for whoever has left by %s meanwhile', async (name) => {
  const open = closeGate();
  const onEvent = vi.fn();
  const { submit } = openUi(createSandboxAdapter(), { onEvent });
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
  await press();
  await userEvent.click(screen.getByRole('button', { name }));
  open();
  await gate.opened;
  // For as long as a sandbox takes.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(submit).not.toHaveBeenCalled();
  expect(onEvent).not.toHaveBeenCalledWith('submitted', expect.anything());
});

it('where the checks do not arrive, the server is asked, and they are asked for again', async () => {
  const offline = Promise.reject(new Error('offline'));
  offline.catch(() => undefined);
  gate.opened = offline;
  const adapter = createSandboxAdapter();
  const { submit } = openUi(adapter);
  submit.mockRejectedValueOnce(new ConnectError('invalid_request', { field: 'apiToken' }));
  await openForm();
  await press();
  await expect.poll(() => field('API Token').getAttribute('aria-invalid'), LOADED).toBe('true');
  expect(submit).toHaveBeenCalledOnce();
  gate.opened = Promise.resolve();
  await press();
  await screen.findByText('Enter the Cloud ID.');
  expect(submit).toHaveBeenCalledOnce();
});
