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

/** Opens one, to be cut when nothing has moved for so long. One timer, however much moves. */
export function openLine(idleMs: number, caller: AbortSignal): Line {
  const listeners: ((reason: Error) => void)[] = [];
  let cause: Error | undefined;
  let isOver = false;
  let last = performance.now();
  let timer = setTimeout(look, idleMs);
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
    caller.removeEventListener('abort', leave);
  }
  function leave() {
    cut(new ConnectError('cancelled'));
  }
  caller.addEventListener('abort', leave);
  if (caller.aborted) leave();
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
