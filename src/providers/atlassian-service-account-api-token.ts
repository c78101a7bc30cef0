import { defineProvider } from '../core/provider.ts';
import { apiToken, email, SERVICE_ACCOUNT_SUFFIX } from './service-account-fields.ts';

/**
 * A service account of the customer's organization, with an API token that an organization admin creates.
 *
 * @see https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts
 */
export const atlassianServiceAccountApiToken = defineProvider({
  id: 'atlassian-service-account-api-token',
  name: 'Atlassian Service Account (API Token)',
  title: 'Service account with an API token',
  summary: 'You need its email, a token and your site. About 5 minutes.',
  group: 'service-account',
  cloud: 'commercial',
  guide: 'atlassian-service-account-api-token',
  fields: [
    {
      name: 'cloudId',
      kind: 'site',
      label: 'Cloud ID',
      hint: 'Or your site address, copied from the browser.',
      placeholder: 'acme.atlassian.net',
    },
    email,
    apiToken,
    {
      name: 'expiresOn',
      kind: 'expiry',
      label: 'Token expiry date',
      hint: 'Optional. The date chosen at Atlassian, so that you are reminded in time.',
      help: 'apiToken/expiry',
      optional: true,
    },
  ],
  auth: {
    kind: 'basic',
    site: 'cloudId',
    username: 'email',
    secret: 'apiToken',
    expiry: 'expiresOn',
    usernameSuffix: SERVICE_ACCOUNT_SUFFIX,
  },
  scopes: ['read:jira-user', 'read:jira-work', 'read:confluence-user', 'read:space:confluence'],
});
