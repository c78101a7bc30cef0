import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { stuckSandbox, submit } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Step by step/Checking',
  component: Frame,
  args: { adapter: stuckSandbox() },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Paused: Story = {
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await expect(await within(canvasElement).findByText('asking…')).toBeVisible();
  },
};

export const Slow: Story = {
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await expect(
      await within(canvasElement).findByText(/takes longer than usual/, undefined, { timeout: 4000 }),
    ).toBeVisible();
  },
};
