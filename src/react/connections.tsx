'use client';
import { useContext, useState } from 'react';
import type { Connection } from '../core/connection.ts';
import { loadOnce } from '../core/load-once.ts';
import { firstWords } from '../core/words/first-words.ts';
import type { ConnectOptions } from './connect-options.ts';
import { HostContext } from './host-context.ts';
import { useLoaded } from './load.ts';
import type { ConnectionsHandle } from './use-connections.ts';

const loadList = loadOnce(() => import('./connections/list.tsx'));

/** What the list shares with the provider around it. */
export type ListOptions = Pick<
  ConnectOptions,
  'adapter' | 'providers' | 'appName' | 'messages' | 'appearance'
>;

/** Props of {@link Connections}; what the provider around it has may be left out. */
export type ConnectionsProps = Partial<ListOptions> & {
  /** The list of your own `useConnections`, where you read it or bring it up to date yourself. */
  readonly list?: ConnectionsHandle | undefined;
  /** Connects one again; left out, the dialog of the provider around it opens at its form, where there is one. */
  readonly onReconnect?: ((connection: Connection) => void) | undefined;
  /** Called once for every connection that was disconnected here. */
  readonly onDisconnect?: ((connection: Connection) => void) | undefined;
};

/**
 * The list of what is connected: its state, test, reconnect, and disconnect with where to revoke it at Atlassian. Its code is
 * loaded when it is first shown.
 *
 * @example
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon">
 *   <ConnectAtlassianButton /> <Connections />
 * </ConnectAtlassianProvider>
 */
export function Connections({ list, onReconnect, onDisconnect, ...own }: ConnectionsProps) {
  const host = useContext(HostContext);
  const [failed, setFailed] = useState(false);
  const loaded = useLoaded(loadList, true, () => setFailed(true));
  const { adapter = host?.adapter, appName = host?.appName } = own;
  if (!adapter || appName === undefined) {
    throw new Error(
      'Put <ConnectAtlassianProvider> around <Connections>, or give it an adapter and an appName.',
    );
  }
  const { providers, messages, appearance } = { ...host, ...own };
  if (loaded) {
    const List = list ? loaded.ConnectionList : loaded.OwnList;
    return (
      <List
        options={{ adapter, appName, providers, messages, appearance }}
        host={host}
        list={list as ConnectionsHandle}
        onReconnect={onReconnect}
        onDisconnect={onDisconnect}
      />
    );
  }
  return failed ? (
    <p role="alert" data-connect-part="load-failed">
      {messages?.loadFailed ?? firstWords.loadFailed}
    </p>
  ) : null;
}
