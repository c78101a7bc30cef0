import type { ConnectErrorCode } from '../../src/core/errors.ts';
import type { ClientSample, Fault, Sample, Variants } from '../../src/simulator/index.ts';

/** How a failure is told: its code, the field at fault where one is, and what tells causes of one code apart. */
export type Told = {
  readonly code: ConnectErrorCode;
  readonly field?: string;
  readonly reason?: string;
  /** The scopes that it names as missing. */
  readonly scopes?: readonly string[];
  /** The hosts of the sites that it offers instead. */
  readonly offers?: readonly string[];
};

/** What the simulated world has to type. */
type World = {
  readonly sample: (name: string) => Sample;
  readonly client: (name: string) => ClientSample;
};

/** One thing that goes wrong for an admin, and how it has to be told under every variant of Atlassian. */
export type Cause = Told & {
  /** Its number in section 12 of the facts, or the section that has it. */
  readonly fact: string;
  readonly what: string;
  readonly values: (world: World) => Readonly<Record<string, string>>;
  readonly fault?: Fault;
  /** Variants under which Atlassian says more, less, or something else. */
  readonly under?: readonly (readonly [Partial<Variants>, Told])[];
  /** Causes with the same mark are told in the same words: Atlassian answers alike, and the words name them all. */
  readonly alike?: string;
};

/** The form's values for an API token sample. */
const token =
  (name: string, change: Readonly<Record<string, string>> = {}, by: 'site' | 'cloudId' = 'site') =>
  ({ sample }: World) => {
    const { [by]: cloudId, email, apiToken } = sample(name);
    return { cloudId, email, apiToken, ...change };
  };

/** The form's values for an OAuth credential. */
const client =
  (name: string, change: Readonly<Record<string, string>> = {}) =>
  ({ client: find }: World) => {
    const { subdomain, clientId, clientSecret } = find(name);
    return { subdomain, clientId, clientSecret, ...change };
  };

const UNKNOWN_ID = '00000000-1111-4222-8333-444444444444';
const THREE = ['acme.atlassian.net', 'globex.atlassian.net', 'initech.atlassian.net'];
const GATEWAY = { path: '/ex/' };
const TO_READ = ['read:jira-user', 'read:jira-work', 'read:confluence-user', 'read:space:confluence'];

/** Atlassian's own state: told the same way whatever was entered, and no field is blamed. */
const states: readonly (Told & Pick<Cause, 'fact' | 'what' | 'fault' | 'alike'>)[] = [
  {
    fact: '20',
    what: 'the IP allowlist of the site',
    fault: { when: GATEWAY, kind: 'ip-blocked' },
    code: 'ip_blocked',
  },
  {
    fact: '21',
    what: 'an account without a role of any app',
    fault: {
      when: GATEWAY,
      kind: 'status',
      status: 403,
      body: '{"statusCode":403,"message":"Current user not permitted to use Confluence"}',
    },
    code: 'product_not_accessible',
  },
  {
    fact: '25',
    what: 'a suspended site',
    fault: { when: GATEWAY, kind: 'suspended' },
    code: 'site_unavailable',
    alike: 'page',
  },
  {
    fact: '25',
    what: 'a page instead of data',
    fault: { when: GATEWAY, kind: 'html' },
    code: 'site_unavailable',
    alike: 'page',
  },
  {
    fact: '27',
    what: 'a data security policy',
    fault: { when: GATEWAY, kind: 'policy-blocked' },
    code: 'product_not_accessible',
    reason: 'policy',
  },
  {
    fact: 'section 9',
    what: "Atlassian's edge",
    fault: { when: GATEWAY, kind: 'cloudfront' },
    code: 'upstream',
    reason: 'edge',
  },
  {
    fact: 'section 9',
    what: 'a rate limit',
    fault: { when: GATEWAY, kind: 'rate-limited', retryAfterSeconds: 17 },
    code: 'rate_limited',
    alike: 'limit',
  },
  {
    fact: 'section 9',
    what: 'an outage',
    fault: { when: GATEWAY, kind: 'status', status: 500 },
    code: 'upstream',
    alike: 'outage',
  },
  {
    fact: 'section 9',
    what: 'an outage with its end',
    fault: { when: GATEWAY, kind: 'status', status: 503, retryAfterSeconds: 60 },
    code: 'upstream',
    alike: 'outage',
  },
  {
    fact: 'section 9',
    what: 'a connection that breaks off',
    fault: { when: GATEWAY, kind: 'reset' },
    code: 'upstream',
    reason: 'unreachable',
  },
];

