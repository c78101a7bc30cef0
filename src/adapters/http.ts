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
import { loadOnce } from '../core/load-once.ts';
import type { HttpAdapterOptions } from './http/options.ts';

export type { HttpAdapterOptions };

/**
 * A {@link ConnectAdapter} that asks the handler of `connect-atlassian/server`. Its code is loaded with the
 * first call, so that a page with only a button does not carry it.
 *
 * @throws {TypeError} when `baseUrl` is neither a path nor an http(s) address.
 */
export function createHttpAdapter(options: HttpAdapterOptions = {}): ConnectAdapter {
  const baseUrl = (options.baseUrl ?? '/connect').replace(/\/{1,9}$/, '');
  // Browsers read a backslash as a slash, and leave blanks out: two slashes lead to another host.
  if (!/^(?:\/(?![/\\\s])|https?:\/\/)/i.test(`${baseUrl}/`)) {
    throw new TypeError(`createHttpAdapter: baseUrl "${baseUrl}" must begin with "/" or "https://".`);
  }
  const client = loadOnce(async () => (await import('./http/client.ts')).createClient(baseUrl, options));
  const connections = loadOnce(async () => await (await client()).loadConnectionCalls());
  return {
    listProviders: async (...call) => (await client()).listProviders(...call),
    resolveSite: async (...call) => (await client()).resolveSite(...call),
    submit: async (...call) => (await connections()).submit(...call),
    confirmSite: async (...call) => (await connections()).confirmSite(...call),
    chooseSite: async (...call) => (await connections()).chooseSite(...call),
    confirmReplace: async (...call) => (await connections()).confirmReplace(...call),
    startAuthorization: async (...call) => (await connections()).startAuthorization(...call),
    awaitAuthorization: async (...call) => (await connections()).awaitAuthorization(...call),
    cancelAttempt: async (...call) => (await connections()).cancelAttempt(...call),
    listConnections: async (...call) => (await connections()).listConnections(...call),
    testConnection: async (...call) => (await connections()).testConnection(...call),
    removeConnection: async (...call) => (await connections()).removeConnection(...call),
  };
}
