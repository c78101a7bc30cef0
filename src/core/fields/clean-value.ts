import type { FieldKind } from '../provider.ts';

/** The longest value any field takes; a deep link with a long query is the longest that people paste. */
export const MAX_VALUE_LENGTH = 8192;

// What copying adds around a value: blanks of every kind, quotes, and characters that nobody sees.
const EDGE =
  /[\ufe00-\ufe0f\s"'`\u00ab\u00ad\u00bb\u061c\u180e\u200b-\u200f\u2018-\u201f\u202a-\u202e\u2039\u203a\u2060-\u2069\ufeff]/;

/**
 * Removes what copying adds at the edges of a value; inside, nothing is touched.
 *
 * @example
 * cleanValue(' “acme.atlassian.net”\n')  // 'acme.atlassian.net'
 */
export function cleanValue(text: string, edge: RegExp = EDGE): string {
  // Character by character: an expression anchored at the end tries again at every blank inside.
  let [start, end] = [0, text.length];
  while (start < end && edge.test(text.charAt(start))) start += 1;
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The same for a field: what somebody chose as a name may end in quotes, so that blanks alone go from around it. */
export const cleanField = (text: string, kind: FieldKind): string =>
  kind === 'text' ? text.trim() : cleanValue(text);
