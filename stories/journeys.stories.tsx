import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import type { SandboxOutcome, SandboxRequest } from '../src/adapters/sandbox.ts';
import { createSandboxAdapter, type SandboxOptions } from '../src/adapters/sandbox.ts';
import { ConnectAtlassianButton, ConnectAtlassianProvider, Connections, type Locale } from '../src/index.ts';
import {
  existingConnection,
  expectAlert,
  fillIn,
  goToAtlassian,
  LOADING_MS,
  pick,
  sandboxSites,
  submit,
  submitClient,
} from './fixtures.ts';
import { emptyWindow, givingWindow } from './windows.ts';

type HostProps = { readonly options?: SandboxOptions; readonly locale?: Locale | undefined };

/** A page as of a host: the button, and the list of what is connected. */
function Host({ options, locale }: HostProps) {
  // Another one for each visit: what is connected stays with it.
  const [adapter] = useState(() => createSandboxAdapter(options));
  return (
    <ConnectAtlassianProvider adapter={adapter} appName="Beacon" locale={locale}>
      <div style={{ display: 'grid', gap: '1.5rem' }}>
        <div>
          <ConnectAtlassianButton />
        </div>
        <Connections />
      </div>
    </ConnectAtlassianProvider>
  );
}

/** From the page's button to the end, as people go. Watch the steps in the panel **Interactions**. */
const meta = {
  title: 'Whole product/Journeys',
  component: Host,
  parameters: { layout: 'padded' },
} satisfies Meta<typeof Host>;
export default meta;
type Story = StoryObj<typeof meta>;
type Played = { readonly canvasElement: HTMLElement };

async function open({ canvasElement }: Played) {
  const canvas = within(canvasElement);
  await userEvent.click(canvas.getByRole('button', { name: 'Connect Atlassian' }));
  await canvas.findByRole('dialog', undefined, { timeout: LOADING_MS });
  return canvas;
}

const isConnected = ({ canvasElement }: Played, text: string) =>
  waitFor(() => expect(within(canvasElement).getByRole('status')).toHaveTextContent(text), {
    timeout: LOADING_MS,
  });

/** Done, and the list behind has the row without being loaded anew. */
async function finish({ canvasElement }: Played, host: string) {
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const list = within(canvasElement).getByRole('region', { name: 'Connections' });
  await expect(await within(list).findByText(host, undefined, { timeout: LOADING_MS })).toBeVisible();
  return within(list);
}

const RIGHT_TOKEN = 'ATSTT-sample-token';

/** As Atlassian does: a token is right or it is not. */
const judge = ({ values }: SandboxRequest): SandboxOutcome =>
  values.apiToken === RIGHT_TOKEN
    ? { connect: {} }
    : { fail: 'invalid_credentials', field: 'apiToken', detail: { reason: 'token' } };

export const MistakesOnTheWay: Story = {
  name: 'Mistakes on the way, then connected',
  args: { options: { script: judge } },
  play: async (context) => {
    const canvas = await open(context);
    await pick(context.canvasElement);
    const cloudId = canvas.getByLabelText('Cloud ID');
    const token = canvas.getByLabelText('API Token');

    // A value that the form knows to be wrong goes nowhere.
    await userEvent.type(cloudId, 'https://jira.acme.example/browse/OPS-1');
    await userEvent.type(
      canvas.getByLabelText('Service Account Email'),
      'ci-bot@serviceaccount.atlassian.com',
    );
    await userEvent.type(token, 'ATSTT-wrong-token');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByText(/Custom domains/)).toBeVisible();
    await expect(cloudId).toHaveFocus();

    // One that only Atlassian knows to be wrong comes back, and nothing has to be typed again.
    await userEvent.clear(cloudId);
    await userEvent.type(cloudId, 'acme.atlassian.net');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expectAlert(context.canvasElement);
    await waitFor(() => expect(token).toHaveFocus());
    await expect(token).toHaveAttribute('aria-invalid', 'true');
    await expect(token).toHaveValue('ATSTT-wrong-token');

    await userEvent.clear(token);
    await userEvent.type(token, RIGHT_TOKEN);
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await isConnected(context, 'Connected to acme.atlassian.net');
    await finish(context, 'acme.atlassian.net');
    await expect(canvas.getByRole('button', { name: 'Connect Atlassian' })).toHaveFocus();
  },
};

