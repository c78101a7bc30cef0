/**
 * One thing that a source document tells the admin, and where our guide tells it. The words are ours on both sides;
 * what stands on Atlassian's screens is exact.
 */
export type SourceRow = {
  /** The lines of the document that say it. */
  readonly lines: readonly number[];
  readonly kind: 'overview' | 'table' | 'prerequisite' | 'step' | 'example' | 'limit' | 'tip';
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
  readonly lineCount: number;
  readonly rows: readonly SourceRow[];
  /** Lines that tell the admin nothing: headings, blank ones, an index for machines. */
  readonly empty: readonly (readonly [line: number, reason: string])[];
  /** Steps of ours that no line of the document asks for, each with its reason. */
  readonly own: Readonly<Record<string, string>>;
};

const blank = (...lines: number[]): Source['empty'] => lines.map((line) => [line, 'blank'] as const);

/** The document about service accounts and API tokens. */
export const seed000: Source = {
  name: 'seeds/000',
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
};

/** What Atlassian's own pages add: limits and obstacles that the document does not know. */
export const atlassianPages: readonly SourceRow[] = [
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
];
