import type { Product } from '../connection.ts';
import { scopeProofs } from './proofs.ts';
import { OFFLINE_ACCESS, readScope } from './read-scope.ts';
import { allNeeds, productsOfScopes, type ScopeNeeds } from './scope-needs.ts';
import { factsOf } from './scope-table.ts';

/** What may be the matter with the scopes that a product asks for. */
export type ScopeWarningCode =
  /** Atlassian lists no such scope, though others name it. */
  | 'not-listed'
  /** It has the form of no scope. */
  | 'unknown-form'
  /** More than a token holds, and than a login at Atlassian bears. */
  | 'too-many'
  /** Nothing of a product's scopes lets anybody see whether it answers. */
  | 'unprovable'
  /** Granular scopes beside classic ones that allow the same. */
  | 'mixed-families'
  /** Classic and granular ones of Confluence, which serve a version of its API each. */
  | 'two-versions'
  /** Boards and sprints take scopes of Jira Software only. */
  | 'agile'
  | 'duplicate'
  /** The server asks for it by itself. */
  | 'offline-access';

/**
 * A warning as data. `wrong` will fail, `mind` can be done better, `hint` matters to some products only.
 */
export type ScopeWarning = {
  readonly code: ScopeWarningCode;
  readonly level: 'wrong' | 'mind' | 'hint';
  /** The scopes that it is about. */
  readonly names: readonly string[];
  /** What to ask for in their place, or in addition. */
  readonly instead: readonly string[];
};

/** The most that a token holds, and that Atlassian advises for an app. */
export const MOST_SCOPES = 50;

/** Named by other documents, and what does the same. */
const NOT_LISTED: Readonly<Record<string, string>> = { 'delete:jira-work': 'write:jira-work' };

const AGILE = /:(?:board-scope|board-scope\.admin|sprint|epic|issue):jira-software$/;
/** Agile endpoints take these of Jira's own beside theirs, so that a product with boards has to mix. */
const BESIDE_BOARDS: readonly string[] = ['read:project:jira', 'read:issue-details:jira', 'read:jql:jira'];
const FOR_BOARDS = ['read:board-scope:jira-software', 'read:project:jira', 'read:sprint:jira-software'];

/**
 * Says what will not work of the scopes that a product asks for, and what would be better.
 *
 * @example
 * checkScopes({ required: ['read:jira-user', 'delete:jira-work'] })
 * // [{ code: 'not-listed', level: 'wrong', names: ['delete:jira-work'], instead: ['write:jira-work'] }]
 */
export function checkScopes(needs: ScopeNeeds): readonly ScopeWarning[] {
  const asked = allNeeds(needs);
  const names = [...new Set(asked)].filter((name) => name !== OFFLINE_ACCESS);
  return [
    ...about(
      'not-listed',
      'wrong',
      names.filter(isNotListed),
      names.flatMap((name) => insteadOf(name) ?? []),
    ),
    ...about(
      'unknown-form',
      'wrong',
      names.filter((name) => readScope(name).family === 'unknown'),
    ),
    ...about('too-many', 'wrong', names.length > MOST_SCOPES ? names : []),
    ...productsOfScopes(names).flatMap((product) => unprovable(names, product)),
    ...mixed(names),
    ...about('two-versions', 'hint', bothFamiliesOf('confluence', names)),
    ...about('agile', 'hint', isWithoutBoards(names) ? ['read:jira-work'] : [], FOR_BOARDS),
    ...about('duplicate', 'mind', [...new Set(asked.filter((name, index) => asked.indexOf(name) !== index))]),
    ...about('offline-access', 'mind', asked.includes(OFFLINE_ACCESS) ? [OFFLINE_ACCESS] : []),
  ];
}

const about = (
  code: ScopeWarningCode,
  level: ScopeWarning['level'],
  names: readonly string[],
  instead: readonly string[] = [],
): readonly ScopeWarning[] => (names.length > 0 ? [{ code, level, names, instead }] : []);

const insteadOf = (name: string): string | undefined =>
  Object.hasOwn(NOT_LISTED, name) ? NOT_LISTED[name] : undefined;

const isNotListed = (name: string): boolean => insteadOf(name) !== undefined;

function unprovable(names: readonly string[], product: Product): readonly ScopeWarning[] {
  const proofs = Object.values(scopeProofs).filter((proof) => proof.product === product);
  const sets: readonly (readonly string[])[] = proofs.flatMap(({ needs }) => [...needs]);
  if (sets.some((set) => set.every((name) => names.includes(name)))) return [];
  const concerned = names.filter((name) => readScope(name).app === product);
  const families = new Set(concerned.map((name) => readScope(name).family));
  const shortest = sets.filter((set) => set.length === 1);
  // In the family that is asked for already, where one scope of it does.
  const own = shortest.find(([name = '']) => families.has(readScope(name).family)) ?? shortest[0];
  return about('unprovable', 'wrong', concerned, own);
}

/** Those of a product in one family, where there are some of the other one too. */
function bothFamiliesOf(product: Product, names: readonly string[]): readonly string[] {
  const own = names.filter((name) => readScope(name).app === product);
  const granular = own.filter((name) => readScope(name).family === 'granular');
  return granular.length > 0 && granular.length < own.length ? granular : [];
}

function mixed(names: readonly string[]): readonly ScopeWarning[] {
  const hasBoards = names.some((name) => AGILE.test(name));
  const needless = bothFamiliesOf('jira', names).flatMap((name) => {
    const classic = hasBoards && BESIDE_BOARDS.includes(name) ? undefined : factsOf(name)?.classic;
    return classic === undefined ? [] : [[name, classic] as const];
  });
  return about(
    'mixed-families',
    'mind',
    needless.map(([name]) => name),
    [...new Set(needless.map(([, classic]) => classic))],
  );
}

const isWithoutBoards = (names: readonly string[]): boolean =>
  names.includes('read:jira-work') && !names.some((name) => AGILE.test(name));
