import { API_TOKENS, type ApiToken } from './api-tokens.ts';
import { SERVICE_ACCOUNTS } from './service-accounts.ts';
import { findSite, type SiteHost } from './sites.ts';

/** What to type into a form, and what to expect of it. */
export type Sample = {
  readonly name: string;
  readonly about: string;
  readonly site: string;
  readonly cloudId: string;
  readonly email: string;
  readonly apiToken: string;
};

const sample = (
  name: string,
  about: string,
  host: SiteHost,
  token: ApiToken,
  email: string = token.account.email,
): Sample => {
  const cloudId = findSite(host)?.cloudId ?? '';
  return Object.freeze({ name, about, site: host, cloudId, email, apiToken: token.apiToken });
};

const ACME = 'acme.atlassian.net';

/** Credentials for each outcome, in the order to show them. */
export const SAMPLES: readonly Sample[] = Object.freeze([
  sample('everything', 'Works: Jira and Confluence, every scope.', ACME, API_TOKENS.everything),
  sample(
    'without-read-jira-user',
    'Valid, but only read:jira-work: cannot say who it is.',
    ACME,
    API_TOKENS.withoutReadJiraUser,
  ),
  sample('jira-only-scopes', 'Valid for Jira; no Confluence scope.', ACME, API_TOKENS.jiraOnly),
  sample(
    'confluence-only-scopes',
    'Valid for Confluence v2 (granular scopes); no Jira scope.',
    ACME,
    API_TOKENS.confluenceOnly,
  ),
  sample('without-read-scopes', 'Valid, but may only write.', ACME, API_TOKENS.withoutReadScopes),
  sample('expired', 'The token expired three days ago.', ACME, API_TOKENS.expired),
  sample(
    'email-of-another-account',
    'The token is valid, the email belongs to another account.',
    ACME,
    API_TOKENS.everything,
    SERVICE_ACCOUNTS.reportBot.email,
  ),
  sample(
    'other-organization',
    'Works for umbrella.atlassian.net, in another organization; not here.',
    ACME,
    API_TOKENS.otherOrganization,
  ),
  sample(
    'without-confluence-access',
    'Every scope, but the account may not use Confluence.',
    ACME,
    API_TOKENS.withoutConfluenceAccess,
  ),
  sample(
    'jira-only-site',
    'Works: a site without Confluence.',
    'globex.atlassian.net',
    API_TOKENS.everything,
  ),
  sample(
    'confluence-only-site',
    'Works: a site without Jira.',
    'initech.atlassian.net',
    API_TOKENS.everything,
  ),
  sample('jira-align', 'Works for Jira Align: the twelve scopes of its connector.', ACME, API_TOKENS.align),
  sample(
    'jira-align-three-missing',
    'Works, but three of the scopes that Jira Align asks for are missing.',
    ACME,
    API_TOKENS.alignThreeMissing,
  ),
]);
