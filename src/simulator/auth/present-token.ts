import type { Context } from '../context.ts';
import { type Answer, answerJson } from '../http/answer.ts';
import { type ClientGrant, LIFE_SECONDS } from './access-tokens.ts';

/** Issues an access token and answers with it, and with the refresh token if there is one. */
export const presentToken = (grant: ClientGrant, context: Context, refreshToken?: string): Answer => {
  const { tokenResponse } = context.variants;
  return answerJson(200, {
    access_token: context.accessTokens.issue(grant, context.now),
    ...(tokenResponse === 'without-expiry' ? undefined : { expires_in: LIFE_SECONDS }),
    token_type: 'Bearer',
    ...(tokenResponse === 'without-scope' ? undefined : { scope: grant.scopes.join(' ') }),
    ...(refreshToken === undefined ? undefined : { refresh_token: refreshToken }),
  });
};
