import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useReducer, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import {
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  useConnections,
} from '../../src/index.ts';
import { field, LOADED } from './open-ui.tsx';

const PICK = { name: /^Atlassian Service Account \(API/ };
const A_WHILE_MS = 300;

afterEach(cleanup);

async function connect() {
  await userEvent.click(await screen.findByRole('button', PICK, LOADED));
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
}

const aWhile = () => act(() => new Promise((resolve) => setTimeout(resolve, A_WHILE_MS)));

it('a host that keeps each event in its state is drawn again for each, and for no more', async () => {
  const adapter = createSandboxAdapter();
  const [submit, list] = [vi.spyOn(adapter, 'submit'), vi.spyOn(adapter, 'listProviders')];
  let drawn = 0;
  let events = 0;
  function Host() {
    drawn += 1;
    const [, note] = useReducer((count: number) => count + 1, 0);
    const heard = () => {
      events += 1;
      note();
    };
    return (
      <ConnectAtlassianProvider
        adapter={adapter}
        appName="Beacon"
        messages={{}}
        appearance={{}}
        initialValues={{}}
        onOpenChange={heard}
        onEvent={heard}
        onConnect={heard}
        onExit={heard}
      >
        <ConnectAtlassianButton />
      </ConnectAtlassianProvider>
    );
  }
  render(<Host />);
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await connect();
  await screen.findByRole('heading', { name: /^Connected to / });
  await aWhile();
  expect(submit).toHaveBeenCalledTimes(1);
  // Strict mode begins each effect twice, and draws each time twice.
  expect(list.mock.calls.length).toBeLessThanOrEqual(2);
  expect(events).toBeGreaterThan(5);
  expect(drawn).toBeLessThanOrEqual(2 * (events + 1));
});

it('the newest callback is called, also where it changed while the answer was awaited', async () => {
  const adapter = createSandboxAdapter();
  let answer = () => {};
  const { submit } = adapter;
  adapter.submit = async (...request) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return submit(...request);
  };
  const heard: string[] = [];
  let turn = (_: string) => {};
  function Host() {
    const [name, setName] = useState('first');
    turn = setName;
    return (
      <ConnectAtlassian
        adapter={adapter}
        appName="Beacon"
        onConnect={() => heard.push(`connect ${name}`)}
        onEvent={(event) => event === 'connected' && heard.push(`event ${name}`)}
      />
    );
  }
  render(<Host />);
  await connect();
  await screen.findByRole('button', { name: 'Cancel' });
  act(() => turn('second'));
  act(() => answer());
  await screen.findByRole('heading', { name: /^Connected to / });
  expect(heard.toSorted()).toEqual(['connect second', 'event second']);
});

it('a callback that throws is reported, and the journey goes on', async () => {
  const faults: string[] = [];
  const hear = (event: ErrorEvent) => {
    event.preventDefault();
    faults.push(event.message);
  };
  addEventListener('error', hear);
  const fail = () => {
    throw new Error('of the host');
  };
  render(
    <ConnectAtlassian adapter={createSandboxAdapter()} appName="Beacon" onEvent={fail} onConnect={fail} />,
  );
  await connect();
  await screen.findByRole('heading', { name: /^Connected to / });
  removeEventListener('error', hear);
  expect(faults.length).toBeGreaterThan(3);
  expect(faults.filter((fault) => !fault.includes('of the host'))).toEqual([]);
});

it('the list of connections is asked once, however often its host is drawn again', async () => {
  const adapter = createSandboxAdapter();
  const ask = vi.spyOn(adapter, 'listConnections');
  let draw = () => {};
  function Host() {
    const [, again] = useReducer((count: number) => count + 1, 0);
    draw = again;
    const list = useConnections(adapter);
    return <output>{list.connections?.length ?? 'none yet'}</output>;
  }
  render(<Host />);
  await screen.findByText('0', undefined, LOADED);
  for (let times = 0; times < 20; times += 1) act(draw);
  await aWhile();
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
});
