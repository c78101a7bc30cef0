import { type Cause, denied, states, tokenRefused, UNKNOWN_ID, type World } from './cause.ts';

/** The form's values for a sample. */
const align =
  (name: string, change: Readonly<Record<string, string>> = {}) =>
  ({ sample }: World) => {
    const { site, email, apiToken } = sample(name);
    return { jiraCloudUrl: `https://${site}`, name: 'Acme Jira', email, apiToken, ...change };
  };

/** What goes wrong with a token for the Jira connector of Jira Align: that of the token, on Jira alone. */
export const alignCauses: readonly Cause[] = [
  {
    fact: '4',
    what: 'a wrong token',
    values: align('jira-align', { apiToken: 'ATSTT3xFfGF0nonsense' }),
    ...tokenRefused,
    alike: 'token',
  },
  { fact: '5', what: 'an expired token', values: align('expired'), ...tokenRefused, alike: 'token' },
  {
    fact: '6',
    what: "another service account's email",
    values: align('email-of-another-account'),
    code: 'email_mismatch',
    field: 'email',
    under: [[{ bearer: 'refused' }, tokenRefused]],
  },
  {
    fact: '6',
    what: "a person's email",
    values: align('jira-align', { email: 'ada@acme.example' }),
    code: 'email_mismatch',
    field: 'email',
    reason: 'person',
    under: [[{ bearer: 'refused' }, { code: 'invalid_credentials', reason: 'email' }]],
  },
  {
    fact: '2',
    what: 'no scope to read anything',
    values: align('without-read-scopes'),
    code: 'insufficient_scope',
    field: 'apiToken',
    reason: 'token',
    scopes: ['read:jira-user', 'read:jira-work'],
    alike: 'no scope of Jira',
  },
  {
    fact: '2',
    what: 'scopes of Confluence alone',
    values: align('confluence-only-scopes'),
    code: 'insufficient_scope',
    field: 'apiToken',
    reason: 'token',
    scopes: ['read:jira-user', 'read:jira-work'],
    alike: 'no scope of Jira',
  },
  {
    fact: '8',
    what: 'an address that no site has',
    values: align('jira-align', { jiraCloudUrl: 'acme-typo' }),
    code: 'site_not_found',
    field: 'jiraCloudUrl',
  },
  {
    fact: '9',
    what: 'an ID in place of the address',
    values: align('jira-align', { jiraCloudUrl: UNKNOWN_ID }),
    code: 'invalid_request',
    field: 'jiraCloudUrl',
    reason: 'address_cloud_id',
  },
  {
    fact: '9',
    what: "an organization's address",
    values: align('jira-align', { jiraCloudUrl: `https://admin.atlassian.com/o/${UNKNOWN_ID}/users` }),
    code: 'organization_id_given',
    field: 'jiraCloudUrl',
    reason: 'address_organization_id',
  },
  {
    fact: '10',
    what: 'a domain of their own',
    values: align('jira-align', { jiraCloudUrl: 'https://jira.acme.example' }),
    code: 'custom_domain',
    field: 'jiraCloudUrl',
    reason: 'custom_domain',
  },
  {
    fact: '10',
    what: "an address of Atlassian's other cloud",
    values: align('jira-align', { jiraCloudUrl: 'https://acme.atlassian-us-gov-mod.net/jira' }),
    code: 'wrong_environment',
    field: 'jiraCloudUrl',
    reason: 'wrong_environment',
  },
  {
    fact: '21',
    what: 'a site of another organization',
    values: align('other-organization'),
    code: 'site_not_accessible',
    field: 'jiraCloudUrl',
    reason: 'unlisted',
    alike: 'out of reach',
    under: [
      [{ foreignCloudId: '403' }, denied],
      [{ foreignCloudId: '401' }, tokenRefused],
      [
        { accessibleResourcesApiToken: 'accepted' },
        { code: 'site_not_accessible', field: 'jiraCloudUrl', offers: ['umbrella.atlassian.net'] },
      ],
    ],
  },
  {
    fact: '21',
    what: 'a site without Jira',
    values: align('confluence-only-site'),
    code: 'site_not_accessible',
    field: 'jiraCloudUrl',
    reason: 'unlisted',
    alike: 'out of reach',
    // Answered like a site that nobody has, and like that in other words under each.
    under: [
      [{ wrongCloudId: '403' }, denied],
      [{ wrongCloudId: '401' }, tokenRefused],
    ],
  },
  {
    fact: '22',
    what: "a person's token",
    values: align('jira-align', { apiToken: `${'ATATT3xFf'}GF0abcdefghijklmnopqrstuvwxyz=12345678` }),
    code: 'wrong_token_kind',
    field: 'apiToken',
    reason: 'secret_person',
  },
  {
    fact: '22',
    what: "an organization's admin key",
    values: align('jira-align', { apiToken: `${'ATCTT3xFf'}GN0abcdefghijklmnopqrstuvwxyz=12345678` }),
    code: 'wrong_token_kind',
    field: 'apiToken',
    reason: 'secret_organization',
  },
  {
    fact: '22',
    what: 'the token in place of the name',
    values: align('jira-align', { name: `${'ATSTT3xFf'}GF0abcdefghijklmnopqrstuvwxyz=12345678` }),
    code: 'wrong_token_kind',
    field: 'name',
    reason: 'text_token',
  },
  {
    fact: '22',
    what: 'a line break inside the token',
    values: align('jira-align', { apiToken: 'ATSTT3xFfGF0abc\ndef' }),
    code: 'invalid_request',
    field: 'apiToken',
    reason: 'secret_inside',
  },
  ...states.map((state) => ({ ...state, values: align('jira-align') })),
];
