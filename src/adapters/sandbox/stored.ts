import type { Replace } from '../../core/adapter.ts';
import type { Connection } from '../../core/connection.ts';
import { ConnectError } from '../../core/errors.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import type { ProviderStatus } from '../../core/wire/providers.ts';
import { keyOf, makeConnection, toVerified } from './make-connection.ts';
import type { SandboxRequest } from './script.ts';

/** The connections of a sandbox: those that it begins with, and what is made of submissions. */
export function createStored(connections: readonly Connection[], listed: readonly ProviderStatus[]) {
  const stored = new Map(connections.map((connection) => [connection.id, connection]));
  /** Ids of connections, by account and site. */
  const ids = new Map<string, string>();

  return {
    /** Stores what was proven, as far as its way to connect stores anything; another account on the site is a question. */
    add(request: SandboxRequest, proven: Partial<Connection>, replace?: Replace): SubmitResult {
      const status = listed.find(({ id }) => id === request.provider);
      const made = makeConnection(request, proven, status?.scopes);
      if (status?.stores === false) return { kind: 'verified', verified: toVerified(made) };
      const { provider, host, account } = made;
      const known = stored.get(ids.get(keyOf(request, host)) ?? '');
      const others = [...stored.values()].filter(
        (one) => one.provider === provider && one.host === host && one.id !== known?.id,
      );
      const answered = replace && (replace.length === 0 || others.every((one) => replace.includes(one.id)));
      if (!known && others.length > 0 && !answered) {
        const connected = others.map((one) => one.account.name).join(', ');
        const connectionIds = others.map((one) => one.id);
        return { kind: 'confirm-replace', host, account: account.name, connected, connectionIds };
      }
      const replaced = others.filter((one) => replace?.includes(one.id));
      for (const one of replaced) stored.delete(one.id);
      const connection = { ...made, id: known?.id ?? made.id };
      ids.set(keyOf(request, host), connection.id);
      stored.set(connection.id, connection);
      const outcome = known || replaced.length > 0 ? 'updated' : 'created';
      return { kind: 'connected', outcome, connection: structuredClone(connection) };
    },
    list: (): Connection[] => structuredClone([...stored.values()]),
    test(id: string): Connection {
      const connection = stored.get(id);
      if (!connection) throw new ConnectError('not_found');
      const tested = { ...connection, checkedAt: new Date().toISOString() };
      stored.set(id, tested);
      return structuredClone(tested);
    },
    remove(id: string): void {
      if (!stored.delete(id)) throw new ConnectError('not_found');
    },
  };
}
