'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { type FlowState, initialFlow } from '../core/flow.ts';
import type { ConnectOptions } from './connect-options.ts';
import { HostContext } from './host-context.ts';
import { useLatest } from './use-latest.ts';

/** Props of {@link ConnectAtlassianProvider}. */
export type ConnectAtlassianProviderProps = ConnectOptions & {
  /** Where the dialog is put, for pages that trap the focus themselves; in place when left out. */
  readonly container?: Element | undefined;
  readonly children?: ReactNode;
};

type Dialog = typeof import('./connect-atlassian-dialog.tsx').ConnectAtlassianDialog;

/**
 * Holds the dialog at one fixed place, so that any button or hook below can open it. The dialog's code is
 * loaded when it is first needed.
 *
 * @example
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon" onConnect={refresh}>
 *   <ConnectAtlassianButton />
 * </ConnectAtlassianProvider>
 */
export function ConnectAtlassianProvider({ children, ...options }: ConnectAtlassianProviderProps) {
  const { messages, appearance } = options;
  const [Dialog, setDialog] = useState<Dialog>();
  const [isOpen, setOpen] = useState(false);
  const [flow, setFlow] = useState<FlowState>(initialFlow);
  const latest = useLatest(options);

  const actions = useMemo(() => {
    const load = () =>
      import('./connect-atlassian-dialog.tsx').then((loaded) =>
        setDialog(() => loaded.ConnectAtlassianDialog),
      );
    return {
      open() {
        setOpen(true);
        load().catch(() => {
          // The next press tries again; an error thrown from here would take the host's page down.
          setOpen(false);
          latest.current.onEvent?.('failed', { provider: undefined, code: 'network', field: undefined });
        });
      },
      close: () => setOpen(false),
      preload: () => void load().catch(() => undefined),
    };
  }, [latest]);

  const host = useMemo(
    () => ({ ...actions, isOpen, state: isOpen ? flow : initialFlow, messages, appearance }),
    [actions, isOpen, flow, messages, appearance],
  );

  return (
    <HostContext.Provider value={host}>
      {children}
      {Dialog && <Dialog {...options} open={isOpen} onOpenChange={setOpen} onStateChange={setFlow} />}
    </HostContext.Provider>
  );
}
