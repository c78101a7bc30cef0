import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import type { ConnectAdapter } from '../../src/core/adapter.ts';
import type { Connection } from '../../src/core/connection.ts';
import { ConnectError } from '../../src/core/errors.ts';
import {
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  Connections,
  type ConnectionsHandle,
  useConnections,
} from '../../src/index.ts';
import { existingConnection } from '../../stories/fixtures.ts';
import { field, LOADED } from './open-ui.tsx';

afterEach(cleanup);

const two: readonly Connection[] = [
  existingConnection,
  { ...existingConnection, id: 'other', host: 'globex.atlassian.net' },
];

function open(adapter: ConnectAdapter, onDisconnect?: (connection: Connection) => void) {
  return render(
    <StrictMode>
      <ConnectAtlassianProvider adapter={adapter} appName="Beacon">
        <ConnectAtlassianButton />
        <Connections onDisconnect={onDisconnect} />
      </ConnectAtlassianProvider>
    </StrictMode>,
  );
}

const rowOf = async (host: string) => {
  const name = await screen.findByText(host, undefined, LOADED);
  return within(name.closest('li') as HTMLElement);
};
const focused = () => document.activeElement?.textContent;

it('by keyboard alone: asks, keeps, disconnects, and the focus is never lost', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  const remove = vi.spyOn(adapter, 'removeConnection');
  const onDisconnect = vi.fn();
  open(adapter, onDisconnect);
  const acme = await rowOf('acme.atlassian.net');
  act(() => acme.getByRole('button', { name: 'Test' }).focus());
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await waitFor(() => expect(focused()).toBe('Keep'));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toBe('Disconnect'));
  expect(remove).not.toHaveBeenCalled();

  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toBe('Keep'));
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(focused()).toBe('Yes, disconnect');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByText('acme.atlassian.net')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Connections' }));
  expect(remove).toHaveBeenCalledExactlyOnceWith({ id: existingConnection.id });
  expect(onDisconnect).toHaveBeenCalledExactlyOnceWith(existingConnection);
  // What is said next is where it is revoked, and Tab leads there.
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.getAttribute('href')).toBe('https://admin.atlassian.com/');
});

it('says what came of a test and of a disconnect in regions that were there before', async () => {
  open(createSandboxAdapter({ connections: two }));
  const acme = await rowOf('acme.atlassian.net');
  const region = screen.getByRole('region', { name: 'Connections' });
  const before = new Set(region.querySelectorAll('[aria-live="polite"]'));
  await userEvent.click(acme.getByRole('button', { name: 'Test' }));
  const news = await acme.findByText('It works.');
  expect(before.has(news)).toBe(true);
  await userEvent.click(acme.getByRole('button', { name: 'Disconnect' }));
  await userEvent.click(acme.getByRole('button', { name: 'Yes, disconnect' }));
  expect(before.has(await screen.findByText(/^Disconnected\./))).toBe(true);
});

it('a second press while it is tested asks nothing, and keeps the focus', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  let answer = () => {};
  const test = vi.spyOn(adapter, 'testConnection').mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(existingConnection);
      }),
  );
  open(adapter);
  const acme = await rowOf('acme.atlassian.net');
  await userEvent.click(acme.getByRole('button', { name: 'Test' }));
  const busy = await acme.findByRole('button', { name: 'Testing…' });
  await userEvent.click(busy);
  expect(document.activeElement).toBe(busy);
  expect(test).toHaveBeenCalledTimes(1);
  act(() => answer());
  await acme.findByText('It works.');
});

it('a test that ends takes no question away that was asked meanwhile', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  let answer = () => {};
  vi.spyOn(adapter, 'testConnection').mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(existingConnection);
      }),
  );
  open(adapter);
  const acme = await rowOf('acme.atlassian.net');
  await userEvent.click(acme.getByRole('button', { name: 'Test' }));
  await userEvent.click(acme.getByRole('button', { name: 'Disconnect' }));
  act(() => answer());
  await acme.findByText('It works.');
  expect(focused()).toBe('Keep');
});

