import type { Context } from '../context.ts';
import { findOAuthCredential, type OAuthCredential } from '../data/oauth-credentials.ts';
import { type Answer, answerJson } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import type { Variants } from '../variants.ts';
import { LIFE_SECONDS } from './access-tokens.ts';
import { readParameters } from './read-parameters.ts';

const refuse = (status: number, error: string, error_description: string): Answer =>
  answerJson(status, { error, error_description });

/**
 * Plays the token endpoint for the client credentials of service accounts; any audience will do.
 * https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts
 */
export const answerToken = (request: SimulatedRequest, context: Context): Answer => {
  const parameters = readParameters(request);
  if (parameters === undefined) return refuse(400, 'invalid_request', 'The body is neither a form nor JSON.');
  const refusal = refuseParameters(parameters);
  if (refusal !== undefined) return refusal;
  const credential =
    context.cloud.name === 'commercial' ? findOAuthCredential(parameters.get('client_id') ?? '') : undefined;
  // https://github.com/n8n-io/n8n/pull/37513
  if (credential === undefined) return refuse(400, 'invalid_client', 'Unknown client.');
  return parameters.get('client_secret') === credential.clientSecret
    ? issue(credential, context)
    : wrongSecret(context.variants.wrongClientSecret);
};

const refuseParameters = (parameters: ReadonlyMap<string, string>): Answer | undefined => {
  if (parameters.get('grant_type') !== 'client_credentials') {
    return refuse(400, 'unsupported_grant_type', 'The simulator plays client_credentials only.');
  }
  // https://github.com/sooperset/mcp-atlassian/issues/1137
  if (parameters.has('resource')) return refuse(400, 'invalid_target', 'Incorrect resource parameters');
  // The scopes are those of the credential, and any value is refused: https://github.com/n8n-io/n8n/pull/37513
  if (parameters.has('scope')) return refuse(400, 'invalid_scope', 'The scopes of a credential are fixed.');
  return undefined;
};

/** The first is what was measured for OAuth 2.0 (3LO): confluence.js, docs/guide/oauth2.md. */
const wrongSecret = (variant: Variants['wrongClientSecret']): Answer => {
  switch (variant) {
    case '401-access-denied':
      return refuse(401, 'access_denied', 'Unauthorized');
    case '401-invalid-client':
      return refuse(401, 'invalid_client', 'Client authentication failed.');
    case '400-invalid-client':
      return refuse(400, 'invalid_client', 'Client authentication failed.');
    case '403-unauthorized-client':
      return refuse(403, 'unauthorized_client', 'Client authentication failed.');
  }
};

const issue = (credential: OAuthCredential, { variants, accessTokens, now }: Context): Answer => {
  const { tokenResponse } = variants;
  return answerJson(200, {
    access_token: accessTokens.issue(credential, now),
    ...(tokenResponse === 'without-expiry' ? undefined : { expires_in: LIFE_SECONDS }),
    token_type: 'Bearer',
    ...(tokenResponse === 'without-scope' ? undefined : { scope: credential.scopes.join(' ') }),
  });
};
