import { named, type ScopeKey, type Thing, things, verbs } from './scope-data.ts';

/** What is known of a scope beyond its name. */
export type ScopeFacts = {
  /** What it lets an app do, in one line. */
  readonly use: string;
  /** Of a granular scope: the classic one that allows the same and more, where there is one. */
  readonly classic?: string;
};

/** A scope as the table has it: whole, or by its verb and its thing. */
type ScopeRow =
  | { readonly key: ScopeKey; readonly use: string; readonly classic?: undefined }
  | {
      readonly key: ScopeKey;
      readonly use: string;
      readonly thing: ScopeKey;
      readonly what: string;
      readonly classic?: string | undefined;
    };

function findRow(name: string): ScopeRow | undefined {
  if (isIn(named, name)) return { key: `scope.${name}`, use: named[name] };
  const [verb = '', thing, product = ''] = name.split(':');
  if (!isIn(verbs, verb) || !isIn(things, product)) return undefined;
  const known = (things[product] as readonly Thing[]).find(([key]) => key === thing);
  if (!known) return undefined;
  const [, what, classics] = known;
  // Every thing of a product is a key by its type; which one it is, the name told.
  const key = `scope.thing.${product}.${thing}` as ScopeKey;
  return { key: `scope.verb.${verb}`, use: verbs[verb], thing: key, what, classic: classics?.[verb] };
}

const isIn = <Table extends object>(table: Table, key: string): key is keyof Table & string =>
  Object.hasOwn(table, key);

/** What a scope lets an app do, in words that may be others than ours; empty where nobody wrote it down. */
export function sayUse(
  name: string,
  messages: { readonly [Key in ScopeKey]?: string | undefined } = {},
): string {
  const row = findRow(name);
  if (!row) return '';
  const use = messages[row.key] ?? row.use;
  return 'thing' in row ? use.replace('{what}', () => messages[row.thing] ?? row.what) : use;
}

/**
 * What is known of a scope; nothing of one that Atlassian may have added since.
 *
 * @example
 * factsOf('write:issue:jira')  // { use: 'Create and change issues.', classic: 'write:jira-work' }
 * @see https://developer.atlassian.com/cloud/jira/platform/scopes-for-oauth-2-3LO-and-forge-apps/
 * @see https://developer.atlassian.com/cloud/confluence/scopes-for-oauth-2-3LO-and-forge-apps/
 */
export function factsOf(name: string): ScopeFacts | undefined {
  const row = findRow(name);
  if (!row) return undefined;
  return { use: sayUse(name), ...(row.classic === undefined ? {} : { classic: row.classic }) };
}

/** What it lets an app do, in one line; empty where nobody wrote it down. */
export const purposeOf = (name: string): string => sayUse(name);
