'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { type FlowState, initialFlow } from '../core/flow.ts';
import { ConnectAtlassianDialog } from './connect-atlassian-dialog.tsx';
import type { ConnectOptions } from './connect-options.ts';
import { HostContext } from './host-context.ts';
import { loadUi } from './load.ts';

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
  const { messages, appearance } = options;
  const [isOpen, setOpen] = useState(false);
  const [flow, setFlow] = useState<FlowState>(initialFlow);

  const actions = useMemo(
    () => ({
      open() {
        setFlow(initialFlow);
        setOpen(true);
      },
      close: () => setOpen(false),
      preload: () => void loadUi().catch(() => undefined),
    }),
    [],
  );
  const host = useMemo(
    () => ({ ...actions, isOpen, state: isOpen ? flow : initialFlow, messages, appearance }),
    [actions, isOpen, flow, messages, appearance],
  );

  return (
    <HostContext.Provider value={host}>
      {children}
      <ConnectAtlassianDialog {...options} open={isOpen} onOpenChange={setOpen} onStateChange={setFlow} />
    </HostContext.Provider>
  );
}
