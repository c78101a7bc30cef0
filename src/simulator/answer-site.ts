import type { Context } from './context.ts';
import type { Site } from './data/site.ts';
import { findSite } from './data/sites.ts';
import { authorizationKind } from './gateway/authenticate.ts';
import { serverInfo } from './gateway/jira-endpoints.ts';
import { mustAuthenticate } from './gateway/refusals.ts';
import { type Answer, answerJson, answerPage, withHeaders } from './http/answer.ts';
import type { SimulatedRequest } from './http/simulated-request.ts';

/**
 * What any host under atlassian.net that is no site answers.
 * https://github.com/prometheus/alertmanager/issues/4609
 */
const pageUnavailable = (): Answer =>
  answerPage(404, 'Atlassian Cloud Notifications - Page Unavailable', 'Page unavailable', {
    'atl-missing-tcs': 'true',
  });

const unknownSite = (context: Context): Answer => {
  switch (context.variants.unknownSite) {
    case '404-html':
      return pageUnavailable();
    case '404-json':
      return answerJson(404, { code: 404, message: 'Not Found' });
    case '302':
      return { status: 302, headers: { location: `${context.origin}/www.atlassian.com/` }, body: '' };
  }
};

/** Plays the person-facing host of a site, which takes no scoped token: those work on the gateway only. */
export const answerSite = (request: SimulatedRequest, context: Context): Answer => {
  const site = findSite(request.host);
  if (request.path === '/_edge/tenant_info') {
    return site === undefined ? unknownSite(context) : answerJson(200, { cloudId: site.cloudId });
  }
  if (site === undefined) return pageUnavailable();
  return answerRest(site, request, context);
};

/** https://support.atlassian.com/atlassian-cloud/kb/401-unauthorized-error-when-service-account-accesses-jira-or-confluence-api */
const answerRest = (site: Site, request: SimulatedRequest, context: Context): Answer => {
  const kind = authorizationKind(request.headers.authorization);
  if (request.path === '/rest/api/3/serverInfo' && site.products.includes('jira')) {
    const answer = serverInfo({ site, request, context });
    return kind === 'none' ? answer : withHeaders(answer, { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' });
  }
  if (!/^\/(wiki\/)?(rest|api)\//.test(request.path)) return pageUnavailable();
  return kind === 'bearer'
    ? answerJson(403, { error: 'Failed to parse Connect Session Auth Token' })
    : mustAuthenticate(`https://${site.host}`);
};
