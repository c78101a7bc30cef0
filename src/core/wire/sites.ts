import * as z from 'zod/mini';

/** A site found without credentials, by its address. */
export const siteSchema = z.object({ cloudId: z.string(), host: z.string() });

/** A site as anybody may know it: its Cloud ID, and its public host, like `acme.atlassian.net`. */
export type Site = z.infer<typeof siteSchema>;
