import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import type { ScopeNeeds } from '../src/core/index.ts';
import { LOADING_MS, provider } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Step by step/Scopes',
  component: Frame,
  args: { adapter: createSandboxAdapter() },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

const heading = (canvasElement: HTMLElement, name: string) =>
  within(canvasElement).findByRole('heading', { name }, { timeout: LOADING_MS });

/** The list of scopes, with what a product needs. */
const needing = (scopes: ScopeNeeds, help = 'apiToken/scopes', id: string = provider.id) => ({
  adapter: createSandboxAdapter({ scopes }),
  start: { provider: id, help },
});

const JIRA = ['read:jira-user', 'read:jira-work', 'write:jira-work'];

export const RequiredOnly: Story = {
  args: needing({ required: JIRA }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await heading(canvasElement, 'Creating an API token');
    const first = await canvas.findByRole('checkbox', { name: 'read:jira-user' });
    // Ticks stay, also from one story to the next.
    if (!(first as HTMLInputElement).checked) await userEvent.click(first);
    await expect(canvas.getByText('1 of 3 ticked')).toBeVisible();
    await expect(canvas.queryByText('optional')).toBeNull();
  },
};

export const Optional: Story = {
  args: needing({ required: JIRA, optional: ['manage:jira-project', 'read:servicedesk-request'] }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await heading(canvasElement, 'Creating an API token');
    await expect(
      await canvas.findByRole('checkbox', { name: /manage:jira-project\s+optional/ }),
    ).toBeVisible();
    await expect(canvas.getByText(/2 of them optional/)).toBeVisible();
  },
};

export const Mixed: Story = {
  args: needing({
    required: [
      ...JIRA,
      'read:board-scope:jira-software',
      'read:project:jira',
      'read:sprint:jira-software',
      'read:confluence-user',
      'search:confluence',
      'read:space:confluence',
    ],
    optional: ['read:me', 'read:thing-of-2027:jira'],
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await heading(canvasElement, 'Creating an API token');
    await expect(await canvas.findAllByText('Granular')).toHaveLength(2);
  },
};

const entities = ['issue', 'comment', 'label', 'project', 'user', 'group', 'webhook', 'filter', 'dashboard'];
const many = ['read', 'write', 'delete'].flatMap((verb) =>
  [
    ...entities,
    'screen',
    'workflow',
    'priority',
    'status',
    'field',
    'avatar',
    'jql',
    'issue-type',
    'resolution',
  ].map((name) => `${verb}:${name}:jira`),
);

export const VeryMany: Story = {
  args: needing({ required: JIRA, optional: many }),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Creating an API token');
    await expect(await within(canvasElement).findByText(/50 scopes at the most/)).toBeVisible();
  },
};

export const LongNames: Story = {
  args: needing({
    required: [
      'read:jira-user',
      'read:custom-field-contextual-configuration.of-an-international-group:jira-service-management',
    ],
    optional: [
      'write:donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft:jira',
    ],
  }),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Creating an API token');
    await expect(await within(canvasElement).findAllByRole('checkbox', { name: /:jira/ })).toHaveLength(3);
  },
};

export const CannotBeAsked: Story = {
  args: {
    adapter: createSandboxAdapter({ providers: 'network' }),
    start: { provider: provider.id, help: 'apiToken/scopes' },
  },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Creating an API token');
    await expect(await within(canvasElement).findByText(/could not ask which scopes/)).toBeVisible();
  },
};

export const Consent: Story = {
  args: needing({ required: JIRA, optional: ['read:jira-configuration'] }, 'agree/scopes', 'atlassian'),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await heading(canvasElement, 'Agreeing in the Atlassian window');
    await expect(await canvas.findByText('write:jira-work')).toBeVisible();
    await expect(canvas.queryByText('optional')).toBeNull();
  },
};
