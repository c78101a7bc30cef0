'use client';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { FlowState } from '../core/flow-state.ts';
import { initialFlow } from '../core/initial-flow.ts';
import { ConnectAtlassianDialog } from './connect-atlassian-dialog.tsx';
import type { ConnectOptions } from './connect-options.ts';
import { HostContext } from './host-context.ts';
import { isStarted } from './is-started.ts';
import { loadUi } from './load.ts';
import type { ConnectStart } from './start.ts';

/** Props of {@link ConnectAtlassianProvider}. */
export type ConnectAtlassianProviderProps = ConnectOptions & {
  /** Where the dialog is put, for pages that trap the focus themselves; in place when left out. */
  readonly container?: Element | undefined;
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
export function ConnectAtlassianProvider({ children, ...options }: ConnectAtlassianProviderProps) {
  const { messages, locale, appearance } = options;
  const [isOpen, setOpen] = useState(false);
  const [flow, setFlow] = useState<FlowState>(initialFlow);
  const [start, setStart] = useState(options.start);

  const actions = useMemo(() => {
    const openAt = (start: ConnectStart | undefined) => {
      setStart(start);
      setOpen(true);
    };
    return {
      open: () => openAt(options.start),
      openAt,
      close: () => setOpen(false),
      preload: () => void loadUi().catch(() => undefined),
    };
  }, [options.start]);
  // A link that an admin was sent leads straight to the form; the way back from Atlassian to what came of it.
  useEffect(() => {
    const follow = async () => {
      if (!isStarted()) return;
      const { takeStart } = await import('./start.ts');
      const start = takeStart();
      if (start) actions.openAt(start);
    };
    void follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [actions]);
  const host = useMemo(
    () => ({
      ...actions,
      isOpen,
      state: isOpen ? flow : initialFlow,
      words: { messages, locale },
      appearance,
    }),
    [actions, isOpen, flow, messages, locale, appearance],
  );

  return (
    <HostContext.Provider value={host}>
      {children}
      <ConnectAtlassianDialog
        {...options}
        start={start}
        open={isOpen}
        onOpenChange={setOpen}
        onStateChange={setFlow}
      />
    </HostContext.Provider>
  );
}
