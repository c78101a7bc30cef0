import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

vi.mock('../../src/react/load-later.ts', async (original) => ({
  ...(await original<typeof import('../../src/react/load-later.ts')>()),
  loadAfterSubmit: () => Promise.reject(new Error('offline')),
}));

afterEach(cleanup);

it('a page that is cut off from its own code says so, and keeps what was typed', async () => {
  const { submit } = openUi(createSandboxAdapter());
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  const alert = await screen.findByRole('alert', {}, LOADED);
  expect(alert.textContent).toMatch(/could not be loaded/);
  expect(field('API Token').value).toBe('ATSTT-only-for-this-test');
  expect(submit).not.toHaveBeenCalled();
});
