import type { ServerResponse } from 'node:http';

/**
 * Runs when an answer is the next one on its connection: at once, but for what a client asks before it was answered the
 * last time. When the connection goes, Node tells that to the first answer only; nobody may hold the others.
 */
export function whenItsTurn(response: ServerResponse, run: () => void): void {
  if (response.socket) run();
  else response.once('socket', run);
}
