import type { ConnectErrorCode } from '../error-codes.ts';
import type { ConnectErrorDetail } from '../errors.ts';
import { failureWords, placesOf } from './failure-words.ts';
import { fill } from './fill.ts';
import type { Messages } from './messages.ts';

/** Words for a failure: a heading, and what to do. */
export function sayError(
  messages: Messages,
  { code, detail }: { readonly code: ConnectErrorCode; readonly detail: ConnectErrorDetail },
): readonly [happened: string, advice: string] {
  const own = messages[`error.${code}:${detail.reason}`] ?? messages[`error.${code}`];
  if (own === undefined) return failureWords(code, detail);
  const [happened = '', ...advice] = fill(own, placesOf(detail)).split('\n');
  return [happened, advice.join('\n')];
}
