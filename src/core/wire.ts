/**
 * The HTTP contract between the page and the handler. The page loads its parts one by one, so that what only a
 * submitted form needs comes with it.
 */
export {
  confirmSiteRequestSchema,
  connectionAnswerSchema,
  connectionsSchema,
  type Progress,
  progressLineSchema,
  type ReplaceQuestion,
  type SubmitResult,
  submitRequestSchema,
} from './wire/connections.ts';
export { fromProblem, type Problem, problemSchema, toProblem } from './wire/problem.ts';
export { type ProviderStatus, providersSchema } from './wire/providers.ts';
export { resolveRequestSchema, type Site, siteSchema } from './wire/sites.ts';
export { PROGRESS_TYPE, WIRE_HEADER, WIRE_VERSION } from './wire/version.ts';
