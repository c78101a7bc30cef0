import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import { defineProvider } from '../src/core/provider.ts';
import { expectAlert, LOADING_MS, longProvider, provider, silentSandbox } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = { title: 'Step by step/Picker', component: Frame } satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

const others = [
  defineProvider({
    ...provider,
    id: 'own',
    name: 'Acme login',
    summary: 'Approve in a window. About a minute.',
    group: 'own-account',
  }),
  provider,
  defineProvider({
    ...longProvider,
    id: 'long',
    summary: 'Eigentumsübertragungsgenehmigung in etwa fünf Minuten.',
    group: 'other-tool',
  }),
];

export const One: Story = {
  args: { adapter: createSandboxAdapter() },
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

export const Several: Story = {
  args: {
    adapter: createSandboxAdapter({ providers: others.map(({ id }) => ({ id, configured: true })) }),
    providers: others,
  },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole('heading', { name: /another tool/ }, { timeout: LOADING_MS }),
    ).toBeVisible();
  },
};

export const Loading: Story = {
  args: { adapter: silentSandbox() },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByText(/Looking up/, undefined, { timeout: LOADING_MS }),
    ).toBeInTheDocument();
  },
};

export const Failing: Story = {
  args: { adapter: createSandboxAdapter({ providers: 'network' }) },
  play: async ({ canvasElement }) => {
    await expectAlert(canvasElement);
    await expect(within(canvasElement).getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Empty: Story = {
  args: { adapter: createSandboxAdapter({ providers: [] }) },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByText(/No way to connect/, undefined, { timeout: LOADING_MS }),
    ).toBeVisible();
  },
};
