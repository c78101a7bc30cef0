import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSandboxAdapter, sandboxSite } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { Connect, ConnectAtlassianButton, ConnectAtlassianProvider } from '../../src/index.ts';
import { atlassianServiceAccountApiToken as token } from '../../src/providers/index.ts';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

const TOKEN = 'ATSTT-only-for-this-test';
const SETTINGS = `ATLASSIAN_CLOUD_ID=${sandboxSite.cloudId}
ATLASSIAN_EMAIL=ci@serviceaccount.atlassian.com
ATLASSIAN_API_TOKEN=${TOKEN}`;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the site under its field', () => {
  it('is named for an address, asked once typing has paused, and never asked twice', async () => {
    const { resolveSite } = openUi(createSandboxAdapter());
    await openForm();
    await userEvent.type(field('Cloud ID'), 'https://acme.atlassian.net/browse/OPS-1');
    const answer = await screen.findByText('That is acme.atlassian.net', undefined, LOADED);
    expect(answer.closest('[aria-live="polite"]')?.id).toBe(
      field('Cloud ID').getAttribute('aria-describedby')?.split(' ')[1],
    );
    expect(screen.getByText(sandboxSite.cloudId)).toBeTruthy();
    expect(resolveSite.mock.calls.map(([input]) => input.address)).toEqual([sandboxSite.host]);
    await userEvent.clear(field('Cloud ID'));
    expect(screen.queryByText(/That is/)).toBeNull();
    await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
    await screen.findByText('That is acme.atlassian.net', undefined, LOADED);
    expect(resolveSite).toHaveBeenCalledTimes(1);
  });

  it('is not asked for while it is still being typed, and an overtaken question is cancelled', async () => {
    const { resolveSite } = openUi(createSandboxAdapter());
    const signals: (AbortSignal | undefined)[] = [];
    resolveSite.mockImplementation((_input, options) => {
      signals.push(options?.signal);
      return new Promise(() => undefined);
    });
    await openForm();
    await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
    expect(resolveSite).not.toHaveBeenCalled();
    await waitFor(() => expect(resolveSite).toHaveBeenCalledTimes(1), LOADED);
    await userEvent.type(field('Cloud ID'), '/wiki');
    expect(signals[0]?.aborted).toBe(false);
    await userEvent.clear(field('Cloud ID'));
    expect(signals[0]?.aborted).toBe(true);
  });

  it('is said to be missing, without blaming the field before it is submitted', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.type(field('Cloud ID'), 'acme-typo.atlassian.net');
    await screen.findByText(
      'There is no Atlassian site at acme-typo.atlassian.net. Check its spelling.',
      undefined,
      LOADED,
    );
    expect(field('Cloud ID').getAttribute('aria-invalid')).toBe('false');
  });

  it('is left open for a bare Cloud ID, which has no reverse lookup', async () => {
    const { resolveSite } = openUi(createSandboxAdapter());
    await openForm();
    await userEvent.type(field('Cloud ID'), sandboxSite.cloudId.toUpperCase());
    await screen.findByText(/^This has the form of a Cloud ID/);
    await pause(700);
    expect(resolveSite).not.toHaveBeenCalled();
  });

  it('is asked of nobody for a token, and a failure that is not about the address says nothing', async () => {
    const { resolveSite } = openUi(createSandboxAdapter());
    resolveSite.mockRejectedValue(new ConnectError('rate_limited'));
    await openForm();
    await userEvent.type(field('Cloud ID'), 'ATSTT3xFfGF0only-for-this-test');
    await pause(700);
    expect(resolveSite).not.toHaveBeenCalled();
    await userEvent.clear(field('Cloud ID'));
    await userEvent.type(field('Cloud ID'), 'other.atlassian.net');
    await waitFor(() => expect(resolveSite).toHaveBeenCalledTimes(1), LOADED);
    await pause(50);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText(/no Atlassian site/)).toBeNull();
  });
});

