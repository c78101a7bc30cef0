import { ConnectError } from '../../core/errors.ts';
import type { AtlassianRequest } from './request.ts';

/** What came back, as plain data; the readers decide what it means. */
export type AtlassianAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Parsed JSON; undefined when Atlassian sent a page, nothing, or too much. */
      readonly json: unknown;
      /** Beginning of the text, to recognise known sentences; never shown as it is. */
      readonly text: string;
      readonly headers: Headers;
    }
  | { readonly kind: 'none'; readonly reason: 'timeout' | 'unreachable' };

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

/**
 * The one function that calls `fetch`: GET only, redirects refused, time and size capped.
 *
 * @throws {ConnectError} `cancelled` when the caller has gone; every other trouble is an answer.
 */
export async function send(request: AtlassianRequest, sender: Sender): Promise<AtlassianAnswer> {
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
    const response = await sender.fetch(request.url, {
      method: 'GET',
      headers: {
        accept: 'application/json',
        ...(request.authorization ? { authorization: request.authorization.reveal() } : {}),
      },
      redirect: 'manual',
      signal: deadline.signal,
    });
    const text = await readCapped(response);
    return {
      kind: 'answer',
      status: response.status,
      json: parse(text),
      text: (text ?? '').slice(0, TEXT_KEPT),
      headers: response.headers,
    };
  } catch {
    // The cause may hold the request with its credentials, so only its kind goes on.
    if (caller?.aborted) throw new ConnectError('cancelled');
    return { kind: 'none', reason: deadline.signal.aborted ? 'timeout' : 'unreachable' };
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', giveUp);
  }
}

async function readCapped(response: Response): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) {
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
