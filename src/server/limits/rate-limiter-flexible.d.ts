// biome-ignore-all lint/style/noDefaultExport: CommonJS, as that package is written, has no other.
// One file of it each: the whole package asks for `node:cluster`, which runtimes at the edge do not have.
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export { RateLimiterMemory as default } from 'rate-limiter-flexible';
}

declare module 'rate-limiter-flexible/lib/RateLimiterRes.js' {
  export { RateLimiterRes as default } from 'rate-limiter-flexible';
}

declare module 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js' {
  import {
    type IRateLimiterStoreOptions,
    RateLimiterAbstract,
    type RateLimiterRes,
  } from 'rate-limiter-flexible';

  /** What its limiters over databases have in common; its own types leave it out. */
  export default class RateLimiterStoreAbstract<Stored> extends RateLimiterAbstract {
    constructor(options: Omit<IRateLimiterStoreOptions, 'storeClient'>);
    protected _upsert(key: string, points: number, forMs: number): Promise<Stored>;
    protected _getRateLimiterRes(key: string, changed: number, stored: Stored): RateLimiterRes;
  }
}
