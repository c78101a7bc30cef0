import type { Context } from '../context.ts';
import { coversSite, type Grant, isScopeOf } from '../data/grant.ts';
import type { Product } from '../data/site.ts';
import { findTenant } from '../data/sites.ts';
import { type Answer, withHeaders } from '../http/answer.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import { answerAccessibleResources } from './answer-accessible-resources.ts';
import { authenticate } from './authenticate.ts';
import { BOARD_ENDPOINTS } from './board-endpoints.ts';
import { CONFLUENCE_ENDPOINTS } from './confluence-endpoints.ts';
import { type Endpoint, type KnownVisit, readPath } from './endpoint.ts';
import { JIRA_ENDPOINTS } from './jira-endpoints.ts';
import {
  appBlocked,
  notFound,
  productForbidden,
  scopeMismatch,
  tenantRefused,
  unauthorized,
} from './refusals.ts';

const ENDPOINTS: Readonly<Record<Product, readonly Endpoint[]>> = {
  jira: [...JIRA_ENDPOINTS, ...BOARD_ENDPOINTS],
  confluence: CONFLUENCE_ENDPOINTS,
};

const ACCESSIBLE_RESOURCES = '/oauth/token/accessible-resources';

type Target = { readonly product: Product; readonly cloudId: string; readonly path: string };

const readTarget = (path: string): Target | undefined => {
  const [, product, cloudId = '', rest = ''] = /^\/ex\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  return product === 'jira' || product === 'confluence' ? { product, cloudId, path: rest } : undefined;
};

/** Plays a cloud's gateway. */
export const answerGateway = (request: SimulatedRequest, context: Context): Answer => {
  if (request.path === ACCESSIBLE_RESOURCES) return answerAccessibleResources(request, context);
  const target = readTarget(request.path);
  return target === undefined ? notFound(request.path, context.now) : answerProduct(request, target, context);
};

const answerProduct = (request: SimulatedRequest, target: Target, context: Context): Answer => {
  const { cloud, variants, now } = context;
  const site = findTenant(cloud, target.product, target.cloudId);
  const endpoint = ENDPOINTS[target.product].find((one) => readPath(one, target.path) !== undefined);
  const named = (endpoint && readPath(endpoint, target.path)) ?? {};
  const authentication = authenticate(request.headers.authorization, context);
  if (authentication.kind === 'accepted') {
    return site === undefined
      ? tenantRefused(variants.wrongCloudId, request.path, now)
      : answerKnown({ site, named, request, context, grant: authentication.grant }, target.product, endpoint);
  }
  const anonymous = endpoint?.anonymous === true && variants.serverInfoAnonymous === 'allowed';
  if (site === undefined && (anonymous || variants.gatewayOrder === 'tenant-first')) {
    return tenantRefused(variants.wrongCloudId, request.path, now);
  }
  if (site === undefined || !anonymous) return unauthorized(variants.wrongTokenBody);
  const answer = endpoint.answer({ site, request, context });
  // The trap a 200 sets: the credentials were wrong, and the answer is the one anybody gets.
  return authentication.kind === 'rejected'
    ? withHeaders(answer, { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' })
    : answer;
};

const answerKnown = (visit: KnownVisit, product: Product, endpoint: Endpoint | undefined): Answer => {
  const { site, request, context, grant } = visit;
  if (!coversSite(grant, site)) {
    return tenantRefused(context.variants.foreignCloudId, request.path, context.now);
  }
  if (site.blocksApps) return appBlocked();
  if (endpoint === undefined) return notFound(request.path, context.now);
  if (!hasScope(grant, endpoint, product, context)) return scopeMismatch();
  const allowed = grant.account.access[site.host]?.includes(product) ?? false;
  return endpoint.anonymous || allowed ? endpoint.answer(visit) : productForbidden(product);
};

const hasScope = (grant: Grant, { scopes }: Endpoint, product: Product, { variants }: Context): boolean => {
  const sets = typeof scopes === 'function' ? scopes(variants) : scopes;
  return sets.length === 0
    ? variants.serverInfoScope === 'open' || grant.scopes.some((scope) => isScopeOf(scope, product))
    : sets.some((set) => set.every((scope) => grant.scopes.includes(scope)));
};
