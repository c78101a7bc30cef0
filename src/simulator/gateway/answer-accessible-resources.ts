import type { Context } from '../context.ts';
import { type ApiToken, isScopeOf } from '../data/api-tokens.ts';
import { type Product, SITES, type Site } from '../data/sites.ts';
import { type Answer, answerJson } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import { authenticate } from './authenticate.ts';
import { unauthorized } from './refusals.ts';

const PRODUCTS: readonly Product[] = ['jira', 'confluence'];

const resource = (site: Site, scopes: readonly string[]): object => ({
  id: site.cloudId,
  url: `https://${site.host}`,
  name: site.name,
  scopes,
  avatarUrl: 'https://site-admin-avatar-cdn.prod.public.atl-paas.net/avatars/240/flag.png',
});

const resourcesOf = (token: ApiToken): readonly object[] =>
  SITES.flatMap((site) =>
    PRODUCTS.flatMap((product) => {
      const scopes = token.scopes.filter((scope) => isScopeOf(scope, product));
      const allowed = token.account.access[site.host]?.includes(product) ?? false;
      return allowed && scopes.length > 0 ? [resource(site, scopes)] : [];
    }),
  );

/**
 * Lists the sites a token reaches: one entry for each product, so that a site may appear twice with one id.
 * https://developer.atlassian.com/cloud/oauth/getting-started/making-calls-to-api
 */
export const answerAccessibleResources = (request: SimulatedRequest, context: Context): Answer => {
  const authentication = authenticate(request.headers.authorization, context);
  return authentication.kind === 'accepted' && context.variants.accessibleResourcesApiToken === 'accepted'
    ? answerJson(200, resourcesOf(authentication.token))
    : unauthorized(context.variants.wrongTokenBody);
};
