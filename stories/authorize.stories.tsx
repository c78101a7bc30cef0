import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import type { ConnectAdapter } from '../src/core/adapter.ts';
import { ConnectError } from '../src/core/errors.ts';
import { expectAlert, goToAtlassian, LOADING_MS, sandbox, sandboxSites } from './fixtures.ts';
import { Frame } from './frame.tsx';
import { emptyWindow, givingWindow } from './windows.ts';

const meta = { title: 'Step by step/At Atlassian', component: Frame } satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

const staying = (change: Partial<ConnectAdapter> = {}): ConnectAdapter => ({
  ...sandbox({ stay: 'at-atlassian' }),
  ...change,
});

const waitsFor = (name: RegExp | string) =>
  async function play({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
    await goToAtlassian(canvasElement);
    const canvas = within(canvasElement);
    const heading = await canvas.findByRole('heading', { name }, { timeout: LOADING_MS });
    await waitFor(() => expect(heading).toHaveFocus());
    // The backend says first whether this tab may leave.
    for (const button of ['Open the window again', 'Continue in this tab', 'Cancel']) {
      await expect(await canvas.findByRole('button', { name: button })).toBeVisible();
    }
  };

/** One way to say which site, and the button that opens the window. */
export const Form: Story = {
  args: { adapter: staying(), start: { provider: 'atlassian' } },
  play: async ({ canvasElement }) => {
    const name = 'Continue with Atlassian';
    const button = await within(canvasElement).findByRole('button', { name }, { timeout: LOADING_MS });
    await waitFor(() => expect(button).toBeEnabled(), { timeout: LOADING_MS });
  },
};

/** The same definition, in Atlassian's other cloud. */
export const GovernmentForm: Story = {
  ...Form,
  args: { adapter: staying(), start: { provider: 'atlassian-government-cloud' } },
};

/** An address of the other cloud leads to the form that is for it. */
export const OtherCloud: Story = {
  args: { adapter: staying(), start: { provider: 'atlassian' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = await canvas.findByLabelText('Subdomain', undefined, { timeout: LOADING_MS });
    await userEvent.type(field, 'acme.atlassian-us-gov-mod.net');
    await userEvent.tab();
    const name = 'Use Atlassian Government Cloud';
    await expect(await canvas.findByRole('button', { name }, { timeout: LOADING_MS })).toBeVisible();
  },
};

/** Taken there: what was typed comes along. */
export const OtherCloudTaken: Story = {
  ...OtherCloud,
  play: async (context) => {
    const canvas = within(context.canvasElement);
    await OtherCloud.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Use Atlassian Government Cloud' }));
    await canvas.findByRole('heading', { name: 'Your Government Cloud account' });
    await expect(canvas.getByLabelText('Subdomain')).toHaveValue('acme.atlassian-us-gov-mod.net');
  },
};

/** Open, and the backend has not said yet where it leads. */
export const WindowOpening: Story = {
  args: { adapter: staying({ startAuthorization: () => new Promise(() => {}) }) },
  beforeEach: givingWindow(() => emptyWindow()),
  play: async ({ canvasElement }) => {
    await goToAtlassian(canvasElement);
    const name = 'Go on in the Atlassian window';
    await within(canvasElement).findByRole('heading', { name }, { timeout: LOADING_MS });
  },
};

export const WindowOpen: Story = {
  args: { adapter: staying() },
  beforeEach: givingWindow(() => emptyWindow()),
  play: waitsFor('Go on in the Atlassian window'),
};

/** The login page may make it look closed while it is open, so that nothing is claimed. */
export const WindowLooksClosed: Story = {
  args: { adapter: staying() },
  beforeEach: givingWindow(() => emptyWindow(true)),
  play: async (context) => {
    await waitsFor('Go on in the Atlassian window')(context);
    const line = /If you no longer see the window/;
    const found = await within(context.canvasElement).findByText(line, undefined, { timeout: LOADING_MS });
    await expect(found).toBeVisible();
  },
};

export const WindowBlocked: Story = {
  args: { adapter: staying() },
  beforeEach: givingWindow(() => null),
  play: waitsFor('The browser blocked the window'),
};

const cannotReturn =
  (isOffered: boolean) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    await goToAtlassian(canvasElement);
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/returnUrls/, undefined, { timeout: LOADING_MS })).toBeVisible();
    const here = canvas.queryAllByRole('button', { name: 'Continue in this tab' });
    await expect(here).toHaveLength(isOffered ? 1 : 0);
  };

/** Nor can people come back to this page in the same tab. */
export const WindowBlockedCannotReturn: Story = {
  args: {
    adapter: staying({
      startAuthorization: async (input) => ({
        ...(await staying().startAuthorization(input)),
        canReturn: false,
      }),
      awaitAuthorization: () => new Promise(() => {}),
    }),
  },
  beforeEach: givingWindow(() => null),
  play: cannotReturn(true),
};

/** The page goes to Atlassian itself, but is none of those to which people may return. */
export const ThisTabCannotReturn: Story = {
  args: {
    adapter: staying({
      startAuthorization: async () => {
        throw new ConnectError('not_configured', { detail: { reason: 'return-url' } });
      },
    }),
    flow: 'redirect',
  },
  // It was tried.
  play: cannotReturn(false),
};

/** Errors that stay in Atlassian's window, and what to do about each. */
export const Stranded: Story = {
  ...WindowOpen,
  play: async (context) => {
    const canvas = within(context.canvasElement);
    await WindowOpen.play?.(context);
    await userEvent.click(canvas.getByText('What does the Atlassian window say?'));
    await expect(canvas.getByText(/failed to retrieve client/)).toBeVisible();
  },
};

