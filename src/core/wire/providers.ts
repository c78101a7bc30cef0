import * as z from 'zod/mini';

/** Answer of `GET /connect/providers`. */
export const providersSchema = z.object({
  providers: z.array(
    z.object({
      id: z.string(),
      configured: z.boolean(),
      stores: z.optional(z.boolean()),
      scopes: z.optional(z.object({ required: z.array(z.string()), optional: z.array(z.string()) })),
    }),
  ),
});

/** What a deployment offers: `stores` is false where credentials are proven and not stored, `scopes` is what they need. */
export type ProviderStatus = z.infer<typeof providersSchema>['providers'][number];
