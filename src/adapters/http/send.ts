import * as z from 'zod/mini';
import type { CallOptions } from '../../core/adapter.ts';
import { ConnectError } from '../../core/errors.ts';
import { PROGRESS_TYPE, WIRE_HEADER, WIRE_VERSION } from '../../core/wire/version.ts';

/** What a call sends, and how to give up on it. */
export type SendOptions = CallOptions & {
  readonly body?: unknown;
  /** Asks for an answer that reports its progress line by line. */
  readonly inLines?: boolean;
  readonly token?: string | undefined;
};
/** One request to the handler. */
export type Call = (method: string, path: string, options: SendOptions) => Promise<Response>;
/** The same, and its answer by a schema. */
export type Ask = <T extends z.ZodMiniType>(
  method: string,
  path: string,
  schema: T,
  options: SendOptions,
) => Promise<z.infer<T>>;

/**
 * Sends one request. What is not {@link isOurs} is left to be read.
 *
 * @throws {ConnectError} `network` when the server cannot be reached, `version_mismatch`, `cancelled`.
 */
export async function send(
  doFetch: typeof fetch,
  url: string,
  method: string,
  options: SendOptions,
): Promise<Response> {
  const { body, inLines, signal, token } = options;
  let response: Response;
  try {
    response = await doFetch(url, {
      method,
      headers: {
        accept: inLines ? PROGRESS_TYPE : 'application/json',
        [WIRE_HEADER]: WIRE_VERSION,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch {
    // The browser's own error may quote the request, so only what it means goes on.
    throw new ConnectError(signal?.aborted ? 'cancelled' : 'network');
  }
  if (isOurs(response) && response.headers.get(WIRE_HEADER) !== WIRE_VERSION)
    throw new ConnectError('version_mismatch');
  return response;
}

/** False for a refusal, and for something else that answers there, such as an app's own page for every path. */
export const isOurs = ({ ok, headers }: Response): boolean => ok && headers.has(WIRE_HEADER);

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
