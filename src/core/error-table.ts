import { type CodeRow, type ConnectErrorCode, errorCodes } from './error-codes.ts';
import { errorWords } from './words/error-words.ts';
import { placesOf } from './words/failure-words.ts';
import { fill } from './words/fill.ts';

type ErrorRow = {
  /** HTTP status of the problem document. */
  readonly status: number;
  /** English: what happened, and what to do about it. */
  readonly message: string;
  /** True when the same request may succeed later. */
  readonly retryable: boolean;
};

/**
 * Every failure this product knows, by its code. A page does not load it: codes come first, words with what shows them.
 *
 * @example
 * errorTable.rate_limited  // { status: 429, message: 'Atlassian is limiting …', retryable: true }
 */
export const errorTable = Object.freeze(
  Object.fromEntries(Object.entries<CodeRow>(errorCodes).map(([code, row]) => [code, readRow(code, row)])),
) as Readonly<Record<ConnectErrorCode, ErrorRow>>;

function readRow(code: string, [status, retryable = false]: CodeRow): ErrorRow {
  return { status, message: fill(errorWords[code as ConnectErrorCode].join(' '), placesOf({})), retryable };
}
