import * as z from 'zod/mini';
import { isConnectError } from '../../core/errors.ts';
import { parseSiteAddress } from '../../core/fields/site-address.ts';
import type { AtlassianAnswer } from '../atlassian/answer.ts';
import { send } from '../atlassian/send.ts';
import { buildTenantInfoRequest, readTenantInfoResponse } from '../atlassian/tenant-info.ts';
import { type Claim, type FirstRound, listSites, type VerifyContext } from './verification.ts';

const serverInfo = z.object({ baseUrl: z.string() });

/**
 * Finds the host of a bare Cloud ID, which has no public reverse lookup: what serverInfo or
 * accessible-resources name counts only when the site itself answers with this very Cloud ID.
 */
export async function learnHost(
  claim: Claim,
  context: VerifyContext,
  round: FirstRound,
): Promise<string | undefined> {
  const sources = [
    async () => readServerInfo(round.serverInfo?.answer),
    // What was listed has been asked already.
    async () => (claim.listed ? undefined : await askResources(claim, context)),
  ];
  for (const source of sources) {
    const host = await confirmHost(claim, await source(), context).catch((error: unknown) => {
      if (isConnectError(error) && error.code !== 'cancelled') return undefined;
      throw error;
    });
    if (host !== undefined) return host;
  }
  return undefined;
}

/**
 * The host, when the site there says that it has this Cloud ID; undefined when it has another one.
 *
 * @throws {ConnectError} what asking a site for its Cloud ID may fail with.
 */
export async function confirmHost(
  { cloudId, siteSuffix }: Pick<Claim, 'cloudId' | 'siteSuffix'>,
  address: string | undefined,
  { hosts, sender, report }: VerifyContext,
): Promise<string | undefined> {
  const parsed = parseSiteAddress(address ?? '');
  if (parsed.kind !== 'host' || !parsed.host.endsWith(siteSuffix)) return undefined;
  const answer = await send(buildTenantInfoRequest(hosts, parsed.subdomain), sender);
  if (readTenantInfoResponse(answer, parsed.host) !== cloudId) return undefined;
  report({ step: 'site', found: parsed.host });
  return parsed.host;
}

function readServerInfo(answer: AtlassianAnswer | undefined): string | undefined {
  const read = answer?.kind === 'answer' ? z.safeParse(serverInfo, answer.json) : undefined;
  return read?.success ? read.data.baseUrl : undefined;
}

async function askResources(claim: Claim, context: VerifyContext): Promise<string | undefined> {
  return (await listSites(claim, context))?.find(({ cloudId }) => cloudId === claim.cloudId)?.host;
}
