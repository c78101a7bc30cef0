import type { ConnectAdapter } from '../core/adapter.ts';
import { ConnectError, isConnectError } from '../core/errors.ts';
import type { AuthorizationState } from '../core/wire/authorizations.ts';
import { listenForNews } from './news.ts';

/** Between two questions when nothing has changed: a thousand messages make one question of it. */
const LEAST_APART_MS = 1_000;
const LONGEST_APART_MS = 15_000;
/** Longer than an authorization lives. */
const PATIENCE_MS = 12 * 60_000;

/** How to follow an attempt. */
export type Follow = {
  readonly adapter: Pick<ConnectAdapter, 'awaitAuthorization'>;
  readonly attemptId: string;
  /** Origins of pages whose messages may hasten a question. */
  readonly origins: readonly string[];
  /** Hears of every state before the end. */
  readonly onState: (state: Exclude<AuthorizationState, Ended>) => void;
  readonly signal: AbortSignal;
  /** Until when the first answer has to be there; as long as an attempt may live when left out. */
  readonly patienceMs?: number;
};

/** What an authorization ended in. */
export type Ended = Extract<AuthorizationState, { phase: 'ended' | 'failed' }>;

/**
 * Asks the backend what became of an attempt until it has ended; what the window looks like from here does not matter. A
 * backend that cannot be reached is asked again, for as long as an attempt may live.
 *
 * @throws {ConnectError} `cancelled` when aborted, and what no later question would change, as `not_found`.
 */
export async function follow(following: Follow): Promise<Ended> {
  const { adapter, attemptId, origins, onState, signal, patienceMs = PATIENCE_MS } = following;
  const bell = createBell(signal);
  const stop = listenForNews(attemptId, origins, bell.ring);
  const began = Date.now();
  let endsAt = began + patienceMs;
  let after = 0;
  let failures = 0;
  try {
    for (;;) {
      const asked = Date.now();
      const state = await bell
        .hold(asked + LEAST_APART_MS, (round) =>
          adapter.awaitAuthorization({ attemptId, after }, { signal: round }),
        )
        .catch((error: unknown) => ({ error }));
      if (signal.aborted) throw new ConnectError('cancelled');
      if ('phase' in state) {
        if (state.phase === 'ended' || state.phase === 'failed') return state;
        failures = 0;
        endsAt = began + PATIENCE_MS;
        onState(state);
        if (state.revision > after) {
          after = state.revision;
          continue;
        }
      } else if (!isInterrupted(state.error)) {
        failures += 1;
        if (!isPassing(state.error) || Date.now() > endsAt) throw state.error;
      }
      const apart = Math.min(LEAST_APART_MS * 2 ** Math.max(0, failures - 1), LONGEST_APART_MS);
      await bell.rest(asked + apart, failures > 0);
    }
  } finally {
    stop();
  }
}

const isInterrupted = (error: unknown): boolean => isConnectError(error) && error.code === 'cancelled';

/** Whether the same question may be answered later: an adapter's own fault counts as one of the network. */
const isPassing = (error: unknown): boolean => !isConnectError(error) || error.retryable;

/** News that end a question under way, so that it is asked anew, but never sooner than one may be asked. */
function createBell(signal: AbortSignal) {
  let onRing: (() => void) | undefined;

  /** Waits for a moment, or for something else; the bell calls it off once the moment has come. */
  const until = <T>(moment: number, start: (interrupted: AbortSignal) => Promise<T>): Promise<T> => {
    const round = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => round.abort();
    onRing = () => {
      timer ??= setTimeout(end, moment - Date.now());
    };
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    return start(round.signal).finally(() => {
      onRing = undefined;
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    });
  };

  return {
    ring: () => onRing?.(),
    hold: until,
    /** Waits until a moment; `interruptible` where news may end the waiting. */
    rest: (moment: number, interruptible: boolean): Promise<void> =>
      until(interruptible ? Math.min(moment, Date.now() + LEAST_APART_MS) : moment, (interrupted) =>
        pause(moment - Date.now(), interrupted),
      ),
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
