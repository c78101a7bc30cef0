import * as z from 'zod/mini';
import type { CallOptions, ConnectAdapter, VerifyOptions } from '../../core/adapter.ts';
import { ConnectError, type ConnectErrorCode } from '../../core/errors.ts';
import {
  connectionAnswerSchema,
  connectionsSchema,
  fromProblem,
  PROGRESS_TYPE,
  problemSchema,
  progressLineSchema,
  providersSchema,
  type SubmitResult,
  siteSchema,
  WIRE_HEADER,
  WIRE_VERSION,
} from '../../core/wire.ts';
import { readLines } from './read-lines.ts';

/** The calls of the wire, one to one. */
export function createClient(baseUrl: string, ownFetch: typeof fetch | undefined): ConnectAdapter {
  const call = (method: string, path: string, options: SendOptions) =>
    send(ownFetch ?? globalThis.fetch, baseUrl + path, method, options);
  return {
    async listProviders(options) {
      return (await read(await call('GET', '/providers', { ...options }), providersSchema)).providers;
    },
    async resolveSite(body, options) {
      return await read(await call('POST', '/sites/resolve', { ...options, body }), siteSchema);
    },
    submit: (body, options) => verify(call, '/connections', body, options),
    confirmSite: ({ attemptId, ...answer }, options) =>
      verify(call, `/attempts/${encodeURIComponent(attemptId)}/site`, answer, options),
    async cancelAttempt({ attemptId }, options) {
      await call('DELETE', `/attempts/${encodeURIComponent(attemptId)}`, { ...options });
    },
    async listConnections(options) {
      return (await read(await call('GET', '/connections', { ...options }), connectionsSchema)).connections;
    },
    async testConnection({ id }, options) {
      const response = await call('POST', `/connections/${encodeURIComponent(id)}/test`, { ...options });
      return (await read(response, connectionAnswerSchema)).connection;
    },
    async removeConnection({ id }, options) {
      await call('DELETE', `/connections/${encodeURIComponent(id)}`, { ...options });
    },
  };
}

type SendOptions = CallOptions & { readonly body?: unknown; readonly accept?: string };
type Call = (method: string, path: string, options: SendOptions) => Promise<Response>;

/** @throws {ConnectError} the server's problem, `network` when it cannot be reached, `cancelled`. */
async function send(
  doFetch: typeof fetch,
  url: string,
  method: string,
  options: SendOptions,
): Promise<Response> {
  const { body, accept = 'application/json', signal } = options;
  let response: Response;
  try {
    response = await doFetch(url, {
      method,
      headers: {
        accept,
        [WIRE_HEADER]: WIRE_VERSION,
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

async function read<T extends z.ZodMiniType>(response: Response, schema: T): Promise<z.infer<T>> {
  const body = z.safeParse(schema, await response.json().catch(() => undefined));
  if (!body.success) throw new ConnectError('version_mismatch');
  return body.data;
}

async function verify(
  call: Call,
  path: string,
  body: unknown,
  options: VerifyOptions = {},
): Promise<SubmitResult> {
  const { signal, onProgress } = options;
  const response = await call('POST', path, { body, accept: PROGRESS_TYPE, signal });
  for await (const line of readAnswer(response, signal)) {
    if ('result' in line) return line.result;
    if ('problem' in line) throw fromProblem(line.problem);
    onProgress?.(line.progress);
  }
  throw brokenOff(signal);
}

async function* readAnswer(response: Response, signal: AbortSignal | undefined) {
  const lines = readLines(response);
  for (;;) {
    const next = await lines.next().catch(() => {
      throw brokenOff(signal);
    });
    if (next.done) return;
    const line = z.safeParse(progressLineSchema, parse(next.value));
    if (!line.success) throw new ConnectError('version_mismatch');
    yield line.data;
  }
}

/** The server had begun to answer: what it did afterwards is not known here. */
function brokenOff(signal: AbortSignal | undefined): ConnectError {
  return signal?.aborted
    ? new ConnectError('cancelled')
    : new ConnectError('network', { detail: { reason: 'interrupted' } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
