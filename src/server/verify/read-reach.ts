import type { Product, ProductState, ScopeState } from '../../core/connection.ts';
import { type ProbeName, probes, type Question } from '../atlassian/gateway.ts';
import type { ProbeMeaning } from '../atlassian/read-probe.ts';
import { nameAccount } from './read-account.ts';
import { answersIn, type Claim, type FirstRound, type Proof } from './verification.ts';

/** Who asks, at each product; an anonymous caller is not told. */
const whoAmI = { jira: 'myself', confluence: 'user' } as const satisfies Record<Product, Question>;

const NOBODY = { name: '', email: null };

// First match wins. Where one question was refused, the answer to another may be the one that anybody gets.
const productStates: readonly (readonly [ProbeMeaning, ProductState])[] = [
  ['blocked', 'blocked'],
  ['refused', 'no-access'],
  ['ok', 'answers'],
  ['no-access', 'no-access'],
  ['forbidden', 'no-access'],
  ['absent', 'not-found'],
  ['scope', 'missing-scope'],
];

/** Which products and scopes proven credentials reach. */
export function readReach(
  round: FirstRound,
  { listed, products: asked }: Pick<Claim, 'listed' | 'products'>,
): Pick<Proof, 'products' | 'scopes'> {
  const products = asked.map((product) => ({
    product,
    state: stateOf(product, round),
  }));
  return { products, scopes: readScopes(round, listed?.scopes ?? []) };
}

function stateOf(product: Product, round: FirstRound): ProductState {
  const meanings = answersIn(round, [product]).map(({ meaning }) => meaning);
  if (!meanings.includes('blocked') && nameAccount(round[whoAmI[product]], NOBODY)) return 'answers';
  return productStates.find(([meaning]) => meanings.includes(meaning))?.[1] ?? 'unknown';
}

function readScopes(round: FirstRound, listed: readonly string[]): Proof['scopes'] {
  return Object.entries(probes).flatMap(([name, { scope }]) => {
    const result = round[name as ProbeName];
    return scope === null || !result
      ? []
      : [{ name: scope, state: scopeState(result.meaning, listed.includes(scope)) }];
  });
}

/** Where asking did not tell, Atlassian's own list of what the login may do does, as far as it goes. */
function scopeState(meaning: ProbeMeaning, listed: boolean): ScopeState {
  if (meaning === 'ok' || meaning === 'blocked') return 'present';
  if (meaning === 'scope') return 'missing';
  return listed ? 'present' : 'unknown';
}
