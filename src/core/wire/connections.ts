import * as z from 'zod/mini';
import type { Connection, Verified } from '../connection.ts';
import type { Finding } from '../report.ts';
import type { SiteChoice } from '../site-choice.ts';
import { problemShape } from './problem.ts';

const product = z.enum(['jira', 'confluence']);

const verifiedShape = {
  provider: z.string(),
  host: z.string(),
  cloudId: z.string(),
  account: z.object({ id: z.nullable(z.string()), name: z.string(), email: z.nullable(z.string()) }),
  products: z.array(
    z.object({
      product,
      state: z.enum(['answers', 'missing-scope', 'no-access', 'blocked', 'not-found', 'unknown']),
    }),
  ),
  scopes: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['present', 'missing', 'unknown']),
      optional: z.optional(z.boolean()),
    }),
  ),
  expiresAt: z.nullable(z.string()),
  checkedAt: z.string(),
};

/** What proven credentials reach. */
export const verifiedSchema = z.object(verifiedShape) satisfies z.ZodMiniType<Verified>;

/** A stored connection. */
export const connectionSchema = z.object({
  ...verifiedShape,
  id: z.string(),
  status: z.enum(['connected', 'needs-reconnect']),
  createdAt: z.string(),
}) satisfies z.ZodMiniType<Connection>;

/** The sites to choose from, and the attempt that waits for the answer. */
const choiceShape = {
  attemptId: z.string(),
  sites: z.array(
    z.object({
      cloudId: z.string(),
      host: z.nullable(z.string()),
      name: z.string(),
      products: z.array(product),
      connected: z.boolean(),
    }),
  ),
};

/** What submitting credentials ends in: a stored connection, a proof of which nothing is stored, or a question. */
export const submitResultSchema = z.union([
  z.object({
    kind: z.literal('connected'),
    outcome: z.enum(['created', 'updated']),
    connection: connectionSchema,
  }),
  z.object({ kind: z.literal('verified'), verified: verifiedSchema }),
  z.object({ kind: z.literal('choose-site'), ...choiceShape }),
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
    connectionIds: z.array(z.string()),
    attemptId: z.optional(z.string()),
  }),
]);

/** A step of the verification that is settled, with what it found. */
export const progressSchema = z.object({
  step: z.enum(['site', 'credentials', 'products', 'permissions']),
  found: z.optional(z.string()),
});

export const connectionsSchema = z.object({ connections: z.array(connectionSchema) });
export const connectionAnswerSchema = z.object({ connection: connectionSchema });

/** What was found out after the answer. */
export const findingSchema = z.union([
  z.object({
    kind: z.literal('scope'),
    name: z.string(),
    state: z.enum(['present', 'missing', 'unknown', 'uncheckable']),
    reason: z.optional(z.enum(['ambiguous', 'unanswered'])),
  }),
  z.object({
    kind: z.literal('permission'),
    name: z.string(),
    state: z.enum(['granted', 'denied', 'unknown']),
  }),
]) satisfies z.ZodMiniType<Finding>;

/** A problem as it stands inside another answer. */
export const failureSchema = z.object({ ...problemShape, choice: z.optional(z.object(choiceShape)) });

/** One line of a progress answer: a settled step, the end, or what is found out after a good one. */
export const progressLineSchema = z.union([
  z.object({ progress: progressSchema }),
  z.object({ result: submitResultSchema }),
  z.object({ finding: findingSchema }),
  z.object({ problem: failureSchema }),
]);

/** What submitting credentials ends in. */
export type SubmitResult =
  | { readonly kind: 'connected'; readonly outcome: 'created' | 'updated'; readonly connection: Connection }
  /** Proven, and not stored: there is nothing to list, to test or to remove. */
  | { readonly kind: 'verified'; readonly verified: Verified }
  | ({ readonly kind: 'choose-site' } & SiteChoice)
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
  /** Who the site is connected as now; empty where that is not for the one who asks. */
  readonly connected: string;
  /** Those connections: what `replace` answers with, so that nobody else's is replaced. */
  readonly connectionIds: readonly string[];
  /** Set where the credentials wait with the question, as those that nobody has typed. */
  readonly attemptId?: string | undefined;
};

/** One thing of a verification that is settled, and what was found. */
export type Progress = z.infer<typeof progressSchema>;
