import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { ConnectError } from '../src/core/errors.ts';
import { expectAlert, sandbox, submit } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Step by step/Confirm the site',
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

/** There is a site at the address, and it has another Cloud ID. */
export const SiteWithAnotherCloudId: Story = {
  args: {
    adapter: {
      ...sandbox({ ask: 'confirm-site' }),
      confirmSite: () =>
        Promise.reject(
          new ConnectError('site_not_found', { field: 'cloudId', detail: { reason: 'other-site' } }),
        ),
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await submit(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Site address'), 'globex.atlassian.net');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expectAlert(canvasElement);
    await expect(canvas.getByRole('alert')).toHaveTextContent('This address belongs to another site.');
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
