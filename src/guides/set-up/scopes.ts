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

/** More than so many, and Atlassian's login may fail. */
export const MOST_SCOPES = 50;

/**
 * The scopes that products want most often, those of the console in its order.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/scopes-for-oauth-2-3LO-and-forge-apps/
 * @see https://developer.atlassian.com/cloud/confluence/scopes-for-oauth-2-3LO-and-forge-apps/
 */
const texts: Readonly<Record<string, string>> = {
  'read:jira-user': 'See who people are.',
  'read:jira-work': 'Read projects, issues, comments and attachments, and search them.',
  'write:jira-work': 'Create, change and delete issues, comments and worklogs.',
  'manage:jira-project': 'Change the settings of a project: versions, components and the like.',
  'manage:jira-configuration': 'Change settings of Jira as a whole: fields, workflows, kinds of links.',
  'read:confluence-user': 'See who people are.',
  'read:confluence-space.summary': 'See which spaces there are.',
  'read:confluence-content.summary': 'Read titles and excerpts of pages.',
  'read:confluence-content.all': 'Read pages as a whole, with comments and attachments.',
  'write:confluence-content': 'Create and change pages and comments.',
  'write:confluence-file': 'Upload attachments.',
  'manage:confluence-configuration': 'Change settings of Confluence as a whole.',
  'read:space:confluence': 'Read spaces.',
  'read:page:confluence': 'Read pages.',
  'write:page:confluence': 'Create and change pages.',
};

/** Asked for by other documents, and never to be found under Permissions. */
const notThere: Readonly<Record<string, string>> = {
  offline_access:
    'No scope of the console: the server asks for it by itself. With it, access outlasts an hour.',
  'delete:jira-work':
    'Atlassian lists no such scope, though others name it: write:jira-work deletes issues too. Whoever asks for it ends on an error page.',
};

export const IDENTITY_API = 'User identity API';

function apiOf(name: string): string | undefined {
  if (/^read:(?:me|account)$/.test(name)) return IDENTITY_API;
  if (name.includes('confluence')) return 'Confluence API';
  return /jira|servicedesk/.test(name) ? 'Jira API' : undefined;
}

/** The APIs of the console that hold these scopes. */
export const apisOf = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => apiOf(name) ?? [])),
];

/** What is asked for first, then what a product may want more, then what is not in the console. */
export const scopeTable = (asked: readonly string[]): readonly ScopeEntry[] => {
  const entry = (name: string, need: ScopeNeed): ScopeEntry => ({
    name,
    api: apiOf(name),
    text: (Object.hasOwn(texts, name) && texts[name]) || '',
    need,
  });
  return [
    ...asked.filter((name) => !Object.hasOwn(notThere, name)).map((name) => entry(name, 'asked')),
    ...Object.keys(texts)
      .filter((name) => !asked.includes(name))
      .map((name) => entry(name, 'more')),
    ...Object.entries(notThere).map(([name, text]): ScopeEntry => ({ name, text, need: 'not-there' })),
  ];
};

/** What will not work of the scopes that a provider asks for. */
export const scopeWarnings = (asked: readonly string[]): readonly string[] => [
  ...(asked.length > MOST_SCOPES
    ? [
        `Your provider asks for ${asked.length} scopes. Atlassian advises fewer than ${MOST_SCOPES}: with many, its login fails with “Request header is too large”. Take classic scopes where one of them does.`,
      ]
    : []),
  ...asked
    .filter((name) => name === 'delete:jira-work')
    .map(
      (name) =>
        `Your provider asks for ${name}, which Atlassian does not list: its window ends on an error page. Ask for write:jira-work instead, which deletes issues too.`,
    ),
];
