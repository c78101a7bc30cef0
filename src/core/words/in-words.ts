import { type ConnectError, codeMessage } from '../errors.ts';
import { failureWords } from './failure-words.ts';

/** Gives an error that names no more than its code the full message; words are not loaded where most are made. */
export function inWords(error: ConnectError): ConnectError {
  if (error.message === codeMessage(error.code)) {
    error.message = failureWords(error.code, error.detail).join(' ');
  }
  return error;
}
