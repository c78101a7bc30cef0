import type { CloudHosts } from '../../core/clouds.ts';
import type { Product } from '../../core/connection.ts';
import type { ConnectErrorDetail } from '../../core/errors.ts';
import { scopeProofs } from '../../core/scopes/proofs.ts';
import { type AtlassianRequest, authorize, type Login, secretsOf } from './request.ts';

/** A question to the gateway that changes nothing, and the scopes that explain its answer. */
export type Probe = {
  readonly product: Product;
  readonly path: string;
  /** The sets of scopes of which the endpoint takes any one, whole; none where it asks for none. */
  readonly needs: readonly (readonly string[])[];
};

/**
 * The five questions of a verification; with one more under Bearer that is six, the most before an answer.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/
 */
export const probes = {
  myself: { ...scopeProofs.myself, path: '/rest/api/3/myself' },
  projects: { ...scopeProofs.projects, path: '/rest/api/3/project/search?maxResults=1' },
  // Answers anonymous callers too, so that it tells the host but never proves a token.
  serverInfo: { product: 'jira', path: '/rest/api/3/serverInfo', needs: [] },
  user: { ...scopeProofs.user, path: '/wiki/rest/api/user/current' },
  spaces: { ...scopeProofs.spaces, path: '/wiki/api/v2/spaces?limit=1' },
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

/** What of these products a failure tells: that there is a choice is said where nothing is told. */
export const toldProducts = (
  products: readonly Product[] = ALL_PRODUCTS,
): Pick<ConnectErrorDetail, 'products'> => (products.length < ALL_PRODUCTS.length ? { products } : {});

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
