import {
  type Cause,
  denied,
  states,
  THREE,
  TO_READ,
  type Told,
  tokenRefused,
  UNKNOWN_ID,
  type World,
} from './cause.ts';

const untold: Told = { code: 'invalid_credentials' };
const unknownId: Told = { code: 'cloud_not_found', field: 'cloudId' };

/** The form's values for an API token sample. */
const token =
  (name: string, change: Readonly<Record<string, string>> = {}, by: 'site' | 'cloudId' = 'site') =>
  ({ sample }: World) => {
    const { [by]: cloudId, email, apiToken } = sample(name);
    return { cloudId, email, apiToken, ...change };
  };

/** What goes wrong with a service account's API token. */
export const tokenCauses: readonly Cause[] = [
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