describe('several values pasted at once', () => {
  it('go to the fields that they name, are told by name, and can be undone', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.type(field('Service Account Email'), 'typed@serviceaccount.atlassian.com');
    await userEvent.click(field('API Token'));
    await userEvent.paste(SETTINGS);
    const note = await screen.findByText(/^Filled in from what you pasted/);
    expect(note.closest('[role="status"]')).toBe(note);
    expect(note.textContent).toContain('Cloud ID, Service Account Email, and API Token');
    expect(note.textContent).not.toContain(TOKEN);
    expect(field('Cloud ID').value).toBe(sandboxSite.cloudId);
    expect(field('Service Account Email').value).toBe('ci@serviceaccount.atlassian.com');
    expect(field('API Token').value).toBe(TOKEN);

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('Cloud ID').value).toBe('');
    expect(field('Service Account Email').value).toBe('typed@serviceaccount.atlassian.com');
    expect(field('API Token').value).toBe('');
    expect(document.activeElement).toBe(field('API Token'));
    expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
    expect(screen.getByText('Undone.').role).toBe('status');
  });

  it('are undone only where nobody has corrected them since', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste(SETTINGS);
    await userEvent.clear(field('Service Account Email'));
    await userEvent.type(field('Service Account Email'), 'mine@serviceaccount.atlassian.com');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('Service Account Email').value).toBe('mine@serviceaccount.atlassian.com');
    expect(field('Cloud ID').value).toBe('');
  });

  it('are undone by the keys that undo anything, until something is typed', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste(SETTINGS);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(field('API Token').value).toBe('');
    expect(document.activeElement).toBe(field('Cloud ID'));
    await screen.findByText('Undone.');
    await userEvent.paste(SETTINGS);
    await userEvent.type(field('Service Account Email'), 'x');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(field('API Token').value).toBe(TOKEN);
  });

  it('are undone by the keys after the host has rendered anew, in messages that are new each time', async () => {
    const adapter = createSandboxAdapter();
    const ui = () => (
      <ConnectAtlassianProvider adapter={adapter} appName="Beacon" messages={{ done: 'Go on' }}>
        <ConnectAtlassianButton />
      </ConnectAtlassianProvider>
    );
    const { rerender } = render(ui());
    await openForm();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste(SETTINGS);
    await waitFor(() => expect(field('API Token').value).toBe(TOKEN));
    rerender(ui());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(field('API Token').value).toBe('');
  });

  it('stay where they were pasted in a control of the host’s own that stands among ours', async () => {
    render(
      <Connect.Root adapter={createSandboxAdapter()} appName="Beacon" start={{ provider: token.id }}>
        <Connect.Form>
          {token.fields.map(({ name }) => (
            <Connect.Field key={name} name={name} />
          ))}
          <textarea aria-label="Notes" />
        </Connect.Form>
      </Connect.Root>,
    );
    await screen.findByRole('button', { name: '30 days' }, LOADED);
    const notes = screen.getByLabelText<HTMLTextAreaElement>('Notes');
    await userEvent.click(notes);
    await userEvent.paste('Email: ci@serviceaccount.atlassian.com');
    expect(notes.value).toBe('Email: ci@serviceaccount.atlassian.com');
    expect(field('Service Account Email').value).toBe('');
  });

  it('are JSON as well, into any field, and connect as if they had been typed', async () => {
    const { submit } = openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('Service Account Email'));
    await userEvent.paste(
      JSON.stringify({
        atlassian: { site: 'acme.atlassian.net', email: 'ci@serviceaccount.atlassian.com', token: TOKEN },
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText('Connected to acme.atlassian.net', undefined, LOADED);
    expect(submit.mock.calls[0]?.[0].values).toMatchObject({
      cloudId: 'acme.atlassian.net',
      apiToken: TOKEN,
    });
  });

  it('are found by their form, too, where a command or a message names none', async () => {
    const token = 'ATSTT3xFfGF0only-for-this-test=0A1B2C3D';
    const bot = 'ci@serviceaccount.atlassian.com';
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste(
      `curl -u ${bot}:${token} https://api.atlassian.com/ex/jira/${sandboxSite.cloudId}/`,
    );
    const note = await screen.findByText(/^Filled in from what you pasted/);
    expect(note.textContent).not.toContain(token);
    const all = () => ['Cloud ID', 'Service Account Email', 'API Token'].map((label) => field(label).value);
    expect(all()).toEqual([sandboxSite.cloudId, bot, token]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(all()).toEqual(['', '', '']);
    await userEvent.click(field('Service Account Email'));
    await userEvent.paste(`CI bot <${bot}>`);
    expect(all()).toEqual(['', bot, '']);
  });

  it('are checked where they land', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste('email=jane\ntoken=ATATT3xFfGF0only-for-this-test');
    await screen.findByText(/a person's API token/);
    expect(field('Service Account Email').getAttribute('aria-invalid')).toBe('true');
  });

  it('are nothing special when no field is named: a token with = in it is a token', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('API Token'));
    await userEvent.paste('ATSTT3xFfGF0only-for-this-test=0A1B2C3D');
    expect(field('API Token').value).toBe('ATSTT3xFfGF0only-for-this-test=0A1B2C3D');
    expect(screen.queryByText(/^Filled in/)).toBeNull();
  });

  it('are kept for reopening like typed ones, except the token, wherever it was pasted', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste(SETTINGS);
    await userEvent.clear(field('Service Account Email'));
    await userEvent.type(field('Service Account Email'), 'ATSTT3xFfGF0only-for-this-test');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await openForm();
    expect(field('Cloud ID').value).toBe(sandboxSite.cloudId);
    expect(field('API Token').value).toBe('');
    expect(field('Service Account Email').value).toBe('');
  });
});

it('leaving by Escape costs a secret at the most, and does not say that there was one', async () => {
  openUi(createSandboxAdapter());
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme');
  await userEvent.keyboard('{Escape}');
  const asked = await screen.findByText(/^Press Escape again/);
  expect(asked.textContent).not.toMatch(/you typed is not kept|the secret/i);
  expect(asked.textContent).toMatch(/is kept, except a secret/);
  await userEvent.keyboard('{Escape}');
  await openForm();
  expect(field('Cloud ID').value).toBe('acme');
});

describe('the end of the token', () => {
  it('is chosen by days, submitted as a date, and shown in the result', async () => {
    const { submit } = openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste(SETTINGS);
    await userEvent.click(screen.getByRole('button', { name: '90 days' }));
    const date = field('Token expiry date').value;
    const days = (Date.parse(date) - Date.parse(new Date().toLocaleDateString('sv'))) / 86_400_000;
    expect(days).toBe(90);
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText('Connected to acme.atlassian.net', undefined, LOADED);
    expect(submit.mock.calls[0]?.[0].values.expiresOn).toBe(date);
    const shown = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
    expect(screen.getByText(`as CI Bot · token ends ${shown.format(new Date(date))}`)).toBeTruthy();
  });

  it('is chosen from one line, whose styles come with it', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    const choices = screen.getByRole('button', { name: '30 days' }).closest('[role="group"]');
    expect(choices && getComputedStyle(choices).display).toBe('flex');
  });

  it('may be left out', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(field('Cloud ID'));
    await userEvent.paste(SETTINGS);
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText('as CI Bot', undefined, LOADED);
  });
});
