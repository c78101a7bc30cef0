import { readNeeds, type ScopeNeeds } from '../../core/scopes/scope-needs.ts';
import type { ProviderStatus } from '../../core/wire/providers.ts';

/** What a sandbox offers by itself: the ways to connect of this package. */
export const offered: readonly ProviderStatus[] = [
  { id: 'atlassian', configured: true },
  { id: 'atlassian-government-cloud', configured: true },
  { id: 'atlassian-service-account-api-token', configured: true },
  { id: 'atlassian-service-account-oauth2', configured: true },
  { id: 'jira-align', configured: true, stores: false },
];

/** The same with what a product needs; what stores nothing is for another tool, which has needs of its own. */
export const withNeeds = (
  listed: readonly ProviderStatus[],
  needs: ScopeNeeds | undefined,
): readonly ProviderStatus[] =>
  listed.map((one) => {
    if (!needs || one.scopes || one.stores === false) return one;
    const { required, optional } = readNeeds(needs);
    return { ...one, scopes: { required: [...required], optional: [...optional] } };
  });
