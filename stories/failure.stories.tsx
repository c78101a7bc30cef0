import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { ConnectErrorCode, ConnectErrorDetail } from '../src/core/errors.ts';
import { expectAlert, sandbox, submit, submitClient } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = { title: 'Failure', component: Frame } satisfies Meta<typeof Frame>;
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
      if (field) await expect(canvas.getByLabelText(labels[field])).toHaveFocus();
    },
  };
}

const answered = (upstreamStatus: number): ConnectErrorDetail => ({
  upstreamStatus,
  requestId: '6f0b8a52c1d94e7f',
  at: '2026-11-23T22:14:03Z',
});

export const InvalidCredentials = failing('invalid_credentials', undefined, answered(401));
export const InvalidToken = failing('invalid_credentials', 'apiToken', { ...answered(401), reason: 'token' });
export const EmailMismatch = failing('email_mismatch', 'email', answered(401));
export const WrongTokenKind = failing('wrong_token_kind', 'apiToken');
export const CloudNotFound = failing('cloud_not_found', 'cloudId', answered(404));
export const OrganizationIdGiven = failing('organization_id_given', 'cloudId');
export const SiteNotFound = failing('site_not_found', 'cloudId');
export const InsufficientScope = failing('insufficient_scope', 'apiToken', answered(403));
export const InsufficientScopeNamed = failing('insufficient_scope', 'apiToken', {
  ...answered(401),
  reason: 'token',
  scopes: ['read:jira-user', 'read:jira-work', 'read:board-scope.admin:jira-software'],
});
export const ProductNotAccessible = failing('product_not_accessible', undefined, answered(403));
export const IpBlocked = failing('ip_blocked', undefined, answered(403));
export const IpBlockedWithAddresses = failing('ip_blocked', undefined, {
  ...answered(403),
  addresses: ['203.0.113.7', '2001:db8::7'],
});
export const SiteUnavailable = failing('site_unavailable', undefined, answered(503));
export const RateLimited = failing('rate_limited', undefined, { ...answered(429), retryAfter: 30 });
export const Upstream = failing('upstream', undefined, answered(500));
export const UpstreamTimeout = failing('upstream', undefined, { reason: 'timeout' });
export const Network = failing('network');
export const Unauthenticated = failing('unauthenticated');
export const Forbidden = failing('forbidden');

const clientLabels = {
  subdomain: 'Subdomain',
  clientId: 'Client ID',
  clientSecret: 'Client Secret',
} as const;

function failingClient(
  code: ConnectErrorCode,
  field?: keyof typeof clientLabels,
  detail: ConnectErrorDetail = {},
): Story {
  return {
    args: { adapter: sandbox({ fail: code, ...(field && { field }), detail }) },
    play: async ({ canvasElement }) => {
      await submitClient(canvasElement);
      await expectAlert(canvasElement);
      const canvas = within(canvasElement);
      for (const [name, label] of Object.entries(clientLabels)) {
        await expect(canvas.getByLabelText(label)).toHaveAttribute('aria-invalid', String(name === field));
      }
    },
  };
}

export const InvalidClient = failingClient('invalid_client', undefined, answered(400));
export const InvalidClientSecret = failingClient('invalid_client', 'clientSecret', {
  ...answered(401),
  reason: 'secret',
  upstreamMessage: 'Unauthorized',
});
export const NoSites = failingClient('no_sites', undefined, answered(200));
export const AppsDenied = failingClient('product_not_accessible', undefined, {
  ...answered(403),
  reason: 'denied',
});
export const BlockedByPolicy = failingClient('product_not_accessible', undefined, {
  ...answered(200),
  reason: 'policy',
});

/** What a support ticket needs, copied at once. */
export const DetailsOpen: Story = {
  ...failingClient('rate_limited', undefined, {
    ...answered(429),
    retryAfter: 30,
    upstreamMessage: 'Rate limit exceeded',
  }),
  play: async ({ canvasElement }) => {
    await submitClient(canvasElement);
    await expectAlert(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText('Technical details'));
    await expect(canvas.getByText('Rate limit exceeded')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Copy for a support ticket' })).toBeVisible();
  },
};
