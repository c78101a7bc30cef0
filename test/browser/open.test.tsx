import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import {
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  type ConnectAtlassianProviderProps,
  useConnectAtlassian,
} from '../../src/index.ts';
import { LOADED } from './open-ui.tsx';

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
