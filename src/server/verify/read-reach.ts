import type { Product, ProductState } from '../../core/connection.ts';
import { allNeeds } from '../../core/scopes/scope-needs.ts';
import { type ProbeName, probes, type Question } from '../atlassian/gateway.ts';
import type { ProbeMeaning } from '../atlassian/read-probe.ts';
import { nameAccount } from './read-account.ts';
import { passedScopes, readScopes } from './read-scopes.ts';
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
  claim: Pick<Claim, 'listed' | 'products' | 'scopes'>,
): Pick<Proof, 'products' | 'scopes'> {
  const products = claim.products.map((product) => ({
    product,
    state: stateOf(product, round),
  }));
  return { products, scopes: readWanted(round, claim) };
}

function stateOf(product: Product, round: FirstRound): ProductState {
  const meanings = answersIn(round, [product]).map(({ meaning }) => meaning);
  if (!meanings.includes('blocked') && nameAccount(round[whoAmI[product]], NOBODY)) return 'answers';
  return productStates.find(([meaning]) => meanings.includes(meaning))?.[1] ?? 'unknown';
}

/** What the answers say about each wanted scope; where they do not tell, Atlassian's own list of what the login may do does. */
function readWanted(
  round: FirstRound,
  { scopes, listed }: Pick<Claim, 'scopes' | 'listed'>,
): Proof['scopes'] {
  const answers = (Object.keys(probes) as ProbeName[]).flatMap((name) => {
    const result = round[name];
    return result ? [{ needs: probes[name].needs, passed: passedScopes(result) }] : [];
  });
  return readScopes(allNeeds(scopes), answers).map(({ name, state }) => {
    const certain = state === 'present' || state === 'missing' ? state : undefined;
    return {
      name,
      state: certain ?? (listed?.scopes.includes(name) ? 'present' : 'unknown'),
      ...(scopes.optional.includes(name) ? { optional: true } : {}),
    };
  });
}
