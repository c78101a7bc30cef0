import { ConnectError } from '../../core/errors.ts';
import { Refusal } from '../http/refusal.ts';
import { refuse } from './refuse.ts';
import type { OutgoingBody, Pieces } from './transport.ts';
import { piecesOf } from './web-transport.ts';

const SMALL_BYTES = 64 * 1024;

/**
 * The body of a call. A small one is read first, so that it can be sent again; any other passes as it comes.
 *
 * @throws {ConnectError} `invalid_request`, reason `body`, for a GET or HEAD with one; `cancelled`.
 * @throws {Refusal} 413 for one that says it is larger than it may be.
 */
export async function outgoingBody(request: Request, uploadBytes: number): Promise<OutgoingBody> {
  const length = request.headers.get('content-length');
  if (request.method === 'GET' || request.method === 'HEAD') {
    const hasBody = (length !== null && length !== '0') || request.headers.has('transfer-encoding');
    if (hasBody) throw refuse('invalid_request:body');
    return undefined;
  }
  if (length === null) return request.body === null ? undefined : await unlessEmpty(piecesOf(request.body));
  if (Number(length) > uploadBytes) throw tooLarge();
  if (Number(length) > SMALL_BYTES) return request.body === null ? undefined : piecesOf(request.body);
  try {
    return new Uint8Array(await request.arrayBuffer());
  } catch {
    throw new ConnectError('cancelled');
  }
}

/** Larger than `proxyLimits.uploadBytes`. */
export const tooLarge = (): Refusal => new Refusal(413, refuse('invalid_request:size'));

/** Node gives every POST and DELETE a stream; one without anything in it must not go up as a body. */
async function unlessEmpty(body: Pieces): Promise<OutgoingBody> {
  const rest = body[Symbol.asyncIterator]();
  const first = await rest.next().catch(() => {
    throw new ConnectError('cancelled');
  });
  if (first.done) return undefined;
  return (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
}
