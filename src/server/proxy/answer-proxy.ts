import { ConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import { answerPreflight, corsHeaders, isPreflight, withCors } from '../http/cors.ts';
import { Refusal } from '../http/refusal.ts';
import { problem } from '../http/respond.ts';
import { faultOf, logAnswer, REQUEST_ID, type Trace } from '../http/trace.ts';
import { checkPath } from './check-path.ts';
import { forward } from './forward.ts';
import { leavingBy } from './open-line.ts';
import { outgoingBody } from './outgoing-body.ts';
import { refuse } from './refuse.ts';
import type { ProxyTarget } from './target.ts';
import type { Transport } from './transport.ts';
import { toResponse } from './web-transport.ts';
import { findUsable } from './who-may.ts';

/** Ids are ours; anything else names nothing, and never reaches the store. */
const ID = /^[\w-]{1,64}$/;

/**
 * `ANY /proxy/:id/jira/*` and `/proxy/:id/confluence/*`: the product's own REST API, with the credentials of a connection.
 * Never throws.
 */
export async function answerProxy(
  context: Context,
  request: Request,
  asked: ProxyTarget,
  trace: Trace,
  transport: Partial<Transport> = {},
): Promise<Response> {
  const { give = toResponse } = transport;
  const { origins } = context;
  try {
    if (context.proxy.isForPages && isPreflight(request)) {
      return withCors(answerPreflight(request, origins, 'GET, HEAD'), request, origins);
    }
    const answer = await find(context, request, asked, trace, transport);
    logAnswer(context, request, trace, answer.status);
    const headers = new Map(answer.headers).set(REQUEST_ID, trace.requestId);
    for (const [name, value] of Object.entries(corsHeaders(request, origins))) headers.set(name, value);
    return await give({ ...answer, headers });
  } catch (error) {
    const response = withCors(problem(error, faultOf(context, trace, error)), request, origins);
    response.headers.set(REQUEST_ID, trace.requestId);
    logAnswer(context, request, trace, response.status);
    return response;
  }
}

async function find(
  context: Context,
  request: Request,
  { id, path, root }: ProxyTarget,
  trace: Trace,
  { ask, onLeave = (leave) => leavingBy(request.signal)(leave) }: Partial<Transport>,
) {
  const { methods, limits } = context.proxy;
  if (!methods.has(request.method)) {
    throw new Refusal(405, refuse('invalid_request:method'), { allow: [...methods].join(', ') });
  }
  const target = checkPath(path ?? '');
  if (!ID.test(id)) throw new ConnectError('not_found');
  const row = await findUsable(context, request, id, trace);
  trace.connectionId = row.id;
  const body = await outgoingBody(request, limits);
  const { method, headers } = request;
  const waiting = { onLeave, signal: () => request.signal };
  return await forward(context, row, { method, target, headers, body, waiting, root }, ask);
}
