/**
 * One thing that a source document tells the admin, and where our guide tells it. The words are ours on both sides;
 * what stands on Atlassian's screens is exact.
 */
export type SourceRow = {
  /** The lines of the document that say it. */
  readonly lines: readonly number[];
  readonly kind: 'overview' | 'table' | 'prerequisite' | 'step' | 'example' | 'limit' | 'tip' | 'picture';
  /** What it says, in a few words of our own. */
  readonly gist: string;
  /** Where ours is: `section/step` of the guide. */
  readonly ours: string;
  /** What is written on the screen, and has to stand in ours as such. */
  readonly labels?: readonly string[];
  /** What else ours has to say, to the letter. */
  readonly says?: readonly string[];
};

/** A source document as a whole: nothing in it is passed over without a reason. */
export type Source = {
  readonly name: string;
  /** The provider whose guide mirrors it. */
  readonly provider: string;
  readonly lineCount: number;
  /** In the order of the document. */
  readonly rows: readonly SourceRow[];
  /** Lines that tell the admin nothing: headings, blank ones, an index for machines. */
  readonly empty: readonly (readonly [line: number, reason: string])[];
  /** Steps of ours that no line of the document asks for, each with its reason. */
  readonly own: Readonly<Record<string, string>>;
  /** Our sections in the order of the document, where ours is another one. */
  readonly sections?: readonly string[];
  /** What Atlassian's own pages add: limits and obstacles that the document does not know. */
  readonly added: readonly SourceRow[];
};

const blank = (...lines: number[]): Source['empty'] => lines.map((line) => [line, 'blank'] as const);

