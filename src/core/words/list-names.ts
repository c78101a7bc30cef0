import { listWords } from './list-words.ts';
import type { Messages } from './messages.ts';
import { type Language, sayFrom } from './say-from.ts';

const MOST_NAMES = 6;

/** Names one after another. */
export const joinNames = (names: readonly string[], messages: Messages = {}): string =>
  names.join(sayFrom(listWords, messages)('comma'));

/** Names in a sentence; a long list is cut, since whoever reads it has the whole one at hand. */
export function listNames(names: readonly string[], messages?: Messages, language?: Language): string {
  const shown = joinNames(names.slice(0, MOST_NAMES), messages);
  const count = names.length - MOST_NAMES;
  return count > 0 ? sayFrom(listWords, messages, language)('andMore', { names: shown, count }) : shown;
}
