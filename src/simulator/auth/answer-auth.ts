import type { Context } from '../context.ts';
import { notFound } from '../gateway/refusals.ts';
import type { Answer } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import { answerToken } from './answer-token.ts';

/** Where tokens are had. https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ */
export const TOKEN_PATH = '/oauth/token';

/** Plays a cloud's authorization server. */
export const answerAuth = (request: SimulatedRequest, context: Context): Answer =>
  request.path === TOKEN_PATH ? answerToken(request, context) : notFound(request.path, context.now);
