import type { Locale } from '../../src/core/words/locale.ts';
import type { Messages } from '../../src/core/words/messages.ts';
import type { Text } from '../../src/core/words/text.ts';
import { onlyLabels } from './labels.ts';
import { guideTexts } from './our-guides.ts';
import { wholeCatalogue } from './whole-catalogue.ts';

const ACCENTED = 'åƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** How much longer other languages are, as long as this text is. */
const LONGER = 0.4;
const FILLING = ' ļöñğéŕ';

/** What is filled in, and what is written on Atlassian's screens. */
const PLACES = /(\{\w+\}|\*\*.*?\*\*)/;

const accent = (text: string): string =>
  [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');

/** A text as a language would have it that is longer than English: `⟦Çöññéçţéđ ţö ‹{host}› ļöñğéŕ⟧`. */
function pseudo(text: string): string {
  const words = text
    .split(PLACES)
    .map((piece, index) => {
      if (index % 2 === 0) return accent(piece);
      return piece.startsWith('{') ? `‹${piece}›` : piece;
    })
    .join('');
  const filling = FILLING.repeat(Math.ceil((text.length * LONGER) / FILLING.length));
  return text
    .split('\n')
    .map((_, index) => `⟦${words.split('\n')[index] ?? ''}${index === 0 ? filling : ''}⟧`)
    .join('\n');
}

/** Labels of Atlassian's, and a sign. */
const STAYS: ReadonlySet<string> = new Set([...onlyLabels, 'comma']);

const pseudoText = (text: Text): Text =>
  typeof text === 'string'
    ? pseudo(text)
    : ({
        other: pseudo(text.other),
        ...Object.fromEntries(Object.entries(text).map(([form, one]) => [form, pseudo(one)])),
      } satisfies Text);

/** A language of no people, in which what was forgotten or has no room is seen at once. */
export const pseudoLocale: Locale = {
  // Numbers and dates that are no English either.
  tag: 'de',
  messages: Object.fromEntries(
    [...wholeCatalogue].map(([key, text]) => [key, STAYS.has(key) ? text : pseudoText(text)]),
  ) as Messages,
  guides: async () => Object.fromEntries(guideTexts.map((text) => [text, pseudo(text)])),
};
