import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import { LOADING_MS, pick, provider, sandboxSite } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Step by step/Help',
  component: Frame,
  args: { adapter: createSandboxAdapter() },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Opened as a link or a host's own button opens it: at a place in the help. */
const at = (help: string) => ({
  adapter: createSandboxAdapter(),
  start: { provider: provider.id, help },
});

const heading = (canvasElement: HTMLElement, name: string) =>
  within(canvasElement).findByRole('heading', { name }, { timeout: LOADING_MS });

export const AtAField: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await pick(canvasElement);
    await userEvent.type(canvas.getByLabelText('Cloud ID'), sandboxSite.host);
    const [where] = canvas.getAllByRole('button', { name: 'Where is this?' });
    if (where) await userEvent.click(where);
    const title = await heading(canvasElement, 'Finding your Cloud ID');
    await waitFor(() => expect(title).toHaveFocus());
    await expect(
      await canvas.findByText(`That is ${sandboxSite.host}`, undefined, { timeout: 4_000 }),
    ).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: /^Copy what stands after/ }));
    await expect(canvas.getByRole('link', { name: /^Open your site/ })).toHaveAttribute(
      'href',
      `https://admin.atlassian.com/s/${sandboxSite.cloudId}/users`,
    );
  },
};

export const BeforeYouStart: Story = {
  args: at('start/values'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Before you start');
    await expect(within(canvasElement).getByRole('table')).toBeVisible();
  },
};

export const Email: Story = {
  args: at('email/copy'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, "Finding the service account's email");
  },
};

export const Scopes: Story = {
  args: at('apiToken/scopes'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Creating an API token');
    await expect(await within(canvasElement).findByText('read:space:confluence')).toBeVisible();
  },
};

export const Expiry: Story = {
  args: at('apiToken/expiry'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Creating an API token');
  },
};

export const Ticked: Story = {
  args: at('apiToken'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Creating an API token');
    for (const step of ['Done: step 1', 'Done: step 2']) {
      const tick = within(canvasElement).getByRole('checkbox', { name: step });
      // Ticks stay, also from one story to the next.
      if (!(tick as HTMLInputElement).checked) await userEvent.click(tick);
    }
    await expect(within(canvasElement).getByText(/2 of 8 done/)).toBeVisible();
  },
};

export const IDontSeeThis: Story = {
  args: at('start/account'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Before you start');
    await userEvent.click(await within(canvasElement).findByText("I don't see this"));
    await expect(within(canvasElement).getByText('There is none yet')).toBeVisible();
  },
};

export const Connecting: Story = {
  args: at('connect'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Connecting');
  },
};

export const AskAnAdmin: Story = {
  play: async ({ canvasElement }) => {
    await pick(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: "I'm not an admin" }));
    await heading(canvasElement, 'Ask an admin');
    const message = await within(canvasElement).findByLabelText<HTMLTextAreaElement>('Message');
    await expect(message.value).toContain('read:jira-work');
  },
};

/** Where the page may not copy, as in a frame without leave to. */
export const CopyNotAllowed: Story = {
  play: async (context) => {
    await AskAnAdmin.play?.(context);
    const canvas = within(context.canvasElement);
    const write = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    try {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy the message' }));
      await expect(await canvas.findByText(/copy it by hand/)).toBeVisible();
    } finally {
      navigator.clipboard.writeText = write;
    }
  },
};

export const NotLoaded: Story = {
  args: { ...at('cloudId'), providers: [{ ...provider, guide: 'nowhere' }] },
  play: async ({ canvasElement }) => {
    const alert = await within(canvasElement).findByRole('alert', undefined, { timeout: LOADING_MS });
    await expect(alert).toHaveTextContent(/could not be loaded/);
  },
};

/** A person's own account: from Atlassian's window to its end. */
const atOwn = (help: string, id = 'atlassian') => ({
  adapter: createSandboxAdapter(),
  start: { provider: id, help },
});

export const AtAtlassian: Story = {
  args: atOwn('agree/site'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Agreeing in the Atlassian window');
    await userEvent.click(await within(canvasElement).findByText("I don't see this"));
    await expect(within(canvasElement).getByText(/a site admin must authorize the app/)).toBeVisible();
  },
};

export const WhatIsAskedFor: Story = {
  args: atOwn('agree/scopes'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Agreeing in the Atlassian window');
    await expect(await within(canvasElement).findByText('read:space:confluence')).toBeVisible();
  },
};

export const ForASiteAdmin: Story = {
  args: atOwn('allow/allow'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'If a site admin has to allow it');
    await expect(within(canvasElement).getByText(/2 min · site admin/)).toBeVisible();
  },
};

export const AskASiteAdmin: Story = {
  args: atOwn('ask-admin'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Ask an admin');
    await expect(within(canvasElement).getByText(/^You need no admin/)).toBeVisible();
  },
};

export const HowItEnds: Story = {
  args: atOwn('connect/end'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Connecting, and how it ends');
    await expect(
      within(canvasElement).getByRole('link', { name: /^Open your connected apps/ }),
    ).toHaveAttribute('href', 'https://id.atlassian.com/manage-profile/apps');
  },
};

export const GovernmentCloud: Story = {
  args: atOwn('start/eligible', 'atlassian-government-cloud'),
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Before you start');
    await expect(within(canvasElement).getByText(/^It is open to agencies/)).toBeVisible();
  },
};

export const LongNames: Story = {
  args: {
    adapter: createSandboxAdapter(),
    start: { provider: provider.id, help: 'own/step' },
    providers: [
      {
        ...provider,
        guide: {
          title: 'Own guide',
          who: 'Organisationsadministratorin',
          scopes: {},
          sections: ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'own'].map((id) => ({
            id,
            short: `Abschnitt ${id}`,
            title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
            minutes: 12,
            steps: [
              {
                id: 'step',
                text: 'Öffnen Sie **Eigentumsübertragungsgenehmigungsverordnungsnachweisunterlagenverzeichnis**.',
                see: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
                obstacles: [
                  { when: 'Nichts zu sehen', advice: 'Grundstücksverkehrsgenehmigungszuständigkeit' },
                ],
              },
            ],
          })),
        },
      },
    ],
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/Rindfleisch/, undefined, { timeout: LOADING_MS });
  },
};
