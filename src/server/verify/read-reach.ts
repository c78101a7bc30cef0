import type { Product, ProductState, ScopeState } from '../../core/connection.ts';
import { probes, type Question, questions } from '../atlassian/gateway.ts';
import type { ProbeMeaning } from '../atlassian/read-probe.ts';
import { nameAccount } from './read-account.ts';
import type { FirstRound, Proof } from './verification.ts';

/** Who asks, at each product; an anonymous caller is not told. */
const whoAmI = { jira: 'myself', confluence: 'user' } as const satisfies Record<Product, Question>;

// First match wins. Where one question was refused, the answer to another may be the one that anybody gets.
const productStates: readonly (readonly [ProbeMeaning, ProductState])[] = [
  ['refused', 'no-access'],
  ['ok', 'answers'],
  ['no-access', 'no-access'],
  ['forbidden', 'no-access'],
  ['absent', 'not-found'],
  ['scope', 'missing-scope'],
];

/** Which products and scopes proven credentials reach. */
export function readReach(round: FirstRound): Pick<Proof, 'products' | 'scopes'> {
  const products = (['jira', 'confluence'] as const).map((product) => ({
    product,
    state: stateOf(product, round),
  }));
  return { products, scopes: readScopes(round) };
}

function stateOf(product: Product, round: FirstRound): ProductState {
  if (nameAccount(round[whoAmI[product]], '')) return 'answers';
  const meanings = names(product).map((name) => round[name].meaning);
  return productStates.find(([meaning]) => meanings.includes(meaning))?.[1] ?? 'unknown';
}

function readScopes(round: FirstRound): Proof['scopes'] {
  return Object.entries(probes).flatMap(([name, { scope }]) =>
    scope === null ? [] : [{ name: scope, state: scopeState(round[name as Question].meaning) }],
  );
}

function scopeState(meaning: ProbeMeaning): ScopeState {
  return meaning === 'ok' ? 'present' : meaning === 'scope' ? 'missing' : 'unknown';
}

function names(product: Product): Question[] {
  return questions().filter((name) => probes[name].product === product);
}
