import { type Cloud, clouds } from './clouds.ts';
import type { Auth, Provider, Revoked } from './provider.ts';

/** What stays at Atlassian after disconnecting, and the page where it is ended. */
export type Revocation = { readonly revoked: Revoked; readonly url: string };

const usual: Readonly<Record<Auth['kind'], Revoked>> = {
  basic: 'service-account-token',
  'client-credentials': 'service-account-client',
  'authorization-code': 'consent',
};

// Which organization it is, nobody here knows: its own pages begin with an id that no API tells.
const administration = ({ adminHost }: Cloud): string => `https://${adminHost}/`;

const pages: Readonly<Record<Revoked, (cloud: Cloud) => string>> = {
  consent: ({ idHost }) => `https://${idHost}/manage-profile/apps`,
  'service-account-token': administration,
  'service-account-client': administration,
  'own-token': ({ idHost }) => `https://${idHost}/manage-profile/security/api-tokens`,
};

/**
 * Where what a connection was made with is ended, in the provider's own cloud.
 *
 * @example
 * revocationOf(atlassian)  // { revoked: 'consent', url: 'https://id.atlassian.com/manage-profile/apps' }
 * @see https://support.atlassian.com/security-and-access-policies/docs/manage-your-users-third-party-apps/
 * @see https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts
 * @see https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account
 */
export function revocationOf({
  auth,
  cloud,
  revoked,
}: Pick<Provider, 'auth' | 'cloud' | 'revoked'>): Revocation {
  const what = revoked ?? usual[auth.kind];
  return { revoked: what, url: pages[what](clouds[cloud]) };
}
