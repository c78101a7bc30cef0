import type { ConnectAdapter } from '../../core/adapter.ts';
import { ConnectError, isConnectError } from '../../core/errors.ts';
import { providersSchema } from '../../core/wire/providers.ts';
import { siteSchema } from '../../core/wire/sites.ts';
import type { ConnectionCalls } from './connections.ts';
import type { HttpAdapterOptions } from './options.ts';
import { type Ask, type Call, isOurs, read, send } from './send.ts';
import { createSession } from './session.ts';

/** What the first form asks. The rest comes with {@link loadConnectionCalls}. */
type Client = Pick<ConnectAdapter, 'listProviders' | 'resolveSite'> & {
  readonly loadConnectionCalls: () => Promise<ConnectionCalls>;
};

/** What follows the form, and what reads a refusal: where nothing is refused, a form stands without it. */
const loadLater = () =>
  import('./connections.ts').catch(() => {
    throw new ConnectError('network');
  });

type ClientOptions = Pick<HttpAdapterOptions, 'fetch' | 'session'>;

/** The calls of the wire, one to one. */
export function createClient(baseUrl: string, { fetch: ownFetch, session }: ClientOptions): Client {
  const authorize = session && createSession(session);
  const call: Call = async (method, path, options) => {
    const attempt = async (token?: string) => {
      const response = await send(ownFetch ?? globalThis.fetch, baseUrl + path, method, {
        ...options,
        token,
      });
      if (!isOurs(response)) throw await (await loadLater()).readProblem(response);
      return response;
    };
    if (!authorize) return await attempt();
    const token = await authorize(undefined, options.signal);
    try {
      return await attempt(token);
    } catch (error) {
      if (!isConnectError(error) || error.code !== 'unauthenticated') throw error;
      // It was refused before any work was done, so that it can be asked again.
      return await attempt(await authorize(token, options.signal));
    }
  };
  const ask: Ask = async (method, path, schema, options) =>
    await read(await call(method, path, options), schema, options.signal);
  return {
    listProviders: async (options) =>
      (await ask('GET', '/providers', providersSchema, { ...options })).providers,
    resolveSite: (body, options) => ask('POST', '/sites/resolve', siteSchema, { ...options, body }),
    loadConnectionCalls: async () => (await loadLater()).createConnectionCalls(call, ask),
  };
}
