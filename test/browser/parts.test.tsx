import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { Connect, type FlowState } from '../../src/index.ts';
import { atlassian, atlassianServiceAccountApiToken as provider } from '../../src/providers/index.ts';
import { existingConnection, sandbox, sandboxSites, stuckSandbox } from '../../stories/fixtures.ts';
import { field, LOADED } from './open-ui.tsx';

afterEach(cleanup);

const start = { provider: provider.id };
const inside = () => document.querySelector('main')?.textContent ?? '';

async function connect() {
  await userEvent.type(await screen.findByLabelText('Cloud ID', undefined, LOADED), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
}

describe('alone beside the form, at its step and no other:', () => {
  type Row = readonly [
    name: 'Checking' | 'SitePicker' | 'ConfirmReplace' | 'Result',
    adapter: ReturnType<typeof createSandboxAdapter>,
    step: FlowState['step'],
    says: RegExp,
  ];
  it.each([
    ['Checking', stuckSandbox(), 'verify', /Checking with Atlassian/],
    ['SitePicker', sandbox({ ask: 'choose-site', sites: sandboxSites }), 'choose-site', /Choose a site/],
    ['SitePicker', sandbox({ ask: 'confirm-site' }), 'confirm-site', /Which site is this/],
    [
      'ConfirmReplace',
      sandbox({ connect: {} }, { connections: [existingConnection] }),
      'confirm-replace',
      /is connected already/,
    ],
    ['Result', sandbox({ connect: {} }), 'connected', /Connected to acme\.atlassian\.net/],
  ] satisfies Row[])('%s', async (name, adapter, step, says) => {
    const steps: FlowState['step'][] = [];
    const Part: ComponentType = Connect[name];
    render(
      <Connect.Root
        adapter={adapter}
        appName="Beacon"
        start={start}
        onStateChange={(state) => steps.push(state.step)}
      >
        <Connect.Form />
        <main>
          <Part />
        </main>
      </Connect.Root>,
    );
    await screen.findByLabelText('Cloud ID', undefined, LOADED);
    expect(inside()).toBe('');
    await connect();
    await waitFor(() => expect(inside()).toMatch(says), LOADED);
    await waitFor(() => expect(steps.at(-1)).toBe(step));
  });
});

it('the list alone picks, and shows nothing once it has', async () => {
  const onEvent = vi.fn();
  render(
    <Connect.Root adapter={createSandboxAdapter()} appName="Beacon" onEvent={onEvent}>
      <main>
        <Connect.ProviderList />
      </main>
    </Connect.Root>,
  );
  await userEvent.click(
    await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED),
  );
  expect(inside()).toBe('');
  expect(onEvent).toHaveBeenLastCalledWith('provider-selected', { provider: provider.id });
});

it('the list holds what the host and its backend both offer, in the host’s order', async () => {
  const offered = [atlassian, provider].map(({ id }) => ({ id, configured: true }));
  const names = async (providers?: readonly (typeof provider | typeof atlassian)[]) => {
    const { unmount } = render(
      <Connect.Root
        adapter={createSandboxAdapter({ providers: offered })}
        appName="Beacon"
        providers={providers}
      >
        <Connect.ProviderList />
      </Connect.Root>,
    );
    const buttons = await screen.findAllByRole('button', undefined, LOADED);
    const found = buttons.map((button) => button.querySelector('span')?.textContent);
    unmount();
    return found;
  };
  expect(await names()).toEqual([atlassian.name, provider.name]);
  expect(await names([provider, atlassian])).toEqual([provider.name, atlassian.name]);
  expect(await names([provider])).toEqual([provider.name]);
});

it('a way to connect that is listed twice is shown once, where it stands first, as it is said last', async () => {
  const report = vi.spyOn(console, 'error');
  render(
    <Connect.Root
      adapter={createSandboxAdapter()}
      appName="Beacon"
      providers={[provider, atlassian, { ...provider, name: 'A token' }]}
    >
      <Connect.ProviderList />
    </Connect.Root>,
  );
  const buttons = await screen.findAllByRole('button', undefined, LOADED);
  expect(buttons.map((button) => button.querySelector('span')?.textContent)).toEqual([
    'A token',
    atlassian.name,
  ]);
  expect(report).not.toHaveBeenCalled();
  report.mockRestore();
});

it('a way to connect that the host takes away while its form is open leads back to the others', async () => {
  const adapter = createSandboxAdapter();
  const ui = (providers: readonly (typeof provider | typeof atlassian)[]) => (
    <Connect.Root adapter={adapter} appName="Beacon" start={start} providers={providers}>
      <Connect.Screens />
    </Connect.Root>
  );
  const { rerender } = render(ui([provider, atlassian]));
  await screen.findByLabelText('Cloud ID', undefined, LOADED);
  rerender(ui([atlassian]));
  await screen.findByRole('button', { name: /^Atlassian/ }, LOADED);
  expect(screen.queryByLabelText('Cloud ID')).toBeNull();
});

it('a form with an arrangement of its own submits what all of its fields hold', async () => {
  const adapter = createSandboxAdapter();
  const submit = vi.spyOn(adapter, 'submit');
  render(
    <Connect.Root adapter={adapter} appName="Beacon" start={start}>
      <Connect.Form>
        <fieldset>
          <Connect.Field name="apiToken" />
          <Connect.Field name="email" />
        </fieldset>
        <Connect.Field name="cloudId" />
        <Connect.Field name="of-no-provider" />
      </Connect.Form>
      <Connect.Result />
    </Connect.Root>,
  );
  await connect();
  await screen.findByRole('heading', { name: /^Connected to / }, LOADED);
  const labels = [...document.querySelectorAll('label')].map((label) => label.textContent);
  expect(labels).toEqual([]);
  expect(submit.mock.calls[0]?.[0].values).toMatchObject({
    cloudId: 'acme.atlassian.net',
    email: 'ci@serviceaccount.atlassian.com',
    apiToken: 'ATSTT-only-for-this-test',
  });
});

it('the header closes what can be closed, and tells why', async () => {
  const [onLeave, onExit] = [vi.fn(), vi.fn()];
  render(
    <Connect.Root
      adapter={createSandboxAdapter()}
      appName="Beacon"
      start={start}
      onLeave={onLeave}
      onExit={onExit}
    >
      <Connect.Header />
    </Connect.Root>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }, LOADED));
  expect(onLeave).toHaveBeenCalledExactlyOnceWith('close-press');
  expect(onExit).toHaveBeenCalledExactlyOnceWith({ reason: 'close-press', step: 'fill', error: undefined });
});

it.each(
  Object.entries(Connect).filter(([name]) => name !== 'Root' && name !== 'Frame') as [
    string,
    ComponentType<{ name: string }>,
  ][],
)('%s says where it belongs when it is put elsewhere', (_name, Part) => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<Part name="cloudId" />)).toThrow(/outside <Connect\.Root>/);
  report.mockRestore();
});
