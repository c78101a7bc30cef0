import type { Context } from '../context.ts';
import type { Grant } from '../data/grant.ts';
import type { Site } from '../data/site.ts';
import type { Answer } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';

/** A request that got through to a site. */
export type Visit = {
  readonly site: Site;
  readonly request: SimulatedRequest;
  readonly context: Context;
};

/** A request that got through to a site, and by whom. */
export type KnownVisit = Visit & { readonly grant: Grant };

/** One operation of a product's REST API; `scopes` lists alternatives, each a set wanted whole. */
export type Endpoint = { readonly path: string; readonly scopes: readonly (readonly string[])[] } & (
  | { readonly anonymous: true; readonly answer: (visit: Visit) => Answer }
  | { readonly anonymous: false; readonly answer: (visit: KnownVisit) => Answer }
);
