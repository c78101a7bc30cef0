import * as z from 'zod/mini';

/** Answer of `GET /connect/connections/:id/activity`, the newest first. */
export const activitySchema = z.object({
  activity: z.array(
    z.object({
      id: z.string(),
      method: z.string(),
      path: z.string(),
      status: z.number(),
      /** In milliseconds. */
      took: z.number(),
      at: z.string(),
    }),
  ),
});
