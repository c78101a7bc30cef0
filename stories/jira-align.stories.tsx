import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import type { ConnectErrorCode, ConnectErrorDetail } from '../src/core/errors.ts';
import type { Finding } from '../src/core/report.ts';
import { jiraAlign, providers } from '../src/providers/index.ts';
import { LOADING_MS, sandboxSite } from './fixtures.ts';
import { Frame } from './frame.tsx';

const scopes = (states: Partial<Record<string, 'missing' | 'unknown'>> = {}): readonly Finding[] =>
  jiraAlign.scopes.map((name) => {
    const state = states[name] ?? (name.startsWith('read:') ? 'present' : 'uncheckable');
    return { kind: 'scope', name, state, ...(state === 'unknown' ? { reason: 'ambiguous' } : {}) };
  });

const permissions = (state: 'granted' | 'denied' | 'unknown'): readonly Finding[] => {
  const { global, project } = jiraAlign.report.permissions;
  return [...global, ...project].map((name) => ({ kind: 'permission', name, state }));
};

/** A sandbox that finds this out after its answer, one thing each so many milliseconds. */
const finding = (findings: readonly Finding[], pace = 0) =>
  createSandboxAdapter({ pace, script: () => ({ connect: { account }, findings }) });

const account = {
  id: '712020:align',
  name: 'Align Bot',
  email: 'align-bot@serviceaccount.atlassian.com',
};

const listed = [...providers, jiraAlign];

/** A sandbox that refuses the token for this. */
const refusing = (code: ConnectErrorCode, detail: ConnectErrorDetail = {}) =>
  createSandboxAdapter({ script: () => ({ fail: code, field: 'apiToken', detail }) });

async function submitInVain(canvasElement: HTMLElement, says: RegExp): Promise<void> {
  await fill(canvasElement);
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Connect' }));
  await within(canvasElement).findAllByText(says, undefined, { timeout: LOADING_MS });
  await expect(within(canvasElement).getByLabelText('API Token')).toHaveAttribute('aria-invalid', 'true');
}

async function fill(canvasElement: HTMLElement, name = 'Acme Jira'): Promise<void> {
  const canvas = within(canvasElement);
  const choice = await canvas.findByRole(
    'button',
    { name: /^Jira Align connector/ },
    { timeout: LOADING_MS },
  );
  await userEvent.click(choice);
  await userEvent.type(await canvas.findByLabelText('Jira Cloud URL'), sandboxSite.host);
  await userEvent.type(canvas.getByLabelText('Name'), name);
  await userEvent.type(canvas.getByLabelText('Service Account Email'), account.email);
  await userEvent.type(canvas.getByLabelText('API Token'), 'ATSTT-sample-token');
}

async function submit(canvasElement: HTMLElement, name?: string): Promise<void> {
  await fill(canvasElement, name);
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Connect' }));
  await within(canvasElement).findByText('Jira Link', undefined, { timeout: LOADING_MS });
}

const meta = {
  title: 'Whole product/Jira Align',
  component: Frame,
  args: { adapter: finding([...scopes(), ...permissions('granted')]), providers: listed },
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await within(canvasElement).findByText(/cannot be checked$/, { selector: 'p' }, { timeout: LOADING_MS });
  },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

export const FormFilled: Story = {
  play: async ({ canvasElement }) => {
    await fill(canvasElement);
    await expect(
      await within(canvasElement).findByText(`That is ${sandboxSite.host}`, undefined, { timeout: 4_000 }),
    ).toBeVisible();
  },
};

export const TokenRefused: Story = {
  args: { adapter: refusing('invalid_credentials', { reason: 'token' }) },
  play: ({ canvasElement }) => submitInVain(canvasElement, /refused this API token/),
};

/** Nothing of Jira can be read with it, so that there is nothing to hand out. */
export const NoScopeOfJira: Story = {
  args: {
    adapter: refusing('insufficient_scope', {
      reason: 'token',
      scopes: ['read:jira-user', 'read:jira-work'],
    }),
  },
  play: ({ canvasElement }) => submitInVain(canvasElement, /scopes of a token cannot be edited/),
};

/** Nothing is looked into: the settings alone. */
export const SettingsOnly: Story = {
  args: { adapter: finding([]) },
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    const name = new RegExp(` ${sandboxSite.host}$`);
    await expect(within(canvasElement).getByRole('heading', { name })).toBeVisible();
  },
};

export const AllScopes: Story = {};

export const Filling: Story = {
  args: { adapter: finding([...scopes(), ...permissions('granted')], 40) },
  play: async ({ canvasElement }) => {
    await submit(canvasElement);
    await expect(
      await within(canvasElement).findByText(/^Asking Jira/, undefined, { timeout: LOADING_MS }),
    ).toBeVisible();
  },
};

export const ThreeMissing: Story = {
  args: {
    adapter: finding([
      ...scopes({
        'read:issue-details:jira': 'missing',
        'read:jql:jira': 'missing',
        'read:sprint:jira-software': 'missing',
      }),
      ...permissions('denied'),
    ]),
  },
};

export const PermissionsUnreadable: Story = {
  args: {
    adapter: finding([...scopes({ 'read:jql:jira': 'unknown' }), ...permissions('unknown')]),
  },
};

export const ProfilesOpen: Story = {
  play: async (context) => {
    await meta.play(context);
    for (const title of ['To read only', 'To read and write', 'For Jira Software']) {
      await userEvent.click(within(context.canvasElement).getByText(title));
    }
  },
};

export const Copied: Story = {
  play: async (context) => {
    await meta.play(context);
    const canvas = within(context.canvasElement);
    for (const button of canvas.getAllByRole('button', { name: /^Copy Jira/ })) await userEvent.click(button);
    await userEvent.click(canvas.getByRole('button', { name: 'Copy all' }));
  },
};

/** Stored, because the host wants it so. */
export const Stored: Story = {
  args: {
    adapter: createSandboxAdapter({
      script: () => ({ connect: { account }, findings: [...scopes(), ...permissions('granted')] }),
      providers: [{ id: jiraAlign.id, configured: true }],
    }),
  },
};

export const LongNames: Story = {
  args: {
    adapter: createSandboxAdapter({
      script: () => ({
        connect: {
          account: {
            ...account,
            name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter',
          },
          host: 'the-extraordinarily-long-subdomain-of-an-international-group-1234.atlassian.net',
        },
        findings: [...scopes(), ...permissions('granted')],
      }),
    }),
  },
  play: async ({ canvasElement }) => {
    await submit(canvasElement, 'Eigentumsübertragungsgenehmigungsverordnungsnachweisunterlagenverzeichnis');
  },
};

const at = (help: string): Story => ({
  args: { adapter: createSandboxAdapter(), start: { provider: jiraAlign.id, help } },
  play: async ({ canvasElement }) => {
    const table = /^(?:permissions\/profile|start\/values)$/.test(help);
    const canvas = within(canvasElement);
    if (table) await canvas.findAllByRole('table', undefined, { timeout: LOADING_MS });
    else await canvas.findByText('You should see:', undefined, { timeout: LOADING_MS });
  },
});

export const HelpWithTheRole: Story = at('account/role');
export const HelpWithTheScopes: Story = at('apiToken/scopes');
export const HelpWithPermissions: Story = at('permissions/profile');
export const HelpWithTheConnector: Story = at('connector/api');
