import { createHash } from 'node:crypto';

/** Bytes for a key that look random, and are the same each time. */
export const keyBytes = (seed: number): Buffer => createHash('sha256').update(`key ${seed}`).digest();

/** The same as `CONNECT_KEYS` holds them. */
export const key = (seed: number): string => keyBytes(seed).toString('base64');
