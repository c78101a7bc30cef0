import * as z from 'zod/mini';
import type { Connection } from './connection.ts';
import { ConnectError, type ConnectErrorDetail, isErrorCode } from './errors.ts';

/** Version of the HTTP contract; a page and a server that differ name it instead of guessing. */
export const WIRE_VERSION = '1';
/** Header that carries {@link WIRE_VERSION} both ways. */
export const WIRE_HEADER = 'connect-wire-version';
/** Media type of an answer that reports its progress line by line. */
export const PROGRESS_TYPE = 'application/x-ndjson';

const product = z.enum(['jira', 'confluence']);

const connectionSchema = z.object({
  id: z.string(),
  provider: z.string(),
  host: z.string(),
  cloudId: z.string(),
  account: z.object({ id: z.nullable(z.string()), name: z.string(), email: z.nullable(z.string()) }),
  products: z.array(
    z.object({ product, state: z.enum(['answers', 'missing-scope', 'no-access', 'not-found', 'unknown']) }),
  ),
  scopes: z.array(z.object({ name: z.string(), state: z.enum(['present', 'missing', 'unknown']) })),
  status: z.enum(['connected', 'needs-reconnect']),
  expiresAt: z.nullable(z.string()),
  createdAt: z.string(),
  checkedAt: z.string(),
}) satisfies z.ZodMiniType<Connection>;

export const providersSchema = z.object({
  providers: z.array(z.object({ id: z.string(), configured: z.boolean() })),
});

/** Body of `POST /connect/sites/resolve`. */
export const resolveRequestSchema = z.strictObject({ provider: z.string(), address: z.string() });
/** A site found without credentials, by its address. */
export const siteSchema = z.object({ cloudId: z.string(), host: z.string() });

/** Whether to replace another account's connection on the same site (or keep both); left out, it is asked. */
const replace = z.optional(z.boolean());

/** Body of `POST /connect/connections`; `values` are checked by the provider's own schema. */
export const submitRequestSchema = z.strictObject({
  provider: z.string(),
  values: z.record(z.string(), z.string()),
  replace,
});

/** Body of `POST /connect/attempts/:id/site`. */
export const confirmSiteRequestSchema = z.strictObject({ address: z.string(), replace });

/** What submitting credentials ends in: a stored connection, or a question about the site. */
const submitResultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('connected'),
    outcome: z.enum(['created', 'updated']),
    connection: connectionSchema,
  }),
  z.object({
    kind: z.literal('confirm-site'),
    attemptId: z.string(),
    cloudId: z.string(),
    account: z.string(),
  }),
  z.object({
    kind: z.literal('confirm-replace'),
    host: z.string(),
    account: z.string(),
    connected: z.string(),
  }),
]);

/** A step of the verification that is settled, with what it found. */
const progressSchema = z.object({
  step: z.enum(['site', 'credentials', 'products', 'permissions']),
  found: z.optional(z.string()),
});

export const connectionsSchema = z.object({ connections: z.array(connectionSchema) });
export const connectionAnswerSchema = z.object({ connection: connectionSchema });

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

/** One line of a progress answer: a settled step, or the end. */
export const progressLineSchema = z.union([
  z.object({ progress: progressSchema }),
  z.object({ result: submitResultSchema }),
  z.object({ problem: problemSchema }),
]);

export type Problem = z.infer<typeof problemSchema>;
/** What submitting credentials ends in. */
export type SubmitResult =
  | { readonly kind: 'connected'; readonly outcome: 'created' | 'updated'; readonly connection: Connection }
  | {
      readonly kind: 'confirm-site';
      readonly attemptId: string;
      readonly cloudId: string;
      /** Name of the account that the credentials belong to. */
      readonly account: string;
    }
  | ({ readonly kind: 'confirm-replace' } & ReplaceQuestion);

/** The site is connected already, as somebody else: shall these credentials take that connection's place? */
export type ReplaceQuestion = {
  readonly host: string;
  /** Name of the account that the credentials belong to. */
  readonly account: string;
  /** Who the site is connected as now. */
  readonly connected: string;
};
export type Progress = z.infer<typeof progressSchema>;
export type Site = z.infer<typeof siteSchema>;
export type ProviderStatus = z.infer<typeof providersSchema>['providers'][number];

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
