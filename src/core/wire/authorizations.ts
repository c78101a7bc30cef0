import * as z from 'zod/mini';
import type { ConnectError } from '../errors.ts';
import {
  failureSchema,
  type Progress,
  progressSchema,
  type SubmitResult,
  submitResultSchema,
} from './connections.ts';
import type { Problem } from './problem.ts';

/** Answer of `POST /connect/attempts`. */
export const begunSchema = z.object({
  attemptId: z.string(),
  startUrl: z.string(),
  callbackUrl: z.string(),
  /** Whether a person may come back to the page that asked; left out where nobody says. */
  canReturn: z.optional(z.boolean()),
});

/** An authorization that has begun: where the person goes, and what comes of it is asked for by its id. */
export type BegunAuthorization = z.infer<typeof begunSchema>;

/** Answer of `GET /connect/attempts/:id`. */
export const authorizationAnswerSchema = z.object({
  attempt: z.object({
    provider: z.string(),
    revision: z.number(),
    phase: z.enum(['begun', 'authorizing', 'verifying', 'ended']),
    settled: z.array(progressSchema),
    result: z.optional(submitResultSchema),
    problem: z.optional(failureSchema),
  }),
});

/** Where an authorization is, as its answer says it. */
export type AuthorizationAnswer = Omit<
  z.infer<typeof authorizationAnswerSchema>['attempt'],
  'result' | 'problem'
> & { readonly result?: SubmitResult | undefined; readonly problem?: Problem | undefined };

/** What every state of an authorization says. */
type Known = {
  readonly provider: string;
  /** Grows with every change: what to wait for is a state that is further than the last one seen. */
  readonly revision: number;
};

/** What an authorization has come to; the server's word is the truth, whatever became of the window. */
export type AuthorizationState =
  | (Known & {
      /** Not opened yet, or in front of Atlassian's screens, or agreed and being verified. */
      readonly phase: 'begun' | 'authorizing' | 'verifying';
      readonly settled: readonly Progress[];
    })
  | (Known & { readonly phase: 'ended'; readonly result: SubmitResult })
  | (Known & { readonly phase: 'failed'; readonly error: ConnectError });
