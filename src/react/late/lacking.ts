import type { Connection, Product, ProductState } from '../../core/connection.ts';
import { readScope } from '../../core/scopes/read-scope.ts';

type Made = Pick<Connection, 'products' | 'scopes'>;

/** The names of scopes that are missing: of those that the product cannot do without, or of the others. */
export const missingScopes = ({ scopes }: Pick<Made, 'scopes'>, optional: boolean): readonly string[] =>
  scopes
    .filter((one) => one.state === 'missing' && (one.optional ?? false) === optional)
    .map(({ name }) => name);

/** The products that answer so, but for those that nothing required is about. */
export const productsThat = (made: Made, wanted: ProductState): readonly Product[] =>
  made.products
    .filter(({ product, state }) => state === wanted && !isOptional(made, product))
    .map(({ product }) => product);

/** Whether optional scopes alone are about a product, so that nothing is wrong where it does not answer. */
export function isOptional({ scopes }: Pick<Made, 'scopes'>, product: Product): boolean {
  const own = scopes.filter(({ name }) => readScope(name).app === product);
  return own.length > 0 && own.every(({ optional }) => optional);
}
