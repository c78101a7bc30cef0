import * as z from 'zod/mini';

/** Answer of `GET /connect/health`. */
export const aliveSchema = z.object({ status: z.literal('ok') });

/** Answer of `GET /connect/ready`. */
export const readySchema = z.object({ status: z.enum(['ready', 'draining', 'no-database']) });
