import { clouds } from '../../core/clouds.ts';
import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import { evidenceOf } from '../atlassian/evidence.ts';
import { failureBeforeSite } from '../atlassian/failure-of.ts';
import { toldProducts } from '../atlassian/gateway.ts';
import { readProbeResponse } from '../atlassian/read-probe.ts';
import type { Login } from '../atlassian/request.ts';
import { type ReachableSite, readResourcesResponse } from '../atlassian/resources.ts';
import { askSites, type VerifyContext } from '../verify/verification.ts';

/**
 * The sites that an access token reaches; without this list there is no connection.
 *
 * @throws {ConnectError} `no_sites`, and what any request to Atlassian may fail with.
 */
export async function requireSites(
  { cloud, auth, products }: Provider,
  login: Login,
  reach: VerifyContext,
): Promise<readonly ReachableSite[]> {
  const answer = await askSites({ login }, reach);
  const sites = readResourcesResponse(answer, clouds[cloud].siteSuffix);
  const detail = evidenceOf(answer);
  if (!sites) throw failureBeforeSite(readProbeResponse(answer)) ?? new ConnectError('upstream', { detail });
  if (sites.length === 0) {
    const reason = auth.kind === 'authorization-code' ? { reason: 'consent' } : {};
    throw new ConnectError('no_sites', { detail: { ...detail, ...toldProducts(products), ...reason } });
  }
  return sites;
}
