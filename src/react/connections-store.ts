import { isCancelledError, QueryClient } from '@tanstack/react-query';
import type { ConnectAdapter } from '../core/adapter.ts';
import type { Connection } from '../core/connection.ts';
import { toConnectError } from './to-connect-error.ts';

type List = readonly Connection[];

/** What the list is at the moment. */
export type ConnectionsState = {
  /** Undefined until the first answer. */
  readonly connections: List | undefined;
  /** A `ConnectError`, or what kept the list from being loaded at all. */
  readonly error: Error | undefined;
};

export type ConnectionsStore = ReturnType<typeof createConnectionsStore>;

const queryKey = ['connections'];

/** The list of connections on a query client of its own; apart from the hook, so that a page loads it late. */
export function createConnectionsStore(adapter: ConnectAdapter, onChange: (state: ConnectionsState) => void) {
  const client = new QueryClient();
  let connections: List | undefined;

  let stopped = false;
  const show = (state: ConnectionsState) => {
    if (!stopped) onChange(state);
  };
  // An answer that is under way knows nothing of what was changed since, and is asked for anew.
  const forget = () => client.cancelQueries({ queryKey });

  async function change(make: (list: List) => List): Promise<void> {
    const isOpen = !connections || client.isFetching() > 0;
    await forget();
    connections = connections && make(connections);
    show({ connections, error: undefined });
    if (isOpen) void refresh();
  }

  async function refresh(): Promise<void> {
    await forget();
    if (stopped) return;
    try {
      connections = await client.fetchQuery({
        queryKey,
        queryFn: ({ signal }) => adapter.listConnections({ signal }),
        gcTime: 0,
        networkMode: 'always',
        retry: false,
      });
      show({ connections, error: undefined });
    } catch (error) {
      if (!isCancelledError(error)) show({ connections, error: toConnectError(error) });
    }
  }

  return {
    refresh,
    stop() {
      stopped = true;
      void forget();
    },
    async test(id: string) {
      try {
        const tested = await adapter.testConnection({ id });
        await change((list) => list.map((one) => (one.id === id ? tested : one)));
        return tested;
      } catch (error) {
        // The backend may have found that it has to be connected again.
        await refresh();
        throw toConnectError(error);
      }
    },
    async remove(id: string) {
      await adapter.removeConnection({ id }).catch((error: unknown) => {
        const failure = toConnectError(error);
        // Somebody else was first.
        if (failure.code !== 'not_found') throw failure;
      });
      await change((list) => list.filter((one) => one.id !== id));
    },
  };
}
