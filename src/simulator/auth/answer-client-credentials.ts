import type { Context } from '../context.ts';
import { findOAuthCredential } from '../data/oauth-credentials.ts';
import type { Answer } from '../http/answer.ts';
import type { Variants } from '../variants.ts';
import { presentToken } from './present-token.ts';
import { refuseToken, unknownClient } from './refuse-token.ts';

/**
 * Issues a token for the client credentials of a service account; any audience will do.
 * https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts
 */
export const answerClientCredentials = (
  parameters: ReadonlyMap<string, string>,
  context: Context,
): Answer => {
  // The scopes are those of the credential, and any value is refused: https://github.com/n8n-io/n8n/pull/37513
  if (parameters.has('scope')) {
    return refuseToken(400, 'invalid_scope', 'The scopes of a credential are fixed.');
  }
  // Whether the government cloud has service accounts is not known, so it has none.
  const credential =
    context.cloud.name === 'commercial' ? findOAuthCredential(parameters.get('client_id') ?? '') : undefined;
  if (credential === undefined) return unknownClient();
  return parameters.get('client_secret') === credential.clientSecret
    ? presentToken(credential, context)
    : wrongSecret(context.variants.wrongClientSecret);
};

/** The first is what was measured for OAuth 2.0 (3LO): confluence.js, docs/guide/oauth2.md. */
const wrongSecret = (variant: Variants['wrongClientSecret']): Answer => {
  switch (variant) {
    case '401-access-denied':
      return refuseToken(401, 'access_denied', 'Unauthorized');
    case '401-invalid-client':
      return refuseToken(401, 'invalid_client', 'Client authentication failed.');
    case '400-invalid-client':
      return refuseToken(400, 'invalid_client', 'Client authentication failed.');
    case '403-unauthorized-client':
      return refuseToken(403, 'unauthorized_client', 'Client authentication failed.');
  }
};