export const ASiteIsChosen: Story = {
  args: { options: { script: () => ({ ask: 'choose-site', sites: sandboxSites }) } },
  play: async (context) => {
    const canvas = await open(context);
    await submitClient(context.canvasElement);
    const site = { name: 'globex.atlassian.net' };
    await userEvent.click(await canvas.findByRole('button', site, { timeout: LOADING_MS }));
    await isConnected(context, 'Connected to globex.atlassian.net');
    await finish(context, 'globex.atlassian.net');
  },
};

export const TheSiteIsNamed: Story = {
  args: { options: { script: () => ({ ask: 'confirm-site' }) } },
  play: async (context) => {
    const canvas = await open(context);
    await submit(context.canvasElement);
    await userEvent.type(await canvas.findByLabelText('Site address'), 'acme.atlassian.net');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await isConnected(context, 'Connected to acme.atlassian.net');
    await finish(context, 'acme.atlassian.net');
  },
};

export const AnotherAccountIsReplaced: Story = {
  args: { options: { connections: [existingConnection] } },
  play: async (context) => {
    const canvas = await open(context);
    await submit(context.canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Replace it' }));
    await isConnected(context, 'Connected to acme.atlassian.net');
    const list = await finish(context, 'acme.atlassian.net');
    await expect(await list.findByText('CI Bot')).toBeVisible();
    await expect(list.queryByText('Report Bot')).toBeNull();
  },
};

export const WithTheGuideBeside: Story = {
  play: async (context) => {
    const canvas = await open(context);
    await pick(context.canvasElement);
    await userEvent.type(canvas.getByLabelText('Cloud ID'), 'acme.atlassian.net');
    const [, , where] = canvas.getAllByRole('button', { name: 'Where is this?' });
    if (!where) throw new Error('The third field has no help.');
    await userEvent.click(where);
    const title = { name: 'Creating an API token' };
    const heading = await canvas.findByRole('heading', title, { timeout: LOADING_MS });
    await waitFor(() => expect(heading).toHaveFocus());
    await userEvent.click(canvas.getByRole('button', { name: 'Back to the form' }));
    await waitFor(() => expect(where).toHaveFocus());
    await expect(canvas.getByLabelText('Cloud ID')).toHaveValue('acme.atlassian.net');
  },
};

export const InTheAtlassianWindow: Story = {
  args: {
    options: { script: () => ({ connect: { account: { id: '1', name: 'Mia Keller', email: null } } }) },
  },
  beforeEach: givingWindow(() => emptyWindow()),
  play: async (context) => {
    await open(context);
    await goToAtlassian(context.canvasElement);
    await isConnected(context, 'Connected to acme.atlassian.net');
    const list = await finish(context, 'acme.atlassian.net');
    await expect(list.getByText('Mia Keller')).toBeVisible();
  },
};

export const LeftAndTakenUpAgain: Story = {
  play: async (context) => {
    const canvas = await open(context);
    await pick(context.canvasElement);
    await fillIn(context.canvasElement);
    await userEvent.keyboard('{Escape}');
    await expect(await canvas.findByText(/Press Escape again/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open(context);
    await pick(context.canvasElement);
    await expect(canvas.getByLabelText('Cloud ID')).toHaveValue('acme.atlassian.net');
    // A secret is kept nowhere.
    await expect(canvas.getByLabelText('API Token')).toHaveValue('');
  },
};

export const Disconnected: Story = {
  args: { options: { connections: [existingConnection] } },
  play: async ({ canvasElement }) => {
    const list = within(canvasElement);
    await userEvent.click(await list.findByRole('button', { name: 'Disconnect' }, { timeout: LOADING_MS }));
    await userEvent.click(await list.findByRole('button', { name: 'Yes, disconnect' }));
    await expect(await list.findByText(/^Disconnected\. The API token itself goes on/)).toBeVisible();
    await expect(list.getByText('Nothing is connected yet.')).toBeVisible();
  },
};
