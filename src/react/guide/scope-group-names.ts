import type { ScopeApp, ScopeFamily } from '../../core/scopes/read-scope.ts';
import type { Say } from '../../core/words/messages.ts';
import type { scopeWords } from '../../core/words/scope-words.ts';

const apps = {
  jira: 'wantedJira',
  confluence: 'wantedConfluence',
  identity: 'wantedIdentity',
  other: 'wantedOther',
} as const satisfies Record<ScopeApp, keyof typeof scopeWords>;

const families: Readonly<Partial<Record<ScopeFamily, 'wantedClassic' | 'wantedGranular'>>> = {
  classic: 'wantedClassic',
  granular: 'wantedGranular',
};

type SayScopes = Say<typeof scopeWords>;

/** What Atlassian's screen calls the product of a scope. */
export const appName = (say: SayScopes, app: ScopeApp): string => say(apps[app]);

/** What it calls the family; empty where it makes no difference there. */
export function familyName(say: SayScopes, family: ScopeFamily): string {
  const key = families[family];
  return key ? say(key) : '';
}

/** Both in one line. */
export const groupName = (say: SayScopes, app: ScopeApp, family: ScopeFamily): string =>
  [appName(say, app), familyName(say, family)].filter(Boolean).join(', ');
