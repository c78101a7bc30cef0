import type { ConnectErrorCode } from '../error-codes.ts';
import type { ConnectErrorDetail } from '../errors.ts';
import { failureWords, placesOf } from './failure-words.ts';
import { fill } from './fill.ts';
import type { Messages } from './messages.ts';
import type { Speaker } from './say-first.ts';

type Failed = { readonly code: ConnectErrorCode; readonly detail: ConnectErrorDetail };

/** Words for a failure: a heading, and what to do. */
export function sayError(
  { messages = {}, locale }: Speaker,
  { code, detail }: Failed,
): readonly [happened: string, advice: string] {
  // What a host says of a code goes for all of its causes.
  const sharp = messages[`error.${code}:${detail.reason}` as keyof Messages];
  const own = typeof sharp === 'string' ? sharp : messages[`error.${code}`];
  const all = { ...locale?.messages, ...messages };
  if (own === undefined) return failureWords(code, detail, all, locale);
  const [happened = '', ...advice] = fill(own, placesOf(detail, all, locale)).split('\n');
  return [happened, advice.join('\n')];
}
