import type { Context } from '../context.ts';
import type { Grant } from '../data/grant.ts';
import type { Site } from '../data/site.ts';
import type { Answer } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import type { Variants } from '../variants.ts';

/** A request that got through to a site. */
export type Visit = {
  readonly site: Site;
  readonly request: SimulatedRequest;
  readonly context: Context;
};

/** A request that got through to a site, and by whom. */
export type KnownVisit = Visit & {
  readonly grant: Grant;
  /** What the path names, by its place in the endpoint's. */
  readonly named: Readonly<Record<string, string>>;
};

type ScopeSets = readonly (readonly string[])[];

/**
 * One operation of a product's REST API. Its path names places as `{board}`; `scopes` lists alternatives, each a set wanted
 * whole, and depends on a variant where nobody knows.
 */
export type Endpoint = {
  readonly path: string;
  readonly scopes: ScopeSets | ((variants: Variants) => ScopeSets);
} & (
  | { readonly anonymous: true; readonly answer: (visit: Visit) => Answer }
  | { readonly anonymous: false; readonly answer: (visit: KnownVisit) => Answer }
);

/** What a path names, where it is this endpoint's. */
export const readPath = (endpoint: Endpoint, path: string): KnownVisit['named'] | undefined => {
  const given = path.split('/');
  const expected = endpoint.path.split('/');
  if (given.length !== expected.length) return undefined;
  const pairs = expected.map((part, index) => [part, given[index] ?? ''] as const);
  const isHere = pairs.every(([part, text]) => part === text || (part.startsWith('{') && /^\d+$/.test(text)));
  return isHere
    ? Object.fromEntries(
        pairs.flatMap(([part, text]) => (part.startsWith('{') ? [[part.slice(1, -1), text]] : [])),
      )
    : undefined;
};
