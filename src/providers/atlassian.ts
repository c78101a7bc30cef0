import { defineProvider } from '../core/provider.ts';

/**
 * A person's own account: they agree on Atlassian's screens that the product may act as them.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export const atlassian = defineProvider({
  id: 'atlassian',
  name: 'Atlassian',
  title: 'Your Atlassian account',
  summary: 'You log in at Atlassian and agree. About a minute.',
  group: 'own-account',
  cloud: 'commercial',
  guide: 'atlassian',
  fields: [
    {
      name: 'subdomain',
      kind: 'site',
      label: 'Subdomain',
      hint: 'Optional. Then only this site is connected; left out, you choose if there are several.',
      placeholder: 'acme',
      optional: true,
    },
  ],
  auth: { kind: 'authorization-code', site: 'subdomain' },
  scopes: ['read:jira-user', 'read:jira-work', 'read:confluence-user', 'read:space:confluence'],
});