it('cannot be kept any more while it is disconnected', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  let answer = () => {};
  vi.spyOn(adapter, 'removeConnection').mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = () => resolve();
      }),
  );
  open(adapter);
  const acme = await rowOf('acme.atlassian.net');
  await userEvent.click(acme.getByRole('button', { name: 'Disconnect' }));
  await userEvent.click(acme.getByRole('button', { name: 'Yes, disconnect' }));
  await userEvent.click(acme.getByRole('button', { name: 'Keep' }));
  await userEvent.keyboard('{Escape}');
  acme.getByRole('button', { name: 'Disconnecting…' });
  act(() => answer());
  await waitFor(() => expect(screen.queryByText('acme.atlassian.net')).toBeNull());
});

it('a test that ends while the list is looked up does not lose what is new in it', async () => {
  const adapter = createSandboxAdapter({ connections: [existingConnection] });
  vi.spyOn(adapter, 'testConnection').mockResolvedValue(existingConnection);
  open(adapter);
  const acme = await rowOf('acme.atlassian.net');
  vi.spyOn(adapter, 'listConnections')
    .mockImplementationOnce(() => new Promise(() => undefined))
    .mockResolvedValue(two);
  act(() => void dispatchEvent(new Event('online')));
  await userEvent.click(acme.getByRole('button', { name: 'Test' }));
  await rowOf('globex.atlassian.net');
});

it('says why it could not be disconnected, and it stays', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  vi.spyOn(adapter, 'removeConnection').mockRejectedValue(new ConnectError('forbidden'));
  open(adapter);
  const acme = await rowOf('acme.atlassian.net');
  await userEvent.click(acme.getByRole('button', { name: 'Disconnect' }));
  await userEvent.click(acme.getByRole('button', { name: 'Yes, disconnect' }));
  await acme.findByText('You may not do this here. Ask an administrator of this product.');
  await waitFor(() => expect(focused()).toBe('Disconnect'));
});

it('what was disconnected elsewhere goes from the list', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  open(adapter);
  const acme = await rowOf('acme.atlassian.net');
  await adapter.removeConnection({ id: existingConnection.id });
  await userEvent.click(acme.getByRole('button', { name: 'Disconnect' }));
  await userEvent.click(acme.getByRole('button', { name: 'Yes, disconnect' }));
  await waitFor(() => expect(screen.queryByText('acme.atlassian.net')).toBeNull());
});

it('what a test finds gone leaves the focus to the title', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  open(adapter);
  const acme = await rowOf('acme.atlassian.net');
  await adapter.removeConnection({ id: existingConnection.id });
  await userEvent.click(acme.getByRole('button', { name: 'Test' }));
  await waitFor(() => expect(screen.queryByText('acme.atlassian.net')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Connections' }));
});

it('keeps the focus on "Try again" while that fails, and leaves it to the title when the list is there', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  const list = vi.spyOn(adapter, 'listConnections').mockRejectedValue(new ConnectError('upstream'));
  open(adapter);
  const retry = await screen.findByRole('button', { name: 'Try again' }, LOADED);
  const asked = list.mock.calls.length;
  await userEvent.click(retry);
  await waitFor(() => expect(list).toHaveBeenCalledTimes(asked + 1));
  expect(document.activeElement).toBe(retry);
  list.mockRestore();
  await userEvent.click(retry);
  await rowOf('acme.atlassian.net');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Connections' }));
});

it('shows what the dialog around it has connected, without being told', async () => {
  open(createSandboxAdapter());
  await screen.findByText('Nothing is connected yet.', undefined, LOADED);
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(
    await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED),
  );
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Done' }, LOADED));
  await rowOf('acme.atlassian.net');
});

it('is brought up to date when the network is back', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  const ask = vi.spyOn(adapter, 'listConnections');
  open(adapter);
  await rowOf('acme.atlassian.net');
  const before = ask.mock.calls.length;
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void dispatchEvent(new Event('offline')));
  await screen.findByText(/^You are offline\./);
  online.mockRestore();
  act(() => void dispatchEvent(new Event('online')));
  await waitFor(() => expect(screen.queryByText(/^You are offline\./)).toBeNull());
  expect(ask).toHaveBeenCalledTimes(before + 1);
});

it('stands alone, with a list and a way to reconnect of its host’s own', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  const ask = vi.spyOn(adapter, 'listConnections');
  const onReconnect = vi.fn();
  let list: ConnectionsHandle | undefined;
  const Host = () => {
    list = useConnections(adapter);
    return <Connections adapter={adapter} appName="Beacon" list={list} onReconnect={onReconnect} />;
  };
  render(<Host />);
  const acme = await rowOf('acme.atlassian.net');
  expect(ask).toHaveBeenCalledTimes(1);
  await userEvent.click(acme.getByRole('button', { name: 'Reconnect' }));
  expect(onReconnect).toHaveBeenCalledExactlyOnceWith(existingConnection);
  await act(() => list?.remove('other') ?? Promise.resolve());
  expect(screen.queryByText('globex.atlassian.net')).toBeNull();
});

