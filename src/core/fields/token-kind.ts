/** What a secret of Atlassian's is, as far as its text tells. */
export type TokenKind = 'service-account' | 'person' | 'organization' | 'client-secret' | 'data-center';

const kinds: Readonly<Record<string, TokenKind>> = {
  ATSTT: 'service-account',
  ATATT: 'person',
  ATCTT: 'organization',
  ATOA: 'client-secret',
};

const PREFIX = /^AT(?:[ACS]TT|OA)/;
const PREFIXED = /(?:^|[^\w-])AT(?:[ACS]TT|OA)[\w-]{12}/;
const BASE64 = /^[A-Za-z0-9+/]{20}/;
const NUMBERED = /^\d{6,14}:/;
// Mixed case and digits in one long word: no label of a site is written so, and a name may not be asked for it.
const RANDOM = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/=]{20,}$/;

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
export function holdsToken(text: string): boolean {
  return PREFIXED.test(text) || RANDOM.test(text) || readDataCenter(text) !== undefined;
}

/** A Data Center token is `<number>:<random>` in base64. */
function readDataCenter(text: string): TokenKind | undefined {
  const start = BASE64.exec(text)?.[0];
  return start !== undefined && NUMBERED.test(atob(start)) ? 'data-center' : undefined;
}
