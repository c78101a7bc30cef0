import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { answerControl, CONTROL_HOST } from '../answer-control.ts';
import { answerFault } from '../faults/answer-fault.ts';
import type { State } from '../state.ts';
import { type Answer, answerJson, answerPage, answerText, withHeaders } from './answer.ts';
import { isForeignPage, isLoopback } from './loopback.ts';
import { answerPublicHost } from './public-hosts.ts';
import { hasBody, readRequest, type SimulatedRequest } from './simulated-request.ts';

type Stage = { readonly state: State; readonly origin: string; readonly signal: AbortSignal };

const LONGEST_CONTROL_BODY = 65_536;

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
  incoming.resume();
  const answer = await play(stage, request);
  const gone = answer === undefined || outgoing.destroyed;
  stage.state.requests.add(request, gone ? 0 : answer.status);
  if (gone) outgoing.destroy();
  else write(outgoing, answer);
};

const control = async (state: State, incoming: IncomingMessage, request: SimulatedRequest) => {
  if (isForeignPage(incoming)) return answerJson(403, { error: 'Pages of other origins may not do this.' });
  let body = '';
  for await (const chunk of incoming.setEncoding('utf8')) {
    if (body.length <= LONGEST_CONTROL_BODY) body += chunk;
  }
  if (body.length > LONGEST_CONTROL_BODY) return answerJson(413, { error: 'The body is too long.' });
  return answerControl(request.method, request.path, body, state);
};

/** The answer as the public host gives it, or none when the connection is to be cut. */
const play = async (stage: Stage, request: SimulatedRequest): Promise<Answer | undefined> => {
  const fault = stage.state.faults.take(request);
  if (fault?.kind === 'reset') return undefined;
  if (fault?.kind === 'slow') {
    await delay(fault.delayMs, undefined, { signal: stage.signal });
  } else if (fault !== undefined) {
    return answerFault(fault, stage.state.context(stage.origin));
  }
  if (request.method !== 'GET') {
    return answerJson(405, { code: 405, message: 'Method Not Allowed' }, { allow: 'GET' });
  }
  // https://github.com/guilhemmarchand/TA-jira-service-desk-simple-addon/issues/200
  if (hasBody(request.headers)) return answerPage(400, 'ERROR: The request could not be satisfied', '400');
  return answerPublicHost(request, stage.state.context(stage.origin));
};

const write = (outgoing: ServerResponse, answer: Answer): void => {
  const { status, headers, body } = withHeaders(answer, {
    server: 'AtlassianEdge',
    'cache-control': 'no-cache, no-store, no-transform',
    'atl-traceid': randomUUID().replaceAll('-', ''),
    'content-length': String(Buffer.byteLength(answer.body)),
  });
  outgoing.writeHead(status, headers).end(body);
};
