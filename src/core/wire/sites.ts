import * as z from 'zod/mini';

/** A site found without credentials, by its address. */
export const siteSchema = z.object({ cloudId: z.string(), host: z.string() });

export type Site = z.infer<typeof siteSchema>;
