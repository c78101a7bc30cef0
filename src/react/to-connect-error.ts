import { ConnectError, isConnectError } from '../core/errors.ts';
import { inWords } from '../core/words/in-words.ts';

/** What an adapter threw, as one of the known failures in full words; anything else means that it got no answer. */
export function toConnectError(error: unknown): ConnectError {
  return inWords(isConnectError(error) ? error : new ConnectError('network'));
}
