import * as z from 'zod/mini';

/** Answer of `GET /connect/providers`. */
export const providersSchema = z.object({
  providers: z.array(z.object({ id: z.string(), configured: z.boolean() })),
});

export type ProviderStatus = z.infer<typeof providersSchema>['providers'][number];
