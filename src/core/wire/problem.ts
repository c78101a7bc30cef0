import * as z from 'zod/mini';
import { ConnectError, type ConnectErrorDetail, isErrorCode } from '../errors.ts';

const detailSchema = z.object({
  reason: z.optional(z.string()),
  upstreamStatus: z.optional(z.number()),
  requestId: z.optional(z.string()),
  at: z.optional(z.string()),
  retryAfter: z.optional(z.number()),
  host: z.optional(z.string()),
});

/** RFC 9457 problem details, with the code that clients match on. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  field: z.optional(z.string()),
  retryable: z.boolean(),
  evidence: z.optional(detailSchema),
});

export type Problem = z.infer<typeof problemSchema>;

/** The problem document of an error; carries its evidence, never its cause. */
export function toProblem(error: ConnectError): Problem {
  return {
    type: `urn:connect-atlassian:problem:${error.code}`,
    title: error.code.replaceAll('_', ' '),
    status: error.status,
    detail: error.message,
    code: error.code,
    ...(error.field === undefined ? {} : { field: error.field }),
    retryable: error.retryable,
    ...(Object.keys(error.detail).length === 0 ? {} : { evidence: error.detail }),
  };
}

/** Rebuilds the error of a problem document; a code this version does not know becomes `upstream`. */
export function fromProblem(problem: Problem): ConnectError {
  const code = isErrorCode(problem.code) ? problem.code : 'upstream';
  return new ConnectError(code, {
    field: problem.field,
    detail: (problem.evidence ?? {}) as ConnectErrorDetail,
  });
}
