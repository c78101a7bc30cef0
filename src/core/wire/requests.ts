// Apart from the answers: a page never reads a request, and would carry the schemas all the same.
import * as z from 'zod/mini';

/** Body of `POST /connect/sites/resolve`. */
export const resolveRequestSchema = z.strictObject({ provider: z.string(), address: z.string() });

const ids = z.array(z.string());
/** Ids of other accounts' connections on the same site to replace, none to keep them; left out, it is asked. */
const replace = z.optional(ids);

/** Body of `POST /connect/connections`; `values` are checked by the provider's own schema. */
export const submitRequestSchema = z.strictObject({
  provider: z.string(),
  values: z.record(z.string(), z.string()),
  replace,
});

/**
 * Body of `POST /connect/attempts`; `returnUrl` where the person leaves this page instead of opening a window, and `pageUrl` to
 * learn whether they could.
 */
export const beginRequestSchema = z.strictObject({
  provider: z.string(),
  values: z.record(z.string(), z.string()),
  returnUrl: z.optional(z.string()),
  pageUrl: z.optional(z.string()),
});

/**
 * Body of `POST /connect/attempts/:id/site`: the address of a proven Cloud ID, one of the offered sites, or whether to
 * replace what is connected there.
 */
export const answerSiteRequestSchema = z.union([
  z.strictObject({ address: z.string(), replace }),
  z.strictObject({ cloudId: z.string(), replace }),
  z.strictObject({ replace: ids }),
]);
