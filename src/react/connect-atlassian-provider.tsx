'use client';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import type { FlowState } from '../core/flow-state.ts';
import { initialFlow } from '../core/initial-flow.ts';
import { ConnectAtlassianDialog } from './connect-atlassian-dialog.tsx';
import type { ConnectOptions } from './connect-options.ts';
import { HostContext } from './host-context.ts';
import { isStarted } from './is-started.ts';
import { loadUi, useLatest } from './load.ts';
import type { ConnectStart } from './start.ts';

/** After so long, what did not arrive is asked for again. */
const AGAIN_MS = 3_000;

/** Props of {@link ConnectAtlassianProvider}. */
export type ConnectAtlassianProviderProps = ConnectOptions & {
  /** Whether the dialog is open, where you hold that yourself; then nothing but you changes it. */
  readonly open?: boolean | undefined;
  /** Whether it is open at first, where you do not. */
  readonly defaultOpen?: boolean | undefined;
  /** Hears that it opens or closes, or, where you hold it, that it wants to. */
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** Where the dialog is put, for pages that trap the focus themselves; in place when left out. */
  readonly container?: Element | null | undefined;
  readonly children?: ReactNode;
};

/**
 * Holds the dialog at one fixed place, so that any button or hook below can open it.
 *
 * @example
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon" onConnect={refresh}>
 *   <ConnectAtlassianButton />
 * </ConnectAtlassianProvider>
 */
export function ConnectAtlassianProvider({
  children,
  open,
  defaultOpen = false,
  onOpenChange,
  ...options
}: ConnectAtlassianProviderProps) {
  const { adapter, providers, appName, messages, locale, appearance } = options;
  const id = useId();
  const [own, setOwn] = useState(defaultOpen);
  const isOpen = open ?? own;
  const latest = useLatest(onOpenChange);
  const [flow, setFlow] = useState<FlowState>(initialFlow);
  const [start, setStart] = useState<ConnectStart>();

  const actions = useMemo(() => {
    const change = (next: boolean) => {
      setOwn(next);
      latest.current?.(next);
    };
    const openAt = (start?: ConnectStart) => {
      setStart(start);
      change(true);
    };
    return {
      open: () => openAt(),
      openAt,
      close: () => change(false),
      preload: () => loadUi().catch(() => {}),
    };
  }, [latest]);
  // A link that an admin was sent leads straight to the form; the way back from Atlassian to what came of it.
  useEffect(() => {
    let isHere = true;
    const follow = () => {
      if (!isStarted()) return;
      actions
        .preload()
        .then(() => import('./start.ts'))
        .then(
          // What is taken down before there is something to show leaves it to what comes after.
          (start) => isHere && start.takeStart(actions.openAt),
          () => isHere && setTimeout(follow, AGAIN_MS),
        );
    };
    follow();
    addEventListener('hashchange', follow);
    return () => {
      isHere = false;
      removeEventListener('hashchange', follow);
    };
  }, [actions]);
  // However it closes, what it was opened at and where it was are over: a host that holds it opens it at the beginning.
  useEffect(
    () => () => {
      if (!isOpen) return;
      setStart(undefined);
      setFlow(initialFlow);
    },
    [isOpen],
  );
  const host = useMemo(
    () => ({
      ...actions,
      id,
      isOpen,
      state: isOpen ? flow : initialFlow,
      adapter,
      providers,
      appName,
      messages,
      locale,
      appearance,
    }),
    [actions, id, isOpen, flow, adapter, providers, appName, messages, locale, appearance],
  );

  return (
    <HostContext.Provider value={host}>
      {children}
      <ConnectAtlassianDialog
        {...options}
        id={id}
        start={start ?? options.start}
        open={isOpen}
        // It only ever closes by itself.
        onOpenChange={actions.close}
        onStateChange={setFlow}
      />
    </HostContext.Provider>
  );
}
