import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { longConnection, partialConnection, sandbox, submit, submitClient } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Step by step/Result',
  component: Frame,
  args: { adapter: sandbox({ connect: {} }) },
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await expect(await within(canvasElement).findByRole('heading', { name: /^Connected to / })).toBeVisible();
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
    await expect(await canvas.findByRole('heading', { name: /^Connected to / })).toBeVisible();
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

/** Optional scopes are missing, with a whole product among them: nothing is wrong. */
export const WithoutOptional: Story = {
  args: {
    adapter: sandbox({
      connect: {
        products: [
          { product: 'jira', state: 'answers' },
          { product: 'confluence', state: 'missing-scope' },
        ],
        scopes: [
          { name: 'read:jira-user', state: 'present' },
          { name: 'read:jira-work', state: 'present' },
          { name: 'write:jira-work', state: 'unknown' },
          { name: 'read:sprint:jira-software', state: 'missing', optional: true },
          { name: 'read:space:confluence', state: 'missing', optional: true },
        ],
      },
    }),
  },
  play: async (context) => {
    await meta.play(context);
    const canvas = within(context.canvasElement);
    await expect(canvas.getByText(/^Missing, but optional: read:sprint:jira-software, /)).toBeVisible();
    await expect(canvas.queryByText('Something is missing')).toBeNull();
    await userEvent.click(canvas.getByText('Permissions'));
    await expect(canvas.getAllByText('missing, optional')).toHaveLength(2);
    // What nobody tried counts neither as there nor as missing, and is counted all the same.
    await expect(canvas.getByText('2 of 4 present · 1 not checked')).toBeVisible();
    await expect(canvas.getByText(/^What writes or manages cannot be checked/)).toBeVisible();
  },
};

/** Required and optional ones at once: the box is about the required ones. */
export const WithoutRequired: Story = {
  args: {
    adapter: sandbox({
      connect: {
        scopes: [
          { name: 'read:jira-user', state: 'present' },
          { name: 'read:board-scope:jira-software', state: 'missing' },
          { name: 'read:sprint:jira-software', state: 'missing', optional: true },
        ],
      },
    }),
  },
  play: async (context) => {
    await meta.play(context);
    const canvas = within(context.canvasElement);
    await expect(canvas.getByText('Something is missing').closest('div')).toHaveTextContent(
      /read:board-scope:jira-softwareThe scopes of a token cannot be edited/,
    );
    await expect(canvas.getByText(/^Missing, but optional: read:sprint:jira-software\./)).toBeVisible();
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
