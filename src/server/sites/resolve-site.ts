import { clouds } from '../../core/clouds.ts';
import { fieldError } from '../../core/fields/field-error.ts';
import { addressIssue, parseSiteAddress } from '../../core/fields/site-address.ts';
import type { Provider } from '../../core/provider.ts';
import type { Site } from '../../core/wire/sites.ts';
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
  const issue = addressIssue(address, provider.cloud);
  if (address.kind !== 'host' || issue) throw fieldError(field, issue ?? 'address_cloud_id');
  const host = address.subdomain + clouds[provider.cloud].siteSuffix;
  const answer = await send(buildTenantInfoRequest(reach.hosts, address.subdomain), reach.sender);
  return { cloudId: readTenantInfoResponse(answer, host, field), host };
}
