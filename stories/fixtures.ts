import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { SandboxOutcome } from '../src/adapters/sandbox.ts';
import {
  createSandboxAdapter,
  type SandboxOptions,
  sandboxSite,
  sandboxSites,
} from '../src/adapters/sandbox.ts';
import type { Connection } from '../src/core/connection.ts';
import { defineProvider } from '../src/core/provider.ts';
import type { SiteOption } from '../src/core/site-choice.ts';
import { atlassianServiceAccountApiToken, atlassianServiceAccountOauth2 } from '../src/providers/index.ts';

export { sandboxSite, sandboxSites };

const MINUTE = 60_000;
/** The dialog's code arrives over the network. */
export const LOADING_MS = 8000;

/** Not a token: only its form is one. */
const sampleValues = {
  cloudId: sandboxSite.host,
  email: 'ci-bot@serviceaccount.atlassian.com',
  apiToken: 'ATSTT-sample-token',
};

const awkwardNames = [
  'شركة الأمثلة القابضة',
  '\u202eevil\u202c site',
  'A site whose admin had a great deal to say about it, and who found no reason whatsoever to stop before the end',
  '<b>bold</b>',
];

export const provider = atlassianServiceAccountApiToken;

export const longProvider = defineProvider({
  ...provider,
  name: 'Atlassian Dienstkonto der Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  title: 'Dienstkonto der Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  fields: provider.fields.map((field) => ({
    ...field,
    hint: `${field.hint} Eigentumsübertragungsgenehmigungsverordnungsnachweisunterlagenverzeichnis.`,
  })),
});

export const longConnection = {
  host: 'the-extraordinarily-long-subdomain-of-an-international-group-1234.atlassian.net',
  account: {
    id: null,
    name: 'Continuous-Integration-And-Delivery-Automation-Service-Account-For-The-Whole-Organization',
    email: null,
  },
} satisfies Partial<Connection>;

export const partialConnection = {
  products: [
    { product: 'jira', state: 'answers' },
    { product: 'confluence', state: 'missing-scope' },
  ],
  scopes: [
    { name: 'read:jira-user', state: 'present' },
    { name: 'read:jira-work', state: 'present' },
    { name: 'read:confluence-user', state: 'unknown' },
    { name: 'read:space:confluence', state: 'missing' },
  ],
  expiresAt: '2027-03-14T12:00:00.000Z',
} satisfies Partial<Connection>;

/** What somebody else connected before. */
export const existingConnection: Connection = {
  id: 'existing',
  provider: provider.id,
  host: sandboxSite.host,
  cloudId: sandboxSite.cloudId,
  account: { id: 'report-bot', name: 'Report Bot', email: 'report-bot@serviceaccount.atlassian.com' },
  products: [{ product: 'jira', state: 'answers' }],
  scopes: [],
  status: 'connected',
  expiresAt: null,
  createdAt: '2026-11-01T09:00:00.000Z',
  checkedAt: '2026-11-01T09:00:00.000Z',
};

/** A sandbox in which every submission ends the same way. */
export function sandbox(outcome: SandboxOutcome, options: SandboxOptions = {}) {
  return createSandboxAdapter({ script: () => outcome, ...options });
}

/** A sandbox that stays at its first step for as long as anyone looks. */
export const stuckSandbox = () => {
  const adapter = sandbox({ connect: {} });
  return {
    ...adapter,
    submit: (
      request: Parameters<typeof adapter.submit>[0],
      options: Parameters<typeof adapter.submit>[1],
    ) => {
      options?.onProgress?.({ step: 'site', found: sandboxSite.host });
      options?.onProgress?.({ step: 'credentials', found: 'CI Bot' });
      return createSandboxAdapter({ pace: 10 * MINUTE }).submit(request, options);
    },
  };
};

/** A sandbox whose list of providers never arrives. */
export const silentSandbox = () => ({
  ...createSandboxAdapter(),
  listProviders: () => new Promise<never>(() => undefined),
});

export async function pick(canvasElement: HTMLElement): Promise<void> {
  const canvas = within(canvasElement);
  const name = /^Atlassian (Service Account \(API|Dienst)/;
  await userEvent.click(await canvas.findByRole('button', { name }, { timeout: LOADING_MS }));
  await canvas.findByLabelText('API Token');
}

export async function fillIn(canvasElement: HTMLElement, values = sampleValues): Promise<void> {
  const canvas = within(canvasElement);
  await userEvent.type(canvas.getByLabelText('Cloud ID'), values.cloudId);
  await userEvent.type(canvas.getByLabelText('Service Account Email'), values.email);
  await userEvent.type(canvas.getByLabelText('API Token'), values.apiToken);
}

/** From the picker to the answer, as an admin gets there. */
export async function submit(canvasElement: HTMLElement): Promise<void> {
  await pick(canvasElement);
  await fillIn(canvasElement);
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Connect' }));
}

/** The same for a client ID and its secret. */
export async function submitClient(canvasElement: HTMLElement, subdomain = ''): Promise<void> {
  const canvas = within(canvasElement);
  const name = atlassianServiceAccountOauth2.name.replace(/[()]/g, '\\$&');
  await userEvent.click(
    await canvas.findByRole('button', { name: new RegExp(`^${name}`) }, { timeout: LOADING_MS }),
  );
  const client = await canvas.findByLabelText('Client ID');
  if (subdomain !== '') await userEvent.type(canvas.getByLabelText('Subdomain'), subdomain);
  await userEvent.type(client, 'sampleclient0000');
  await userEvent.type(canvas.getByLabelText('Client Secret'), 'sample-secret');
  await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
}

/** From the picker to the Atlassian window. */
export async function goToAtlassian(canvasElement: HTMLElement, subdomain = ''): Promise<void> {
  const canvas = within(canvasElement);
  await userEvent.click(
    await canvas.findByRole('button', { name: /^Atlassian You/ }, { timeout: LOADING_MS }),
  );
  const button = await canvas.findByRole('button', { name: 'Continue with Atlassian' });
  if (subdomain !== '') await userEvent.type(canvas.getByLabelText('Subdomain'), subdomain);
  await waitFor(() => expect(button).toBeEnabled(), { timeout: LOADING_MS });
  await userEvent.click(button);
}

/** As many sites as an account of a large organization reaches, some with names that are hard to show. */
export const manySites: readonly SiteOption[] = Array.from({ length: 1_000 }, (_, index) => {
  const number = String(index + 1).padStart(4, '0');
  return {
    cloudId: `00000000-0000-4000-8000-00000000${number}`,
    host: `fleet-${number}.atlassian.net`,
    name: awkwardNames[index] ?? `Fleet ${number}`,
    products: index % 3 === 0 ? ['jira'] : ['jira', 'confluence'],
    connected: index % 100 === 0,
  };
});

export async function expectAlert(canvasElement: HTMLElement): Promise<void> {
  await expect(
    await within(canvasElement).findByRole('alert', undefined, { timeout: LOADING_MS }),
  ).toBeVisible();
}