const tokenRefused: Told = { code: 'invalid_credentials', field: 'apiToken', reason: 'token' };
const untold: Told = { code: 'invalid_credentials' };
const denied: Told = { code: 'product_not_accessible', reason: 'forbidden' };
const unknownId: Told = { code: 'cloud_not_found', field: 'cloudId' };

const apiToken: readonly Cause[] = [
  {
    fact: '4',
    what: 'a wrong token',
    values: token('everything', { apiToken: 'ATSTT3xFfGF0nonsense' }),
    ...tokenRefused,
    alike: 'token',
    under: [[{ bearer: 'refused' }, tokenRefused]],
  },
  {
    fact: '4',
    what: 'a wrong token, the site by its Cloud ID',
    values: token('everything', { apiToken: 'ATSTT3xFfGF0nonsense' }, 'cloudId'),
    ...tokenRefused,
    alike: 'token',
    // Where nobody is told of any site without a login, nothing but the token says whether this one exists.
    under: [[{ serverInfoAnonymous: 'refused', gatewayOrder: 'authentication-first' }, untold]],
  },
  { fact: '5', what: 'an expired token', values: token('expired'), ...tokenRefused, alike: 'token' },
  {
    fact: '6',
    what: "another service account's email",
    values: token('email-of-another-account'),
    code: 'email_mismatch',
    field: 'email',
    under: [[{ bearer: 'refused' }, tokenRefused]],
  },
  {
    fact: '6',
    what: "a person's email",
    values: token('everything', { email: 'ada@acme.example' }),
    code: 'email_mismatch',
    field: 'email',
    reason: 'person',
    under: [[{ bearer: 'refused' }, { code: 'invalid_credentials', reason: 'email' }]],
  },
  {
    fact: '2',
    what: 'no scope to read anything',
    values: token('without-read-scopes'),
    code: 'insufficient_scope',
    field: 'apiToken',
    reason: 'token',
    scopes: TO_READ,
  },
  {
    fact: '8',
    what: 'an address that no site has',
    values: token('everything', { cloudId: 'acme-typo' }),
    code: 'site_not_found',
    field: 'cloudId',
  },
  {
    fact: '9',
    what: "an organization's ID in the form of a Cloud ID",
    values: token('everything', { cloudId: UNKNOWN_ID }),
    ...unknownId,
    under: [
      [{ accessibleResourcesApiToken: 'accepted' }, { ...unknownId, offers: THREE }],
      // Answered like a wrong token, whoever asks.
      [{ wrongCloudId: '401' }, untold],
      [{ wrongCloudId: '401', gatewayOrder: 'authentication-first' }, untold],
      [{ wrongCloudId: '403', gatewayOrder: 'authentication-first' }, unknownId],
      [{ wrongCloudId: '403', gatewayOrder: 'authentication-first', serverInfoAnonymous: 'refused' }, denied],
      [
        { wrongCloudId: '404', gatewayOrder: 'authentication-first', serverInfoAnonymous: 'refused' },
        unknownId,
      ],
    ],
  },
  {
    fact: '9',
    what: "an organization's address",
    values: token('everything', { cloudId: `https://admin.atlassian.com/o/${UNKNOWN_ID}/users` }),
    code: 'organization_id_given',
    field: 'cloudId',
    reason: 'organization_id',
  },
  {
    fact: '10',
    what: 'a domain of their own',
    values: token('everything', { cloudId: 'https://jira.acme.example' }),
    code: 'custom_domain',
    field: 'cloudId',
    reason: 'custom_domain',
  },
  {
    fact: '22',
    what: "a person's token",
    values: token('everything', { apiToken: `${'ATATT3xFf'}GF0abcdefghijklmnopqrstuvwxyz=12345678` }),
    code: 'wrong_token_kind',
    field: 'apiToken',
    reason: 'secret_person',
  },
  {
    fact: '22',
    what: "an organization's admin key",
    values: token('everything', { apiToken: `${'ATCTT3xFf'}GN0abcdefghijklmnopqrstuvwxyz=12345678` }),
    code: 'wrong_token_kind',
    field: 'apiToken',
    reason: 'secret_organization',
  },
  {
    fact: '22',
    what: 'a line break inside the token',
    values: token('everything', { apiToken: 'ATSTT3xFfGF0abc\ndef' }),
    code: 'invalid_request',
    field: 'apiToken',
    reason: 'secret_inside',
  },
  {
    fact: '10',
    what: "an address of Atlassian's other cloud",
    values: token('everything', { cloudId: 'https://acme.atlassian-us-gov-mod.net/jira' }),
    code: 'wrong_environment',
    field: 'cloudId',
    reason: 'wrong_environment',
  },
  {
    fact: '21',
    what: 'a site of another organization',
    values: token('other-organization'),
    code: 'site_not_accessible',
    field: 'cloudId',
    reason: 'unlisted',
    under: [
      [{ foreignCloudId: '403' }, denied],
      [{ foreignCloudId: '401' }, tokenRefused],
      [
        { accessibleResourcesApiToken: 'accepted' },
        { code: 'site_not_accessible', field: 'cloudId', offers: ['umbrella.atlassian.net'] },
      ],
    ],
  },
  ...states.map((state) => ({ ...state, values: token('everything') })),
];

