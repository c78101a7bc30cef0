'use client';
import { useContext } from 'react';
import { type ConnectAtlassianHandle, HostContext } from './host-context.ts';

/**
 * Opens and closes the dialog of the nearest `<ConnectAtlassianProvider>`.
 *
 * @example
 * const { open, isOpen, state } = useConnectAtlassian();
 */
export function useConnectAtlassian(): ConnectAtlassianHandle {
  return useHost();
}

/** @internal */
export function useHost() {
  const host = useContext(HostContext);
  if (!host) throw new Error('Put <ConnectAtlassianProvider> around this component.');
  return host;
}
