import type { Source, SourceRow } from './source.ts';

/** Steps of the guides for a person's own account that no document asks for. */
export const ownSteps: Source['own'] = {
  'agree/window': 'our own button, which opens the window',
  'agree/site': 'where the app has access to chosen sites only, Atlassian asks for one',
  'agree/accept': 'the last button of the window',
  'allow/open': 'a site may take no apps that people add by themselves',
  'allow/organization': 'a site may take no apps that people add by themselves',
  'allow/site': 'a site may take no apps that people add by themselves',
  'allow/apps': 'a site may take no apps that people add by themselves',
  'allow/allow': 'a site may take no apps that people add by themselves',
  'connect/end': 'whoever agrees wants to know how it ends',
};

/** What Atlassian's own pages say of a person's consent, in both clouds. */
export const ownAdded: readonly SourceRow[] = [
  {
    lines: [],
    kind: 'tip',
    gist: 'no admin is needed',
    ours: 'start/account',
    says: ['It need not be an admin'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'it ends with the account',
    ours: 'start/account',
    says: ['It ends with the account', 'service account'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'guests cannot',
    ours: 'start/account',
    says: ['Guests of Confluence'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'a blocked window',
    ours: 'agree/window',
    labels: ['Continue with Atlassian', 'Open the window again', 'Continue in this tab'],
  },
  { lines: [], kind: 'tip', gist: 'the wrong account', ours: 'agree/login', says: ['Switch the account'] },
  {
    lines: [],
    kind: 'tip',
    gist: 'the site is not chosen',
    ours: 'agree/site',
    labels: ['Authorize for site', 'Accept'],
    says: ['A site has to be chosen first'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'no choice of a site; the older name of it',
    ours: 'agree/site',
    labels: ['Use app on'],
    says: ['never picks one by itself'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'not on the list of sites',
    ours: 'agree/site',
    says: ['neither Jira nor Confluence'],
  },
  ...(['agree/site', 'agree/accept'] as const).map(
    (ours): SourceRow => ({
      lines: [],
      kind: 'tip',
      gist: 'an admin has to allow it',
      ours,
      labels: ["I'm not an admin", 'Site admin'],
      says: ['a site admin must authorize the app'],
    }),
  ),
  {
    lines: [],
    kind: 'tip',
    gist: 'no access to Jira or Confluence',
    ours: 'agree/accept',
    says: ['requires a site which I do not have'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'the app is not shared, or comes back to another address',
    ours: 'agree/accept',
    labels: ['What does the Atlassian window say?'],
    says: ['not be shared', 'another callback URL'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'scopes that the app has not',
    ours: 'agree/scopes',
    says: ['scopes have not been added', 'its operator can mend'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'where a site admin allows it',
    ours: 'allow/allow',
    labels: ['Settings', 'User-installed apps', 'Block user apps'],
  },
  { lines: [], kind: 'tip', gist: 'the list of apps', ours: 'allow/apps', labels: ['Connected apps'] },
  {
    lines: [],
    kind: 'tip',
    gist: 'several sites and no subdomain',
    ours: 'connect/answer',
    says: ['It asks which site to connect', 'never picks a site by itself'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'a new password ends it',
    ours: 'connect/lasts',
    says: ['change of your password'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'where it is ended',
    ours: 'connect/end',
    labels: ['Connected apps', 'Uninstall'],
  },
];

/** How long a consent lasts, for both sides: whoever agreed, and whoever runs the server. */
export const lastingRows = (lines: readonly number[]): readonly SourceRow[] => [
  {
    lines,
    kind: 'limit',
    gist: 'after 90 days without use, and after 365 days',
    ours: 'connect/lasts',
    says: ['after a year, after 90 days in which it is not used'],
  },
  {
    lines,
    kind: 'tip',
    gist: 'the document has its reader call something; ours renews',
    ours: 'connect/lasts',
    says: ['renews its access by itself'],
  },
  {
    lines,
    kind: 'limit',
    gist: 'whoever runs the server lets it renew',
    ours: 'set-up:try/renewal',
    labels: ['runConnect', 'sweep()'],
    says: ['90 days without use', 'after a year'],
  },
];
