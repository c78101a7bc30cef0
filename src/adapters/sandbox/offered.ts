import type { ProviderStatus } from '../../core/wire/providers.ts';

/** What a sandbox offers by itself: the ways to connect of this package. */
export const offered: readonly ProviderStatus[] = [
  { id: 'atlassian', configured: true },
  { id: 'atlassian-government-cloud', configured: true },
  { id: 'atlassian-service-account-api-token', configured: true },
  { id: 'atlassian-service-account-oauth2', configured: true },
  { id: 'jira-align', configured: true, stores: false },
];
