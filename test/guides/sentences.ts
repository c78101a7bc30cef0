import { createHash } from 'node:crypto';

/** Shorter ones are labels with a verb, which leave nobody a choice of words. */
const FEWEST_WORDS = 5;
/** Enough of a hash to tell a few hundred sentences apart. */
const DIGITS = 10;

/** The sentences of a text and their clauses, down to the words: neither marks nor signs make another one of it. */
const sentencesIn = (text: string): readonly string[] =>
  [/\n|[.!?]\s/, /\n|[.!?:;,]\s/]
    .flatMap((end) => text.split(end))
    .map((sentence) =>
      sentence
        .replace(/<[^>]*>/g, ' ')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length >= FEWEST_WORDS);

/** Each sentence with its hash, by which those of a document are known without a copy of them here. */
export const hashed = (texts: readonly string[]): readonly (readonly [sentence: string, hash: string])[] =>
  texts
    .flatMap(sentencesIn)
    .map((sentence) => [sentence, createHash('sha256').update(sentence).digest('hex').slice(0, DIGITS)]);
