/**
 * The ways to connect that come with this package, as data.
 *
 * @module
 * @example
 * import { atlassianServiceAccountApiToken } from 'connect-atlassian/providers';
 * createConnect({ providers: [atlassianServiceAccountApiToken], … });
 */
import type { Provider } from '../core/provider.ts';
import { atlassian } from './atlassian.ts';
import { atlassianGovernmentCloud } from './atlassian-government-cloud.ts';
import { atlassianServiceAccountApiToken } from './atlassian-service-account-api-token.ts';
import { atlassianServiceAccountOauth2 } from './atlassian-service-account-oauth2.ts';

export {
  atlassian,
  atlassianGovernmentCloud,
  atlassianServiceAccountApiToken,
  atlassianServiceAccountOauth2,
};

/** All of them, in the order in which the picker shows them. */
export const providers: readonly Provider[] = Object.freeze([
  atlassian,
  atlassianGovernmentCloud,
  atlassianServiceAccountApiToken,
  atlassianServiceAccountOauth2,
]);
