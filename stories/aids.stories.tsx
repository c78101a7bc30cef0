import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import { pick, sandboxSite } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Step by step/While filling in',
  component: Frame,
  args: { adapter: createSandboxAdapter() },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Longer than a person pauses before an address is looked up. */
const LOOKED_UP_MS = 3_000;

function typed(value: string, answer: RegExp): Story {
  return {
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await pick(canvasElement);
      await userEvent.type(canvas.getByLabelText('Cloud ID'), value);
      await expect(await canvas.findByText(answer, undefined, { timeout: LOOKED_UP_MS })).toBeVisible();
    },
  };
}

export const SiteFound = typed(`https://${sandboxSite.host}/jira/software`, /That is acme\.atlassian\.net/);
export const SiteMissing = typed('acme-typo.atlassian.net', /no Atlassian site at acme-typo/);
export const BareCloudId = typed(sandboxSite.cloudId, /has the form of a Cloud ID/);

const settings = `ATLASSIAN_SITE=acme.atlassian.net
ATLASSIAN_EMAIL="ci-bot@serviceaccount.atlassian.com"
export ATLASSIAN_API_TOKEN='ATSTT-sample-token' # until spring`;

export const SettingsPasted: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await pick(canvasElement);
    const cloudId = canvas.getByLabelText('Cloud ID');
    await waitFor(async () => {
      // The code that reads it arrives after the form.
      await userEvent.clear(cloudId);
      await userEvent.click(cloudId);
      await userEvent.paste(settings);
      await expect(canvas.getByText(/^Filled in/)).toBeVisible();
    });
    await expect(canvas.getByLabelText('API Token')).toHaveValue('ATSTT-sample-token');
  },
};

export const PasteUndone: Story = {
  play: async (context) => {
    await SettingsPasted.play?.(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }));
    await expect(canvas.getByText('Undone.')).toBeVisible();
    await expect(canvas.getByLabelText('API Token')).toHaveValue('');
  },
};

export const ExpiryChosen: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await pick(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: '90 days' }));
    await expect(canvas.getByLabelText<HTMLInputElement>('Token expiry date').value).toMatch(/^\d{4}-/);
  },
};

function mistaken(label: string, value: string, advice: RegExp): Story {
  return {
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await pick(canvasElement);
      await userEvent.type(canvas.getByLabelText(label), value);
      await userEvent.tab();
      await expect(await canvas.findByText(advice)).toBeVisible();
      await expect(canvas.getByLabelText(label)).toHaveAttribute('aria-invalid', 'true');
    },
  };
}

// Only their forms are those of secrets.
const sample = (prefix: string) => `${prefix}3xFfGF0only-for-this-story`;

export const TokenOfAPerson = mistaken('API Token', sample('ATATT'), /a person's API token/);
export const KeyOfTheOrganization = mistaken('API Token', sample('ATCTT'), /organization's admin key/);
export const TokenOfDataCenter = mistaken('API Token', btoa(`123456789012:${'x'.repeat(20)}`), /Data Center/);
export const EmailAsToken = mistaken('API Token', 'ci-bot@serviceaccount.atlassian.com', /This is an email/);
export const TokenAsCloudId = mistaken('Cloud ID', sample('ATSTT'), /looks like a token/);
export const OrganizationId = mistaken(
  'Cloud ID',
  'https://admin.atlassian.com/o/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f/users',
  /your organization's ID/,
);
export const CustomDomain = mistaken('Cloud ID', 'https://jira.acme.example/browse/OPS-1', /Custom domains/);
export const DataCenterAddress = mistaken(
  'Cloud ID',
  'http://jira.acme.example:8080/',
  /Data Center or Server/,
);
export const OtherCloud = mistaken('Cloud ID', 'acme.atlassian-us-gov-mod.net', /other cloud/);
