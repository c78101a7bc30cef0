import type { Context } from '../context.ts';
import type { Answer } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import { answerAppGrant } from './answer-app-grant.ts';
import { answerClientCredentials } from './answer-client-credentials.ts';
import { readParameters } from './read-parameters.ts';
import { refuseToken } from './refuse-token.ts';

type Grants = Readonly<Record<string, (parameters: ReadonlyMap<string, string>, context: Context) => Answer>>;

const GRANTS: Grants = {
  client_credentials: answerClientCredentials,
  authorization_code: answerAppGrant,
  refresh_token: answerAppGrant,
};

/** Plays the token endpoint. */
export const answerToken = (request: SimulatedRequest, context: Context): Answer => {
  const parameters = readParameters(request);
  if (parameters === undefined) {
    return refuseToken(400, 'invalid_request', 'The body is neither a form nor JSON.');
  }
  const type = parameters.get('grant_type') ?? '';
  const answer = Object.hasOwn(GRANTS, type) ? GRANTS[type] : undefined;
  if (answer === undefined) {
    return refuseToken(
      400,
      'unsupported_grant_type',
      `The simulator plays ${Object.keys(GRANTS).join(', ')}.`,
    );
  }
  // https://github.com/sooperset/mcp-atlassian/issues/1137
  if (parameters.has('resource')) {
    return refuseToken(400, 'invalid_target', 'Incorrect resource parameters');
  }
  return answer(parameters, context);
};
