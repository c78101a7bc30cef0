import type { CloudHosts } from '../../core/clouds.ts';
import type { Product } from '../../core/connection.ts';
import { Secret } from '../vault/secret.ts';
import type { AtlassianRequest, BasicCredentials } from './request.ts';

/** A question to the gateway that changes nothing, and the scope that alone explains its answer. */
export type Probe = {
  readonly product: Product;
  readonly path: string;
  /** The classic or granular scope that the endpoint asks for; null when it asks for none. */
  readonly scope: string | null;
};

/**
 * The five questions of a verification; with one more under Bearer that is six, the most before an answer.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/
 */
export const probes = {
  myself: { product: 'jira', path: '/rest/api/3/myself', scope: 'read:jira-user' },
  projects: { product: 'jira', path: '/rest/api/3/project/search?maxResults=1', scope: 'read:jira-work' },
  // Answers anonymous callers too, so that it tells the host but never proves a token.
  serverInfo: { product: 'jira', path: '/rest/api/3/serverInfo', scope: null },
  user: { product: 'confluence', path: '/wiki/rest/api/user/current', scope: 'read:confluence-user' },
  spaces: { product: 'confluence', path: '/wiki/api/v2/spaces?limit=1', scope: 'read:space:confluence' },
} as const satisfies Record<string, Probe>;

export type ProbeName = keyof typeof probes;

/** A question that credentials have to answer for; serverInfo answers anybody. */
export type Question = Exclude<ProbeName, 'serverInfo'>;

/** All of them. */
export function questions(): Question[] {
  return (Object.keys(probes) as ProbeName[]).filter((name) => name !== 'serverInfo');
}

/** How a request to the gateway names the account. */
export type Authorization = 'basic' | 'bearer' | 'none';

/**
 * Builds a question to the gateway; `cloudId` must be canonical before it comes here.
 *
 * @see https://support.atlassian.com/atlassian-cloud/kb/401-unauthorized-error-when-service-account-accesses-jira-or-confluence-api
 */
export function buildProbeRequest(
  hosts: CloudHosts,
  cloudId: string,
  name: ProbeName,
  credentials: BasicCredentials,
  authorization: Authorization = 'basic',
): AtlassianRequest {
  const { product, path } = probes[name];
  const url = `${hosts.api}/ex/${product}/${cloudId}${path}`;
  return authorization === 'none' ? { url } : { url, authorization: authorize(credentials, authorization) };
}

/** Asks which sites these credentials reach. Whether it takes an API token is not documented: a hint only. */
export function buildAccessibleResourcesRequest(
  hosts: CloudHosts,
  credentials: BasicCredentials,
): AtlassianRequest {
  return {
    url: `${hosts.api}/oauth/token/accessible-resources`,
    authorization: authorize(credentials, 'basic'),
  };
}

function authorize({ username, secret }: BasicCredentials, kind: 'basic' | 'bearer'): Secret {
  if (kind === 'bearer') return new Secret(`Bearer ${secret.reveal()}`);
  const bytes = new TextEncoder().encode(`${username}:${secret.reveal()}`);
  return new Secret(`Basic ${btoa(String.fromCharCode(...bytes))}`);
}
