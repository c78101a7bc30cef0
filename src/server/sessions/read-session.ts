import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { KeyRing } from '../vault/key-ring.ts';
import type { Caller } from './caller.ts';
import { openSession } from './session-token.ts';

/** Tells a token of ours from one of the host's own, which is for `authenticate` to read. */
export const SESSION_PREFIX = 'connect_session.';

const SESSION = /^bearer\s+connect_session\.(.*)$/is;

/**
 * The caller that a request's session token speaks for; undefined when it carries none.
 *
 * @throws {ConnectError} `unauthenticated` for one that does not open: whoever sends it asks to be nobody else;
 * `not_configured` (reason `keys`) when the keys cannot be had.
 */
export async function readSession(
  { ring, now }: { readonly ring: KeyRing; readonly now: () => number },
  request: Request,
): Promise<Caller | undefined> {
  const token = SESSION.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return undefined;
  try {
    return await openSession(ring, token, now());
  } catch (error) {
    // It may well be good, but the keys cannot be had now.
    if (isConnectError(error)) throw error;
    // Why it does not open helps nobody but who forged it.
    throw new ConnectError('unauthenticated');
  }
}
