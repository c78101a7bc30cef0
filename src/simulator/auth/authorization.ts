import type { CloudName } from '../clouds.ts';

/** What an app asks for at the authorize endpoint. https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ */
export type Authorization = {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly responseType: string;
  /** Absent in the newer documentation of the parameters. */
  readonly audience: string | undefined;
  readonly state: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly codeChallengeMethod: string | undefined;
};

/** Reads the query of the authorize endpoint, whatever it holds. */
export const readAuthorization = (query: URLSearchParams): Authorization => ({
  clientId: query.get('client_id') ?? '',
  redirectUri: query.get('redirect_uri') ?? '',
  scopes: [...new Set((query.get('scope') ?? '').split(' ').filter((scope) => scope !== ''))],
  responseType: query.get('response_type') ?? '',
  audience: query.get('audience') ?? undefined,
  state: query.get('state') ?? undefined,
  codeChallenge: query.get('code_challenge') ?? undefined,
  codeChallengeMethod: query.get('code_challenge_method') ?? undefined,
});

/** The callback URL registered for the app of each cloud. */
export type CallbackUrls = Readonly<Partial<Record<CloudName, string>>>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const USUAL_PATH = '/connect/oauth/callback';

/**
 * Whether the address is the one registered, to the letter; with none registered, any on loopback that ends as
 * this product's does.
 * https://community.developer.atlassian.com/t/multiple-callback-urls-for-a-single-outh-2-0-3lo-app/32413
 */
export const isRegistered = (redirectUri: string, registered: string | undefined): boolean => {
  if (!URL.canParse(redirectUri)) return false;
  if (registered !== undefined) return redirectUri === registered;
  const { protocol, hostname, pathname, username, search, hash } = new URL(redirectUri);
  return (
    /^https?:$/.test(protocol) &&
    LOOPBACK.includes(hostname) &&
    pathname.endsWith(USUAL_PATH) &&
    username + search + hash === ''
  );
};
