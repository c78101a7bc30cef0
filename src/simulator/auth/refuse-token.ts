import { type Answer, answerJson } from '../http/answer.ts';
import type { Variants } from '../variants.ts';

/** A refusal of the token endpoint. */
export const refuseToken = (status: number, error: string, error_description: string): Answer =>
  answerJson(status, { error, error_description });

/** https://github.com/n8n-io/n8n/pull/37513 */
export const unknownClient = (): Answer => refuseToken(400, 'invalid_client', 'Unknown client.');

/** What a code hears that is used, expired, of another app or address; nobody has measured it. */
export const invalidCode = (variant: Variants['usedCode']): Answer =>
  refuseToken(variant === '403-invalid-grant' ? 403 : 400, 'invalid_grant', 'Invalid authorization code');
