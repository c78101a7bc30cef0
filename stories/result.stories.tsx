import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { longConnection, partialConnection, sandbox, submit, submitClient } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Result',
  component: Frame,
  args: { adapter: sandbox({ connect: {} }) },
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await expect(await within(canvasElement).findByRole('status')).toHaveTextContent(/^Connected to /);
  },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

export const AllGood: Story = {
  play: async (context) => {
    await meta.play(context);
    const link = within(context.canvasElement).getByRole('link', { name: /^Service accounts at Atlassian/ });
    await expect(link).toHaveAttribute('href', 'https://admin.atlassian.com/');
  },
};

export const OfAClient: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await submitClient(canvasElement);
    await expect(await canvas.findByRole('status')).toHaveTextContent(/^Connected to /);
    await expect(canvas.getByRole('link', { name: /^Service accounts at Atlassian/ })).toBeVisible();
  },
};

export const Partial: Story = { args: { adapter: sandbox({ connect: partialConnection }) } };

export const PermissionsOpen: Story = {
  args: { adapter: sandbox({ connect: partialConnection }) },
  play: async (context) => {
    await meta.play(context);
    await userEvent.click(within(context.canvasElement).getByText('Permissions'));
  },
};

export const Updated: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await submit(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /Use another account/ }));
    await submit(canvasElement);
    await expect(await canvas.findByText(/connected before/)).toBeVisible();
  },
};

export const LongNames: Story = { args: { adapter: sandbox({ connect: longConnection }) } };
