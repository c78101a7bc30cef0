import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import type { ConnectAdapter } from '../src/core/adapter.ts';
import type { Connection } from '../src/core/connection.ts';
import { ConnectError } from '../src/core/errors.ts';
import { ConnectAtlassianProvider, Connections, type Locale } from '../src/index.ts';
import { atlassian, atlassianServiceAccountOauth2 } from '../src/providers/index.ts';
import { existingConnection, LOADING_MS, longConnection } from './fixtures.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** By the calendar, at whatever time of the day. */
const inDays = (days: number) => new Date((Math.floor(Date.now() / DAY_MS) + days) * DAY_MS).toISOString();
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

const person = { id: 'mia', name: 'Mia Keller', email: 'mia@acme.example' };

/** One in each state. */
const connections: readonly Connection[] = [
  { ...existingConnection, id: 'good', checkedAt: ago(5) },
  {
    ...existingConnection,
    id: 'ending',
    host: 'globex.atlassian.net',
    provider: atlassian.id,
    account: person,
    expiresAt: inDays(12),
    checkedAt: ago(200),
  },
  {
    ...existingConnection,
    id: 'needs',
    host: 'initech.atlassian.net',
    provider: atlassianServiceAccountOauth2.id,
    account: { id: null, name: 'sampleclient0000', email: null },
    status: 'needs-reconnect',
    checkedAt: ago(4_000),
  },
  {
    ...existingConnection,
    id: 'ended',
    host: 'umbrella.atlassian.net',
    expiresAt: inDays(-3),
    checkedAt: ago(0),
  },
];

type HostProps = { readonly adapter: ConnectAdapter; readonly locale?: Locale };

function Host(props: HostProps) {
  return (
    <ConnectAtlassianProvider {...props} appName="Beacon">
      <Connections />
    </ConnectAtlassianProvider>
  );
}

const meta = {
  title: 'Whole product/Connections',
  component: Host,
  args: { adapter: createSandboxAdapter({ connections }) },
  parameters: { layout: 'padded' },
} satisfies Meta<typeof Host>;
export default meta;
type Story = StoryObj<typeof meta>;

const region = async (canvasElement: HTMLElement) =>
  within(await within(canvasElement).findByRole('region', { name: 'Connections' }, { timeout: LOADING_MS }));
const row = async (canvasElement: HTMLElement, host: string) => {
  const text = await (await region(canvasElement)).findByText(host, undefined, { timeout: LOADING_MS });
  return within(text.closest('li') as HTMLElement);
};
const changed = (change: Partial<ConnectAdapter>): ConnectAdapter => ({
  ...createSandboxAdapter({ connections }),
  ...change,
});

export const EveryState: Story = {
  play: async ({ canvasElement }) => {
    await (await row(canvasElement, 'acme.atlassian.net')).findByText('Connected');
    await (await row(canvasElement, 'globex.atlassian.net')).findByText('Ends in 12 days');
    await (await row(canvasElement, 'initech.atlassian.net')).findByText('Needs reconnecting');
    await (await row(canvasElement, 'umbrella.atlassian.net')).findByText('Ended');
  },
};

export const Tested: Story = {
  play: async ({ canvasElement }) => {
    const acme = await row(canvasElement, 'acme.atlassian.net');
    const test = acme.getByRole('button', { name: 'Test' });
    await userEvent.click(test);
    await expect(await acme.findByText('It works.')).toBeVisible();
    await expect(test).toHaveFocus();
  },
};

export const TestFails: Story = {
  args: { adapter: changed({ testConnection: () => Promise.reject(new ConnectError('ip_blocked')) }) },
  play: async ({ canvasElement }) => {
    const acme = await row(canvasElement, 'acme.atlassian.net');
    await userEvent.click(acme.getByRole('button', { name: 'Test' }));
    await expect(await acme.findByText(/address/)).toBeVisible();
  },
};

export const Reconnect: Story = {
  play: async ({ canvasElement }) => {
    const ended = await row(canvasElement, 'umbrella.atlassian.net');
    await userEvent.click(ended.getByRole('button', { name: 'Reconnect' }));
    const cloudId = await within(canvasElement).findByLabelText('Cloud ID', undefined, {
      timeout: LOADING_MS,
    });
    await expect(cloudId).toHaveValue('umbrella.atlassian.net');
    await expect(within(canvasElement).getByLabelText('Service Account Email')).toHaveValue(
      'report-bot@serviceaccount.atlassian.com',
    );
  },
};

