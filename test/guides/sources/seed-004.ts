import { ownAdded, ownSteps } from './own-account.ts';
import { integrator, range, type Source } from './source.ts';

/** The document about Atlassian's commercial cloud. */
export const seed004: Source = {
  name: 'seeds/004',
  provider: 'atlassian',
  lineCount: 63,
  rows: [
    {
      lines: [10],
      kind: 'step',
      gist: 'log in and agree',
      ours: 'agree/login',
      says: ['Log in'],
    },
    {
      lines: [23],
      kind: 'overview',
      gist: 'it says that it is connected',
      ours: 'connect/answer',
      says: ['“Connected to” and the address of your site'],
    },
    {
      lines: range(48, 59),
      kind: 'table',
      gist: 'what is asked for is shown before agreeing',
      ours: 'agree/scopes',
      says: ['Read what {app} asks for'],
    },
    {
      lines: [60, 61],
      kind: 'limit',
      gist: 'after 90 days without use, and after 365 days',
      ours: 'connect/lasts',
      says: ['after a year, after 90 days in which it is not used'],
    },
    {
      lines: [60, 61],
      kind: 'tip',
      gist: 'the document has its reader call something; ours renews',
      ours: 'connect/lasts',
      says: ['renews its access by itself'],
    },
  ],
  empty: [
    ...range(1, 3).map((line) => [line, 'an index for machines'] as const),
    ...range(4, 8).map((line) => [line, 'a heading'] as const),
    ...integrator(9, ...range(11, 22), ...range(24, 46), 62, 63),
    [47, 'a heading'],
  ],
  own: {
    ...ownSteps,
    'start/account': 'a consent gives no more than the account may; seeds/003 says so',
    'subdomain/login': 'a login may reach several sites; seeds/003 says so',
    'subdomain/copy': 'a login may reach several sites; seeds/003 says so',
  },
  added: [
    ...ownAdded,
    {
      lines: [],
      kind: 'tip',
      gist: 'its own login',
      ours: 'agree/window',
      says: ['https://id.atlassian.com', 'https://auth.atlassian.com'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'an address of Government Cloud',
      ours: 'start/account',
      labels: ['.atlassian-us-gov-mod.net', 'Atlassian Government Cloud'],
    },
    {
      lines: [],
      kind: 'limit',
      gist: 'one login reaches many sites and products',
      ours: 'subdomain/copy',
      says: ['one login may reach many sites, and both Jira and Confluence on each'],
    },
    {
      lines: [],
      kind: 'tip',
      gist: 'a site with a domain of its own',
      ours: 'subdomain/copy',
      labels: ['Apps > App URLs > Custom domains > Show details'],
    },
  ],
};
