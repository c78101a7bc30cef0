import { defineProvider } from '../core/provider.ts';

/**
 * A service account of the customer's organization, with an OAuth 2.0 credential: a client ID and its secret.
 *
 * @see https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts
 */
export const atlassianServiceAccountOauth2 = defineProvider({
  id: 'atlassian-service-account-oauth2',
  name: 'Atlassian Service Account (OAuth 2.0)',
  title: 'Service account with OAuth 2.0',
  summary: 'You need a client ID and its secret. About 5 minutes.',
  group: 'service-account',
  cloud: 'commercial',
  guide: 'atlassian-service-account-oauth2',
  fields: [
    {
      name: 'subdomain',
      kind: 'site',
      label: 'Subdomain',
      hint: 'Recommended: then only this site is connected. Left out, you choose if there are several.',
      placeholder: 'acme',
      optional: true,
    },
    {
      name: 'clientId',
      kind: 'client-id',
      label: 'Client ID',
      hint: 'Shown once, when the credential was created.',
    },
    {
      name: 'clientSecret',
      kind: 'secret',
      label: 'Client Secret',
      token: 'client-secret',
    },
  ],
  auth: {
    kind: 'client-credentials',
    site: 'subdomain',
    clientId: 'clientId',
    secret: 'clientSecret',
  },
  scopes: ['read:jira-user', 'read:jira-work', 'read:confluence-user', 'read:space:confluence'],
});
