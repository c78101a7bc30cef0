/** What a secret of Atlassian's is, as far as its text tells. */
export type TokenKind = 'service-account' | 'person' | 'organization' | 'client-secret' | 'data-center';

const kinds: Readonly<Record<string, TokenKind>> = {
  ATSTT: 'service-account',
  ATATT: 'person',
  ATCTT: 'organization',
  ATOA: 'client-secret',
};

const PREFIX = /^AT(?:[ACS]TT|OA)/;
// The beginning of one is enough where nothing stands before it, as with a JWT, which an access token is. Within an
// address it takes what no page's name has.
const STARTED = /^(?:AT(?:[ACS]TT|OA)[\w-]{3}|eyJ[\w-]{9})/;
const SCHEME = /^(?:authorization:\s{0,8})?(?:basic|bearer)\s+/i;
const PREFIXED = /AT[ACS]TT3x[\w-]{6}|[\s:"']ATOA[\w-]{6}/;
const LONG_WORD = /^[A-Za-z0-9+/=]{20,}$/;
// Letters of one case; words written as one, with abbreviations among them and a year or a number at the end; or small letters
// in three places at most. One in 2,000 tokens of before 2023 looks like this, and all of those have ended. No part may take a
// letter that the one before it could have, or a long word is tried in every way in which it can be cut up.
const IN_WORDS =
  /^(?:[^A-Z]+|[^a-z]+|[A-Z]*[a-z]+(?:[+/=]?[A-Z][a-z]{2,}|[A-Z]{2,5}[a-z]{3,})*[A-Z]*\d{0,4}|[A-Z+/=]*[a-z]+(?:[A-Z+/=]+[a-z]+){0,2}[A-Z+/=]*)$/;
const BASE64 = /^[A-Za-z0-9+/]{20}/;
const NUMBERED = /^\d{6,14}:/;

/**
 * Tells what kind of token a text is; undefined where nothing tells, as with a token of before 2023. Lengths vary
 * and prove nothing.
 *
 * @example
 * tokenKind('ATATT3xFf…')  // 'person'
 * @see https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts
 */
export function tokenKind(text: string): TokenKind | undefined {
  const prefix = PREFIX.exec(text)?.[0];
  return prefix === undefined ? readDataCenter(text) : kinds[prefix];
}

/** True for a text that is a secret, or holds one, wherever it was pasted: it must not be sent, kept or shown. */
export function holdsToken(pasted: string): boolean {
  const text = pasted.replace(SCHEME, '');
  return STARTED.test(text) || PREFIXED.test(text) || isRandom(text) || readDataCenter(text) !== undefined;
}

/** A long word that does not read as words: no site's name. */
const isRandom = (text: string): boolean => LONG_WORD.test(text) && !IN_WORDS.test(text);

/** A Data Center token is `<number>:<random>` in base64. */
function readDataCenter(text: string): TokenKind | undefined {
  const start = BASE64.exec(text)?.[0];
  return start !== undefined && NUMBERED.test(atob(start)) ? 'data-center' : undefined;
}
