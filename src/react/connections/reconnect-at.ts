import type { Connection } from '../../core/connection.ts';
import type { Provider } from '../../core/provider.ts';
import type { ConnectStart } from '../start.ts';

/** Where a connection is connected again: at the form that it was made with, with its site and who it is filled in. */
export function reconnectAt(
  { provider: id, host, account }: Connection,
  provider: Provider | undefined,
): ConnectStart {
  if (!provider) return { provider: id };
  const { auth } = provider;
  const who = auth.kind === 'basic' && account.email ? { [auth.username]: account.email } : {};
  return { provider: id, values: { ...who, [auth.site]: host } };
}
