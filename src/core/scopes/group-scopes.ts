import { readScope, type ScopeApp, type ScopeFamily } from './read-scope.ts';
import type { ScopeNeeds } from './scope-needs.ts';

/** A wanted scope, as a list shows it. */
export type ListedScope = { readonly name: string; readonly optional: boolean };

/** The wanted scopes of one product, as Atlassian's screen shows them. */
export type ScopeGroup = {
  readonly app: ScopeApp;
  /** What the filter for actions is set to; empty where one of them is under no action that it is known to have. */
  readonly actions: readonly string[];
  readonly families: readonly { readonly family: ScopeFamily; readonly scopes: readonly ListedScope[] }[];
};

const APPS: readonly ScopeApp[] = ['jira', 'confluence', 'identity', 'other'];
const FAMILIES: readonly ScopeFamily[] = ['classic', 'granular', 'identity', 'unknown'];

/** The actions of the filter, in its order, by the verb of a scope. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['read', 'Read'],
  ['write', 'Write'],
  ['manage', 'Manage'],
  ['delete', 'Delete'],
]);

/** Groups scopes by product and family, in the order of Atlassian's screen; what is required comes first. */
export function groupScopes({ required, optional = [] }: ScopeNeeds): readonly ScopeGroup[] {
  const listed = [
    ...required.map((name) => ({ name, optional: false })),
    ...optional.map((name) => ({ name, optional: true })),
  ].map((scope) => ({ scope, ...readScope(scope.name) }));
  return APPS.flatMap((app) => {
    const own = listed.filter((one) => one.app === app);
    const families = FAMILIES.flatMap((family) => {
      const scopes = own.filter((one) => one.family === family).map(({ scope }) => scope);
      return scopes.length > 0 ? [{ family, scopes }] : [];
    });
    return families.length > 0 ? [{ app, actions: actionsOf(own.map(({ verb }) => verb)), families }] : [];
  });
}

function actionsOf(verbs: readonly string[]): readonly string[] {
  if (!verbs.every((verb) => ACTIONS.has(verb))) return [];
  return [...ACTIONS].filter(([verb]) => verbs.includes(verb)).map(([, action]) => action);
}
