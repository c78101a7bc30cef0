import * as z from 'zod/mini';
import type { CallOptions } from '../../core/adapter.ts';
import { ConnectError, type ConnectErrorCode } from '../../core/errors.ts';
import { fromProblem, problemSchema } from '../../core/wire/problem.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../../core/wire/version.ts';

/** What a call sends, and how to give up on it. */
export type SendOptions = CallOptions & {
  readonly body?: unknown;
  readonly accept?: string;
  readonly token?: string | undefined;
};
/** One request to the handler. */
export type Call = (method: string, path: string, options: SendOptions) => Promise<Response>;

/**
 * Sends one request.
 *
 * @throws {ConnectError} the server's problem, `network` when it cannot be reached, `cancelled`.
 */
export async function send(
  doFetch: typeof fetch,
  url: string,
  method: string,
  options: SendOptions,
): Promise<Response> {
  const { body, accept = 'application/json', signal, token } = options;
  let response: Response;
  try {
    response = await doFetch(url, {
      method,
      headers: {
        accept,
        [WIRE_HEADER]: WIRE_VERSION,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch {
    // The browser's own error may quote the request, so only what it means goes on.
    throw new ConnectError(signal?.aborted ? 'cancelled' : 'network');
  }
  if (!response.ok) throw await readProblem(response);
  const version = response.headers.get(WIRE_HEADER);
  if (version === null) throw new ConnectError('network', { detail: { upstreamStatus: response.status } });
  if (version !== WIRE_VERSION) throw new ConnectError('version_mismatch');
  return response;
}

const guardCodes: Readonly<Record<number, ConnectErrorCode>> = { 401: 'unauthenticated', 403: 'forbidden' };

async function readProblem(response: Response): Promise<ConnectError> {
  const problem = z.safeParse(problemSchema, await response.json().catch(() => undefined));
  if (problem.success) return fromProblem(problem.data);
  // Not our handler: the product's own guard or a gateway in front of it, or nothing of ours is mounted here.
  return new ConnectError(guardCodes[response.status] ?? 'network', {
    detail: { upstreamStatus: response.status },
  });
}

/**
 * Reads an answer by its schema.
 *
 * @throws {ConnectError} `version_mismatch`; `cancelled` or `network` for one that breaks off on its way.
 */
export async function read<T extends z.ZodMiniType>(
  response: Response,
  schema: T,
  signal: AbortSignal | undefined,
): Promise<z.infer<T>> {
  const json: unknown = await response.json().catch((error: unknown) => {
    if (!(error instanceof SyntaxError)) throw new ConnectError(signal?.aborted ? 'cancelled' : 'network');
  });
  const body = z.safeParse(schema, json);
  if (!body.success) throw new ConnectError('version_mismatch');
  return body.data;
}
