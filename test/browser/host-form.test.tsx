import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { Connect, ConnectAtlassian, ConnectAtlassianProvider } from '../../src/index.ts';
import { atlassianServiceAccountApiToken as token } from '../../src/providers/index.ts';
import { field, LOADED } from './open-ui.tsx';

// Below a form of the host's, browsers end the event of a form inside of it at the outer one, so that nothing on the root
// hears it: left to itself, the inner one would be sent as a GET, with the secret in the address.

const START = { provider: token.id };
const submitHost = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
/** Whether the browser was left to send one of ours; it is kept from it, or this page would be gone. */
const isSent = vi.fn();

beforeEach(() => {
  sessionStorage.clear();
  // React warns of the nesting.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  submitHost.mockClear();
  isSent.mockClear();
});

const guard = (element: HTMLElement | null) =>
  element?.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) isSent();
    event.preventDefault();
  });

const fillIn = async () => {
  await screen.findByLabelText('Cloud ID', undefined, LOADED);
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test{Enter}');
};

const options = { appName: 'Beacon', start: START } as const;

it.each([
  [
    'the dialog',
    () => <ConnectAtlassianProvider adapter={createSandboxAdapter()} {...options} defaultOpen />,
  ],
  ['inline', () => <ConnectAtlassian adapter={createSandboxAdapter()} {...options} />],
  [
    'parts',
    () => (
      <Connect.Root adapter={createSandboxAdapter()} {...options}>
        <Connect.Form />
        <Connect.Guide />
        <Connect.Result />
      </Connect.Root>
    ),
  ],
])('what is entered inside of a form of the host goes to the backend alone: %s', async (_what, make) => {
  render(
    <StrictMode>
      <form onSubmit={submitHost}>
        <div ref={guard}>{make()}</div>
      </form>
    </StrictMode>,
  );
  await fillIn();
  await waitFor(
    () => expect(isSent.mock.calls.length + screen.queryAllByText(/Connected to/).length).toBeGreaterThan(0),
    LOADED,
  );
  expect(isSent).not.toHaveBeenCalled();
  expect(submitHost).not.toHaveBeenCalled();
  await screen.findByText(/Connected to acme/, undefined, LOADED);
});

it('a form of the host is sent by its own button as before, with nothing of what stands in ours', async () => {
  const sent = vi.fn();
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent([...new FormData(event.currentTarget).entries()]);
      }}
    >
      <input name="project" defaultValue="Apollo" />
      <ConnectAtlassian adapter={createSandboxAdapter()} {...options} />
      <button type="submit">Save</button>
    </form>,
  );
  await screen.findByLabelText('API Token', undefined, LOADED);
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith([['project', 'Apollo']]);
});

it('a dialog of the host that it stands in stays open when it is sent', async () => {
  const closed = vi.fn();
  render(
    <dialog open onClose={closed}>
      <ConnectAtlassian adapter={createSandboxAdapter()} {...options} />
    </dialog>,
  );
  await fillIn();
  await screen.findByText(/Connected to acme/, undefined, LOADED);
  expect(closed).not.toHaveBeenCalled();
  expect(document.querySelector('dialog')?.open).toBe(true);
});

it('what a host keeps of a press to itself is no reason to say nothing of a field that was left', async () => {
  // As a board to drag cards on does around everything.
  render(
    <div onPointerUp={(event) => event.stopPropagation()}>
      <ConnectAtlassian adapter={createSandboxAdapter()} appName="Beacon" start={START} />
    </div>,
  );
  await screen.findByLabelText('Service Account Email', undefined, LOADED);
  await userEvent.click(field('Service Account Email'));
  await userEvent.keyboard('nobody');
  await userEvent.tab();
  await expect.poll(() => field('Service Account Email').getAttribute('aria-invalid')).toBe('true');
});

it('what could not be had here moves nothing under who types into the host’s own form around it', async () => {
  const adapter = createSandboxAdapter();
  let refuse = (_error: Error) => {};
  vi.spyOn(adapter, 'listProviders').mockReturnValue(
    new Promise((_resolve, reject) => {
      refuse = reject;
    }),
  );
  render(
    <form>
      <div style={{ height: 2_000 }} />
      <input aria-label="Their own" />
      <div style={{ height: 2_000 }} />
      <ConnectAtlassian adapter={adapter} appName="Beacon" />
    </form>,
  );
  await screen.findByRole('heading', undefined, LOADED);
  const own = screen.getByLabelText('Their own');
  own.focus();
  own.scrollIntoView({ block: 'center' });
  const { top } = own.getBoundingClientRect();
  refuse(new ConnectError('network'));
  await screen.findByText('Our server could not be reached.', undefined, LOADED);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(own.getBoundingClientRect().top).toBe(top);
});
