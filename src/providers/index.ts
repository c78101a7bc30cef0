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

export { atlassianServiceAccountApiToken };

/** All of them, in the order in which the picker shows them. */
export const providers: readonly Provider[] = Object.freeze([atlassianServiceAccountApiToken]);
