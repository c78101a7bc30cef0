import type { Context } from '../context.ts';
import { coversSite, type Grant, isScopeOf } from '../data/grant.ts';
import type { Product, Site } from '../data/site.ts';
import { SITES } from '../data/sites.ts';
import { type Answer, answerJson } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import type { Variants } from '../variants.ts';
import { authenticate } from './authenticate.ts';
import { unauthorized } from './refusals.ts';

const PRODUCTS: readonly Product[] = ['confluence', 'jira'];

/** The order is not defined, so it is one that nothing can be made of. */
const IN_NO_ORDER: readonly Site[] = SITES.toSorted((a, b) => (a.cloudId < b.cloudId ? 1 : -1));

const resource = (site: Site, scopes: readonly string[], { resourceUrl }: Variants): object => ({
  id: site.cloudId,
  ...(resourceUrl === 'present' ? { url: `https://${site.host}` } : undefined),
  name: site.name,
  scopes,
  avatarUrl: 'https://site-admin-avatar-cdn.prod.public.atl-paas.net/avatars/240/flag.png',
});

/** What the account may use is not reflected, unless the variant says so: only which sites it reaches. */
const isListed = (grant: Grant, site: Site, product: Product, { resourceScopes }: Variants): boolean => {
  if (!coversSite(grant, site)) return false;
  const usable = grant.account.access[site.host] ?? [];
  return resourceScopes === 'of-account'
    ? usable.includes(product)
    : usable.length > 0 && site.products.includes(product);
};

const resourcesOf = (grant: Grant, variants: Variants): readonly object[] =>
  PRODUCTS.flatMap((product) => {
    const scopes = grant.scopes.filter((scope) => isScopeOf(scope, product));
    const sites =
      scopes.length === 0 ? [] : IN_NO_ORDER.filter((site) => isListed(grant, site, product, variants));
    return sites.map((site) => resource(site, scopes, variants));
  });

/**
 * Lists the sites a token reaches: one entry for each product, so that a site may appear twice with one id,
 * with other sites between.
 * https://developer.atlassian.com/cloud/oauth/getting-started/making-calls-to-api
 */
export const answerAccessibleResources = (request: SimulatedRequest, context: Context): Answer => {
  const { variants } = context;
  const authentication = authenticate(request.headers.authorization, context);
  if (authentication.kind !== 'accepted') return unauthorized(variants.wrongTokenBody);
  return authentication.by === 'access-token' || variants.accessibleResourcesApiToken === 'accepted'
    ? answerJson(200, resourcesOf(authentication.grant, variants))
    : unauthorized(variants.wrongTokenBody);
};
