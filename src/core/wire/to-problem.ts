import type { ConnectError } from '../errors.ts';
import { failureWords } from '../words/failure-words.ts';
import type { Problem } from './problem.ts';

/** The problem document of an error; carries its evidence, never its cause. */
export function toProblem(error: ConnectError): Problem {
  return {
    type: `urn:connect-atlassian:problem:${error.code}`,
    title: error.code.replaceAll('_', ' '),
    status: error.status,
    detail: failureWords(error.code, error.detail).join(' '),
    code: error.code,
    ...(error.field === undefined ? {} : { field: error.field }),
    retryable: error.retryable,
    ...(Object.keys(error.detail).length === 0
      ? {}
      : { evidence: error.detail as NonNullable<Problem['evidence']> }),
    ...(error.choice === undefined ? {} : { choice: error.choice }),
  };
}
