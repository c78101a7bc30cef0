import { ConnectError, codeMessage, isConnectError } from '../../core/errors.ts';
import type { Problem } from '../../core/wire/problem.ts';
import { toProblem } from '../../core/wire/to-problem.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../../core/wire/version.ts';
import type { Context } from '../context.ts';
import { Refusal } from './refusal.ts';

const ALWAYS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  [WIRE_HEADER]: WIRE_VERSION,
};

/** A JSON answer with the headers that every answer carries. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...ALWAYS, 'content-type': 'application/json', ...headers },
  });
}

/** An answer without a body. */
export function empty(status = 204): Response {
  return new Response(null, { status, headers: ALWAYS });
}

/** On to another address, by GET whatever led here. */
export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { ...ALWAYS, ...headers, location } });
}

/** An answer that is written while it is being found out. */
export function stream(body: ReadableStream<Uint8Array>, type: string): Response {
  return new Response(body, { headers: { ...ALWAYS, 'content-type': type, 'x-accel-buffering': 'no' } });
}

/** What a problem document takes from the context. */
export type ProblemContext = Pick<Context, 'onError' | 'outboundAddresses'>;

/** The problem document of a failure; one that is not ours is told to `onError` and kept from the caller. */
export function problemOf(failure: unknown, { onError, outboundAddresses }: ProblemContext): Problem {
  if (isConnectError(failure)) {
    const problem = { ...toProblem(failure), ...ownWords(failure) };
    return failure.code === 'ip_blocked' && outboundAddresses.length > 0
      ? { ...problem, evidence: { ...problem.evidence, addresses: [...outboundAddresses] } }
      : problem;
  }
  if (failure instanceof Refusal) {
    return { ...toProblem(failure.error), ...ownWords(failure.error), status: failure.status };
  }
  onError(failure);
  return { ...toProblem(new ConnectError('network', { detail: { reason: 'server' } })), status: 500 };
}

/** What an error says that was given words where it was made, for developers mostly; all others have those of their code. */
const ownWords = ({ code, message }: ConnectError) =>
  message === codeMessage(code) ? {} : { detail: message };

/** A failure as an answer. */
export function problem(failure: unknown, context: ProblemContext): Response {
  const document = problemOf(failure, context);
  return json(document, document.status, {
    ...(failure instanceof Refusal ? failure.headers : {}),
    'content-type': 'application/problem+json',
    ...retryAfter(document),
  });
}

/** The header of a problem that says how long to wait. */
export function retryAfter({ evidence }: Problem): Readonly<Record<string, string>> {
  return evidence?.retryAfter === undefined ? {} : { 'retry-after': String(evidence.retryAfter) };
}
