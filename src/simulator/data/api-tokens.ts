import { EVERYTHING, type Grant } from './grant.ts';
import { SERVICE_ACCOUNTS } from './service-accounts.ts';

/** An API token: whose it is, what it may do and for how long. */
export type ApiToken = Grant & {
  readonly apiToken: string;
  /** Days from the simulator's start, so that no sample goes stale; negative means expired. */
  readonly daysLeft: number;
};

const DAY_MS = 86_400_000;

/** Built rather than written out, so that no secret scanner takes a sample for a leak. */
const sampleToken = (word: string, checksum: string): string =>
  `${'ATSTT3xFf'}GF0SAMPLE_not_a_secret_only_for_the_simulator_${word}=${checksum}`;

/**
 * What Atlassian lists for the Jira connector of Jira Align.
 * https://support.atlassian.com/jira-align/kb/configuring-jira-connector-credentials-using-jira-cloud-api-service-account/
 */
const ALIGN_SCOPES: readonly string[] = [
  'manage:jira-project',
  'read:jira-user',
  'read:jira-work',
  'write:jira-work',
  'read:board-scope:jira-software',
  'read:board-scope.admin:jira-software',
  'read:issue-details:jira',
  'read:jql:jira',
  'read:project:jira',
  'read:sprint:jira-software',
  'write:board-scope:jira-software',
  'write:epic:jira-software',
];

const alignScopesWithout = (...missing: readonly string[]): readonly string[] =>
  ALIGN_SCOPES.filter((scope) => !missing.includes(scope));

/** The tokens there are; what a token may do cannot be read from it, nor changed after its creation. */
export const API_TOKENS = {
  everything: {
    account: SERVICE_ACCOUNTS.ciBot,
    apiToken: sampleToken('everything', '5A3D0001'),
    scopes: EVERYTHING,
    daysLeft: 200,
  },
  expired: {
    account: SERVICE_ACCOUNTS.ciBot,
    apiToken: sampleToken('expired', '5A3D0002'),
    scopes: EVERYTHING,
    daysLeft: -3,
  },
  withoutReadJiraUser: {
    account: SERVICE_ACCOUNTS.reportBot,
    apiToken: sampleToken('without_read_jira_user', '5A3D0003'),
    scopes: ['read:jira-work'],
    daysLeft: 90,
  },
  jiraOnly: {
    account: SERVICE_ACCOUNTS.reportBot,
    apiToken: sampleToken('jira_only_scopes', '5A3D0004'),
    scopes: ['read:jira-user', 'read:jira-work'],
    daysLeft: 365,
  },
  confluenceOnly: {
    account: SERVICE_ACCOUNTS.reportBot,
    apiToken: sampleToken('confluence_only_scopes', '5A3D0005'),
    scopes: ['read:space:confluence', 'read:page:confluence'],
    daysLeft: 30,
  },
  withoutReadScopes: {
    account: SERVICE_ACCOUNTS.reportBot,
    apiToken: sampleToken('without_read_scopes', '5A3D0006'),
    scopes: ['write:jira-work', 'write:page:confluence'],
    daysLeft: 365,
  },
  withoutConfluenceAccess: {
    account: SERVICE_ACCOUNTS.ticketBot,
    apiToken: sampleToken('without_confluence_access', '5A3D0007'),
    scopes: EVERYTHING,
    daysLeft: 365,
  },
  otherOrganization: {
    account: SERVICE_ACCOUNTS.hiveBot,
    apiToken: sampleToken('other_organization', '5A3D0008'),
    scopes: EVERYTHING,
    daysLeft: 365,
  },
  align: {
    account: SERVICE_ACCOUNTS.alignBot,
    apiToken: sampleToken('jira_align', '5A3D0009'),
    scopes: ALIGN_SCOPES,
    daysLeft: 365,
  },
  alignThreeMissing: {
    account: SERVICE_ACCOUNTS.reportBot,
    apiToken: sampleToken('jira_align_three_missing', '5A3D000A'),
    scopes: alignScopesWithout('read:issue-details:jira', 'read:jql:jira', 'read:sprint:jira-software'),
    daysLeft: 365,
  },
} as const satisfies Record<string, ApiToken>;

/** The token with this text, if there is one. */
export const findToken = (apiToken: string): ApiToken | undefined =>
  Object.values(API_TOKENS).find((token) => token.apiToken === apiToken);

/** Whether the token's life is over. */
export const isExpired = (token: ApiToken, startedAt: Date, now: Date): boolean =>
  now.getTime() >= startedAt.getTime() + token.daysLeft * DAY_MS;
