import { answerSite } from '../answer-site.ts';
import { answerAuth, TOKEN_PATH } from '../auth/answer-auth.ts';
import { CLOUDS, type Cloud, type CloudName, findCloud } from '../clouds.ts';
import type { Context } from '../context.ts';
import { answerGateway } from '../gateway/answer-gateway.ts';
import { answerLogin, FORM_PATHS } from '../login/answer-login.ts';
import { type Answer, answerPage, answerText } from './answer.ts';
import type { SimulatedRequest } from './simulated-request.ts';

/** Where a server under test reaches one of Atlassian's clouds. */
export type CloudAddresses = { readonly auth: string; readonly api: string; readonly site: string };

/** The clouds played here, in the form the environment variable CONNECT_CLOUDS takes as JSON. */
export type Clouds = Readonly<Record<CloudName, CloudAddresses>>;

const WEBSITE_HOST = 'www.atlassian.com';

const addressesAt = (origin: string, { auth, api, siteSuffix }: Cloud): CloudAddresses => ({
  auth: `${origin}/${auth}`,
  api: `${origin}/${api}`,
  site: `${origin}/{subdomain}${siteSuffix}`,
});

/** The addresses of the clouds for a simulator that listens at `origin`. */
export const cloudsAt = (origin: string): Clouds => ({
  commercial: addressesAt(origin, CLOUDS.commercial),
  government: addressesAt(origin, CLOUDS.government),
});

/** The methods a path takes: POST where tokens are had, either where people fill in a form. */
export const methodsOf = ({ host, path }: SimulatedRequest): readonly string[] => {
  const cloud = findCloud(host);
  if (host === cloud?.auth && path === TOKEN_PATH) return ['POST'];
  return host === cloud?.id && FORM_PATHS.includes(path) ? ['GET', 'POST'] : ['GET'];
};

/** Answers as the public host the request is meant for. */
export const answerPublicHost = (request: SimulatedRequest, context: Context): Answer => {
  const { api, auth, id, siteSuffix } = context.cloud;
  if (request.host === api) return answerGateway(request, context);
  if (request.host === auth) return answerAuth(request, context);
  if (request.host === id) return answerLogin(request, context);
  if (request.host.endsWith(siteSuffix)) return answerSite(request, context);
  if (request.host === WEBSITE_HOST) return answerPage(200, 'Atlassian', 'Atlassian');
  const played = Object.values(CLOUDS)
    .flatMap((cloud) => [cloud.api, cloud.auth, cloud.id, `*${cloud.siteSuffix}`])
    .map((host) => `/${host}/`)
    .join(', ');
  return answerText(404, `The simulator plays ${played}; "${request.host}" is none of them.\n`);
};
