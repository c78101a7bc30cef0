import * as z from 'zod/mini';
import type { CloudHosts, CloudName } from '../../core/clouds.ts';
import { ConnectError, type ConnectErrorCode } from '../../core/errors.ts';
import { Secret } from '../vault/secret.ts';
import type { AtlassianAnswer } from './answer.ts';
import { evidenceOf } from './evidence.ts';
import type { AtlassianRequest } from './request.ts';
import {
  type AccessToken,
  type Client,
  outageOf,
  readAccessToken,
  readTokenRefusal,
  upstream,
} from './token.ts';

/** Whom the token is for: a constant of the cloud, whatever is called in its place. */
const audiences: Readonly<Record<CloudName, string>> = {
  commercial: 'api.atlassian.com',
  government: 'api.atlassian-us-gov-mod.com',
};

/** Makes Atlassian give a refresh token; no scope of the developer console. */
const OFFLINE = 'offline_access';

/** What the person is asked to agree to, and how the answer finds its way back. */
export type Consent = {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly state: string;
  /** SHA-256 of the PKCE verifier, base64url. */
  readonly challenge: string;
};

/**
 * Where the person logs in and agrees. PKCE is sent, since Atlassian's metadata names it, but nothing relies on it: no
 * page about these apps does.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export function authorizeUrl(hosts: CloudHosts, cloud: CloudName, consent: Consent): string {
  const query = {
    audience: audiences[cloud],
    client_id: consent.clientId,
    scope: [...new Set([...consent.scopes, OFFLINE])].join(' '),
    redirect_uri: consent.redirectUri,
    state: consent.state,
    response_type: 'code',
    prompt: 'consent',
    code_challenge: consent.challenge,
    code_challenge_method: 'S256',
  };
  // Atlassian documents blanks as %20.
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${hosts.auth}/authorize?${text.join('&')}`;
}

/** What an authorization brought: an access token, and what buys the next one. */
export type Granted = { readonly accessToken: AccessToken; readonly refreshToken: Secret | undefined };

/** Hands in the code that came back; it is used up by this, so that it is sent once. */
export function buildCodeRequest(
  hosts: CloudHosts,
  app: Client,
  { code, redirectUri, verifier }: { code: Secret; redirectUri: string; verifier: Secret },
): AtlassianRequest {
  const request = tokenRequest(hosts, app, [code, verifier], {
    grant_type: 'authorization_code',
    code: code.reveal(),
    redirect_uri: redirectUri,
    code_verifier: verifier.reveal(),
  });
  return { ...request, once: true };
}

/**
 * Exchanges a refresh token for another one and an access token. Sent once: when it is handed in again is the lease's to say.
 *
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens
 */
export function buildRefreshRequest(hosts: CloudHosts, app: Client, refreshToken: Secret): AtlassianRequest {
  const request = tokenRequest(hosts, app, [refreshToken], {
    grant_type: 'refresh_token',
    refresh_token: refreshToken.reveal(),
  });
  return { ...request, once: true };
}

function tokenRequest(
  hosts: CloudHosts,
  { clientId, secret }: Client,
  secrets: readonly Secret[],
  parameters: Readonly<Record<string, string>>,
): AtlassianRequest {
  const body = { ...parameters, client_id: clientId, client_secret: secret.reveal() };
  return {
    url: `${hosts.auth}/oauth/token`,
    body: { type: 'application/json', content: new Secret(JSON.stringify(body)) },
    secrets: [secret, ...secrets],
  };
}

const refreshable = z.object({
  refresh_token: z.nullish(z.string().check(z.regex(/^[\x21-\x7e]{1,20000}$/))),
});

/**
 * Reads what handing in a code brought.
 *
 * `access_denied` here is the app's own secret, and not a person who declined; terminal errors come as 403 as well as 400.
 *
 * @throws {ConnectError} `oauth_expired` (reason `code`), `not_configured` (reason `secret` or `app`: the operator's to
 * mend), `rate_limited`, `upstream`.
 * @see https://github.com/MrRefactoring/confluence.js docs/guide/oauth2.md
 */
export function readCodeResponse(answer: AtlassianAnswer, now: number): Granted {
  return readGrant(answer, now, ['oauth_expired', 'code']);
}

/**
 * Reads what a refresh token was exchanged for; without a new one, the old one stays.
 *
 * @throws {ConnectError} `needs_reconnect`, and otherwise what {@link readCodeResponse} may fail with.
 */
export function readRefreshResponse(answer: AtlassianAnswer, now: number): Granted {
  return readGrant(answer, now, ['needs_reconnect', 'grant']);
}

/**
 * Whose refusal `unauthorized_client` is: a refresh token that was exchanged before is measured to get it, by name. What
 * names something else is about the app, which ends no consent.
 */
const isOfToken = (told: string | undefined): boolean => told === undefined || /refresh.?token/i.test(told);

function readGrant(
  answer: AtlassianAnswer,
  now: number,
  [ended, why]: readonly [code: ConnectErrorCode, reason: string],
): Granted {
  const accessToken = readAccessToken(answer, now);
  if (accessToken && answer.kind === 'answer') {
    const { data } = z.safeParse(refreshable, answer.json);
    return { accessToken, refreshToken: data?.refresh_token ? new Secret(data.refresh_token) : undefined };
  }
  const say = (code: ConnectErrorCode, reason: string) =>
    new ConnectError(code, { detail: { ...evidenceOf(answer), reason } });
  const { error, error_description: told } = readTokenRefusal(answer) ?? {};
  switch (outageOf(answer) ? undefined : error) {
    case 'invalid_grant':
      throw say(ended, why);
    case 'unauthorized_client':
      throw ended === 'needs_reconnect' && isOfToken(told) ? say(ended, why) : say('not_configured', 'app');
    case 'access_denied':
      throw say('not_configured', 'secret');
    case 'invalid_client':
    case 'invalid_request':
    case 'invalid_scope':
      throw say('not_configured', 'app');
    default:
      throw outageOf(answer) ?? upstream(answer);
  }
}
