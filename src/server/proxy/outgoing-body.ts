import { ConnectError } from '../../core/errors.ts';
import { Refusal } from '../http/refusal.ts';
import { refuse } from './refuse.ts';

/** A body on its way up: bytes can be sent again, a stream cannot. */
export type OutgoingBody = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | undefined;

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
  if (length === null) return request.body === null ? undefined : await unlessEmpty(request.body);
  if (Number(length) > uploadBytes) throw tooLarge();
  if (Number(length) > SMALL_BYTES) return request.body ?? undefined;
  try {
    return new Uint8Array(await request.arrayBuffer());
  } catch {
    throw new ConnectError('cancelled');
  }
}

/** Larger than `proxyLimits.uploadBytes`. */
export const tooLarge = (): Refusal => new Refusal(413, refuse('invalid_request:size'));

/** Node gives every POST and DELETE a stream; one without anything in it must not go up as a body. */
async function unlessEmpty(body: ReadableStream<Uint8Array>): Promise<OutgoingBody> {
  const reader = body.getReader();
  const first = await reader.read().catch(() => {
    throw new ConnectError('cancelled');
  });
  if (first.done) return undefined;
  let next: typeof first | undefined = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = next ?? (await reader.read());
        next = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
