import type { Context } from '../context.ts';
import { type ApiToken, findToken, isExpired } from '../data/api-tokens.ts';
import type { Grant } from '../data/grant.ts';

/** Which kind of credential a request carries; any other scheme counts as none. */
export type AuthorizationKind = 'none' | 'basic' | 'bearer';

/** What the gateway makes of the Authorization header. */
export type Authentication =
  | { readonly kind: 'none' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'accepted'; readonly by: 'api-token' | 'access-token'; readonly grant: Grant };

const REJECTED: Authentication = { kind: 'rejected' };

const readHeader = (
  header: string | undefined,
): { readonly kind: AuthorizationKind; readonly value: string } => {
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(header ?? '') ?? [];
  const kind = scheme.toLowerCase();
  return kind === 'basic' || kind === 'bearer' ? { kind, value } : { kind: 'none', value: '' };
};

/** The kind of credential, without the credential. */
export const authorizationKind = (header: string | undefined): AuthorizationKind => readHeader(header).kind;

/**
 * Finds the token a request is made with: Basic needs the email of the same account, Bearer the token alone,
 * which is an API token, perhaps, or an OAuth access token.
 * https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts
 * https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts
 */
export const authenticate = (header: string | undefined, context: Context): Authentication => {
  const { kind, value } = readHeader(header);
  if (kind === 'none') return header === undefined ? { kind: 'none' } : REJECTED;
  if (kind === 'bearer') return authenticateBearer(value, context);
  const [, email = '', apiToken = ''] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8')) ?? [];
  const token = findApiToken(apiToken, context);
  return token?.account.email === email.toLowerCase() ? accept(token, context) : REJECTED;
};

const authenticateBearer = (value: string, context: Context): Authentication => {
  const grant = context.accessTokens.find(value, context.now);
  if (grant !== undefined) return { kind: 'accepted', by: 'access-token', grant };
  return context.variants.bearer === 'accepted' ? accept(findApiToken(value, context), context) : REJECTED;
};

/** Whether service accounts exist in the government cloud is not known, so there are none. */
const findApiToken = (apiToken: string, { cloud }: Context): ApiToken | undefined =>
  cloud.name === 'commercial' ? findToken(apiToken) : undefined;

const accept = (token: ApiToken | undefined, context: Context): Authentication =>
  token === undefined || isExpired(token, context.startedAt, context.now)
    ? REJECTED
    : { kind: 'accepted', by: 'api-token', grant: token };
