import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { existingConnection, sandbox, submit } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Step by step/Confirm to replace',
  component: Frame,
  args: { adapter: sandbox({ connect: {} }, { connections: [existingConnection] }) },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Asked: Story = {
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    const heading = await within(canvasElement).findByRole('heading', { name: /is connected already/ });
    await waitFor(() => expect(heading).toHaveFocus());
  },
};
