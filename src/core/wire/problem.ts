import * as z from 'zod/mini';
import { ConnectError, type ConnectErrorDetail, isErrorCode } from '../errors.ts';
import type { SiteChoice } from '../site-choice.ts';

const detailSchema = z.object({
  reason: z.optional(z.string()),
  upstreamStatus: z.optional(z.number()),
  requestId: z.optional(z.string()),
  at: z.optional(z.string()),
  retryAfter: z.optional(z.number()),
  upstreamMessage: z.optional(z.string()),
  host: z.optional(z.string()),
  asked: z.optional(z.string()),
  addresses: z.optional(z.array(z.string())),
  scopes: z.optional(z.array(z.string())),
  products: z.optional(z.array(z.string())),
});

/** The members of {@link problemSchema}. */
export const problemShape = {
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  field: z.optional(z.string()),
  retryable: z.boolean(),
  evidence: z.optional(detailSchema),
};

/** RFC 9457 problem details, with the code that clients match on. */
export const problemSchema = z.object(problemShape);

/** A failure on the wire: a problem document with its code, and the sites that can be chosen instead. */
export type Problem = z.infer<typeof problemSchema> & { readonly choice?: SiteChoice | undefined };

/** Rebuilds the error of a problem document; a code this version does not know becomes `upstream`. */
export function fromProblem(problem: Problem): ConnectError {
  const code = isErrorCode(problem.code) ? problem.code : 'upstream';
  return new ConnectError(code, {
    field: problem.field,
    detail: (problem.evidence ?? {}) as ConnectErrorDetail,
    choice: problem.choice,
    message: code === problem.code ? problem.detail : undefined,
  });
}
