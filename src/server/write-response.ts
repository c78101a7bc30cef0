import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

type Piece = Uint8Array | undefined;

/**
 * Writes an answer as it comes, and in one go where all of it is there. Its head waits for no body; a piece waits until the
 * connection has taken the one before; what breaks off closes the connection, so that nobody takes it for whole.
 */
export async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const { body } = response;
  if (body === null) return void begin(response, outgoing).end();
  const reader = body.getReader();
  const gone = new Promise<void>((resolve) => {
    outgoing.once('close', () => resolve(reader.cancel().catch(() => {})));
  });
  let last: Piece;
  const flush = () => {
    if (!outgoing.headersSent) begin(response, outgoing).flushHeaders();
    if (last) outgoing.write(last);
    last = undefined;
  };
  let soon = setImmediate(flush);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      clearImmediate(soon);
      if (done || outgoing.destroyed) break;
      if (last) flush();
      if (outgoing.writableNeedDrain) await Promise.race([once(outgoing, 'drain'), gone]);
      last = value;
      soon = setImmediate(flush);
    }
    if (!outgoing.headersSent) begin(response, outgoing, last);
    outgoing.end(last);
  } catch {
    outgoing.destroy();
  } finally {
    clearImmediate(soon);
  }
}

function begin({ status, headers }: Response, outgoing: ServerResponse, whole?: Piece): ServerResponse {
  const length = whole && !headers.has('content-length') ? { 'content-length': whole.byteLength } : {};
  const cookies = headers.getSetCookie();
  return outgoing.writeHead(status, {
    ...Object.fromEntries(headers),
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    ...length,
  });
}
