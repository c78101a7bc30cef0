/** What Atlassian's screens say, of which our texts speak; in every language it stands as it does there. */
export const atlassianLabels: readonly string[] = [
  'Atlassian Administration',
  'Directory > Service accounts',
  'Apps > Sites',
  'Apps > App URLs > Custom domains > Show details',
  'Security > Data security policies',
  'Connected apps',
  'role User',
  'under Permissions',
  'under Distribution',
  'under Authorization',
  'Classic scopes',
  'Granular scopes',
  '**App**',
  '**Scope actions**',
  'Jira Link',
  'Jira API URL',
];

/** Texts that are nothing but such a label, or a product's name. */
export const onlyLabels: readonly string[] = [
  'strandedCallback',
  'productJira',
  'productConfluence',
  'wantedJira',
  'wantedConfluence',
  'wantedIdentity',
  'wantedClassic',
  'wantedGranular',
  'reportClassic',
  'reportGranular',
];

/** The label in a phrase: its last words, where ours go before it. */
export const labelIn = (phrase: string): string => phrase.replace(/^(?:role|under) /, '');
