/** `npm run soak` asks for the long runs; CI does with the short ones. */
export const IS_SOAK = process.env.SOAK === '1';

export const ROUNDS = IS_SOAK ? 20 : 3;
export const KILLS = IS_SOAK ? 200 : 20;
/** What is streamed each way, in bytes. */
export const STREAMED = (IS_SOAK ? 1024 : 128) * 1024 * 1024;
export const CONNECT_KILLS = IS_SOAK ? 50 : 8;
/** How many connections are sealed with another key, and how often that is cut off. */
export const RESEALED = IS_SOAK ? { rows: 1_000, kills: 20 } : { rows: 100, kills: 3 };
/** How often each of the servers behind a balancer is replaced. */
export const ROLLS = IS_SOAK ? 10 : 1;
/** How many requests that mean harm are made up. */
export const HOSTILE_INPUTS = IS_SOAK ? 50_000 : 5_000;
/** How many connections a large database has. */
export const MANY_ROWS = IS_SOAK ? 1_000_000 : 20_000;
/** Time for one kill, and for what comes after all of them, on the slowest machine: it ends what hangs, and proves nothing. */
export const timeFor = (kills: number): number => 240_000 + kills * 10_000;