export const AsksBeforeDisconnecting: Story = {
  play: async ({ canvasElement }) => {
    const acme = await row(canvasElement, 'acme.atlassian.net');
    await userEvent.click(acme.getByRole('button', { name: 'Disconnect' }));
    await expect(acme.getByRole('group', { name: 'Disconnect acme.atlassian.net?' })).toBeVisible();
    await waitFor(() => expect(acme.getByRole('button', { name: 'Keep' })).toHaveFocus());
  },
};

/** Each leaves something else at Atlassian, and says where that is ended. */
const disconnected = (host: string, says: RegExp, link: string): Story => ({
  args: { adapter: changed({ removeConnection: () => Promise.resolve() }) },
  play: async ({ canvasElement }) => {
    const list = await region(canvasElement);
    const one = await row(canvasElement, host);
    await userEvent.click(one.getByRole('button', { name: 'Disconnect' }));
    await userEvent.click(await one.findByRole('button', { name: 'Yes, disconnect' }));
    await expect(await list.findByText(says)).toBeVisible();
    await expect(list.getByRole('link', { name: new RegExp(`^${link}`) })).toBeVisible();
    await expect(list.getByRole('heading', { name: 'Connections' })).toHaveFocus();
  },
});

export const Disconnected = disconnected(
  'acme.atlassian.net',
  /^Disconnected\. The API token itself goes on/,
  'Service accounts at Atlassian',
);
export const DisconnectedConsent = disconnected(
  'globex.atlassian.net',
  /^Disconnected\. Atlassian goes on allowing Beacon/,
  'Connected apps at Atlassian',
);
export const DisconnectedClient = disconnected(
  'initech.atlassian.net',
  /^Disconnected\. The client ID and its secret go on/,
  'Service accounts at Atlassian',
);

export const LongNames: Story = {
  args: {
    adapter: createSandboxAdapter({
      connections: connections.map((one) => ({ ...one, ...longConnection })),
    }),
  },
  play: async ({ canvasElement }) => {
    await (await region(canvasElement)).findAllByText(longConnection.host, undefined, {
      timeout: LOADING_MS,
    });
  },
};

export const RightToLeftNames: Story = {
  args: {
    adapter: createSandboxAdapter({
      connections: connections
        .slice(0, 1)
        .map((one) => ({ ...one, account: { ...one.account, name: 'شركة الأمثلة القابضة' } })),
    }),
  },
  play: async ({ canvasElement }) => {
    await row(canvasElement, 'acme.atlassian.net');
  },
};

export const Empty: Story = {
  args: { adapter: createSandboxAdapter() },
  play: async ({ canvasElement }) => {
    await expect(
      await (await region(canvasElement)).findByText('Nothing is connected yet.', undefined, {
        timeout: LOADING_MS,
      }),
    ).toBeVisible();
  },
};

export const Loading: Story = {
  args: { adapter: changed({ listConnections: () => new Promise<never>(() => undefined) }) },
  play: async ({ canvasElement }) => {
    await expect(await (await region(canvasElement)).findByText('Looking…')).toBeInTheDocument();
  },
};

export const Failing: Story = {
  args: { adapter: changed({ listConnections: () => Promise.reject(new ConnectError('network')) }) },
  play: async ({ canvasElement }) => {
    const list = await region(canvasElement);
    await expect(await list.findByRole('alert', undefined, { timeout: LOADING_MS })).toBeVisible();
    await expect(list.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const OutOfDate: Story = {
  args: {
    adapter: (() => {
      const sandbox = createSandboxAdapter({ connections });
      let isCutOff = false;
      const fail = () => Promise.reject(new ConnectError('network'));
      return {
        ...sandbox,
        listConnections: (options) => {
          const list = isCutOff ? fail() : sandbox.listConnections(options);
          isCutOff = false;
          return list;
        },
        testConnection: () => {
          isCutOff = true;
          return fail();
        },
      } satisfies ConnectAdapter;
    })(),
  },
  play: async ({ canvasElement }) => {
    const acme = await row(canvasElement, 'acme.atlassian.net');
    await userEvent.click(acme.getByRole('button', { name: 'Test' }));
    await (await region(canvasElement)).findByText(/may be out of date/);
  },
};

export const Offline: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    return () => {
      Reflect.deleteProperty(navigator, 'onLine');
      dispatchEvent(new Event('online'));
    };
  },
  play: async ({ canvasElement }) => {
    await expect(await (await region(canvasElement)).findByText(/You are offline/)).toBeVisible();
  },
};