/** The document about service accounts and API tokens. */
const seed000: Source = {
  name: 'seeds/000',
  provider: 'atlassian-service-account-api-token',
  lineCount: 42,
  rows: [
    {
      lines: [5],
      kind: 'table',
      gist: 'the Cloud ID is one of three values',
      ours: 'start/values',
      says: ['three values'],
    },
    { lines: [6], kind: 'table', gist: 'the email is one of them', ours: 'start/values' },
    { lines: [7], kind: 'table', gist: 'the token is one of them', ours: 'start/values' },
    {
      lines: [9],
      kind: 'prerequisite',
      gist: 'an account with admin access',
      ours: 'start/admin',
      says: ['admin access'],
    },
    {
      lines: [10],
      kind: 'prerequisite',
      gist: 'a service account exists',
      ours: 'start/account',
      labels: ['Create a service account'],
    },
    {
      lines: [13],
      kind: 'step',
      gist: 'go to the administration',
      ours: 'cloudId/open',
      labels: ['admin.atlassian.com'],
    },
    { lines: [14], kind: 'step', gist: 'choose among organizations', ours: 'cloudId/organization' },
    {
      lines: [15],
      kind: 'step',
      gist: 'to the list of sites',
      ours: 'cloudId/sites',
      labels: ['Apps > Sites'],
    },
    { lines: [16], kind: 'step', gist: 'choose the site', ours: 'cloudId/site' },
    {
      lines: [18, 19],
      kind: 'step',
      gist: 'the ID in the address bar',
      ours: 'cloudId/copy',
      labels: ['/s/'],
    },
    {
      lines: [19],
      kind: 'example',
      gist: 'an address with its ID',
      ours: 'cloudId/copy',
      says: ['admin.atlassian.com/s/1a11d016-8984-4c3e-b9ab-142dd06acb1b/access-requests'],
    },
    {
      lines: [21],
      kind: 'step',
      gist: 'to the service accounts',
      ours: 'email/accounts',
      labels: ['Directory > Service accounts'],
    },
    { lines: [22], kind: 'step', gist: 'choose the account', ours: 'email/account' },
    { lines: [23], kind: 'step', gist: 'the email is in its details', ours: 'email/copy', says: ['details'] },
    {
      lines: [23, 24],
      kind: 'example',
      gist: 'what the email looks like',
      ours: 'email/copy',
      says: ['bot@serviceaccount.atlassian.com'],
    },
    {
      lines: [27],
      kind: 'step',
      gist: 'to the service accounts',
      ours: 'apiToken/accounts',
      labels: ['Directory > Service accounts'],
    },
    { lines: [28], kind: 'step', gist: 'choose the account', ours: 'apiToken/account' },
    { lines: [29], kind: 'step', gist: 'begin', ours: 'apiToken/create', labels: ['Create credentials'] },
    { lines: [31], kind: 'step', gist: 'which kind', ours: 'apiToken/kind', labels: ['API token', 'Next'] },
    {
      lines: [33],
      kind: 'step',
      gist: 'a telling name',
      ours: 'apiToken/expiry',
      says: ['a name that says what it is for'],
    },
    {
      lines: [33],
      kind: 'step',
      gist: 'when it ends',
      ours: 'apiToken/expiry',
      labels: ['Next'],
      says: ['expiration date'],
    },
    {
      lines: [33],
      kind: 'limit',
      gist: 'how long it may live',
      ours: 'apiToken/expiry',
      says: ['1 to 365 days'],
    },
    {
      lines: [34],
      kind: 'step',
      gist: 'what it may do',
      ours: 'apiToken/scopes',
      labels: ['Next'],
      says: ['Jira or Confluence'],
    },
    { lines: [36], kind: 'step', gist: 'look it over', ours: 'apiToken/review', labels: ['Create'] },
    { lines: [38], kind: 'step', gist: 'take it', ours: 'apiToken/copy', labels: ['Copy to clipboard'] },
    { lines: [38], kind: 'tip', gist: 'keep it safe', ours: 'apiToken/copy', says: ['somewhere safe'] },
    {
      lines: [40],
      kind: 'step',
      gist: 'open the form',
      ours: 'connect/form',
      says: ['Atlassian Service Account (API Token)'],
    },
    {
      lines: [40, 41],
      kind: 'step',
      gist: 'enter the three values',
      ours: 'connect/enter',
      labels: ['Cloud ID', 'Service Account Email', 'API Token'],
    },
    {
      lines: [42],
      kind: 'step',
      gist: 'submit, and see that it worked',
      ours: 'connect/submit',
      labels: ['Connect'],
    },
  ],
  empty: [
    [1, 'an index for machines'],
    [2, 'an index for machines'],
    [3, 'an index for machines'],
    [4, 'a heading'],
    [8, 'a heading'],
    [11, 'a heading'],
    [12, 'a heading; ours is the title of the section'],
    [20, 'a heading; ours is the title of the section'],
    [26, 'a heading; ours is the title of the section'],
    [39, 'a heading; ours is the title of the section'],
    ...blank(17, 25, 30, 32, 35, 37),
  ],
  own: {},
  added: [
    {
      lines: [],
      kind: 'limit',
      gist: 'five accounts are free',
      ours: 'start/account',
      says: ['five of them for free'],
    },
    {
      lines: [],
      kind: 'limit',
      gist: 'more of them with a plan',
      ours: 'start/account',
      says: ['250', '1,000'],
    },
    { lines: [], kind: 'limit', gist: 'the length of a name', ours: 'start/account', says: ['6 to 30'] },
    { lines: [], kind: 'limit', gist: 'scopes of one token', ours: 'apiToken/scopes', says: ['50'] },
    {
      lines: [],
      kind: 'limit',
      gist: 'scopes never change',
      ours: 'apiToken/scopes',
      says: ['neither be seen nor changed'],
    },
    { lines: [], kind: 'limit', gist: 'shown once', ours: 'apiToken/copy', says: ['does not show it again'] },
    { lines: [], kind: 'tip', gist: 'an organization ID is none', ours: 'cloudId/copy', labels: ['/o/'] },
    {
      lines: [],
      kind: 'tip',
      gist: 'the address will do',
      ours: 'cloudId/open',
      says: ['any address of your site'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'several organizations',
      ours: 'cloudId/organization',
      says: ['several organizations'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'not an organization admin',
      ours: 'start/admin',
      says: ['no organization admin'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'the original user management',
      ours: 'email/accounts',
      says: ['original user management', 'centralized'],
    },
  ],
};

/** The document about service accounts and OAuth 2.0. */
const seed001: Source = {
  name: 'seeds/001',
  provider: 'atlassian-service-account-oauth2',
  lineCount: 66,
  rows: [
    {
      lines: [9],
      kind: 'table',
      gist: 'what is needed: a credential, and perhaps a site',
      ours: 'start/values',
      says: ['the two values of a credential and the name of your site'],
    },
    { lines: [11], kind: 'table', gist: 'the Client ID is of the credential', ours: 'start/values' },
    { lines: [12], kind: 'table', gist: 'so is the Client Secret', ours: 'start/values' },
    { lines: [13], kind: 'table', gist: 'the Subdomain is the site', ours: 'start/values' },
    {
      lines: [13],
      kind: 'limit',
      gist: 'the Subdomain may be left out',
      ours: 'subdomain/copy',
      says: ['not required'],
    },
    {
      lines: [19],
      kind: 'prerequisite',
      gist: 'an account with admin access',
      ours: 'start/admin',
      says: ['admin access'],
    },
    {
      lines: [20],
      kind: 'prerequisite',
      gist: 'a service account exists',
      ours: 'start/account',
      labels: ['Create a service account'],
    },
    {
      lines: [26],
      kind: 'step',
      gist: 'go to the administration',
      ours: 'clientId/open',
      labels: ['Atlassian Administration'],
    },
    {
      lines: [26],
      kind: 'step',
      gist: 'choose among organizations',
      ours: 'clientId/organization',
      says: ['more than one organization'],
    },
    {
      lines: [27],
      kind: 'step',
      gist: 'to the service accounts',
      ours: 'clientId/accounts',
      labels: ['Directory > Service accounts'],
    },
    {
      lines: [28],
      kind: 'step',
      gist: 'choose the account',
      ours: 'clientId/account',
      says: ['Select the service account'],
    },
    { lines: [29], kind: 'step', gist: 'begin', ours: 'clientId/create', labels: ['Create credentials'] },
    { lines: [31], kind: 'picture', gist: 'where the button is', ours: 'clientId/create' },
    { lines: [33], kind: 'step', gist: 'which kind', ours: 'clientId/kind', labels: ['OAuth 2.0', 'Next'] },
    { lines: [35], kind: 'picture', gist: 'the kinds', ours: 'clientId/kind' },
    {
      lines: [37],
      kind: 'step',
      gist: 'what it may do',
      ours: 'clientId/scopes',
      labels: ['Next'],
      says: ['what {app} can do in Atlassian'],
    },
    { lines: [39], kind: 'picture', gist: 'the list of scopes', ours: 'clientId/scopes' },
    { lines: [41], kind: 'step', gist: 'look it over', ours: 'clientId/review', labels: ['Create'] },
    {
      lines: [42],
      kind: 'step',
      gist: 'take the Client ID',
      ours: 'clientId/copy',
      labels: ['Client ID'],
      says: ['somewhere safe'],
    },
    {
      lines: [42],
      kind: 'step',
      gist: 'take the Client Secret',
      ours: 'clientSecret/copy',
      labels: ['Client Secret'],
    },
    {
      lines: [42],
      kind: 'limit',
      gist: 'neither comes back after that',
      ours: 'clientId/copy',
      labels: ['Client Secret'],
      says: ['can be recovered once the screen is closed'],
    },
    { lines: [44], kind: 'picture', gist: 'where the first value is', ours: 'clientId/copy' },
    { lines: [44], kind: 'picture', gist: 'where the second value is', ours: 'clientSecret/copy' },
    {
      lines: [46],
      kind: 'tip',
      gist: 'keep both safe',
      ours: 'clientSecret/copy',
      labels: ['Client ID', 'Client Secret'],
      says: ['somewhere safe together'],
    },
    {
      lines: [46],
      kind: 'tip',
      gist: 'what is lost is created anew',
      ours: 'clientSecret/copy',
      says: ['If they get lost, create another credential'],
    },
    {
      lines: [50],
      kind: 'step',
      gist: 'log in to the site',
      ours: 'subdomain/login',
      says: ['Log in to your Atlassian site'],
    },
    {
      lines: [51],
      kind: 'step',
      gist: 'it is a part of the address',
      ours: 'subdomain/copy',
      labels: ['https://', '.atlassian.net'],
      says: ['in the address bar'],
    },
    {
      lines: [52],
      kind: 'example',
      gist: 'an address with its subdomain',
      ours: 'subdomain/copy',
      says: ['acme in https://acme.atlassian.net'],
    },
    {
      lines: [54],
      kind: 'limit',
      gist: 'one access token, many sites',
      ours: 'subdomain/copy',
      says: ['one access token may reach many sites'],
    },
    {
      lines: [54],
      kind: 'tip',
      gist: 'optional, but recommended: it makes sure of the site',
      ours: 'subdomain/copy',
      says: ['Recommended, not required', 'this says which one to connect'],
    },
    {
      lines: [54],
      kind: 'limit',
      gist: 'without it, the document lets its product take the first site; ours says the opposite: it asks',
      ours: 'subdomain/copy',
      says: ['you are asked', 'never picks one by itself'],
    },
    {
      lines: [54],
      kind: 'limit',
      gist: 'the same where it happens: not the first site, as in the document, but a question',
      ours: 'connect/submit',
      says: ['It asks which site to connect', 'never picks a site by itself'],
    },
    {
      lines: [58, 60],
      kind: 'step',
      gist: 'open the form',
      ours: 'connect/form',
      says: ['Atlassian Service Account (OAuth 2.0)'],
    },
    {
      lines: [61],
      kind: 'step',
      gist: 'enter the three values',
      ours: 'connect/enter',
      labels: ['Subdomain', 'Client ID', 'Client Secret'],
    },
    { lines: [62], kind: 'step', gist: 'submit', ours: 'connect/submit', labels: ['Connect'] },
    {
      lines: [62, 66],
      kind: 'overview',
      gist: 'how a success looks',
      ours: 'connect/submit',
      says: ['“Connected to”'],
    },
  ],
  empty: [
    [1, 'an index for machines'],
    [2, 'an index for machines'],
    [3, 'an index for machines'],
    [5, 'a heading; ours is the title of the form'],
    [7, 'a heading'],
    [15, 'says what the document is about; ours has a table of contents'],
    [17, 'a heading; ours is the title of the section'],
    [22, 'a heading'],
    [24, 'a heading; ours is the title of the section'],
    [48, 'a heading; ours is the title of the section'],
    [56, 'a heading; ours is the title of the section'],
    [64, 'a picture of the form, which ours stands beside'],
    ...blank(
      4,
      6,
      8,
      10,
      14,
      16,
      18,
      21,
      23,
      25,
      30,
      32,
      34,
      36,
      38,
      40,
      43,
      45,
      47,
      49,
      53,
      55,
      57,
      59,
      63,
      65,
    ),
  ],
  own: {
    'clientSecret/screen':
      'begins the help with the second of two values, which the document takes in one step',
  },
  // The form asks for the site first, and the document last.
  sections: ['start', 'clientId', 'clientSecret', 'subdomain', 'connect'],
  added: [
    {
      lines: [],
      kind: 'limit',
      gist: 'five accounts are free, and more of them with a plan',
      ours: 'start/account',
      says: ['five of them for free', '250', '1,000', '6 to 30'],
    },
    {
      lines: [],
      kind: 'limit',
      gist: 'the same, at the list',
      ours: 'clientId/account',
      says: ['Five are free'],
    },
    { lines: [], kind: 'limit', gist: 'scopes of one credential', ours: 'clientId/scopes', says: ['50'] },
    {
      lines: [],
      kind: 'limit',
      gist: 'scopes never change',
      ours: 'clientId/scopes',
      says: ['cannot be changed later'],
    },
    {
      lines: [],
      kind: 'limit',
      gist: 'shown once',
      ours: 'clientSecret/copy',
      says: ['does not show them again'],
    },
    {
      lines: [],
      kind: 'limit',
      gist: 'the account has to be let into the app as well',
      ours: 'clientId/account',
      labels: ['User'],
      says: ['no more than its account'],
    },
    {
      lines: [],
      kind: 'limit',
      gist: 'which is one cause of reaching no site',
      ours: 'connect/submit',
      labels: ['User'],
      says: ['It reaches no site'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'the address will do',
      ours: 'subdomain/login',
      says: ['any address of the site'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'a site with a domain of its own',
      ours: 'subdomain/copy',
      labels: ['Apps > App URLs > Custom domains > Show details'],
      says: ['an atlassian.net address too'],
    },
    { lines: [], kind: 'tip', gist: 'several sites', ours: 'subdomain/login', labels: ['Apps > Sites'] },
    {
      lines: [],
      kind: 'tip',
      gist: 'several organizations',
      ours: 'clientId/organization',
      says: ['several organizations'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'not an organization admin',
      ours: 'start/admin',
      says: ['no organization admin'],
    },
    ...(['start/account', 'clientId/accounts'] as const).map(
      (ours): SourceRow => ({
        lines: [],
        kind: 'tip',
        gist: 'the original user management has no such credentials',
        ours,
        says: ['original user management, which offers no OAuth 2.0 credentials', 'centralized'],
      }),
    ),
    {
      lines: [],
      kind: 'tip',
      gist: 'nor does it offer the kind',
      ours: 'clientId/kind',
      labels: ['OAuth 2.0'],
      says: ['There is no **OAuth 2.0**', 'centralized'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'the secret is lost',
      ours: 'clientSecret/screen',
      says: ['if it is lost, create another credential and enter both of its values'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'what to do first, for who begins here',
      ours: 'clientSecret/screen',
      labels: ['Client ID'],
      says: ['Create a credential'],
    },
  ],
};

export const sources: readonly Source[] = [seed000, seed001];
