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
import { jiraAlign } from './jira-align.ts';

export {
  atlassian,
  atlassianGovernmentCloud,
  atlassianServiceAccountApiToken,
  atlassianServiceAccountOauth2,
  jiraAlign,
};

/**
 * Those that connect the product that asks, in the order in which the picker shows them. `jiraAlign` serves another tool: list
 * it where you want it, on the page and on the server.
 */
export const providers: readonly Provider[] = Object.freeze([
  atlassian,
  atlassianGovernmentCloud,
  atlassianServiceAccountApiToken,
  atlassianServiceAccountOauth2,
]);
