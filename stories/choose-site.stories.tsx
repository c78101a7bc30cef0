import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { SandboxOutcome } from '../src/adapters/sandbox.ts';
import type { SiteOption } from '../src/core/site-choice.ts';
import { expectAlert, LOADING_MS, manySites, sandbox, sandboxSites, submitClient } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = { title: 'Step by step/Choose a site', component: Frame } satisfies Meta<typeof Frame>;
export default meta;
type Story = Omit<StoryObj<typeof meta>, 'args'> & { args: Pick<Parameters<typeof Frame>[0], 'adapter'> };

const asking = (sites: readonly SiteOption[]) => sandbox({ ask: 'choose-site', sites });
const refusing = (outcome: Extract<SandboxOutcome, { fail: unknown }>) => sandbox(outcome);

async function searchFor(canvasElement: HTMLElement, text: string) {
  await submitClient(canvasElement);
  const canvas = within(canvasElement);
  const search = await canvas.findByLabelText('Find a site', undefined, { timeout: LOADING_MS });
  await userEvent.type(search, text);
  return canvas;
}

/** Each site is one control, named by its host. */
export const Three: Story = {
  args: { adapter: asking(sandboxSites.map((site, index) => ({ ...site, connected: index === 1 }))) },
  play: async ({ canvasElement }) => {
    await submitClient(canvasElement);
    const canvas = within(canvasElement);
    const heading = await canvas.findByRole('heading', { name: 'Choose a site' }, { timeout: LOADING_MS });
    await waitFor(() => expect(heading).toHaveFocus());
    for (const { host } of sandboxSites) {
      await expect(canvas.getByRole('button', { name: host ?? '' })).toBeVisible();
    }
  },
};

export const Chosen: Story = {
  args: { adapter: asking(sandboxSites.map((site, index) => ({ ...site, connected: index === 1 }))) },
  play: async ({ canvasElement }) => {
    await submitClient(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.click(
      await canvas.findByRole('button', { name: 'initech.atlassian.net' }, { timeout: LOADING_MS }),
    );
    await expect(
      await canvas.findByRole('heading', { name: 'Connected to initech.atlassian.net' }),
    ).toBeVisible();
  },
};

export const Many: Story = {
  args: { adapter: asking(manySites.slice(0, 60)) },
  play: async ({ canvasElement }) => {
    await submitClient(canvasElement);
    const canvas = within(canvasElement);
    await expect(
      await canvas.findByLabelText('Find a site', undefined, { timeout: LOADING_MS }),
    ).toBeVisible();
    await expect(canvas.getAllByRole('button', { name: /^fleet-/ })).toHaveLength(60);
  },
};

export const Searched: Story = {
  args: { adapter: asking(manySites) },
  play: async ({ canvasElement }) => {
    const canvas = await searchFor(canvasElement, '099');
    await expect(await canvas.findByText('11 of 1000 sites')).toBeVisible();
    await expect(canvas.getAllByRole('button', { name: /^fleet-/ })).toHaveLength(11);
  },
};

export const NothingFound: Story = {
  args: { adapter: asking(manySites) },
  play: async ({ canvasElement }) => {
    const canvas = await searchFor(canvasElement, 'zzz');
    await expect(await canvas.findByText(/No site has this/)).toBeVisible();
  },
};

/** Where Atlassian names no address, the site's own name or its Cloud ID stands for it. */
export const WithoutAddresses: Story = {
  args: {
    adapter: asking(
      sandboxSites.map((site, index) => ({ ...site, host: null, name: index === 0 ? '' : site.name })),
    ),
  },
  play: async ({ canvasElement }) => {
    await submitClient(canvasElement);
    const canvas = within(canvasElement);
    await canvas.findByRole('button', { name: 'Globex Corporation' }, { timeout: LOADING_MS });
    await expect(canvas.getByRole('button', { name: sandboxSites[0]?.cloudId ?? '' })).toBeVisible();
  },
};

/** The alert stays, the field is marked, and what the credentials do reach can be chosen at once. */
export const AnotherWasAsked: Story = {
  args: {
    adapter: refusing({
      fail: 'site_not_accessible',
      field: 'subdomain',
      detail: { asked: 'acme-typo.atlassian.net', reason: 'absent', host: 'acme-typo.atlassian.net' },
      sites: sandboxSites,
    }),
  },
  play: async ({ canvasElement }) => {
    await submitClient(canvasElement, 'acme-typo');
    await expectAlert(canvasElement);
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('alert')).toHaveTextContent('acme-typo.atlassian.net');
    await expect(canvas.getByLabelText('Subdomain')).toHaveAttribute('aria-invalid', 'true');
    // The list comes next, before the form.
    await waitFor(() => expect(canvas.getByRole('alert').parentElement).toHaveFocus());
    await expect(canvas.getByRole('button', { name: 'acme.atlassian.net' })).toBeVisible();
  },
};

/** Of many, in the form itself. */
export const AnotherWasAskedOfMany: Story = {
  args: {
    adapter: refusing({
      fail: 'site_not_accessible',
      field: 'subdomain',
      detail: { asked: 'acme.atlassian.net' },
      sites: manySites.slice(0, 30),
    }),
  },
  play: async ({ canvasElement }) => {
    await submitClient(canvasElement, 'acme');
    await expectAlert(canvasElement);
    await expect(within(canvasElement).getByLabelText('Find a site')).toBeVisible();
  },
};
