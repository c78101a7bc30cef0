import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import { fillIn, longProvider, pick } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Step by step/Form',
  component: Frame,
  args: { adapter: createSandboxAdapter() },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await pick(canvasElement);
    await expect(within(canvasElement).getByLabelText('Cloud ID')).toHaveFocus();
  },
};

export const WithErrors: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await pick(canvasElement);
    await userEvent.type(canvas.getByLabelText('Cloud ID'), 'https://jira.acme.example/browse/OPS-1');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByText('Enter the API Token.')).toBeVisible();
    await expect(canvas.getByLabelText('Cloud ID')).toHaveFocus();
  },
};

export const SecretShown: Story = {
  play: async ({ canvasElement }) => {
    await pick(canvasElement);
    await fillIn(canvasElement);
    const show = within(canvasElement).getByRole('button', { name: 'Show' });
    await userEvent.click(show);
    await expect(show).toHaveAttribute('aria-pressed', 'true');
  },
};

export const LeavingAsksOnce: Story = {
  play: async ({ canvasElement }) => {
    await pick(canvasElement);
    await fillIn(canvasElement);
    const dialog = within(canvasElement).getByRole<HTMLDialogElement>('dialog');
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await expect(await within(canvasElement).findByText(/Press Escape again/)).toBeVisible();
  },
};

export const LongNames: Story = {
  args: { providers: [longProvider] },
  play: async ({ canvasElement }) => {
    await pick(canvasElement);
  },
};
