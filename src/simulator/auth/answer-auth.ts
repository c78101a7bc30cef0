import type { Context } from '../context.ts';
import { notFound } from '../gateway/refusals.ts';
import { type Answer, answerJson, redirect } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import { answerToken } from './answer-token.ts';

/** Where tokens are had. https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ */
export const TOKEN_PATH = '/oauth/token';

/** Where a browser goes to have a person asked. */
const AUTHORIZE_PATH = '/authorize';

/** Where anybody may read what there is. */
const METADATA_PATH = '/.well-known/openid-configuration';

/** Plays a cloud's authorization server. */
export const answerAuth = (request: SimulatedRequest, context: Context): Answer => {
  switch (request.path) {
    case TOKEN_PATH:
      return answerToken(request, context);
    case AUTHORIZE_PATH:
      return answerAuthorize(request, context);
    case METADATA_PATH:
      return answerJson(200, metadataOf(context));
    default:
      return notFound(request.path, context.now);
  }
};

/** As far as a snapshot of it is cited: api-evangelist/confluence, well-known/confluence-openid-configuration.json. */
const metadataOf = ({ cloud: { auth } }: Context): object => ({
  issuer: `https://${auth}`,
  authorization_endpoint: `https://${auth}${AUTHORIZE_PATH}`,
  token_endpoint: `https://${auth}${TOKEN_PATH}`,
  revocation_endpoint: `https://${auth}/oauth/revoke`,
  pushed_authorization_request_endpoint: `https://${auth}/oauth/par`,
  grant_types_supported: ['authorization_code', 'client_credentials', 'refresh_token'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: [
    'none',
    'client_secret_post',
    'client_secret_basic',
    'private_key_jwt',
  ],
});

/** Whatever is asked, and by whom: what is wrong with it appears after the login. */
const answerAuthorize = ({ query }: SimulatedRequest, { cloud }: Context): Answer => {
  const next = new URLSearchParams({ continue: `https://${cloud.auth}${AUTHORIZE_PATH}?${query}` });
  return redirect(`/${cloud.id}/login?${next}`);
};
