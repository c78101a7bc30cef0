import { type Cause, GATEWAY, states, THREE, TO_READ, type Told, UNKNOWN_ID, type World } from './cause.ts';

/** The form's values for an OAuth credential. */
const client =
  (name: string, change: Readonly<Record<string, string>> = {}) =>
  ({ client: find }: World) => {
    const { subdomain, clientId, clientSecret } = find(name);
    return { subdomain, clientId, clientSecret, ...change };
  };

const unknownClient: Told = { code: 'invalid_client' };
const secretRefused: Told = { code: 'invalid_client', field: 'clientSecret', reason: 'secret' };
const deniedSite: Told = { code: 'product_not_accessible', reason: 'denied' };

/** What goes wrong with a service account's client. */
export const clientCauses: readonly Cause[] = [
  {
    fact: '18',
    what: 'a wrong secret',
    values: client('wrong-secret'),
    ...secretRefused,
    under: [
      [{ wrongClientSecret: '401-invalid-client' }, unknownClient],
      [{ wrongClientSecret: '400-invalid-client' }, unknownClient],
      [{ wrongClientSecret: '403-unauthorized-client' }, { code: 'invalid_client', reason: 'unauthorized' }],
    ],
  },
  // Where a wrong secret is answered alike, it is no field's fault: the words name both, in order.
  { fact: 'section 5', what: 'an unknown client', values: client('unknown-client'), ...unknownClient },
  {
    fact: '8',
    what: 'a subdomain that is no site',
    values: client('typo'),
    code: 'site_not_accessible',
    field: 'subdomain',
    reason: 'absent',
    offers: ['acme.atlassian.net'],
    under: [
      [
        { resourceUrl: 'absent' },
        { code: 'site_not_accessible', field: 'subdomain', reason: 'absent', offers: ['acme'] },
      ],
    ],
  },
  {
    fact: '8',
    what: 'a site that the credentials do not reach',
    values: client('other-subdomain'),
    code: 'site_not_accessible',
    field: 'subdomain',
    offers: ['acme.atlassian.net'],
    alike: 'not-among',
    under: [
      [{ resourceUrl: 'absent' }, { code: 'site_not_accessible', field: 'subdomain', offers: ['acme'] }],
    ],
  },
  {
    fact: '9',
    what: "a Cloud ID that is not among theirs, or an organization's",
    values: client('three-sites', { subdomain: UNKNOWN_ID }),
    code: 'site_not_accessible',
    field: 'subdomain',
    offers: THREE,
    alike: 'not-among',
    under: [
      [
        { resourceUrl: 'absent' },
        { code: 'site_not_accessible', field: 'subdomain', offers: ['acme', 'globex', 'initech'] },
      ],
    ],
  },
  {
    fact: '9',
    what: "an organization's address",
    values: client('one-site', { subdomain: `https://admin.atlassian.com/o/${UNKNOWN_ID}/users` }),
    code: 'organization_id_given',
    field: 'subdomain',
    reason: 'organization_id',
  },
  {
    fact: '10',
    what: 'a domain of their own',
    values: client('one-site', { subdomain: 'https://jira.acme.example' }),
    code: 'custom_domain',
    field: 'subdomain',
    reason: 'custom_domain',
  },
  {
    fact: '10',
    what: "an address of Atlassian's other cloud",
    values: client('one-site', { subdomain: 'https://acme.atlassian-us-gov-mod.net/jira' }),
    code: 'wrong_environment',
    field: 'subdomain',
    reason: 'wrong_environment',
  },
  {
    fact: '25',
    what: 'a site on the list whose apps do not answer',
    values: client('one-site'),
    fault: { when: GATEWAY, kind: 'status', status: 404 },
    code: 'product_not_accessible',
    reason: 'absent',
  },
  { fact: '24', what: 'no site at all', values: client('no-sites'), code: 'no_sites' },
  {
    fact: '2',
    what: 'no scope to read anything',
    values: client('without-read-scopes', { subdomain: 'acme' }),
    code: 'insufficient_scope',
    reason: 'client',
    scopes: TO_READ,
  },
  {
    fact: '21',
    what: 'a site that is listed, but denies them',
    values: client('denied-site'),
    ...deniedSite,
  },
  {
    fact: '22',
    what: 'an API token in place of the secret',
    values: client('one-site', { clientSecret: `${'ATSTT3xFf'}GF0abcdefghijklmnopqrstuvwxyz=12345678` }),
    code: 'wrong_token_kind',
    field: 'clientSecret',
    reason: 'secret_service_account',
  },
  {
    fact: '22',
    what: 'the secret in place of the client ID',
    values: client('one-site', { clientId: `${'ATO'}Aabcdefghijklmnopqrstuvwxyz` }),
    code: 'wrong_token_kind',
    field: 'clientId',
    reason: 'client_id_token',
  },
  ...states.map((state) => ({ ...state, values: client('three-sites-with-subdomain') })),
  {
    fact: 'section 9',
    what: 'a rate limit on access tokens',
    values: client('one-site'),
    fault: { when: { path: '/oauth/token', method: 'POST' }, kind: 'rate-limited', retryAfterSeconds: 17 },
    code: 'rate_limited',
    alike: 'limit',
  },
  {
    fact: 'section 9',
    what: 'a page instead of an access token',
    values: client('one-site'),
    fault: { when: { path: '/oauth/token', method: 'POST' }, kind: 'html', status: 503 },
    code: 'upstream',
    reason: 'page',
    alike: 'page before any site',
  },
  {
    fact: 'section 9',
    what: 'a page instead of the list of sites',
    values: client('one-site'),
    fault: { when: { path: '/oauth/token/accessible-resources' }, kind: 'html' },
    code: 'upstream',
    reason: 'page',
    alike: 'page before any site',
  },
  {
    fact: 'section 9',
    what: 'an outage of the list of sites',
    values: client('one-site'),
    fault: { when: { path: '/oauth/token/accessible-resources' }, kind: 'status', status: 500 },
    code: 'upstream',
    alike: 'outage',
  },
];
