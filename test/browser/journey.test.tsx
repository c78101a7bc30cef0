import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter, type SandboxOptions } from '../../src/adapters/sandbox.ts';
import { ConnectAtlassianButton, ConnectAtlassianProvider, type ConnectEventName } from '../../src/index.ts';

const TOKEN = 'ATSTT-only-for-this-test';
const PICK = { name: /^Atlassian Service Account \(API/ };

afterEach(cleanup);

function mount(options: SandboxOptions = {}) {
  const adapter = createSandboxAdapter(options);
  const submit = vi.spyOn(adapter, 'submit');
  const cancelAttempt = vi.spyOn(adapter, 'cancelAttempt');
  const events: ConnectEventName[] = [];
  const [onConnect, onExit] = [vi.fn(), vi.fn()];
  render(
    <StrictMode>
      <ConnectAtlassianProvider
        adapter={adapter}
        appName="Beacon"
        onConnect={(connection) => onConnect(connection)}
        onExit={(exit) => onExit(exit)}
        onEvent={(name) => events.push(name)}
      >
        <ConnectAtlassianButton />
      </ConnectAtlassianProvider>
    </StrictMode>,
  );
  return { submit, cancelAttempt, events, onConnect, onExit };
}

async function openForm() {
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', PICK));
}

async function fillAndSubmit(token = TOKEN) {
  await userEvent.type(screen.getByLabelText('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(screen.getByLabelText('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(screen.getByLabelText('API Token'), token);
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
}

it('connects once in strict mode, tells the host once, and leaves the token nowhere', async () => {
  const { submit, events, onConnect, onExit } = mount();
  await openForm();
  await fillAndSubmit();
  await screen.findByRole('heading', { name: 'Connected to acme.atlassian.net' });
  expect(submit).toHaveBeenCalledTimes(1);
  expect(onConnect).toHaveBeenCalledTimes(1);
  expect(document.documentElement.outerHTML).not.toContain(TOKEN);
  expect([...document.querySelectorAll('input')].map((input) => input.value)).not.toContain(TOKEN);

  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(onExit).toHaveBeenCalledExactlyOnceWith({
    reason: 'done-press',
    step: 'connected',
    error: undefined,
  });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Connect Atlassian' }));
  expect(events.filter((name) => name !== 'checked')).toEqual([
    'opened',
    'provider-selected',
    'submitted',
    'connected',
    'exited',
  ]);
});

it('aborts on Cancel and keeps what was typed', async () => {
  const { submit, events } = mount();
  let signal: AbortSignal | undefined;
  submit.mockImplementation((_request, options) => {
    signal = options?.signal;
    return new Promise(() => undefined);
  });
  await openForm();
  await fillAndSubmit();
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(signal?.aborted).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('API Token').value).toBe(TOKEN);
  expect(events.at(-1)).toBe('cancelled');
});

it('marks the field at fault and no other', async () => {
  mount({ script: () => ({ fail: 'email_mismatch', field: 'email' }) });
  await openForm();
  await fillAndSubmit();
  await screen.findByRole('alert');
  expect(document.activeElement).toBe(screen.getByLabelText('Service Account Email'));
  const invalid = [...document.querySelectorAll('[aria-invalid="true"]')];
  expect(invalid).toEqual([screen.getByLabelText('Service Account Email')]);
});

it('drops a pending question when the dialog is closed', async () => {
  const { cancelAttempt, onConnect } = mount({ script: () => ({ ask: 'confirm-site' }) });
  await openForm();
  await fillAndSubmit();
  await screen.findByLabelText('Site address');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(cancelAttempt).toHaveBeenCalledTimes(1));
  expect(onConnect).not.toHaveBeenCalled();
});

it('keeps the non-secret values for reopening', async () => {
  mount();
  await openForm();
  await userEvent.type(screen.getByLabelText('Cloud ID'), 'acme');
  await userEvent.type(screen.getByLabelText('API Token'), TOKEN);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await openForm();
  expect(screen.getByLabelText<HTMLInputElement>('Cloud ID').value).toBe('acme');
  expect(screen.getByLabelText<HTMLInputElement>('API Token').value).toBe('');
});
