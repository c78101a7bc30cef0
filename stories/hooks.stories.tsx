import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import {
  ConnectAtlassianProvider,
  Connections,
  type Locale,
  useConnectAtlassian,
  useConnections,
} from '../src/index.ts';
import { existingConnection, LOADING_MS, provider } from './fixtures.ts';

type HostProps = { readonly children: ReactNode; readonly locale?: Locale | undefined };

function Host(props: HostProps) {
  const [adapter] = useState(() => createSandboxAdapter());
  return <ConnectAtlassianProvider adapter={adapter} appName="Beacon" {...props} />;
}

/** Buttons of your own, instead of ours. */
function Menu() {
  const { open, openAt, isOpen, state } = useConnectAtlassian();
  return (
    <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'center' }}>
      <button type="button" onClick={open}>
        Add a connection
      </button>
      <button type="button" onClick={() => openAt({ provider: provider.id, help: 'apiToken/create' })}>
        How do I get a token?
      </button>
      <span>
        The dialog is {isOpen ? 'open' : 'closed'}, at the step <code>{state.step}</code>.
      </span>
    </div>
  );
}

/** A summary of your own above our list: both of one store. */
function Summary() {
  const [adapter] = useState(() => createSandboxAdapter({ connections: [existingConnection] }));
  const list = useConnections(adapter);
  const { connections, error } = list;
  return (
    <>
      <p>
        {error?.message ?? (connections ? `${connections.length} connected` : 'Looking…')}{' '}
        <button type="button" onClick={() => void list.refresh()}>
          Refresh
        </button>
      </p>
      <Connections list={list} adapter={adapter} appName="Beacon" />
    </>
  );
}

const meta = {
  title: 'Make it yours/Hooks',
  component: Host,
  parameters: { layout: 'padded' },
} satisfies Meta<typeof Host>;
export default meta;
type Story = StoryObj<typeof meta>;

export const UseConnectAtlassian: Story = {
  name: 'useConnectAtlassian',
  args: { children: <Menu /> },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'How do I get a token?' }));
    const name = 'Creating an API token';
    await canvas.findByRole('heading', { name }, { timeout: LOADING_MS });
    await expect(canvas.getByText(/open, at the step/)).toHaveTextContent('fill');
  },
};

export const UseConnections: Story = {
  name: 'useConnections',
  args: { children: <Summary /> },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByText(/^1 connected/)).toBeVisible(), { timeout: LOADING_MS });
    await canvas.findByText(existingConnection.host, undefined, { timeout: LOADING_MS });
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Yes, disconnect' }));
    await expect(await canvas.findByText(/^0 connected/)).toBeVisible();
  },
};
