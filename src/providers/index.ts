/**
 * The ways to connect that come with this package, as data.
 *
 * @module
 * @example
 * import { atlassianServiceAccountApiToken } from 'connect-atlassian/providers';
 * createConnect({ providers: [atlassianServiceAccountApiToken], … });
 */
import type { Provider } from '../core/provider.ts';
import { atlassianServiceAccountApiToken } from './atlassian-service-account-api-token.ts';
import { atlassianServiceAccountOauth2 } from './atlassian-service-account-oauth2.ts';

export { atlassianServiceAccountApiToken, atlassianServiceAccountOauth2 };

/** All of them, in the order in which the picker shows them. */
export const providers: readonly Provider[] = Object.freeze([
  atlassianServiceAccountApiToken,
  atlassianServiceAccountOauth2,
]);
