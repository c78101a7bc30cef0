import { ConnectError } from '../../core/errors.ts';

/** Gives the token to send; a newer one than was `refused`. */
export type Authorize = (refused: string | undefined, signal: AbortSignal | undefined) => Promise<string>;

/**
 * Keeps one session token for the page. Calls that need a new one at the same time share one question to the host.
 *
 * @throws {ConnectError} `unauthenticated` when the host has none to give.
 */
export function createSession(ask: () => Promise<string>): Authorize {
  let current: Promise<string> | undefined;
  return async (refused, signal) => {
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
      if (signal?.aborted) throw new ConnectError('cancelled');
      // The host's own error may say anything, so it goes no further; the next call asks anew.
      if (current === mine) current = undefined;
      throw new ConnectError('unauthenticated');
    }
  };
}
