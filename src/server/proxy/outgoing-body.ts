import { ConnectError } from '../../core/errors.ts';
import { Refusal } from '../http/refusal.ts';
import type { ProxyLimits } from '../options.ts';
import { refuse } from './refuse.ts';
import type { CallBody, Pieces } from './transport.ts';
import { piecesOf } from './web-transport.ts';

const SMALL_BYTES = 64 * 1024;

/**
 * The body of a call. A small one is read first, so that it can be sent again; any other passes as it comes.
 *
 * @throws {ConnectError} `invalid_request`, reason `body`, for a GET or HEAD with one; `cancelled`.
 * @throws {Refusal} 413 for one that says it is larger than it may be; 408 for one that does not come.
 */
export async function outgoingBody(
  request: Request,
  { uploadBytes, idleMs }: ProxyLimits,
): Promise<CallBody> {
  const length = request.headers.get('content-length');
  if (request.method === 'GET' || request.method === 'HEAD') {
    const hasBody = (length !== null && length !== '0') || request.headers.has('transfer-encoding');
    if (hasBody) throw refuse('invalid_request:body');
    return undefined;
  }
  if (length === null) {
    return request.body === null ? undefined : await unlessEmpty(piecesOf(request.body), idleMs);
  }
  if (Number(length) > uploadBytes) throw tooLarge();
  if (Number(length) > SMALL_BYTES) return request.body === null ? undefined : piecesOf(request.body);
  return new Uint8Array(await within(idleMs, request.arrayBuffer()));
}

/** Larger than `proxyLimits.uploadBytes`. */
export const tooLarge = (): Refusal => new Refusal(413, refuse('invalid_request:size'));

/** What a caller sends, unless it does not come in time; where it breaks off, nobody waits for an answer. */
function within<T>(ms: number, coming: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal(408, refuse('invalid_request:slow'))), ms);
    const leave = () => reject(new ConnectError('cancelled'));
    coming.then(resolve, leave).finally(() => clearTimeout(timer));
  });
}

/** Node gives every POST and DELETE a stream; one without anything in it must not go up as a body. */
async function unlessEmpty(body: Pieces, idleMs: number): Promise<CallBody> {
  const rest = body[Symbol.asyncIterator]();
  const first = await within(idleMs, rest.next());
  if (first.done) return undefined;
  return (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
}
