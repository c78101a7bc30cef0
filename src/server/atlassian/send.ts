import { ConnectError } from '../../core/errors.ts';
import type { AtlassianAnswer } from './answer.ts';
import { retryAfter } from './evidence.ts';
import { type AtlassianRequest, sentBy } from './request.ts';

/** How {@link send} reaches the network; options, never globals. */
export type Sender = {
  readonly fetch: typeof fetch;
  /** Aborted when the caller has gone. */
  readonly caller: AbortSignal | undefined;
  /** When the time for the whole verification is used up, by `performance.now()`. */
  readonly endsAt: number;
};

const CALL_TIMEOUT_MS = 9_000;
const MAX_BODY_BYTES = 1024 * 1024;
const TEXT_KEPT = 2_000;

const MAX_RETRIES = 2;
const FIRST_WAIT_MS = 250;
const LEAST_MS = 1_000;
/** A longer wait is the person's own to decide. */
const LONGEST_WAIT_S = 2;
const PASSING: readonly number[] = [500, 502, 503, 504];

/**
 * The one function that calls `fetch`, but for the proxy: redirects refused, time and size capped. What may pass by itself
 * is asked again, at most twice, each time after a random wait: no request of ours changes anything, but those sent `once`.
 *
 * @throws {ConnectError} `cancelled` when the caller has gone; every other trouble is an answer.
 */
export async function send(request: AtlassianRequest, sender: Sender): Promise<AtlassianAnswer> {
  for (let retries = 0; ; retries += 1) {
    const answer = await sendOnce(request, sender);
    const wait = retries < MAX_RETRIES && !request.once ? waitBefore(answer, retries) : undefined;
    // With no time left for an answer, the one there is tells more.
    if (wait === undefined || performance.now() + wait + LEAST_MS > sender.endsAt) return answer;
    await pause(wait, sender.caller);
  }
}

/** Milliseconds until asking again may help; undefined when it will not, or not soon enough. */
function waitBefore(answer: AtlassianAnswer, retries: number): number | undefined {
  // Whatever took nine seconds is not asked for again.
  const passing = answer.kind === 'none' ? answer.reason === 'unreachable' : PASSING.includes(answer.status);
  const limited = answer.kind === 'answer' && answer.status === 429;
  const asked = retryAfter(answer).retryAfter;
  if (asked === undefined ? !passing : !(passing || limited) || asked > LONGEST_WAIT_S) return undefined;
  return (asked ?? 0) * 1000 + FIRST_WAIT_MS * 2 ** retries * (0.5 + Math.random());
}

/** Waits for so long, or until the caller has gone. */
export function pause(ms: number, caller?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    caller?.addEventListener('abort', end);
    if (caller?.aborted) end();
  });
}

async function sendOnce(request: AtlassianRequest, sender: Sender): Promise<AtlassianAnswer> {
  const { caller } = sender;
  const patience = Math.min(CALL_TIMEOUT_MS, sender.endsAt - performance.now());
  if (patience <= 0 && !caller?.aborted) return { kind: 'none', reason: 'timeout' };
  // A timer of our own: the garbage collector may take a signal of AbortSignal.timeout that only AbortSignal.any
  // knows of, and then it never fires (Node 20).
  const deadline = new AbortController();
  const giveUp = () => deadline.abort();
  const timer = setTimeout(giveUp, patience);
  caller?.addEventListener('abort', giveUp);
  try {
    caller?.throwIfAborted();
    // Not every fetch that a host brings heeds its signal.
    return await Promise.race([exchange(request, sender.fetch, deadline.signal), abortOf(deadline.signal)]);
  } catch {
    // The cause may hold the request with its credentials, so only its kind goes on.
    if (caller?.aborted) throw new ConnectError('cancelled');
    return { kind: 'none', reason: deadline.signal.aborted ? 'timeout' : 'unreachable' };
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', giveUp);
  }
}

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

async function exchange(
  request: AtlassianRequest,
  doFetch: typeof fetch,
  signal: AbortSignal,
): Promise<AtlassianAnswer> {
  const { url, body, authorization, limit = MAX_BODY_BYTES } = request;
  const response = await doFetch(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      accept: 'application/json',
      ...(body ? { 'content-type': body.type } : {}),
      ...(authorization ? { authorization: authorization.reveal() } : {}),
    },
    // A GET with a body is a 400 at Atlassian's edge.
    ...(body ? { body: body.content.reveal() } : {}),
    redirect: 'manual',
    signal,
  });
  const text = await readCapped(response, limit);
  return {
    kind: 'answer',
    status: response.status,
    json: parse(text),
    text: (text ?? '').slice(0, TEXT_KEPT),
    headers: response.headers,
    sent: sentBy(request),
  };
}

async function readCapped(response: Response, limit: number): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
