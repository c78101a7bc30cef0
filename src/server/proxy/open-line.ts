import { ConnectError } from '../../core/errors.ts';

/** The life of one exchange with the gateway: it ends by being done, by the caller's leaving, or when nothing moves. */
export type Line = {
  /** Calls this, among others, when it is broken off; at once when it has been. */
  readonly onCut: (hangUp: (reason: Error) => void) => void;
  readonly throwIfCut: () => void;
  /** Something moved, in either direction. */
  readonly moved: () => void;
  /** Breaks it off, for this reason. */
  readonly cut: (reason: Error) => void;
  /** It is done; nothing is watched any more. */
  readonly end: () => void;
  /** Why it broke. What the network says of it may hold the request with its credentials, so that only its kind goes on. */
  readonly failure: () => Error;
};

/** Hears when who asked goes away: at once when they have. What comes back is no longer interested. */
export type OnLeave = (leave: () => void) => () => void;

/** As a signal tells it. */
export const leavingBy =
  (signal: AbortSignal): OnLeave =>
  (leave) => {
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    return () => signal.removeEventListener('abort', leave);
  };

/** Opens one, to be cut when nothing has moved for so long. One timer, however much moves. */
export function openLine(idleMs: number, onLeave: OnLeave): Line {
  const listeners: ((reason: Error) => void)[] = [];
  let cause: Error | undefined;
  let isOver = false;
  let last = performance.now();
  let timer = setTimeout(look, idleMs);
  let stopHearing = () => {};
  function look() {
    const left = last + idleMs - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else cut(new ConnectError('upstream', { detail: { reason: 'timeout' } }));
  }
  function cut(reason: Error) {
    if (isOver) return;
    cause = reason;
    end();
    for (const hangUp of listeners) hangUp(reason);
  }
  function end() {
    isOver = true;
    clearTimeout(timer);
    stopHearing();
  }
  stopHearing = onLeave(() => cut(new ConnectError('cancelled')));
  if (isOver) stopHearing();
  return {
    onCut(hangUp) {
      listeners.push(hangUp);
      if (cause) hangUp(cause);
    },
    throwIfCut() {
      if (cause) throw cause;
    },
    moved() {
      last = performance.now();
    },
    cut,
    end,
    failure() {
      end();
      return cause ?? new ConnectError('upstream', { detail: { reason: 'unreachable' } });
    },
  };
}
