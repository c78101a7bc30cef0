import { holdsToken } from '../core/fields/token-kind.ts';
import type { Provider } from '../core/provider.ts';
import { checkScopes } from '../core/scopes/check-scopes.ts';
import {
  allNeeds,
  needsOf,
  productsOfScopes,
  readNeeds,
  type ScopeNeeds,
} from '../core/scopes/scope-needs.ts';
import { sayScopeWarning } from '../core/words/scope-warning-words.ts';
import type { Environment } from './oauth.ts';

/** Atlassian's screens list fewer than these; every page that connects is told all of them. */
const MOST = 500;
/** What OAuth takes as the name of a scope. */
const NAME = /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/;

/**
 * Puts what the host's product needs in the place of a provider's own scopes; what connects another tool keeps those that
 * the tool needs. A product that no scope is for is not asked.
 *
 * @throws {TypeError} when it is no list of names.
 */
export function withScopes(provider: Provider, needs: ScopeNeeds | undefined): Provider {
  if (!appliesTo(provider, needs)) return provider;
  requireNames(needs);
  const { required, optional } = readNeeds(needs);
  const products = productsOfScopes([...required, ...optional]);
  return {
    ...provider,
    scopes: required,
    optionalScopes: optional,
    ...(provider.products || products.length === 0 ? {} : { products }),
  };
}

const appliesTo = ({ group }: Provider, needs: ScopeNeeds | undefined): needs is ScopeNeeds =>
  needs !== undefined && group !== 'other-tool';

/** Names are told to everybody, and a secret that was put in the place of one must not be. */
const isName = (name: unknown): boolean => typeof name === 'string' && NAME.test(name) && !holdsToken(name);

function requireNames({ required, optional = [] }: ScopeNeeds): void {
  const lists: readonly unknown[] = [required, optional];
  const many = lists.flat().length;
  if (many > MOST) {
    throw new TypeError(
      `scopes names ${many} scopes, and every page is told all of them. Name those that the product needs, ${MOST} at most.`,
    );
  }
  const isRight = lists.every((list) => Array.isArray(list) && list.every(isName)) && required.length > 0;
  if (isRight) return;
  throw new TypeError(
    'scopes has to be { required: ["read:jira-user", …], optional: […] }, with at least one that is required and each name without blanks: Atlassian would refuse what is asked for.',
  );
}

/** What will not work of the scopes that are asked for, or can be done better, each in one line. */
export function scopeWarnings(
  providers: readonly Provider[],
  needs: ScopeNeeds | undefined,
): readonly string[] {
  const own = providers.filter((provider) => !appliesTo(provider, needs)).map(needsOf);
  const warnings = [...(needs ? [needs] : []), ...own]
    .filter((one) => allNeeds(one).length > 0)
    .flatMap(checkScopes)
    .filter(({ level }) => level !== 'hint');
  return [...new Set(warnings.map(sayScopeWarning))];
}

/** The same for one list, for whoever looks at it: what will not work, and what else there is to say. */
export function adviseOnScopes(needs: ScopeNeeds): { readonly wrong: string[]; readonly advice: string[] } {
  const warnings = checkScopes(needs);
  return {
    wrong: warnings.filter(({ level }) => level === 'wrong').map(sayScopeWarning),
    advice: warnings.filter(({ level }) => level !== 'wrong').map(sayScopeWarning),
  };
}

/**
 * Reads what a product needs: `CONNECT_SCOPES` and `CONNECT_OPTIONAL_SCOPES`, names with blanks between them. Undefined
 * where neither is set, so that the providers' own scopes stay.
 *
 * @example
 * createConnect({ scopes: readScopeNeeds(process.env), … });
 * @throws {Error} when there are optional ones only, or one is no name; it says which.
 */
export function readScopeNeeds(environment: Environment): ScopeNeeds | undefined {
  const [required, optional] = [
    readNames(environment, 'CONNECT_SCOPES'),
    readNames(environment, 'CONNECT_OPTIONAL_SCOPES'),
  ];
  if (required.length > 0) return { required, optional };
  if (optional.length === 0) return undefined;
  throw new Error(
    'CONNECT_OPTIONAL_SCOPES is set without CONNECT_SCOPES, so that nothing would be required. Name in CONNECT_SCOPES what the product cannot do without.',
  );
}

function readNames(environment: Environment, variable: string): readonly string[] {
  const names = (environment[variable] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const wrong = names.findIndex((name) => !isName(name)) + 1;
  if (wrong === 0) return names;
  throw new Error(
    `${variable}: entry ${wrong} is no name of a scope, so that Atlassian would refuse what is asked for. Give names with blanks between them, like "read:jira-user read:jira-work".`,
  );
}
