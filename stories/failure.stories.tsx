import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { ConnectErrorCode, ConnectErrorDetail } from '../src/core/errors.ts';
import { expectAlert, sandbox, submit, submitClient } from './fixtures.ts';
import { Frame } from './frame.tsx';

/** How a failure looks and where the focus goes; every single one is among **Errors**. */
const meta = { title: 'Step by step/Failure', component: Frame } satisfies Meta<typeof Frame>;
export default meta;
type Story = Omit<StoryObj<typeof meta>, 'args'> & { args: Pick<Parameters<typeof Frame>[0], 'adapter'> };

const labels = { cloudId: 'Cloud ID', email: 'Service Account Email', apiToken: 'API Token' } as const;

function failing(
  code: ConnectErrorCode,
  field?: keyof typeof labels,
  detail: ConnectErrorDetail = {},
): Story {
  return {
    args: { adapter: sandbox({ fail: code, ...(field && { field }), detail }) },
    play: async ({ canvasElement }) => {
      await submit(canvasElement);
      await expectAlert(canvasElement);
      const canvas = within(canvasElement);
      for (const [name, label] of Object.entries(labels)) {
        await expect(canvas.getByLabelText(label)).toHaveAttribute('aria-invalid', String(name === field));
      }
      const atFault = field && canvas.getByLabelText(labels[field]);
      await waitFor(() => expect(atFault ?? canvas.getByRole('alert').parentElement).toHaveFocus());
    },
  };
}

const answered = (upstreamStatus: number): ConnectErrorDetail => ({
  upstreamStatus,
  requestId: '6f0b8a52c1d94e7f',
  at: '2026-11-23T22:14:03Z',
});

export const OneFieldAtFault = failing('invalid_credentials', 'apiToken', {
  ...answered(401),
  reason: 'token',
});
export const NoFieldAtFault = failing('invalid_credentials', undefined, answered(401));
export const ScopesNamed = failing('insufficient_scope', 'apiToken', {
  ...answered(401),
  reason: 'token',
  scopes: ['read:jira-user', 'read:jira-work', 'read:board-scope.admin:jira-software'],
});
export const AddressesToAllow = failing('ip_blocked', undefined, {
  ...answered(403),
  addresses: ['203.0.113.7', '2001:db8::7'],
});
export const SecondsToWait = failing('rate_limited', undefined, { ...answered(429), retryAfter: 30 });

/** What a support ticket needs, copied at once. */
export const DetailsOpen: Story = {
  args: {
    adapter: sandbox({
      fail: 'rate_limited',
      detail: { ...answered(429), retryAfter: 30, upstreamMessage: 'Rate limit exceeded' },
    }),
  },
  play: async ({ canvasElement }) => {
    await submitClient(canvasElement);
    await expectAlert(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText('Technical details'));
    await expect(canvas.getByText('Rate limit exceeded')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Copy for a support ticket' })).toBeVisible();
  },
};
