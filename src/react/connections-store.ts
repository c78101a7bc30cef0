import { isCancelledError, QueryClient } from '@tanstack/react-query';
import type { ConnectAdapter } from '../core/adapter.ts';
import type { Connection } from '../core/connection.ts';
import type { ConnectError } from '../core/errors.ts';
import { toConnectError } from './to-connect-error.ts';

type List = readonly Connection[];

/** What the list is at the moment. */
export type ConnectionsState = {
  /** Undefined until the first answer. */
  readonly connections: List | undefined;
  readonly error: ConnectError | undefined;
};

export type ConnectionsStore = ReturnType<typeof createConnectionsStore>;

const queryKey = ['connections'];

/** The list of connections on a query client of its own; apart from the hook, so that a page loads it late. */
export function createConnectionsStore(adapter: ConnectAdapter, onChange: (state: ConnectionsState) => void) {
  const client = new QueryClient();
  let connections: List | undefined;

  function show(change: (list: List) => List): void {
    connections = connections && change(connections);
    onChange({ connections, error: undefined });
  }

  return {
    stop: () => void client.cancelQueries({ queryKey }),
    async refresh() {
      // An answer that is under way would miss what was connected since.
      await client.cancelQueries({ queryKey });
      try {
        connections = await client.fetchQuery({
          queryKey,
          queryFn: ({ signal }) => adapter.listConnections({ signal }),
          gcTime: 0,
          networkMode: 'always',
          retry: false,
        });
        onChange({ connections, error: undefined });
      } catch (error) {
        if (!isCancelledError(error)) onChange({ connections, error: toConnectError(error) });
      }
    },
    async test(id: string) {
      const tested = await adapter.testConnection({ id });
      show((list) => list.map((one) => (one.id === id ? tested : one)));
      return tested;
    },
    async remove(id: string) {
      await adapter.removeConnection({ id });
      show((list) => list.filter((one) => one.id !== id));
    },
  };
}
