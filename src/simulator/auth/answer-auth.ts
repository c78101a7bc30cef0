import type { Context } from '../context.ts';
import { notFound } from '../gateway/refusals.ts';
import { type Answer, redirect } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import { answerToken } from './answer-token.ts';

/** Where tokens are had. https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ */
export const TOKEN_PATH = '/oauth/token';

/** Where a browser goes to have a person asked. */
const AUTHORIZE_PATH = '/authorize';

/** Plays a cloud's authorization server. */
export const answerAuth = (request: SimulatedRequest, context: Context): Answer => {
  switch (request.path) {
    case TOKEN_PATH:
      return answerToken(request, context);
    case AUTHORIZE_PATH:
      return answerAuthorize(request, context);
    default:
      return notFound(request.path, context.now);
  }
};

/** Whatever is asked, and by whom: what is wrong with it appears after the login. */
const answerAuthorize = ({ query }: SimulatedRequest, { cloud }: Context): Answer => {
  const next = new URLSearchParams({ continue: `https://${cloud.auth}${AUTHORIZE_PATH}?${query}` });
  return redirect(`/${cloud.id}/login?${next}`);
};
