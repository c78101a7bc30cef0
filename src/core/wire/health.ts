import * as z from 'zod/mini';

/** Answer of `GET /connect/health`. */
export const healthSchema = z.object({ status: z.literal('ok') });
/** Answer of `GET /connect/ready`: 200 for the first of these, 503 for the others. */
export const readySchema = z.object({ status: z.enum(['ready', 'draining', 'no-database']) });
