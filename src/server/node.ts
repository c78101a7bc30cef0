/**
 * Runs the backend half on `node:http`. Needs `@hono/node-server`.
 *
 * @module
 * @example
 * import { createServer } from 'node:http';
 * import { nodeListener, runSweeps } from 'connect-atlassian/server/node';
 * createServer(nodeListener(connect)).listen(3000);
 * runSweeps(connect);
 */
import type { RequestListener } from 'node:http';
import type { Connect } from './connect.ts';
import { optionalPeer } from './optional-peer.ts';

const { getRequestListener } = await optionalPeer(
  'connect-atlassian/server/node',
  '@hono/node-server',
  () => import('@hono/node-server'),
);

const SWEEP_MS = 60_000;

/** A listener for `node:http` that answers every request it is given; a closed connection aborts the request. */
export function nodeListener(connect: Pick<Connect, 'handle'>): RequestListener {
  return getRequestListener((request) => connect.handle(request), { overrideGlobalObjects: false });
}

/** Sweeps now and once a minute, and closes the store on SIGTERM or SIGINT; returns how to stop early. */
export function runSweeps(
  connect: Pick<Connect, 'sweep' | 'close'>,
  onError: (error: unknown) => void,
): () => void {
  const sweep = () => connect.sweep().catch(onError);
  const timer = setInterval(() => void sweep(), SWEEP_MS);
  timer.unref();
  void sweep();
  const stop = () => clearInterval(timer);
  const end = () => {
    stop();
    void connect
      .close()
      .catch(onError)
      .finally(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  return stop;
}