export const StrandedRecognised: Story = {
  ...WindowOpen,
  play: async (context) => {
    const canvas = within(context.canvasElement);
    await Stranded.play?.(context);
    await userEvent.type(canvas.getByLabelText('What it says'), 'redirect_uri is not registered for client');
    await expect(await canvas.findByText(/another address to come back to/)).toBeVisible();
  },
};

/** Before the tab has left. */
export const ThisTab: Story = {
  args: { adapter: staying({ startAuthorization: () => new Promise(() => {}) }), flow: 'redirect' },
  play: async (context) => {
    await waitsFor('Taking you to Atlassian')(context);
    // The page is on its way: nothing is to be pressed.
    const again = await within(context.canvasElement).findByRole('button', { name: 'Open the window again' });
    await expect(again).toHaveAttribute('data-connect-part', 'secondary');
  },
};

/** A page around this one that does not let it leave; here, an address that no browser goes to. */
export const ThisTabHeld: Story = {
  args: {
    adapter: staying({
      awaitAuthorization: () => new Promise(() => {}),
      startAuthorization: async () => ({
        attemptId: 'held',
        startUrl: 'https://[',
        callbackUrl: 'https://app.example.com/',
      }),
    }),
    flow: 'redirect',
  },
  play: async ({ canvasElement }) => {
    await goToAtlassian(canvasElement);
    const line = /does not let it leave/;
    await expect(
      await within(canvasElement).findByText(line, undefined, { timeout: LOADING_MS }),
    ).toBeVisible();
  },
};

/** Back on the page, before the server has said what came of it. */
export const Returning: Story = {
  args: {
    adapter: staying({ awaitAuthorization: () => new Promise(() => {}) }),
    start: { attempt: 'from-the-address' },
  },
  play: async ({ canvasElement }) => {
    const name = 'Looking up how it went at Atlassian';
    await within(canvasElement).findByRole('heading', { name }, { timeout: LOADING_MS });
  },
};

const cannotTell = (code: 'unauthenticated' | 'network'): Story => ({
  args: {
    adapter: staying({ awaitAuthorization: () => Promise.reject(new ConnectError(code)) }),
    start: { attempt: 'from-the-address' },
  },
  play: async ({ canvasElement }) => {
    await expectAlert(canvasElement);
    await expect(within(canvasElement).getByRole('button', { name: 'Try again' })).toBeVisible();
  },
});

/** Back on the page, whose session has ended meanwhile. */
export const ReturningUnauthenticated = cannotTell('unauthenticated');

/** Back on the page, and the server cannot be reached; long after it was tried again. */
export const ReturningCutOff = cannotTell('network');

/** The page was reloaded while the person was at Atlassian. */
export const Reloaded: Story = {
  args: {
    adapter: staying({
      awaitAuthorization: async ({ after = 0 }, { signal } = {}) => {
        if (after > 0) await new Promise((_resolve, reject) => signal?.addEventListener('abort', reject));
        return { provider: 'atlassian', revision: 2, phase: 'authorizing', settled: [] };
      },
    }),
    start: { attempt: 'kept' },
  },
  play: async ({ canvasElement }) => {
    const name = 'Go on in the Atlassian window';
    await within(canvasElement).findByRole('heading', { name }, { timeout: LOADING_MS });
  },
};

/** One of what can go wrong there; the others are among **Errors**. */
export const Declined: Story = {
  args: { adapter: sandbox({ fail: 'oauth_denied' }) },
  beforeEach: givingWindow(() => emptyWindow()),
  play: async ({ canvasElement }) => {
    await goToAtlassian(canvasElement);
    await expectAlert(canvasElement);
  },
};

export const ChooseSite: Story = {
  args: { adapter: sandbox({ ask: 'choose-site', sites: sandboxSites }) },
  beforeEach: givingWindow(() => emptyWindow()),
  play: async ({ canvasElement }) => {
    await goToAtlassian(canvasElement);
    await within(canvasElement).findByRole('heading', { name: 'Choose a site' }, { timeout: LOADING_MS });
  },
};

export const Connected: Story = {
  args: { adapter: sandbox({ connect: { account: { id: '1', name: 'Mia Keller', email: null } } }) },
  beforeEach: givingWindow(() => emptyWindow()),
  play: async ({ canvasElement }) => {
    await goToAtlassian(canvasElement);
    const isConnected = () =>
      expect(within(canvasElement).getByRole('heading', { name: /^Connected to / })).toBeVisible();
    await waitFor(isConnected, { timeout: LOADING_MS });
    const link = within(canvasElement).getByRole('link', { name: /^Connected apps at Atlassian/ });
    await expect(link).toHaveAttribute('href', 'https://id.atlassian.com/manage-profile/apps');
  },
};

/** Whoever wants another account is told that the connection is there all the same. */
export const AnotherAccount: Story = {
  ...Connected,
  play: async (context) => {
    await Connected.play?.(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Not you? Use another account' }));
    await expect(canvas.getByText(/stays until it is disconnected/)).toBeVisible();
  },
};

/** With a window of its own: press the button, and decide there. */
export const RealWindow: Story = {
  args: {
    adapter: createSandboxAdapter({ pace: 300, consentUrl: './sandbox-consent.html' }),
    start: { provider: 'atlassian' },
  },
};
