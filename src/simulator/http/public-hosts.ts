import { answerSite } from '../answer-site.ts';
import { answerAuth, TOKEN_PATH } from '../auth/answer-auth.ts';
import { CLOUDS, type Cloud, type CloudName } from '../clouds.ts';
import type { Context } from '../context.ts';
import { answerGateway } from '../gateway/answer-gateway.ts';
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

/** Whether the request is for the one path that takes a POST, and nothing else. */
export const takesPost = ({ host, path }: SimulatedRequest): boolean =>
  path === TOKEN_PATH && Object.values(CLOUDS).some(({ auth }) => auth === host);

/** Answers as the public host the request is meant for. */
export const answerPublicHost = (request: SimulatedRequest, context: Context): Answer => {
  const { api, auth, siteSuffix } = context.cloud;
  if (request.host === api) return answerGateway(request, context);
  if (request.host === auth) return answerAuth(request, context);
  if (request.host.endsWith(siteSuffix)) return answerSite(request, context);
  if (request.host === WEBSITE_HOST) return answerPage(200, 'Atlassian', 'Atlassian');
  const played = Object.values(CLOUDS)
    .flatMap((cloud) => [cloud.api, cloud.auth, `*${cloud.siteSuffix}`])
    .map((host) => `/${host}/`)
    .join(', ');
  return answerText(404, `The simulator plays ${played}; "${request.host}" is none of them.\n`);
};
