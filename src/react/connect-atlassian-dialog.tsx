'use client';
import { loadUi, useLoaded } from './load.ts';
import type { DialogProps } from './parts/dialog.tsx';

/** Props of {@link ConnectAtlassianDialog}. */
export type ConnectAtlassianDialogProps = DialogProps;

/**
 * The journey in a modal dialog that you open and close yourself; its code is loaded when it first opens.
 *
 * @example
 * <ConnectAtlassianDialog adapter={adapter} appName="Beacon" open={open} onOpenChange={setOpen} />
 */
export function ConnectAtlassianDialog(props: ConnectAtlassianDialogProps) {
  const ui = useLoaded(loadUi, props.open, () => {
    // The next opening tries again; an error thrown from here would take the host's page down.
    props.onOpenChange(false);
    props.onEvent?.('failed', { provider: undefined, code: 'network', field: undefined });
  });
  return ui ? <ui.Dialog {...props} /> : null;
}