const unknownClient: Told = { code: 'invalid_client' };
const secretRefused: Told = { code: 'invalid_client', field: 'clientSecret', reason: 'secret' };
const deniedSite: Told = { code: 'product_not_accessible', reason: 'denied' };

const oauth2: readonly Cause[] = [
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

/** What can go wrong at each way to connect. */
export const causes: Readonly<Record<string, readonly Cause[]>> = {
  'atlassian-service-account-api-token': apiToken,
  'atlassian-service-account-oauth2': oauth2,
};

/** Failures of section 12 that cannot occur here, each with its reason. */
export const elsewhere: Readonly<Record<string, string>> = {
  1: 'nothing is sent to the address of a site but the question for its Cloud ID: see the addresses in verify.test.ts',
  3: 'agile boards are asked by the Jira Align connector only',
  7: 'a site is never taken by itself: see sites.test.ts',
  11: 'an address is read, not refused: see site-address.test.ts',
  12: 'an admin blocks apps of the consent screen',
  13: 'on the consent screen',
  14: 'on the consent screen',
  15: 'on the consent screen',
  16: 'on the consent screen',
  17: 'there is no refresh token here',
  19: 'no scope is ever sent: the simulator refuses any, and everything else connects',
  23: 'there is no popup here',
  26: 'the removed endpoint is not asked',
};

/** Codes that no submission ends in, each with its reason. */
export const otherCodes: Readonly<Partial<Record<ConnectErrorCode, string>>> = {
  token_expired: 'of a stored connection only, after the date that was entered: see expiry.test.ts',
  needs_reconnect: 'of a stored connection only: see oauth2.test.ts',
  admin_approval_required: 'of the consent screen',
  oauth_denied: 'of the consent screen',
  oauth_state_mismatch: 'of the consent screen',
  oauth_expired: 'of the consent screen',
  popup_blocked: 'of the consent screen',
  cancelled: 'said by whoever cancels, and shown to nobody: see outages.test.ts',
  network: 'of the way to our own server: see journey.test.ts',
  unauthenticated: 'of our own server, whatever was entered: see handler.test.ts',
  forbidden: 'of our own server, whatever was entered: see handler.test.ts',
  not_found: 'of an attempt that has ended: see oauth2.test.ts',
  not_configured: 'of a provider that the server does not have: see handler.test.ts',
  version_mismatch: 'of a page that is older than its server: see handler.test.ts',
};

/** Codes that one way to connect knows and the other does not. */
export const codesOfOne: Readonly<Partial<Record<ConnectErrorCode, string>>> = {
  invalid_credentials: 'an email and its token',
  email_mismatch: 'an email and its token',
  cloud_not_found: 'a Cloud ID that nothing else confirms',
  site_not_found: 'an address that nothing else confirms',
  invalid_request: 'a text that cannot be a token',
  invalid_client: 'a client ID and its secret',
  no_sites: 'a list of sites',
};
