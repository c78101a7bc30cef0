import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createSandboxAdapter, type SandboxOptions } from '../src/adapters/sandbox.ts';
import { LOADING_MS } from './fixtures.ts';
import { Frame } from './frame.tsx';
import { personalToken } from './own-provider.ts';

const backend = (options: SandboxOptions = {}) =>
  createSandboxAdapter({ providers: [{ id: personalToken.id, configured: true }], ...options });

const meta = {
  title: 'Make it yours/Own provider',
  component: Frame,
  args: { adapter: backend(), providers: [personalToken] },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

async function openForm(canvasElement: HTMLElement) {
  const canvas = within(canvasElement);
  await userEvent.click(
    await canvas.findByRole('button', { name: /^Personal API token/ }, { timeout: LOADING_MS }),
  );
  await canvas.findByLabelText('Personal token');
  return canvas;
}

async function submit(canvasElement: HTMLElement) {
  const canvas = await openForm(canvasElement);
  await userEvent.type(canvas.getByLabelText('Site'), 'acme.atlassian.net');
  await userEvent.type(canvas.getByLabelText('Atlassian email'), 'mia@acme.example');
  await userEvent.type(canvas.getByLabelText('Personal token'), 'sample-token');
  await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
  return canvas;
}

export const Picker: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole(
      'button',
      { name: /^Personal API token/ },
      { timeout: LOADING_MS },
    );
  },
};

export const Form: Story = {
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
  },
};

export const FormWithItsGuide: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await openForm(canvasElement);
    const [help] = canvas.getAllByRole('button', { name: 'Where is this?' }).slice(-1);
    if (help) await userEvent.click(help);
    await canvas.findByRole('heading', { name: 'Making the token' }, { timeout: LOADING_MS });
  },
};

export const Refused: Story = {
  args: { adapter: backend({ script: () => ({ fail: 'invalid_credentials', field: 'token' }) }) },
  play: async ({ canvasElement }) => {
    const canvas = await submit(canvasElement);
    await canvas.findByRole('alert', undefined, { timeout: LOADING_MS });
    const token = canvas.getByLabelText('Personal token');
    await waitFor(() => expect(token).toHaveAttribute('aria-invalid', 'true'));
  },
};

export const Connected: Story = {
  args: {
    adapter: backend({
      script: () => ({
        connect: { account: { id: 'mia', name: 'Mia Keller', email: 'mia@acme.example' } },
      }),
    }),
  },
  play: async ({ canvasElement }) => {
    const canvas = await submit(canvasElement);
    const name = 'Connected to acme.atlassian.net';
    await expect(await canvas.findByRole('heading', { name }, { timeout: LOADING_MS })).toBeVisible();
    await expect(canvas.getByRole('link', { name: /^API tokens at Atlassian/ })).toHaveAttribute(
      'href',
      'https://id.atlassian.com/manage-profile/security/api-tokens',
    );
    // No admin of an organization revokes it.
    await expect(canvas.getByText(/^Beacon keeps /)).toHaveTextContent(
      'settings of the account that made it',
    );
  },
};
