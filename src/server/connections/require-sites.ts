import { clouds } from '../../core/clouds.ts';
import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { AtlassianAnswer } from '../atlassian/answer.ts';
import { evidenceOf } from '../atlassian/evidence.ts';
import { failureOf } from '../atlassian/failure-of.ts';
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
  { cloud }: Provider,
  login: Login,
  reach: VerifyContext,
): Promise<readonly ReachableSite[]> {
  const answer = await askSites({ login }, reach);
  const sites = readResourcesResponse(answer, clouds[cloud].siteSuffix);
  const detail = evidenceOf(answer);
  if (!sites) throw unlisted(answer);
  if (sites.length === 0) throw new ConnectError('no_sites', { detail });
  return sites;
}

/** No site is involved yet, so that a page is an outage too. */
function unlisted(answer: AtlassianAnswer): ConnectError {
  const result = readProbeResponse(answer);
  const detail = evidenceOf(answer);
  if (result.meaning === 'page')
    return new ConnectError('upstream', { detail: { ...detail, reason: 'page' } });
  return failureOf(result) ?? new ConnectError('upstream', { detail });
}
