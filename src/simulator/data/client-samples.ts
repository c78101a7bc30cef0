import {
  OAUTH_CREDENTIALS,
  type OAuthCredential,
  sampleClientId,
  sampleClientSecret,
} from './oauth-credentials.ts';
import { findSite, type SiteHost } from './sites.ts';

/** What to type into a form for an OAuth credential, and the site to expect. */
export type ClientSample = {
  readonly name: string;
  readonly about: string;
  /** Empty where none is to be given. */
  readonly subdomain: string;
  /** Empty, as the Cloud ID, where there are several to choose from, or none. */
  readonly site: string;
  readonly cloudId: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

type Expected = { readonly subdomain?: string; readonly site?: SiteHost };

const client = (
  name: string,
  about: string,
  { clientId, clientSecret }: Pick<OAuthCredential, 'clientId' | 'clientSecret'>,
  { subdomain = '', site }: Expected = {},
): ClientSample => {
  const cloudId = site === undefined ? '' : (findSite(site)?.cloudId ?? '');
  return Object.freeze({ name, about, subdomain, site: site ?? '', cloudId, clientId, clientSecret });
};

const ACME = 'acme.atlassian.net';

/** OAuth credentials for each outcome, in the order to show them. */
export const CLIENT_SAMPLES: readonly ClientSample[] = Object.freeze([
  client('one-site', 'Works: reaches acme alone, Jira and Confluence.', OAUTH_CREDENTIALS.oneSite, {
    site: ACME,
  }),
  client(
    'three-sites',
    'Works: reaches acme, globex and initech, one of which is to be chosen.',
    OAUTH_CREDENTIALS.threeSites,
  ),
  client(
    'three-sites-with-subdomain',
    'Works: reaches three sites, of which the subdomain names globex.',
    OAUTH_CREDENTIALS.threeSites,
    { subdomain: 'globex', site: 'globex.atlassian.net' },
  ),
  client(
    'thousand-sites',
    'Works: reaches a thousand sites, a few with awkward names.',
    OAUTH_CREDENTIALS.thousandSites,
  ),
  client('no-sites', 'Valid, but its account may use no app on any site.', OAUTH_CREDENTIALS.noSites),
  client(
    'without-read-jira-user',
    'Valid, but only read:jira-work: cannot say who it is.',
    OAUTH_CREDENTIALS.withoutReadJiraUser,
    { site: ACME },
  ),
  client('without-read-scopes', 'Valid, but may only write.', OAUTH_CREDENTIALS.withoutReadScopes, {
    site: ACME,
  }),
  client(
    'jira-only-access',
    'Every scope, but the account may not use Confluence.',
    OAUTH_CREDENTIALS.jiraOnlyAccess,
    { site: ACME },
  ),
  client(
    'denied-site',
    'Its one site is listed, but an app access policy keeps it out.',
    OAUTH_CREDENTIALS.deniedSite,
    { site: 'wonka.atlassian.net' },
  ),
  client(
    'other-subdomain',
    'Valid, but the subdomain names a site it does not reach.',
    OAUTH_CREDENTIALS.oneSite,
    { subdomain: 'umbrella' },
  ),
  client('typo', 'Valid, but the subdomain names no site.', OAUTH_CREDENTIALS.oneSite, {
    subdomain: 'acme-typo',
  }),
  client('wrong-secret', 'The client is known, the secret is wrong.', {
    clientId: OAUTH_CREDENTIALS.oneSite.clientId,
    clientSecret: sampleClientSecret('nobody'),
  }),
  client('unknown-client', 'No credential has this client ID.', {
    clientId: sampleClientId('Nobody'),
    clientSecret: sampleClientSecret('nobody'),
  }),
]);
