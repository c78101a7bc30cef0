import type { Text } from '../../core/words/text.ts';

const [LRI, FSI, PDI] = ['\u2066', '\u2068', '\u2069'];

/** Numbers run as the line does. */
const IN_LINE = /\{(?!(?:count|done|total|found|present|held|number)\})\w+\}/g;
/** What begins or ends with a sign that would else jump to the other end. */
const LATIN =
  /https:\/\/\{host\}|\/[so]\/|\/_edge\/tenant_info|\/browse\/\{external\}|@serviceaccount\.atlassian\.com/;
/** All that is written as one word with it: of a mark within, the beginning would be read behind the end. */
const WORD = /[\w{}@/-]+(?:[.:]+[\w{}@/-]+)*/g;

/** Of a path that breaks at its sign, the first piece would seem to be the last; between two words it may break. */
const PATHS = /Directory > Service accounts|Apps > Sites/g;

/** Keeps what runs the other way in one piece: what is filled in, and pieces of addresses. */
const isolateText = (text: string): string =>
  text
    .replace(PATHS, (path) => path.replaceAll(' > ', '\u00a0>\u00a0'))
    .replace(WORD, (word) => (LATIN.test(word) ? `${LRI}${word}${PDI}` : word))
    .replace(IN_LINE, (place) => (place === '{external}' ? place : `${FSI}${place}${PDI}`));

/** The same for a whole catalogue, and each form of its texts. */
export const isolate = <Words extends Readonly<Record<string, Text>>>(words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, text]) => [
      key,
      typeof text === 'string'
        ? isolateText(text)
        : Object.fromEntries(Object.entries(text).map(([form, one]) => [form, isolateText(one)])),
    ]),
    // The same keys, each with a text of the same kind.
  ) as Words;
