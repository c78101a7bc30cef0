import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { existingConnection } from '../../stories/fixtures.ts';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

afterEach(cleanup);

it('says that all accounts of a site are replaced, where there are several', async () => {
  const account = { ...existingConnection.account, name: 'Other' };
  const other = { ...existingConnection, id: 'other', account };
  const adapter = createSandboxAdapter({ connections: [existingConnection, other] });
  openUi(adapter);
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci-bot@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-sample-token');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  await screen.findByText(/It is connected as .*, Other\./, undefined, LOADED);
  expect(screen.getByRole('button', { name: 'Keep all' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Replace them' }));
  await screen.findByRole('heading', { name: /^Connected to / }, LOADED);
  expect(await adapter.listConnections()).toHaveLength(1);
});
