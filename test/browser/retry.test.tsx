import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { LOADED, openUi } from './open-ui.tsx';

afterEach(cleanup);

it('the ways to connect are asked for again, and the focus is on their title', async () => {
  const adapter = createSandboxAdapter();
  const list = vi.spyOn(adapter, 'listProviders').mockRejectedValue(new ConnectError('network'));
  openUi(adapter);
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  const retry = await screen.findByRole('button', { name: 'Try again' }, LOADED);
  list.mockRestore();
  await userEvent.click(retry);
  await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
});
