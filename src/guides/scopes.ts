/** What each scope is for that we check when connecting, by its name. */
export const scopes = {
  'read:jira-user': 'Jira: says whose account it is.',
  'read:jira-work': 'Jira: reads projects and issues.',
  'read:confluence-user': 'Confluence: says whose account it is.',
  'read:space:confluence': 'Confluence: reads spaces.',
} as const satisfies Record<string, string>;