it('takes the focus back from what is around it, to which Safari gives that of a pressed button', async () => {
  render(
    <main tabIndex={-1}>
      <Connections adapter={createSandboxAdapter({ connections: two })} appName="Beacon" />
    </main>,
  );
  const acme = await rowOf('acme.atlassian.net');
  await userEvent.click(acme.getByRole('button', { name: 'Disconnect' }));
  act(() => screen.getByRole('main').focus());
  act(() => acme.getByRole('button', { name: 'Keep' }).click());
  expect(focused()).toBe('Disconnect');
});

it('keeps the focus where it went, though the list of its host comes later', async () => {
  const adapter = createSandboxAdapter({ connections: two });
  const list: ConnectionsHandle = {
    connections: two,
    error: undefined,
    refresh: async () => undefined,
    test: async () => existingConnection,
    remove: async () => undefined,
  };
  render(<Connections adapter={adapter} appName="Beacon" list={list} />);
  const acme = await rowOf('acme.atlassian.net');
  await userEvent.click(acme.getByRole('button', { name: 'Disconnect' }));
  await userEvent.click(acme.getByRole('button', { name: 'Yes, disconnect' }));
  await screen.findByText(/^Disconnected\./);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Connections' }));
});

it('has from the provider around it what it is given as undefined', async () => {
  render(
    <ConnectAtlassianProvider
      adapter={createSandboxAdapter()}
      appName="Beacon"
      appearance={{ theme: 'dark' }}
      messages={{ connectionsTitle: 'Sites' }}
    >
      <Connections appearance={undefined} messages={undefined} />
    </ConnectAtlassianProvider>,
  );
  const region = await screen.findByRole('region', { name: 'Sites' }, LOADED);
  expect(region.getAttribute('data-connect-theme')).toBe('dark');
});

it('an adapter that is made while rendering does not ask without end: it is said instead', async () => {
  const asked = vi.fn();
  const hear = vi.fn((event: ErrorEvent) => event.preventDefault());
  addEventListener('error', hear);
  const Host = () => {
    const adapter = createSandboxAdapter();
    vi.spyOn(adapter, 'listConnections').mockImplementation(async () => {
      asked();
      return two;
    });
    return <output>{useConnections(adapter).error?.message}</output>;
  };
  render(<Host />);
  await screen.findByText(/another adapter each time/, undefined, LOADED);
  const times = asked.mock.calls.length;
  expect(times).toBeLessThan(10);
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(asked).toHaveBeenCalledTimes(times);
  expect(hear).toHaveBeenCalledTimes(1);
  removeEventListener('error', hear);
});

it('says what it lacks where nothing gives it an adapter', () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<Connections />)).toThrow(/Put <ConnectAtlassianProvider> around <Connections>/);
  report.mockRestore();
});

it('says what a connection cannot do, also after the test that it passed', async () => {
  const limited: Connection = {
    ...existingConnection,
    products: [
      { product: 'jira', state: 'answers' },
      { product: 'confluence', state: 'no-access' },
    ],
    scopes: [
      { name: 'read:jira-user', state: 'missing' },
      { name: 'write:jira-work', state: 'missing', optional: true },
    ],
  };
  const whole = { ...limited, id: 'whole', host: 'globex.atlassian.net', products: [], scopes: [] };
  const ended: Connection = {
    ...limited,
    id: 'ended',
    host: 'initech.atlassian.net',
    status: 'needs-reconnect',
  };
  open(createSandboxAdapter({ connections: [limited, whole, ended] }));
  const acme = await rowOf('acme.atlassian.net');
  const said = 'Missing scopes: read:jira-user. No access to Confluence.';
  expect(acme.getByText(said)).toBeVisible();
  await userEvent.click(acme.getByRole('button', { name: 'Test' }));
  await acme.findByText('It works.');
  expect(acme.getByText(said)).toBeVisible();
  for (const host of ['globex.atlassian.net', 'initech.atlassian.net']) {
    expect((await rowOf(host)).queryByText(/Missing|No access/)).toBeNull();
  }
});
