import { once, setMaxListeners } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { CallbackUrls } from './auth/authorization.ts';
import type { OAuthApp } from './data/apps.ts';
import type { ClientSample } from './data/client-samples.ts';
import type { Sample } from './data/samples.ts';
import type { Faults } from './faults/faults.ts';
import { createListener } from './http/create-listener.ts';
import { type Clouds, cloudsAt } from './http/public-hosts.ts';
import type { LoggedRequest } from './http/request-log.ts';
import { createState, type State } from './state.ts';
import type { Variants } from './variants.ts';

/** How to start a simulator. */
export type SimulatorOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly variants?: Partial<Variants>;
  /** The simulator's clock, for tests that let a token expire. */
  readonly now?: () => Date;
  /** The callback URL registered for the app of a cloud; else any on loopback that ends in /connect/oauth/callback. */
  readonly callbackUrls?: CallbackUrls;
};

/** A running local Atlassian. */
export interface Simulator {
  readonly url: string;
  /** The value for `CONNECT_CLOUDS`, to be written as JSON. */
  readonly clouds: Clouds;
  readonly samples: readonly Sample[];
  /** OAuth credentials of service accounts, for each outcome. */
  readonly clients: readonly ClientSample[];
  /** OAuth 2.0 (3LO) apps, one in each cloud. */
  readonly apps: readonly OAuthApp[];
  readonly variants: Variants;
  readonly faults: Faults;
  /** The last thousand requests, oldest first, without queries and credentials. */
  readonly requests: readonly LoggedRequest[];
  /** @throws {TypeError} for a switch or a value there is not. */
  use(variants: Partial<Variants>): void;
  /** Forgets faults, requests and consents and returns to the variants it started with; tokens live on for their time. */
  reset(): void;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Starts Atlassian as this product can see it, on loopback only.
 *
 * @example
 * const simulator = await startSimulator({ port: 4311, variants: { wrongCloudId: '403' } });
 * @throws {Error} when the port is taken.
 * @throws {TypeError} for a variant that there is not.
 */
export const startSimulator = async (options: SimulatorOptions = {}): Promise<Simulator> => {
  const state = createState(
    options.variants ?? {},
    options.now ?? (() => new Date()),
    options.callbackUrls ?? {},
  );
  const closing = new AbortController();
  // As many answers as are held back at once.
  setMaxListeners(0, closing.signal);
  const server = createServer();
  const url = await listen(server, options.port ?? 0);
  server.on('request', createListener(state, url, closing.signal));
  return present(state, url, async () => {
    closing.abort();
    await stop(server);
  });
};

const listen = async (server: Server, port: number): Promise<string> => {
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The simulator has no port.');
  return `http://${LOOPBACK}:${address.port}`;
};

const stop = async (server: Server): Promise<void> => {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
};

const present = (state: State, url: string, close: () => Promise<void>): Simulator => ({
  url,
  clouds: cloudsAt(url),
  samples: state.samples,
  clients: state.clients,
  apps: state.apps,
  get variants() {
    return state.variants();
  },
  faults: state.faults,
  get requests() {
    return state.requests.list();
  },
  use: state.use,
  reset: state.reset,
  close,
});
