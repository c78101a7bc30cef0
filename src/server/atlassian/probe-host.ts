import * as z from 'zod/mini';
import type { CloudHosts } from '../../core/clouds.ts';
import type { AtlassianAnswer } from './answer.ts';
import { isPage } from './read-probe.ts';
import type { AtlassianRequest } from './request.ts';
import { buildTenantInfoRequest } from './tenant-info.ts';

/** One of a cloud's hosts. */
export type HostPart = keyof CloudHosts;

/** What answered: Atlassian, or something on the way; `down` where whoever it is says that it is out of order. */
export type HostMeaning = 'answers' | 'in-between' | 'down' | 'silent';

/**
 * Asks a host for what it tells anybody, without credentials: its metadata, the list of sites (which it refuses), and the
 * Cloud ID of a site that nobody has.
 */
export function buildHostProbe(hosts: CloudHosts, part: HostPart): AtlassianRequest {
  switch (part) {
    case 'auth':
      return { url: `${hosts.auth}/.well-known/openid-configuration` };
    case 'api':
      return { url: `${hosts.api}/oauth/token/accessible-resources` };
    case 'site':
      return buildTenantInfoRequest(hosts, `no-site-${crypto.randomUUID()}`);
  }
}

/** Reads who answered. What an unknown site or path is told is not documented, so that any refusal of Atlassian's will do. */
export function readHostProbe(part: HostPart, answer: AtlassianAnswer): HostMeaning {
  if (answer.kind === 'none') return 'silent';
  const { status } = answer;
  // 511 is a network that wants a log-in first.
  if (status === 407 || status === 511) return 'in-between';
  if (status >= 500) return 'down';
  // A firewall answers with a page; a network with a log-in redirects, as only a site that is none may do.
  if ((status === 200 || status === 403) && isPage(answer)) return 'in-between';
  // Nobody is a stranger to a host that says yes to everything: of these questions Atlassian takes the first alone.
  if (status === 200)
    return part === 'auth' && z.safeParse(metadata, answer.json).success ? 'answers' : 'in-between';
  return part !== 'site' && status >= 300 && status < 400 ? 'in-between' : 'answers';
}

/** @see https://datatracker.ietf.org/doc/html/rfc8414#section-2 */
const metadata = z.object({ issuer: z.string() });
