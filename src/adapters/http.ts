/**
 * The adapter for our own backend half (`connect-atlassian/server`), over HTTP.
 *
 * @module
 * @example
 * import { createHttpAdapter } from 'connect-atlassian/adapters/http';
 * const adapter = createHttpAdapter();                                   // the handler is at /connect
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon">…
 */
import type { ConnectAdapter } from '../core/adapter.ts';

/** Options of {@link createHttpAdapter}. */
export type HttpAdapterOptions = {
  /** Where the handler is mounted, on the page's own origin; `/connect` when left out. */
  readonly baseUrl?: string | undefined;
  /** Replaces the browser's `fetch`, in tests. */
  readonly fetch?: typeof fetch | undefined;
};

/**
 * A {@link ConnectAdapter} that asks the handler of `connect-atlassian/server`. Its code is loaded with the
 * first call, so that a page with only a button does not carry it.
 *
 * @throws {TypeError} when `baseUrl` is neither a path nor an http(s) address.
 */
export function createHttpAdapter(options: HttpAdapterOptions = {}): ConnectAdapter {
  const baseUrl = (options.baseUrl ?? '/connect').replace(/\/+$/, '');
  if (!/^(?:\/(?!\/)|https?:\/\/)/i.test(`${baseUrl}/`)) {
    throw new TypeError(`createHttpAdapter: baseUrl "${baseUrl}" must begin with "/" or "https://".`);
  }
  let loaded: Promise<ConnectAdapter> | undefined;
  const client = () => {
    loaded ??= import('./http/client.ts').then(
      ({ createClient }) => createClient(baseUrl, options.fetch),
      (error: unknown) => {
        // The next call tries again.
        loaded = undefined;
        throw error;
      },
    );
    return loaded;
  };
  return {
    listProviders: async (...call) => (await client()).listProviders(...call),
    resolveSite: async (...call) => (await client()).resolveSite(...call),
    submit: async (...call) => (await client()).submit(...call),
    confirmSite: async (...call) => (await client()).confirmSite(...call),
    cancelAttempt: async (...call) => (await client()).cancelAttempt(...call),
    listConnections: async (...call) => (await client()).listConnections(...call),
    testConnection: async (...call) => (await client()).testConnection(...call),
    removeConnection: async (...call) => (await client()).removeConnection(...call),
  };
}
