import { isConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import { Refusal } from './refusal.ts';

/** Names a request in its answer and in the log, so that one leads to the other. */
export const REQUEST_ID = 'x-request-id';

/** What is known of a request on its way. */
export type Trace = {
  readonly requestId: string;
  readonly began: number;
  /** Without a user where it is a server, with the key of the proxy. */
  identity?: { readonly tenantId: string; readonly userId?: string | undefined } | undefined;
  connectionId?: string | undefined;
  /** Why it was refused, or failed. */
  code?: string | undefined;
};

/** An id from in front of us goes on, where it is one: whoever asks writes what they like. */
const GIVEN = /^[\w.-]{8,64}$/;

/** Opens one. */
export function openTrace({ headers }: Request): Trace {
  const given = headers.get(REQUEST_ID);
  const requestId = given !== null && GIVEN.test(given) ? given : crypto.randomUUID();
  return { requestId, began: performance.now() };
}

/** The context of a request that failed: faults are told with its id. */
export function faultOf<Of extends Pick<Context, 'onError'>>(context: Of, trace: Trace, error: unknown): Of {
  const failure = error instanceof Refusal ? error.error : error;
  trace.code = isConnectError(failure) ? failure.code : 'fault';
  const { requestId } = trace;
  return { ...context, onError: (fault) => context.onError(fault, { requestId }) };
}

/** One line for an answer: never its query, which may hold codes and tickets, nor a body. */
export function logAnswer(
  { log }: Pick<Context, 'log'>,
  request: Request,
  trace: Trace,
  status: number,
): void {
  if (!log) return;
  const { requestId, identity, connectionId, code, began } = trace;
  const { method } = request;
  const path = new URL(request.url).pathname;
  const fields = {
    requestId,
    method,
    path,
    status,
    ms: Math.round(performance.now() - began),
    ...(identity && { tenantId: identity.tenantId, userId: identity.userId }),
    ...(connectionId === undefined ? {} : { connectionId }),
    ...(code === undefined ? {} : { code }),
  };
  // Those beyond are Atlassian's, mostly.
  log[status === 500 ? 'error' : status > 500 ? 'warn' : 'info'](fields, `${method} ${path} ${status}`);
}
