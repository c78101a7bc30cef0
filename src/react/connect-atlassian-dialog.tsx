'use client';
import { useState } from 'react';
import { sayFirst } from '../core/words/say-first.ts';
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
  const [failed, setFailed] = useState(false);
  const ui = useLoaded(loadUi, props.open, () => {
    setFailed(true);
    props.onEvent?.('failed', { provider: undefined, code: 'network', field: undefined });
  });
  if (ui) return <ui.Dialog {...props} />;
  return (
    failed &&
    props.open && (
      <p role="alert" data-connect-part="load-failed">
        {sayFirst('loadFailed', props)}
      </p>
    )
  );
}
