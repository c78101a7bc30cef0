import type { CloudHosts } from '../../core/clouds.ts';
import { mintOneTime } from '../authorizations/one-time.ts';
import { Secret } from '../vault/secret.ts';
import type { AtlassianAnswer } from './answer.ts';
import { buildCodeRequest } from './grant.ts';
import type { AtlassianRequest } from './request.ts';
import { type Client, readTokenRefusal } from './token.ts';

/** What Atlassian makes of an app: its client is known, or which part of it is not, or nothing that tells. */
export type AppMeaning = 'known' | 'secret' | 'client' | 'callback' | 'unclear';

/** Hands in a code that nobody was given, which Atlassian has to refuse: for what, tells whether it knows the app. */
export function buildAppProbe(hosts: CloudHosts, app: Client, redirectUri: string): AtlassianRequest {
  const request = buildCodeRequest(hosts, app, { code: mintOneTime(), redirectUri, verifier: mintOneTime() });
  // Whoever takes one for the other has the secret there.
  return { ...request, secrets: [...(request.secrets ?? []), new Secret(app.clientId)] };
}

/**
 * Reads for what the code was refused. A wrong secret of a known app is measured to be `access_denied`; what an unknown
 * app is told is not, so that `access_denied` may be that as well.
 *
 * @see https://github.com/MrRefactoring/confluence.js docs/guide/oauth2.md
 */
export function readAppProbe(answer: AtlassianAnswer): AppMeaning {
  const { error: named, error_description: said = '' } = readTokenRefusal(answer) ?? {};
  if (named === undefined) return 'unclear';
  const error = named.toLowerCase();
  if (error === 'invalid_grant' || /authorization code/i.test(said)) return 'known';
  // As a window of Atlassian's was seen to say: https://github.com/humanlayer/humanlayer/issues/1068
  if (/redirect_uri|callback url/i.test(said)) return 'callback';
  switch (error) {
    case 'access_denied':
      return 'secret';
    case 'invalid_client':
    case 'unauthorized':
    case 'unauthorized_client':
      return 'client';
    default:
      return 'unclear';
  }
}
