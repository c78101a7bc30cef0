import * as z from 'zod/mini';
import type { CloudHosts } from '../../core/clouds.ts';
import { ConnectError } from '../../core/errors.ts';
import { isCloudId } from '../../core/fields/site-address.ts';
import type { AtlassianAnswer } from './answer.ts';
import { evidenceOf } from './evidence.ts';
import { readProbeResponse } from './read-probe.ts';
import type { AtlassianRequest } from './request.ts';

const body = z.object({ cloudId: z.string() });

/**
 * Asks a site for its Cloud ID; needs and sends no credentials.
 *
 * @see https://support.atlassian.com/jira/kb/retrieve-my-atlassian-sites-cloud-id
 */
export function buildTenantInfoRequest(hosts: CloudHosts, subdomain: string): AtlassianRequest {
  return { url: `${hosts.site.replace('{subdomain}', subdomain)}/_edge/tenant_info` };
}

/**
 * Reads the Cloud ID. What an unknown site answers is not documented, so that anything but JSON with a
 * UUID, an outage or a limit counts as "no such site".
 *
 * @throws {ConnectError} `site_not_found` (at `field`), `ip_blocked`, `site_unavailable`, `rate_limited`,
 * `upstream`.
 */
export function readTenantInfoResponse(answer: AtlassianAnswer, host: string, field?: string): string {
  const detail = { ...evidenceOf(answer), host };
  if (answer.kind === 'none') throw new ConnectError('upstream', { detail });
  if (answer.status === 429) throw new ConnectError('rate_limited', { detail });
  if (answer.status >= 500) throw new ConnectError('upstream', { detail });
  if (readProbeResponse(answer).meaning === 'ip-blocked') throw new ConnectError('ip_blocked', { detail });
  if (answer.status === 401 || answer.status === 403) throw new ConnectError('site_unavailable', { detail });
  const read = z.safeParse(body, answer.json);
  const cloudId = read.success ? read.data.cloudId.toLowerCase() : '';
  if (answer.status === 200 && isCloudId(cloudId)) return cloudId;
  throw new ConnectError('site_not_found', { field, detail });
}
