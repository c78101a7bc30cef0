import { range, type Source, type SourceRow } from './source.ts';

/** The order in which both documents set an app up; ours shares it before its credentials are copied. */
export const setUpSections: readonly string[] = [
  'account',
  'app',
  'callback',
  'permissions',
  'credentials',
  'distribution',
  'try',
];

/** Steps of the set-up that neither document asks for. */
export const setUpOwn: Source['own'] = {
  'set-up:app/access': 'a choice of the console that the documents do not know',
};

/** What is on the same lines of both documents, counted from where each begins. */
export const quickstart = (create: number): readonly SourceRow[] => [
  {
    lines: [create],
    kind: 'overview',
    gist: 'an app of its own is needed, and its ID and secret go to the server',
    ours: 'set-up:credentials/environment',
    says: ['environment variables'],
  },
  {
    lines: [create],
    kind: 'overview',
    gist: 'so do the scopes, which are those of the provider',
    ours: 'set-up:permissions/scopes',
    says: ['add it to the scopes that your server asks for'],
  },
];

/** From the developer account to what is shared, where both documents say the same. */
export const appRows = (at: {
  readonly console: number;
  readonly authorization: number;
  readonly permissions: number;
  /** What stands beside OAuth 2.0 (3LO). */
  readonly button: string;
}): readonly SourceRow[] => [
  {
    lines: [at.console],
    kind: 'step',
    gist: 'the console',
    ours: 'set-up:account/login',
    says: ['developer console'],
  },
  {
    lines: [at.console + 1],
    kind: 'step',
    gist: 'which kind of app',
    ours: 'set-up:app/create',
    labels: ['Create', 'OAuth 2.0 integration'],
  },
  { lines: [at.console + 2], kind: 'step', gist: 'its name', ours: 'set-up:app/name', says: ['name'] },
  {
    lines: [at.console + 2],
    kind: 'step',
    gist: 'the terms, and create it',
    ours: 'set-up:app/terms',
    labels: ['Create'],
    says: ['developer terms'],
  },
  {
    lines: [at.console + 3],
    kind: 'example',
    gist: 'the page of the app follows',
    ours: 'set-up:app/terms',
    labels: ['Permissions', 'Authorization', 'Distribution', 'Settings'],
    says: ['The page of the app'],
  },
  {
    lines: [at.authorization],
    kind: 'step',
    gist: 'to the authorization',
    ours: 'set-up:callback/open',
    labels: ['Authorization'],
  },
  {
    lines: [at.authorization + 1],
    kind: 'step',
    gist: 'what the button is called',
    ours: 'set-up:callback/add',
    labels: ['OAuth 2.0 (3LO)', at.button],
  },
  {
    lines: range(at.authorization + 2, at.authorization + 3),
    kind: 'step',
    gist: 'where people come back to; the document names the address of its product, ours that of the server',
    ours: 'set-up:callback/url',
    labels: ['Callback URL'],
    says: ['https://app.example.com/connect/oauth/callback'],
  },
  {
    lines: [at.authorization + 4],
    kind: 'step',
    gist: 'keep it',
    ours: 'set-up:callback/save',
    labels: ['Save Changes'],
  },
  {
    lines: [at.permissions],
    kind: 'step',
    gist: 'to the permissions',
    ours: 'set-up:permissions/open',
    labels: ['Permissions'],
  },
];

/** One row of a document's table of scopes. */
export const scopeRow = (line: number, name: string, says: string): SourceRow => ({
  lines: [line],
  kind: 'table',
  gist: `what ${name} is for`,
  ours: 'set-up:permissions/scopes',
  says: [`${name}: ${says}`],
});

/** What Atlassian's own pages say of an app, in both clouds. */
export const appAdded: readonly SourceRow[] = [
  {
    lines: [],
    kind: 'tip',
    gist: 'access to chosen sites only',
    ours: 'set-up:app/access',
    labels: ['Access type', 'Resource-level', 'Account-level'],
    says: ['Recommended'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'one app for all customers',
    ours: 'set-up:app/name',
    says: ['does not allow products to have each customer create an app'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'one callback URL for each app',
    ours: 'set-up:callback/url',
    says: ['only one', 'redirect_uri is not registered', 'Callback URL mismatch'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'https, but for localhost',
    ours: 'set-up:callback/save',
    says: ['localhost'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'scopes that were asked for and not added',
    ours: 'set-up:permissions/scopes',
    says: ['have not been added to the app'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'fewer than 50 scopes',
    ours: 'set-up:permissions/scopes',
    says: ['more than 50', 'Request header is too large'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'a scope that other documents name does not exist',
    ours: 'set-up:permissions/scopes',
    says: ['delete:jira-work: Atlassian lists no such scope'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'agile endpoints have scopes of their own',
    ours: 'set-up:permissions/scopes',
    says: ['read:jira-work does not count there'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'two kinds of scopes',
    ours: 'set-up:permissions/scopes',
    labels: ['Granular scopes', 'Classic scopes'],
  },
  {
    lines: [],
    kind: 'tip',
    gist: 'not shared yet',
    ours: 'set-up:distribution/share',
    says: ['Something went wrong', 'in development'],
  },
  {
    lines: [],
    kind: 'limit',
    gist: 'the search of the documents is gone',
    ours: 'set-up:try/request',
    says: ['/rest/api/3/search answers 410', '/rest/api/3/search/jql is in its place'],
  },
];
