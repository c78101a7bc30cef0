import * as z from 'zod/mini';
import { isConnectError } from '../../core/errors.ts';
import { parseSiteAddress } from '../../core/fields/site-address.ts';
import { buildAccessibleResourcesRequest } from '../atlassian/gateway.ts';
import { type AtlassianAnswer, send } from '../atlassian/send.ts';
import { buildTenantInfoRequest, readTenantInfoResponse } from '../atlassian/tenant-info.ts';
import type { Claim, FirstRound, VerifyContext } from './verification.ts';

const serverInfo = z.object({ baseUrl: z.string() });
const resources = z.array(z.object({ id: z.string(), url: z.optional(z.string()) }));

/**
 * Finds the host of a bare Cloud ID, which has no public reverse lookup: what serverInfo or
 * accessible-resources name counts only when the site itself answers with this very Cloud ID.
 */
export async function learnHost(
  claim: Claim,
  context: VerifyContext,
  round: FirstRound,
): Promise<string | undefined> {
  const sources = [async () => readServerInfo(round.serverInfo?.answer), () => askResources(claim, context)];
  for (const source of sources) {
    const address = parseSiteAddress((await source()) ?? '');
    if (address.kind !== 'host' || !address.host.endsWith(claim.siteSuffix)) continue;
    if (await confirmHost(claim.cloudId, address, context)) return address.host;
  }
  return undefined;
}

/** True when the site at this address says that it has this Cloud ID. */
async function confirmHost(
  cloudId: string,
  address: { readonly host: string; readonly subdomain: string },
  { hosts, sender, report }: VerifyContext,
): Promise<boolean> {
  const answer = await send(buildTenantInfoRequest(hosts, address.subdomain), sender);
  try {
    if (readTenantInfoResponse(answer, address.host) !== cloudId) return false;
  } catch (error) {
    if (isConnectError(error)) return false;
    throw error;
  }
  report({ step: 'site', found: address.host });
  return true;
}

function readServerInfo(answer: AtlassianAnswer | undefined): string | undefined {
  const read = answer?.kind === 'answer' ? z.safeParse(serverInfo, answer.json) : undefined;
  return read?.success ? read.data.baseUrl : undefined;
}

async function askResources(claim: Claim, { hosts, sender }: VerifyContext): Promise<string | undefined> {
  return (await listResources(claim, { hosts, sender }))?.find(({ id, url }) => id === claim.cloudId && url)
    ?.url;
}

/** The sites these credentials reach, where Atlassian says so; undefined when it does not take the token here. */
export async function listResources(
  claim: Claim,
  { hosts, sender }: Pick<VerifyContext, 'hosts' | 'sender'>,
): Promise<z.infer<typeof resources> | undefined> {
  const answer = await send(buildAccessibleResourcesRequest(hosts, claim.credentials), sender);
  const read =
    answer.kind === 'answer' && answer.status === 200 ? z.safeParse(resources, answer.json) : undefined;
  return read?.success ? read.data : undefined;
}
