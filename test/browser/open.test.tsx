import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import {
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  type ConnectAtlassianProviderProps,
  useConnectAtlassian,
} from '../../src/index.ts';
import { field, LOADED } from './open-ui.tsx';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const adapter = createSandboxAdapter();
const openButton = () => screen.getByRole('button', { name: 'Connect Atlassian' });
const dialog = () => screen.findByRole('dialog', undefined, LOADED);

function Page(props: Partial<ConnectAtlassianProviderProps>) {
  return (
    <ConnectAtlassianProvider adapter={adapter} appName="Beacon" {...props}>
      <ConnectAtlassianButton />
      {props.children}
    </ConnectAtlassianProvider>
  );
}

describe('left to itself, the provider', () => {
  it('opens and closes, and says so', async () => {
    const onOpenChange = vi.fn();
    render(<Page onOpenChange={(open) => onOpenChange(open)} />);
    await userEvent.click(openButton());
    await dialog();
    expect(onOpenChange.mock.calls).toEqual([[true]]);
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onOpenChange.mock.calls).toEqual([[true], [false]]);
  });

  it('begins open where it is told to, and closes all the same', async () => {
    render(<Page defaultOpen />);
    await dialog();
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('held by its host, the provider', () => {
  it('is open as long as the host says so', async () => {
    const [onOpenChange, onExit] = [vi.fn(), vi.fn()];
    const { rerender } = render(<Page open={false} onOpenChange={onOpenChange} />);
    await userEvent.click(openButton());
    expect(onOpenChange).toHaveBeenLastCalledWith(true);
    expect(openButton().getAttribute('aria-expanded')).toBe('false');

    rerender(<Page open onOpenChange={onOpenChange} onExit={onExit} />);
    await dialog();
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(onOpenChange).toHaveBeenLastCalledWith(false);
    expect(screen.queryByRole('dialog')).not.toBeNull();

    rerender(<Page open={false} onOpenChange={onOpenChange} onExit={onExit} />);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: 'close-press' }));
  });

  it('tells why it was left when the host closes it', async () => {
    const onExit = vi.fn();
    const { rerender } = render(<Page open onExit={onExit} />);
    await dialog();
    rerender(<Page open={false} onExit={onExit} />);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: 'programmatic' }));
  });
});

describe('a host that holds it and keeps it open', () => {
  const start = { provider: 'atlassian-service-account-api-token' };

  it('has the form to go on with, when what was under way is stopped', async () => {
    const busy = createSandboxAdapter();
    vi.spyOn(busy, 'submit').mockImplementation(() => new Promise(() => undefined));
    render(<Page adapter={busy} open start={start} />);
    await screen.findByLabelText('Cloud ID', undefined, LOADED);
    await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
    await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
    await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByRole('button', { name: 'Cancel' }, LOADED);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull());
    expect(field('API Token').value).toBe('ATSTT-only-for-this-test');
  });

  it('has it before its eyes, though the browser has closed it', async () => {
    render(<Page open start={start} />);
    const element = await screen.findByRole<HTMLDialogElement>('dialog', undefined, LOADED);
    await screen.findByLabelText('Cloud ID', undefined, LOADED);
    act(() => element.close());
    await waitFor(() => expect(element.matches(':modal')).toBe(true));
  });
});

it('opened again by the host that holds it, it begins anew, wherever it was opened at before', async () => {
  let handle: ReturnType<typeof useConnectAtlassian> | undefined;
  let hold = (_open: boolean) => {};
  const states: string[] = [];
  const Own = () => {
    handle = useConnectAtlassian();
    states.push(`${handle.isOpen} ${handle.state.step}`);
    return <output>{states.at(-1)}</output>;
  };
  const Host = () => {
    const [open, setOpen] = useState(false);
    hold = setOpen;
    return (
      <Page open={open} onOpenChange={setOpen}>
        <Own />
      </Page>
    );
  };
  render(<Host />);
  act(() => handle?.openAt({ provider: 'atlassian-service-account-api-token' }));
  await screen.findByText('true fill', undefined, LOADED);
  act(() => hold(false));
  await screen.findByText('false pick');
  states.length = 0;
  act(() => hold(true));
  await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED);
  expect(new Set(states)).toEqual(new Set(['true pick']));
});

it('opens with the focus on its heading, the first time and again', async () => {
  render(<Page />);
  const button = screen.getByRole('button', { name: 'Connect Atlassian' });
  for (const _ of [1, 2]) {
    await userEvent.click(button);
    const heading = await screen.findByRole('heading', { name: 'Connect Atlassian' }, LOADED);
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
});

it('a hook below the provider opens, follows and closes it', async () => {
  let handle: ReturnType<typeof useConnectAtlassian> | undefined;
  const Own = () => {
    handle = useConnectAtlassian();
    return <output>{`${handle.isOpen} ${handle.state.step}`}</output>;
  };
  render(
    <Page>
      <Own />
    </Page>,
  );
  act(() => handle?.openAt({ provider: 'atlassian-service-account-api-token' }));
  await screen.findByText('true fill', undefined, LOADED);
  act(() => handle?.close());
  await screen.findByText('false pick');
  // What was asked for once is not asked for ever.
  act(() => handle?.open());
  await screen.findByText('true pick');
});

it.each([
  ['in the dialog', ConnectAtlassianProvider, { defaultOpen: true }],
  ['in the page', ConnectAtlassian, {}],
])('what is typed and sent %s is not taken for a form of the host’s around it', async (_, Ui, props) => {
  const hear = vi.fn();
  const onEscape = (event: KeyboardEvent) => event.key === 'Escape' && hear('escape');
  const start = { provider: 'atlassian-service-account-api-token' };
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: it stands for whatever of the host's listens to all that bubbles up.
    <div
      onInput={() => hear('input')}
      onChange={() => hear('change')}
      onSubmit={() => hear('submit')}
      onKeyDown={onEscape}
    >
      <Ui adapter={adapter} appName="Beacon" start={start} {...props} />
    </div>,
  );
  await screen.findByLabelText('Cloud ID', undefined, LOADED);
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test{Enter}');
  await screen.findByRole('status', undefined, LOADED);
  if ('defaultOpen' in props) await userEvent.keyboard('{Escape}');
  expect(hear).not.toHaveBeenCalled();
});

/** A modal of the host's that lets the focus nowhere else, as many do. */
function Modal({ inside }: { readonly inside: boolean }) {
  const [modal, setModal] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const keep = (event: FocusEvent) => {
      if (!modal?.contains(event.target as Node)) modal?.querySelector('button')?.focus();
    };
    document.addEventListener('focusin', keep);
    return () => document.removeEventListener('focusin', keep);
  }, [modal]);
  return (
    <>
      <section ref={setModal} aria-label="Settings">
        <button type="button">Of the host</button>
      </section>
      <Page container={inside ? modal : undefined} defaultOpen />
    </>
  );
}

it('stands in the container that it is given, so that a host that traps the focus leaves it there', async () => {
  render(<Modal inside />);
  await userEvent.click(
    await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED),
  );
  const cloudId = await screen.findByLabelText<HTMLInputElement>('Cloud ID');
  expect(screen.getByLabelText('Settings').contains(cloudId)).toBe(true);
  await userEvent.type(cloudId, 'acme');
  expect(cloudId.value).toBe('acme');
  expect(document.activeElement).toBe(cloudId);
});
