import { ConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../http/refusal.ts';
import type { ProxyLimits } from '../options.ts';
import type { ConnectionKey } from '../store.ts';
import { checkPath } from './check-path.ts';
import { forward } from './forward.ts';
import { leavingBy } from './open-line.ts';
import { tooLarge } from './outgoing-body.ts';
import { refuse } from './refuse.ts';
import type { CallBody } from './transport.ts';
import { piecesOf, toResponse } from './web-transport.ts';

/** A path of a product's own REST API, with its query. */
export type ProductAddress = `/jira/${string}` | `/confluence/${string}`;

/** Calls a product's REST API with the credentials of a connection: the proxy without the request that leads to it. */
export async function fetchThrough(
  context: Context,
  key: ConnectionKey,
  address: ProductAddress,
  init: RequestInit = {},
): Promise<Response> {
  const target = checkPath(address);
  const { signal, ...rest } = init;
  const request = readInit(rest);
  const { method, headers } = request;
  const caller = readSignal(signal);
  const waiting = { onLeave: leavingBy(caller), signal: () => caller };
  if (!context.proxy.methods.has(method)) throw refuse('invalid_request:method');
  const row = await context.store.getConnection(key);
  if (!row) throw new ConnectError('not_found');
  const failed = new AbortController();
  try {
    const body = await bodyOf(request, init.body, context.proxy.limits, failed.signal);
    return toResponse(await forward(context, row, { method, target, headers, body, waiting, root: '' }));
  } catch (error) {
    // A file, for example, would stay open.
    failed.abort();
    throw error instanceof Refusal ? error.error : error;
  }
}

function readInit(init: RequestInit): Request {
  const method = init.method?.toUpperCase() ?? 'GET';
  const hasBody = init.body !== undefined && init.body !== null;
  if (hasBody && (method === 'GET' || method === 'HEAD')) throw refuse('invalid_request:body');
  try {
    // Only for what it makes of headers and body; nothing is sent there.
    return new Request('http://connect.invalid/', {
      ...init,
      method,
      ...(hasBody ? { duplex: 'half' } : {}),
    });
  } catch {
    throw refuse('invalid_request:call');
  }
}

/** What only looks like a signal would throw where nobody hears it: in the timer of the call, which ends the process. */
function readSignal(signal: RequestInit['signal']): AbortSignal {
  if (signal === undefined || signal === null) return new AbortController().signal;
  if (!(signal instanceof AbortSignal)) throw refuse('invalid_request:call');
  return signal;
}

/** What lies in memory anyway can be sent again. */
async function bodyOf(
  request: Request,
  given: RequestInit['body'],
  { uploadBytes }: ProxyLimits,
  failed: AbortSignal,
): Promise<CallBody> {
  const inMemory =
    typeof given === 'string' ||
    given instanceof URLSearchParams ||
    given instanceof ArrayBuffer ||
    ArrayBuffer.isView(given);
  if (!inMemory) return request.body === null ? undefined : piecesOf(request.body, failed);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > uploadBytes) throw tooLarge();
  return bytes;
}
