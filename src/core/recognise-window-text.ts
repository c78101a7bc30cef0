import { type WindowTextId, windowTexts } from './window-texts.ts';

/** Shorter than this, a part of a text could be a part of any. */
const MIN_LETTERS = 12;
/** No window says more. */
const MAX_LENGTH = 20_000;
/** It stands above several of the texts, and says nothing by itself. */
const HEADING = /^something went wrong [: ]*(?=\w)/;

const ENCODED = /(?:%[0-9a-f]{2})+/gi;
const QUOTES = /['"`\u2018-\u201f\u00ad\u200b\ufeff]/g;
const BETWEEN_WORDS = /[^a-z0-9:]+/g;

const quoted = windowTexts.filter((text) => text.quote !== undefined);
const known = quoted.map(({ id, wordings, signs = [] }) => ({
  id,
  parts: wordings.flatMap((wording) => wording.split('…').map(readWords)),
  signs: signs.map((sign) => ` ${readWords(sign)} `),
}));

/**
 * Finds what the Atlassian window says in what somebody copied or typed off it, or in the address of its error page;
 * undefined for a text that is none of those, or may be several.
 *
 * @example
 * recogniseWindowText('must authorize this app for the site')  // 'site-admin'
 */
export function recogniseWindowText(pasted: string): WindowTextId | undefined {
  const words = readWords(decode(decode(pasted.slice(0, MAX_LENGTH)))).replace(HEADING, '');
  const signed = known.find(({ signs }) => signs.some((sign) => ` ${words} `.includes(sign)));
  if (signed) return signed.id;
  if (words.replaceAll(' ', '').length < MIN_LETTERS) return undefined;
  const [found, ...others] = known.filter(({ parts }) => parts.some((part) => part.includes(words)));
  return others.length === 0 ? found?.id : undefined;
}

/** Letters, digits and colons alone, in lower case, so that neither quotes nor line breaks matter. */
function readWords(text: string): string {
  return text.toLowerCase().replace(QUOTES, '').replaceAll(':', ' : ').replace(BETWEEN_WORDS, ' ').trim();
}

/** Undoes the encoding of an address; one inside another is encoded twice. */
function decode(text: string): string {
  return text.replace(ENCODED, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
