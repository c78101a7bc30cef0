import type { ConnectAdapter } from '../../core/adapter.ts';
import { isConnectError } from '../../core/errors.ts';
import { providersSchema } from '../../core/wire/providers.ts';
import { siteSchema } from '../../core/wire/sites.ts';
import type { ConnectionCalls } from './connections.ts';
import type { HttpAdapterOptions } from './options.ts';
import { type Call, read, send } from './send.ts';
import { createSession } from './session.ts';

/** What the first form asks. The rest comes with {@link loadConnectionCalls}. */
type Client = Pick<ConnectAdapter, 'listProviders' | 'resolveSite'> & {
  readonly loadConnectionCalls: () => Promise<ConnectionCalls>;
};

type ClientOptions = Pick<HttpAdapterOptions, 'fetch' | 'session'>;

/** The calls of the wire, one to one. */
export function createClient(baseUrl: string, { fetch: ownFetch, session }: ClientOptions): Client {
  const authorize = session && createSession(session);
  const call: Call = async (method, path, options) => {
    const ask = (token?: string) =>
      send(ownFetch ?? globalThis.fetch, baseUrl + path, method, { ...options, token });
    if (!authorize) return await ask();
    const token = await authorize(undefined, options.signal);
    try {
      return await ask(token);
    } catch (error) {
      if (!isConnectError(error) || error.code !== 'unauthenticated') throw error;
      // It was refused before any work was done, so that it can be asked again.
      return await ask(await authorize(token, options.signal));
    }
  };
  return {
    async listProviders(options) {
      return (await read(await call('GET', '/providers', { ...options }), providersSchema, options?.signal))
        .providers;
    },
    async resolveSite(body, options) {
      return await read(
        await call('POST', '/sites/resolve', { ...options, body }),
        siteSchema,
        options?.signal,
      );
    },
    loadConnectionCalls: async () => (await import('./connections.ts')).createConnectionCalls(call),
  };
}
