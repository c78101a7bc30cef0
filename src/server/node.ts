/**
 * Runs the backend half on `node:http`. Needs `@hono/node-server`.
 *
 * @module
 * @example
 * import { createServer } from 'node:http';
 * import { nodeListener, runConnect } from 'connect-atlassian/server/node';
 * const server = createServer(nodeListener(connect)).listen(3000);
 * runConnect(connect, server);
 */
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Connect } from './api.ts';
import { reportToConsole } from './context.ts';
import { problem } from './http/respond.ts';
import { nodeTransport } from './node/transport.ts';
import { whenItsTurn } from './node/when-its-turn.ts';
import { optionalPeer } from './optional-peer.ts';
import { refuse } from './proxy/refuse.ts';

const { getRequestListener, RESPONSE_ALREADY_SENT } = await optionalPeer(
  'connect-atlassian/server/node',
  '@hono/node-server',
  async () => ({
    ...(await import('@hono/node-server')),
    ...(await import('@hono/node-server/utils/response')),
  }),
);

const SWEEP_MS = 60_000;
const UNHEARD = { onError: reportToConsole, outboundAddresses: [] };

type Bindings = Parameters<Parameters<typeof getRequestListener>[0]>[1];

/**
 * A listener for `node:http` that answers every request it is given; a closed connection aborts the request.
 *
 * @example
 * const answer = nodeListener(connect);
 * createServer((request, response) => (request.url?.startsWith('/connect/') ? answer : page)(request, response));
 */
export function nodeListener(connect: Pick<Connect, 'handle'>): RequestListener {
  const answer = (request: Request, { incoming, outgoing }: Bindings) =>
    connect.handle(request, {
      target: incoming.url,
      // A listener of node:http is never given the other kind.
      transport: nodeTransport(outgoing as ServerResponse, RESPONSE_ALREADY_SENT),
    });
  const listener = getRequestListener(answer, {
    overrideGlobalObjects: false,
    // A target that no URL can be made of, a backslash in it for example; whatever else is a fault of our own.
    errorHandler: (error) => problem(isUnreadable(error) ? refuse('invalid_request:path') : error, UNHEARD),
  });
  return (incoming, outgoing) => whenItsTurn(outgoing, () => void listener(incoming, outgoing));
}

const isUnreadable = (error: unknown): boolean => error instanceof Error && error.name === 'RequestError';

/** How a server is ended. */
export type RunOptions = {
  /** Hears what fails in a sweep or at the end; written to the console when left out. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * For so long after SIGTERM new requests are still taken, while `GET /connect/ready` says 503: as long as whatever
   * distributes them takes to notice. 0 when left out.
   */
  readonly drainMs?: number | undefined;
  /** What has not been answered so long after that is cut off; 30 s when left out. */
  readonly deadlineMs?: number | undefined;
};

/**
 * Sweeps now and once a minute. On SIGTERM and SIGINT says on `/connect/ready` that it is about to end, lets the server
 * finish what it is answering, then closes the store, so that the process ends by itself.
 *
 * @example
 * runConnect(connect, server, { drainMs: 5_000 });
 */
export function runConnect(
  connect: Pick<Connect, 'sweep' | 'close' | 'drain'>,
  server: Server,
  { onError = reportToConsole, drainMs = 0, deadlineMs = 30_000 }: RunOptions = {},
): void {
  const sweep = () => void connect.sweep().catch((error: unknown) => onError(error));
  const timer = setInterval(sweep, SWEEP_MS);
  sweep();
  const answering = new Set<ServerResponse>();
  let ending = false;
  // Browsers keep connections open that ask nothing; only answers are worth waiting for.
  const closeWhenAnswered = () => {
    if (ending && answering.size === 0) server.closeAllConnections();
  };
  // Pages that ask again and again, as those do that wait for Atlassian, would keep their connections busy for ever.
  const isLast = (response: ServerResponse) => {
    response.shouldKeepAlive = false;
  };
  const watch = (response: ServerResponse) => {
    if (ending) isLast(response);
    answering.add(response);
    response.once('close', () => {
      answering.delete(response);
      closeWhenAnswered();
    });
  };
  server.on('request', (_request, response) => whenItsTurn(response, () => watch(response)));
  const end = () => {
    ending = true;
    const late = setTimeout(() => server.closeAllConnections(), deadlineMs);
    server.close(() => {
      clearTimeout(late);
      void connect.close().catch((error: unknown) => onError(error));
    });
    answering.forEach(isLast);
    closeWhenAnswered();
  };
  let hasBegun = false;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    clearInterval(timer);
    connect.drain();
    if (drainMs > 0) setTimeout(end, drainMs);
    else end();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, begin);
}
