import type { ServerResponse } from 'node:http';

/**
 * Runs when an answer is the next one on its connection: at once, but for what a client asks before it was answered the
 * last time. When the connection goes, Node tells that to the first answer only; nobody may hold the others.
 */
export function whenItsTurn(response: ServerResponse, run: () => void): void {
  // Whatever stands in for Node's own answer, in a serverless runtime for example, may know of no connection at all.
  if (response.socket === null) response.once('socket', run);
  else run();
}
