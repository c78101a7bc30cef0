import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import { Connect, type ConnectOptions } from '../src/index.ts';
import {
  existingConnection,
  fillIn,
  LOADING_MS,
  provider,
  sandbox,
  sandboxSites,
  stuckSandbox,
} from './fixtures.ts';

type PartProps = Omit<ConnectOptions, 'appName'> & {
  readonly onLeave?: () => void;
  readonly children: ReactNode;
};

/** A journey with the parts that a story is about, and no other. */
function Part({ children, ...options }: PartProps) {
  return (
    <Connect.Frame locale={options.locale}>
      <Connect.Root appName="Beacon" {...options}>
        {children}
      </Connect.Root>
    </Connect.Frame>
  );
}

const atForm = { provider: provider.id } as const;

const meta = {
  title: 'Make it yours/Parts',
  component: Part,
  args: { adapter: createSandboxAdapter(), start: atForm, children: null },
} satisfies Meta<typeof Part>;
export default meta;
type Story = StoryObj<typeof meta>;

const find = (canvasElement: HTMLElement, role: string, name?: string | RegExp) =>
  within(canvasElement).findByRole(role, name === undefined ? {} : { name }, { timeout: LOADING_MS });

async function connect(canvasElement: HTMLElement): Promise<void> {
  await find(canvasElement, 'button', 'Connect');
  await fillIn(canvasElement);
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Connect' }));
}

export const ProviderList: Story = {
  args: { start: undefined, children: <Connect.ProviderList /> },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', /^Atlassian Service Account \(API/);
  },
};

/** All of them, each at its own step. */
export const Screens: Story = {
  args: { start: undefined, children: <Connect.Screens /> },
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, 'button', /^Atlassian Service Account \(API/));
    await find(canvasElement, 'button', 'Connect');
  },
};

export const Form: Story = {
  args: { children: <Connect.Form /> },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', 'Connect');
  },
};

export const FieldsInAnOrderOfYourOwn: Story = {
  args: {
    children: (
      <Connect.Form>
        <Connect.Field name="apiToken" />
        <Connect.Field name="email" />
        <Connect.Field name="cloudId" />
      </Connect.Form>
    ),
  },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', 'Connect');
    const labels = [...canvasElement.querySelectorAll('label')].map((label) => label.textContent);
    await expect(labels).toEqual(['API Token', 'Service Account Email', 'Cloud ID']);
  },
};

export const HeaderAndForm: Story = {
  args: {
    onLeave: () => undefined,
    children: (
      <>
        <Connect.Header />
        <Connect.Form />
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', 'Back');
    await find(canvasElement, 'button', 'Close');
  },
};

export const Guide: Story = {
  args: { start: { ...atForm, help: 'apiToken/create' }, children: <Connect.Guide /> },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'heading', 'Creating an API token');
  },
};

export const Authorize: Story = {
  args: {
    adapter: sandbox({ stay: 'at-atlassian' }),
    start: { provider: 'atlassian' },
    children: (
      <>
        <Connect.Form />
        <Connect.Authorize />
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    const go = await find(canvasElement, 'button', 'Continue with Atlassian');
    await waitFor(() => expect(go).toBeEnabled(), { timeout: LOADING_MS });
    await userEvent.click(go);
    await find(canvasElement, 'button', 'Cancel');
  },
};

export const Checking: Story = {
  args: {
    adapter: stuckSandbox(),
    children: (
      <>
        <Connect.Form />
        <Connect.Checking />
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    await connect(canvasElement);
    await find(canvasElement, 'heading', 'Checking with Atlassian');
  },
};

const formAndPicker = (
  <>
    <Connect.Form />
    <Connect.SitePicker />
  </>
);

export const SitePicker: Story = {
  args: { adapter: sandbox({ ask: 'choose-site', sites: sandboxSites }), children: formAndPicker },
  play: async ({ canvasElement }) => {
    await connect(canvasElement);
    await find(canvasElement, 'heading', 'Choose a site');
  },
};

export const SitePickerWithoutAnAddress: Story = {
  args: { adapter: sandbox({ ask: 'confirm-site' }), children: formAndPicker },
  play: async ({ canvasElement }) => {
    await connect(canvasElement);
    await find(canvasElement, 'heading', 'Which site is this?');
  },
};

export const ConfirmReplace: Story = {
  args: {
    adapter: sandbox({ connect: {} }, { connections: [existingConnection] }),
    children: (
      <>
        <Connect.Form />
        <Connect.ConfirmReplace />
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    await connect(canvasElement);
    await find(canvasElement, 'button', 'Replace it');
  },
};

export const Result: Story = {
  args: {
    children: (
      <>
        <Connect.Form />
        <Connect.Result />
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    await connect(canvasElement);
    await expect(await find(canvasElement, 'heading', 'Connected to acme.atlassian.net')).toBeVisible();
  },
};
