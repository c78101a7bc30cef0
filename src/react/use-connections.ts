'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ConnectAdapter } from '../core/adapter.ts';
import type { Connection } from '../core/connection.ts';
import type { ConnectionsState, ConnectionsStore } from './connections-store.ts';

/** What {@link useConnections} returns; its functions are stable. */
export type Connections = ConnectionsState & {
  readonly refresh: () => Promise<void>;
  /** Proves a connection again, now. @throws {ConnectError} */
  readonly test: (id: string) => Promise<Connection>;
  /** Disconnects. @throws {ConnectError} */
  readonly remove: (id: string) => Promise<void>;
};

const nothingYet: ConnectionsState = { connections: undefined, error: undefined };

/**
 * The host's list of connections, kept apart from any query client of the page.
 *
 * @example
 * const { connections, refresh, test, remove } = useConnections(adapter);
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon" onConnect={refresh}>…
 */
export function useConnections(adapter: ConnectAdapter): Connections {
  const [state, setState] = useState(nothingYet);
  const store = useRef<Promise<ConnectionsStore>>(undefined);

  useEffect(() => {
    let mounted = true;
    const show = (next: ConnectionsState) => mounted && setState(next);
    const created = import('./connections-store.ts').then((loaded) =>
      loaded.createConnectionsStore(adapter, show),
    );
    store.current = created;
    created.then(
      ({ refresh }) => (mounted ? refresh() : undefined),
      () => undefined,
    );
    return () => {
      mounted = false;
      created.then(
        ({ stop }) => stop(),
        () => undefined,
      );
    };
  }, [adapter]);

  const actions = useMemo(() => {
    const ready = () => store.current ?? Promise.reject(new Error('The list is not mounted.'));
    return {
      refresh: async () => (await ready()).refresh(),
      test: async (id: string) => (await ready()).test(id),
      remove: async (id: string) => (await ready()).remove(id),
    };
  }, []);

  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}
