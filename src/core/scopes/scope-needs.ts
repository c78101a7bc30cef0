import type { Product } from '../connection.ts';
import type { Provider } from '../provider.ts';
import { OFFLINE_ACCESS, readScope } from './read-scope.ts';

/** The scopes that a product works with: it cannot do without `required`; without an `optional` one it does less. */
export type ScopeNeeds = {
  readonly required: readonly string[];
  readonly optional?: readonly string[] | undefined;
};

/** The same with nothing left out. */
export type FullScopeNeeds = Required<{ [Key in keyof ScopeNeeds]: readonly string[] }>;

/** Those of one way to connect. */
export const needsOf = ({
  scopes = [],
  optionalScopes = [],
}: Pick<Provider, 'scopes' | 'optionalScopes'>): FullScopeNeeds => ({
  required: scopes,
  optional: optionalScopes,
});

/** Each scope once: what is required is not optional too, and what the server asks for by itself is nobody's need. */
export function readNeeds({ required, optional = [] }: ScopeNeeds): FullScopeNeeds {
  const once = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== OFFLINE_ACCESS);
  return { required: once(required), optional: once(optional).filter((name) => !required.includes(name)) };
}

/** All of them, in the order of importance. */
export const allNeeds = ({ required, optional = [] }: ScopeNeeds): readonly string[] => [
  ...required,
  ...optional,
];

const PRODUCTS: readonly Product[] = ['jira', 'confluence'];

/** The products that scopes are for. */
export const productsOfScopes = (names: readonly string[]): readonly Product[] =>
  PRODUCTS.filter((product) => names.some((name) => readScope(name).app === product));
