import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { answerControl, CONTROL_HOST } from '../answer-control.ts';
import { answerFault } from '../faults/answer-fault.ts';
import { blockByPolicy } from '../faults/block-by-policy.ts';
import type { State } from '../state.ts';
import { type Answer, answerJson, answerText } from './answer.ts';
import { answerCloudFront } from './cloudfront.ts';
import { isForeignPage, isLoopback } from './loopback.ts';
import { answerPublicHost, methodsOf } from './public-hosts.ts';
import { readBody } from './read-body.ts';
import { hasBody, readRequest, type SimulatedRequest } from './simulated-request.ts';

type Stage = { readonly state: State; readonly origin: string; readonly signal: AbortSignal };

const TOO_LONG = answerJson(413, { error: 'The body is too long.' });

/** Serves every request of one simulator; nothing it does can end the process. */
export const createListener =
  (state: State, origin: string, signal: AbortSignal): RequestListener =>
  (incoming, outgoing) => {
    const served = isLoopback(incoming)
      ? serve({ state, origin, signal }, incoming, outgoing)
      : refuse(outgoing);
    served.catch(() => outgoing.destroy());
  };

const refuse = async (outgoing: ServerResponse): Promise<void> =>
  write(outgoing, answerText(403, 'The simulator serves this machine only, by a loopback name.\n'));

const serve = async (stage: Stage, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const request = readRequest(incoming);
  if (request.host === CONTROL_HOST) {
    write(outgoing, await control(stage.state, incoming, request));
    return;
  }
  const body =
    request.method === 'POST' && methodsOf(request).includes('POST') ? await readBody(incoming) : '';
  incoming.resume();
  const answer = body === undefined ? TOO_LONG : await play(stage, { ...request, body });
  const gone = answer === undefined || outgoing.destroyed;
  stage.state.requests.add(request, gone ? 0 : answer.status);
  if (gone) outgoing.destroy();
  else write(outgoing, answer);
};

const control = async (state: State, incoming: IncomingMessage, request: SimulatedRequest) => {
  if (isForeignPage(incoming)) return answerJson(403, { error: 'Pages of other origins may not do this.' });
  const body = await readBody(incoming);
  return body === undefined ? TOO_LONG : answerControl(request.method, request.path, body, state);
};

/** The answer as the public host gives it, or none when the connection is to be cut. */
const play = async (stage: Stage, request: SimulatedRequest): Promise<Answer | undefined> => {
  const fault = stage.state.faults.take(request);
  if (fault === undefined) return answerTruly(stage, request);
  switch (fault.kind) {
    case 'reset':
      return undefined;
    case 'slow':
      await delay(fault.delayMs, undefined, { signal: stage.signal });
      return answerTruly(stage, request);
    case 'policy-blocked':
      return blockByPolicy(answerTruly(stage, request));
    default:
      return answerFault(fault, stage.state.context(stage.origin, request.host));
  }
};

const answerTruly = ({ state, origin }: Stage, request: SimulatedRequest): Answer => {
  const methods = methodsOf(request);
  if (!methods.includes(request.method)) {
    return answerJson(405, { code: 405, message: 'Method Not Allowed' }, { allow: methods.join(', ') });
  }
  return request.method === 'GET' && hasBody(request.headers)
    ? answerCloudFront()
    : answerPublicHost(request, state.context(origin, request.host));
};

const write = (outgoing: ServerResponse, { status, headers, body }: Answer): void => {
  const all = {
    server: 'AtlassianEdge',
    'cache-control': 'no-cache, no-store, no-transform',
    'atl-traceid': randomUUID().replaceAll('-', ''),
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  };
  outgoing.writeHead(status, all).end(body);
};
