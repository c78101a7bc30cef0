import * as z from 'zod/mini';

/** Body of `POST /connect/sites/resolve`. */
export const resolveRequestSchema = z.strictObject({ provider: z.string(), address: z.string() });
/** A site found without credentials, by its address. */
export const siteSchema = z.object({ cloudId: z.string(), host: z.string() });

export type Site = z.infer<typeof siteSchema>;
