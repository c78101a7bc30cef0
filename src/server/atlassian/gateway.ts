import type { CloudHosts } from '../../core/clouds.ts';
import type { Product } from '../../core/connection.ts';
import { type AtlassianRequest, authorize, type Login, secretsOf } from './request.ts';

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

/** All of them about these products. */
export function questions(products: readonly Product[]): Question[] {
  const names = (Object.keys(probes) as ProbeName[]).filter((name) => name !== 'serverInfo');
  return names.filter((name) => products.includes(probes[name].product));
}

/** Asked of every login, where a provider names no products. */
export const ALL_PRODUCTS: readonly Product[] = ['jira', 'confluence'];

/**
 * Builds a question to the gateway; `cloudId` must be canonical before it comes here. Without a login it is anybody's.
 *
 * @see https://support.atlassian.com/atlassian-cloud/kb/401-unauthorized-error-when-service-account-accesses-jira-or-confluence-api
 */
export function buildQuestion(
  hosts: CloudHosts,
  cloudId: string,
  { product, path }: Pick<Probe, 'product' | 'path'>,
  login: Login | undefined,
): AtlassianRequest {
  const url = `${gatewayUrl(hosts, product, cloudId)}${path}`;
  return login ? { url, authorization: authorize(login), secrets: secretsOf(login) } : { url };
}

/** Where a product of a site answers to apps. */
export const gatewayUrl = (hosts: CloudHosts, product: Product, cloudId: string): string =>
  `${hosts.api}/ex/${product}/${cloudId}`;
