import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { expectAlert, sandbox, submit } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Confirm site',
  component: Frame,
  args: { adapter: sandbox({ ask: 'confirm-site' }) },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Asked: Story = {
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await expect(await within(canvasElement).findByLabelText('Site address')).toHaveFocus();
  },
};

export const OtherSite: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await submit(canvasElement);
    const address = await canvas.findByLabelText('Site address');
    await userEvent.type(address, 'unknown.atlassian.net');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expectAlert(canvasElement);
    await expect(address).toHaveAttribute('aria-invalid', 'true');
  },
};
