import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import { ConnectAtlassian, ConnectAtlassianButton, ConnectAtlassianProvider } from '../src/index.ts';
import { LOADING_MS, provider, submit } from './fixtures.ts';

const meta = {
  title: 'Whole product/Connect Atlassian',
  component: ConnectAtlassian,
  args: { adapter: createSandboxAdapter(), appName: 'Beacon' },
} satisfies Meta<typeof ConnectAtlassian>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Button: Story = {
  render: (options) => (
    <ConnectAtlassianProvider {...options}>
      <ConnectAtlassianButton />
    </ConnectAtlassianProvider>
  ),
};

export const Dialog: Story = {
  ...Button,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Connect Atlassian' }));
    await expect(await canvas.findByRole('dialog', undefined, { timeout: LOADING_MS })).toBeVisible();
    await canvas.findByRole('button', { name: /^Atlassian Service Account \(API/ }, { timeout: LOADING_MS });
  },
};

export const Inline: Story = {
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole(
        'button',
        { name: /^Atlassian Service Account \(API/ },
        { timeout: LOADING_MS },
      ),
    ).toBeVisible();
  },
};

export const InlineWithHelp: Story = {
  args: { start: { provider: provider.id, help: 'apiToken/create' } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole(
      'heading',
      { name: 'Creating an API token' },
      { timeout: LOADING_MS },
    );
  },
};

export const NarrowContainer: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 280 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await expect(await within(canvasElement).findByRole('heading', { name: /^Connected to / })).toBeVisible();
  },
};
