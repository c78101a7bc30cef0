import { clouds } from '../../core/clouds.ts';
import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import { issueCodes } from '../../core/schema.ts';
import { parseSiteAddress } from '../../core/site-address.ts';
import type { Site } from '../../core/wire.ts';
import { send } from '../atlassian/send.ts';
import { buildTenantInfoRequest, readTenantInfoResponse } from '../atlassian/tenant-info.ts';
import type { VerifyContext } from '../verify/verification.ts';

/**
 * Finds the site at a typed address, without credentials.
 *
 * @throws {ConnectError} `site_not_found`, `custom_domain`, `wrong_environment` and the like at the site's field,
 * `invalid_request`, `ip_blocked`, `site_unavailable`, `rate_limited`, `upstream`.
 */
export async function resolveSite(provider: Provider, typed: string, reach: VerifyContext): Promise<Site> {
  const address = parseSiteAddress(typed);
  const field = provider.auth.site;
  if (address.kind === 'refused')
    throw new ConnectError(issueCodes[address.issue] ?? 'invalid_request', { field });
  if (address.kind === 'cloud-id') throw new ConnectError('invalid_request', { field });
  if (address.cloud && address.cloud !== provider.cloud)
    throw new ConnectError('wrong_environment', { field });
  const host = address.subdomain + clouds[provider.cloud].siteSuffix;
  const answer = await send(buildTenantInfoRequest(reach.hosts, address.subdomain), reach.sender);
  return { cloudId: readTenantInfoResponse(answer, host, field), host };
}
