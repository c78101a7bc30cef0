import type { ServerResponse } from 'node:http';
import { isPieces, type ProxyAnswer, type Transport } from '../proxy/transport.ts';
import { askBy } from '../proxy/web-transport.ts';
import { ask } from './ask.ts';
import { isFetchReplaced } from './is-fetch-replaced.ts';

/**
 * Both ends of the proxy by Node's own HTTP: nothing on the way is turned into web streams and back. `given` is what the
 * listener takes for an answer that has gone out.
 */
export const nodeTransport = (outgoing: ServerResponse, given: Response): Transport => ({
  ask: (request, line) => (isFetchReplaced() ? askBy(globalThis.fetch)(request, line) : ask(request, line)),
  async give(answer) {
    await write(answer, outgoing);
    return given;
  },
  onLeave(leave) {
    outgoing.once('close', leave);
    if (outgoing.destroyed) leave();
    return () => outgoing.off('close', leave);
  },
});

/**
 * Writes an answer as it comes. Its head waits for no body; a piece waits until the connection has taken the one before;
 * what breaks off closes the connection, so that nobody takes it for whole.
 */
async function write({ status, headers, body, onCut }: ProxyAnswer, outgoing: ServerResponse): Promise<void> {
  const list: string[] = [];
  for (const [name, value] of headers) list.push(name, value);
  if (!isPieces(body)) {
    if (body && !headers.has('content-length')) list.push('content-length', String(body.byteLength));
    return void outgoing.writeHead(status, list).end(body);
  }
  outgoing.writeHead(status, list);
  // Who does not read what there is would be waited for without end.
  onCut(() => outgoing.destroy());
  const soon = setImmediate(() => outgoing.flushHeaders());
  try {
    for await (const piece of body) {
      if (!outgoing.write(piece)) await roomIn(outgoing);
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  } finally {
    clearImmediate(soon);
  }
}

/** Until it has taken what was written, or is closed. Nothing of one wait is left for the next: there may be millions. */
const roomIn = (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    if (outgoing.destroyed) return resolve();
    const go = () => {
      outgoing.off('drain', go).off('close', go);
      resolve();
    };
    outgoing.on('drain', go).on('close', go);
  });
