import { type Answer, answerJson } from '../http/answer.ts';
import type { Variants } from '../variants.ts';

/** A refusal of the token endpoint. */
export const refuseToken = (status: number, error: string, error_description: string): Answer =>
  answerJson(status, { error, error_description });

/** https://github.com/n8n-io/n8n/pull/37513 */
export const unknownClient = (): Answer => refuseToken(400, 'invalid_client', 'Unknown client.');

/** What an app hears that is not registered; for service accounts alone it is measured. */
export const unknownApp = (variant: Variants['unknownApp']): Answer => {
  switch (variant) {
    case '400-invalid-client':
      return unknownClient();
    case '401-access-denied':
      return refuseToken(401, 'access_denied', 'Unauthorized');
    case '401-unauthorized':
      return refuseToken(401, 'unauthorized', 'Unauthorized');
    case '403-unauthorized-client':
      return refuseToken(403, 'unauthorized_client', 'Unknown client.');
  }
};

/** What a code hears that is used, expired, of another app or address; nobody has measured it. */
export const invalidCode = (variant: Variants['usedCode']): Answer =>
  refuseToken(variant === '403-invalid-grant' ? 403 : 400, 'invalid_grant', 'Invalid authorization code');
