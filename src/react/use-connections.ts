'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ConnectAdapter } from '../core/adapter.ts';
import type { Connection } from '../core/connection.ts';
import { loadOnce } from '../core/load-once.ts';
import { firstWords } from '../core/words/first-words.ts';
import type { ConnectionsState, ConnectionsStore } from './connections-store.ts';
import { useLoaded } from './load.ts';

/** What {@link useConnections} returns; its functions are stable. */
export type ConnectionsHandle = ConnectionsState & {
  readonly refresh: () => Promise<void>;
  /** Proves a connection again, now. @throws {ConnectError} */
  readonly test: (id: string) => Promise<Connection>;
  /** Disconnects. @throws {ConnectError} */
  readonly remove: (id: string) => Promise<void>;
};

const loadConnections = loadOnce(() => import('./connections-store.ts'));
const nothingYet: ConnectionsState = { connections: undefined, error: undefined };

/** So many adapters one after another, each with an answer to the one before, are made while rendering. */
const MOST_IN_A_ROW = 5;

/**
 * The host's list of connections, kept apart from any query client of the page. Make the adapter once, outside of the
 * component: another one may be another tenant's, so that its list is asked for anew.
 *
 * @example
 * const { connections, refresh, test, remove } = useConnections(adapter);
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon" onConnect={refresh}>…
 */
export function useConnections(adapter: ConnectAdapter): ConnectionsHandle {
  const [state, setState] = useState(nothingYet);
  const store = useRef<ConnectionsStore>(undefined);
  const loaded = useLoaded(loadConnections, true, () =>
    setState((before) => ({ ...before, error: new Error(firstWords.loadFailed) })),
  );

  const shown = useRef({ state, isNew: false });
  useEffect(() => {
    shown.current = { state, isNew: shown.current.state !== state };
  });
  const inARow = useRef(0);
  useEffect(() => {
    inARow.current = shown.current.isNew ? inARow.current + 1 : 0;
    if (!loaded || inARow.current > MOST_IN_A_ROW) return;
    if (inARow.current === MOST_IN_A_ROW) {
      // Each answer would make the next adapter, and that one ask again, without end.
      const error = new Error('useConnections gets another adapter each time: make it once, outside.');
      reportError(error);
      return setState({ connections: undefined, error });
    }
    // Another adapter may be another tenant's.
    setState(nothingYet);
    const created = loaded.createConnectionsStore(adapter, setState);
    store.current = created;
    void created.refresh();
    return () => {
      store.current = undefined;
      created.stop();
    };
  }, [adapter, loaded]);

  const actions = useMemo(() => {
    const ready = () => {
      if (!store.current) throw new Error('The list of connections is not loaded yet.');
      return store.current;
    };
    return {
      // Before it is loaded there is nothing to bring up to date.
      refresh: async () => store.current?.refresh(),
      test: async (id: string) => ready().test(id),
      remove: async (id: string) => ready().remove(id),
    };
  }, []);

  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}
