'use client';
import { useContext, useEffect, useState } from 'react';
import type { Connection } from '../core/connection.ts';
import { loadOnce } from '../core/load-once.ts';
import { useLook } from './appearance/use-look.ts';
import type { ConnectOptions } from './connect-options.ts';
import { LoadFailed } from './connect-root.tsx';
import { type Host, HostContext } from './host-context.ts';
import { useLoaded } from './load.ts';
import { type ConnectionsHandle, useConnections } from './use-connections.ts';

const loadList = loadOnce(() => import('./connections/list.tsx'));

/** What the list shares with the provider around it. */
type ListOptions = Pick<
  ConnectOptions,
  'adapter' | 'providers' | 'appName' | 'messages' | 'locale' | 'appearance'
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
  // One by one: what is given as undefined is left to the provider around, too.
  const {
    adapter = host?.adapter,
    appName = host?.appName,
    providers = host?.providers,
    messages = host?.messages,
    locale = host?.locale,
    appearance = host?.appearance,
  } = own;
  if (!adapter || appName === undefined) {
    throw new Error(
      'Put <ConnectAtlassianProvider> around <Connections>, or give it an adapter and an appName.',
    );
  }
  const options = { adapter, appName, providers, messages, locale, appearance };
  const shown = { options, host, onReconnect, onDisconnect };
  return list ? <Shown {...shown} list={list} /> : <OwnList {...shown} />;
}

/** What the list is made of, once it is there. */
export type ShownProps = Pick<ConnectionsProps, 'onReconnect' | 'onDisconnect'> & {
  readonly options: ListOptions;
  readonly host: Host | undefined;
  readonly list: ConnectionsHandle;
  /** From here: in the code that is loaded, it would be a chunk of its own for every page. */
  readonly look: ReturnType<typeof useLook>;
};

/** The list with a store of its own, brought up to date when the dialog around it has connected something. */
function OwnList(props: Omit<ShownProps, 'list' | 'look'>) {
  const list = useConnections(props.options.adapter);
  const { refresh } = list;
  const step = props.host?.state.step;
  useEffect(() => {
    if (step === 'connected') void refresh();
  }, [step, refresh]);
  return <Shown {...props} list={list} />;
}

function Shown(props: Omit<ShownProps, 'look'>) {
  const look = useLook(props.options.appearance);
  const [failed, setFailed] = useState(false);
  const loaded = useLoaded(loadList, true, () => setFailed(true));
  if (loaded) return <loaded.ConnectionList {...props} look={look} />;
  return failed ? <LoadFailed {...props.options} /> : null;
}
