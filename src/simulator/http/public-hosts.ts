import { answerSite } from '../answer-site.ts';
import { answerAuth, TOKEN_PATH } from '../auth/answer-auth.ts';
import type { Context } from '../context.ts';
import { answerGateway } from '../gateway/answer-gateway.ts';
import { type Answer, answerPage, answerText } from './answer.ts';
import type { SimulatedRequest } from './simulated-request.ts';

/** Where a server under test reaches one of Atlassian's clouds. */
export type CloudAddresses = { readonly auth: string; readonly api: string; readonly site: string };

/** The clouds played here, in the form the environment variable CONNECT_CLOUDS takes as JSON. */
export type Clouds = { readonly commercial: CloudAddresses };

const AUTH_HOST = 'auth.atlassian.com';
const API_HOST = 'api.atlassian.com';
const SITE_SUFFIX = '.atlassian.net';
const WEBSITE_HOST = 'www.atlassian.com';

/** The addresses of the clouds for a simulator that listens at `origin`. */
export const cloudsAt = (origin: string): Clouds => ({
  commercial: {
    auth: `${origin}/${AUTH_HOST}`,
    api: `${origin}/${API_HOST}`,
    site: `${origin}/{subdomain}${SITE_SUFFIX}`,
  },
});

/** Whether the request is for the one path that takes a POST, and nothing else. */
export const takesPost = ({ host, path }: SimulatedRequest): boolean =>
  host === AUTH_HOST && path === TOKEN_PATH;

/** Answers as the public host the request is meant for. */
export const answerPublicHost = (request: SimulatedRequest, context: Context): Answer => {
  if (request.host === API_HOST) return answerGateway(request, context);
  if (request.host === AUTH_HOST) return answerAuth(request, context);
  if (request.host.endsWith(SITE_SUFFIX)) return answerSite(request, context);
  if (request.host === WEBSITE_HOST) return answerPage(200, 'Atlassian', 'Atlassian');
  const played = [API_HOST, AUTH_HOST, `*${SITE_SUFFIX}`].map((host) => `/${host}/`).join(', ');
  return answerText(404, `The simulator plays ${played}; "${request.host}" is none of them.\n`);
};
