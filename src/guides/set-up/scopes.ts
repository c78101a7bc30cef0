import { OFFLINE_ACCESS, readScope, type ScopeApp } from '../../core/scopes/read-scope.ts';
import { purposeOf } from '../../core/scopes/scope-table.ts';

/** Whether an app has it already, may want it, or does not find it in the console. */
export type ScopeNeed = 'asked' | 'more' | 'not-there';

/** A scope as the table of the set-up tells it. */
export type ScopeEntry = {
  readonly name: string;
  /** Under which API of the console it is ticked. */
  readonly api?: string | undefined;
  /** What it lets the app do, or why it is not in the console. */
  readonly text: string;
  readonly need: ScopeNeed;
};

/** The scopes that products want most often, those of the console in its order. */
const COMMON: readonly string[] = [
  'read:jira-user',
  'read:jira-work',
  'write:jira-work',
  'manage:jira-project',
  'manage:jira-configuration',
  'read:confluence-user',
  'read:confluence-space.summary',
  'read:confluence-content.summary',
  'read:confluence-content.all',
  'write:confluence-content',
  'write:confluence-file',
  'manage:confluence-configuration',
  'read:space:confluence',
  'read:page:confluence',
  'write:page:confluence',
];

/** Asked for by other documents, and never to be found under Permissions. */
const notThere: Readonly<Record<string, string>> = {
  [OFFLINE_ACCESS]:
    'No scope of the console: the server asks for it by itself. With it, access outlasts an hour.',
  'delete:jira-work':
    'Atlassian lists no such scope, though others name it: write:jira-work deletes issues too. Whoever asks for it ends on an error page.',
};

export const IDENTITY_API = 'User identity API';

const apis: Readonly<Record<ScopeApp, string | undefined>> = {
  jira: 'Jira API',
  confluence: 'Confluence API',
  identity: IDENTITY_API,
  other: undefined,
};

const apiOf = (name: string): string | undefined => apis[readScope(name).app];

/** The APIs of the console that hold these scopes. */
export const apisOf = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => apiOf(name) ?? [])),
];

/** What is asked for first, then what a product may want more, then what is not in the console. */
export const scopeTable = (asked: readonly string[]): readonly ScopeEntry[] => {
  const entry = (name: string, need: ScopeNeed): ScopeEntry => ({
    name,
    api: apiOf(name),
    text: purposeOf(name),
    need,
  });
  return [
    ...asked.filter((name) => !Object.hasOwn(notThere, name)).map((name) => entry(name, 'asked')),
    ...COMMON.filter((name) => !asked.includes(name)).map((name) => entry(name, 'more')),
    ...Object.entries(notThere).map(([name, text]): ScopeEntry => ({ name, text, need: 'not-there' })),
  ];
};
