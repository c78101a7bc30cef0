import { splitLabels } from '../../src/core/guide.ts';

/** As many words in a row, with as many of them the writer's own, are no coincidence. */
const RUN = 6;
const OWN = 3;
const DIGITS = 5;
// An address is one word.
const WORD = /[a-z0-9](?:\S*[a-z0-9])?/g;

type Word = { readonly word: string; readonly isLabel: boolean };

/**
 * Prints of all runs of six words in a text. Between `**` stands what Atlassian's screens say, which everybody has to call
 * the same: a run that is mostly that is nobody's sentence.
 */
export function runsOf(text: string): readonly (readonly [print: string, run: string])[] {
  const words = splitLabels(text).flatMap((piece, index): Word[] =>
    (piece.toLowerCase().match(WORD) ?? []).map((word) => ({ word, isLabel: index % 2 === 1 })),
  );
  return words.flatMap((_word, start) => {
    const run = words.slice(start, start + RUN);
    if (run.length < RUN || run.filter(({ isLabel }) => !isLabel).length < OWN) return [];
    const said = run.map(({ word }) => word).join(' ');
    return [[printOf(said), said] as const];
  });
}

/** FNV-1a in five digits of base 36. */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash >>> 0) % 36 ** DIGITS).toString(36).padStart(DIGITS, '0');
}

/** The prints of one document, which are kept in one line. */
export const readPrints = (line: string): ReadonlySet<string> => new Set(line.match(/.{5}/g));
