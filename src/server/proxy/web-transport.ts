import { isConnectError } from '../../core/errors.ts';
import { isPieces, type Pieces, type ProxyAnswer, type Transport } from './transport.ts';

/** Asks with a `fetch`. */
export function askBy(doFetch: typeof fetch): Transport['ask'] {
  return async ({ url, method, headers: given, body }, line) => {
    const controller = new AbortController();
    const { signal } = controller;
    line.onCut((reason) => controller.abort(reason));
    // What fetch asks for is what it can decode, and it decodes.
    const { 'accept-encoding': _its, ...headers } = given;
    const asked = doFetch(url.href, {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(isPieces(body) ? { body: unforked(streamOf(body)), duplex: 'half' } : body && { body }),
    });
    // Not every fetch that a host brings heeds its signal, and what comes all the same is left.
    void asked.then((late) => (signal.aborted ? late.body?.cancel() : undefined)).catch(() => {});
    const cut = new Promise<never>((_resolve, reject) => line.onCut(reject));
    const response = await Promise.race([asked, cut]);
    const answered = new Map(response.headers);
    answered.delete('content-encoding');
    answered.delete('content-length');
    const { status, body: down } = response;
    return { status, headers: answered, body: down ? piecesOf(down, signal) : undefined };
  };
}

/** An answer as a `Response`. */
export const toResponse = ({ status, headers, body, leave, onCut }: ProxyAnswer): Response =>
  new Response(isPieces(body) ? streamOf(body, { leave, onCut }) : body, { status, headers: [...headers] });

/** The pieces of a stream, which is left when `signal` says so: with a fetch that does not heed it, nothing else ends it. */
export function piecesOf(stream: ReadableStream<Uint8Array>, signal?: AbortSignal): Pieces {
  const reader = stream.getReader();
  const leave = () => void reader.cancel().catch(() => {});
  signal?.addEventListener('abort', leave);
  if (signal?.aborted) leave();
  return (async function* () {
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value as Uint8Array<ArrayBuffer>;
      }
    } finally {
      leave();
    }
  })();
}

/** Pieces as a stream. Nothing is read ahead: what is slow at one end is slow at the other. */
function streamOf(
  pieces: Pieces,
  ends?: Pick<ProxyAnswer, 'leave' | 'onCut'>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        // Who reads too slowly would not ask for the piece that fails; who has gone does not have to be told.
        ends?.onCut((reason) => isGone(reason) || controller.error(reason));
      },
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        ends?.leave();
        // Not waited for: a piece may be on its way that never comes.
        iterator.return?.().catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}

const isGone = (reason: Error): boolean => isConnectError(reason) && reason.code === 'cancelled';

/**
 * Node's fetch forks every request in case it has to be sent again, and what goes up is then kept in the other branch to
 * its end. A stream cannot be sent again, so that the other branch stays empty.
 *
 * @see https://github.com/nodejs/undici/issues/4058
 */
function unforked(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  body.tee = () => [new ReadableStream(), body];
  return body;
}
