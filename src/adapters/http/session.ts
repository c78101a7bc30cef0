import { ConnectError } from '../../core/errors.ts';

/** Gives the token to send; a newer one than was `refused`. */
export type Authorize = (refused: string | undefined, signal: AbortSignal | undefined) => Promise<string>;

/**
 * Keeps one session token for the page. Calls that need a new one at the same time share one question to the host.
 *
 * @throws {ConnectError} `unauthenticated` when the host has none to give, `cancelled` for a call that does not wait for it.
 */
export function createSession(ask: () => Promise<string>): Authorize {
  let current: Promise<string> | undefined;
  const tokenAfter = async (refused: string | undefined): Promise<string> => {
    const seen = current;
    if (seen && refused !== undefined && (await seen.catch(() => refused)) === refused) {
      // Another call may have asked meanwhile.
      if (current === seen) current = undefined;
    }
    // A host in JavaScript may give nothing at all.
    current ??= Promise.resolve()
      .then(ask)
      .then((token) => token ?? '');
    const mine = current;
    try {
      return await mine;
    } catch {
      // The host's own error may say anything, so it goes no further; the next call asks anew.
      if (current === mine) current = undefined;
      throw new ConnectError('unauthenticated');
    }
  };
  return (refused, signal) => unlessAborted(tokenAfter(refused), signal);
}

/** A host may take as long as it likes to sign somebody in; a call that is given up does not wait for it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new ConnectError('cancelled'));
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted) giveUp();
    void work.then(resolve, reject).then(() => signal?.removeEventListener('abort', giveUp));
  });
}
