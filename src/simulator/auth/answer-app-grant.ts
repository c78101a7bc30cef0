import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { OFFLINE_ACCESS } from '../data/app-scopes.ts';
import { findApp } from '../data/apps.ts';
import { findOAuthCredential } from '../data/oauth-credentials.ts';
import type { Answer } from '../http/answer.ts';
import { presentToken } from './present-token.ts';
import { invalidCode, refuseToken, unknownApp } from './refuse-token.ts';

type Parameters = ReadonlyMap<string, string>;

/**
 * Issues tokens to an app of OAuth 2.0 (3LO), for a code or a refresh token.
 * https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export const answerAppGrant = (parameters: Parameters, context: Context): Answer => {
  const clientId = parameters.get('client_id') ?? '';
  const app = findApp(context.cloud.name, clientId);
  if (app === undefined) {
    return findOAuthCredential(clientId) === undefined
      ? unknownApp(context.variants.unknownApp)
      : refuseToken(400, 'unsupported_grant_type', 'A service account has client_credentials only.');
  }
  // As measured: confluence.js, docs/guide/oauth2.md.
  if (parameters.get('client_secret') !== app.clientSecret) {
    return refuseToken(401, 'access_denied', 'Unauthorized');
  }
  return parameters.get('grant_type') === 'refresh_token'
    ? refresh(parameters, context)
    : exchangeCode(parameters, context);
};

const exchangeCode = (parameters: Parameters, context: Context): Answer => {
  const { codes, refreshTokens, variants, now } = context;
  const grant = codes.take(parameters.get('code') ?? '', parameters.get('client_id') ?? '', now);
  const proven =
    variants.pkce === 'ignored' || isProven(grant?.codeChallenge, parameters.get('code_verifier'));
  if (grant === undefined || grant.redirectUri !== parameters.get('redirect_uri') || !proven) {
    return invalidCode(variants.usedCode);
  }
  const { consent } = grant;
  const refreshToken = consent.scopes.includes(OFFLINE_ACCESS)
    ? refreshTokens.start(consent, now)
    : undefined;
  return presentToken({ ...consent }, context, refreshToken);
};

/** A verifier is wanted exactly when there was a challenge. */
const isProven = (challenge: string | undefined, verifier: string | undefined): boolean =>
  verifier === undefined
    ? challenge === undefined
    : challenge === createHash('sha256').update(verifier).digest('base64url');

/** Both refusals as in jira.js, tests/unit/core/oauth/oauthErrors.test.ts. */
const refresh = (parameters: Parameters, context: Context): Answer => {
  const rotation = context.refreshTokens.rotate(
    parameters.get('refresh_token') ?? '',
    parameters.get('client_id') ?? '',
    context.now,
    context.variants,
  );
  switch (rotation.kind) {
    case 'rotated':
      return presentToken({ ...rotation.consent }, context, rotation.refreshToken);
    case 'expired':
      return refuseToken(403, 'invalid_grant', 'Unknown or invalid refresh token.');
    case 'invalid':
      return refuseToken(403, 'unauthorized_client', 'refresh_token is invalid');
  }
};
