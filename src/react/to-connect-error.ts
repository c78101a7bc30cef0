import { ConnectError, isConnectError } from '../core/errors.ts';

/** What an adapter threw, as one of the known failures; anything else means that it got no answer. */
export function toConnectError(error: unknown): ConnectError {
  return isConnectError(error) ? error : new ConnectError('network');
}
