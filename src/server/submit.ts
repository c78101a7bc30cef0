import { clouds } from '../core/clouds.ts';
import { ConnectError } from '../core/errors.ts';
import type { Provider } from '../core/provider.ts';
import { parseSiteAddress } from '../core/site-address.ts';
import type { Progress, Site, SubmitResult } from '../core/wire.ts';
import { send } from './atlassian/send.ts';
import { buildTenantInfoRequest, readTenantInfoResponse } from './atlassian/tenant-info.ts';
import type { Context } from './context.ts';
import type { Identity } from './options.ts';
import { saveAttempt } from './save-attempt.ts';
import { saveConnection } from './save-connection.ts';
import { Secret } from './vault/secret.ts';
import type { Claim, VerifyContext } from './verify/verification.ts';
import { verify } from './verify/verify.ts';

/** One run of a verification: how it says what is settled, and when it is no longer wanted. */
export type Run = { readonly report: (progress: Progress) => void; readonly caller: AbortSignal | undefined };

/** Values of a provider's form that have passed its schema. */
export type CheckedValues = Readonly<Record<string, string>>;

/**
 * Proves credentials and stores the connection; where the host cannot be learned, asks for the address.
 *
 * @throws {ConnectError} what verification finds; then nothing was stored.
 */
export async function submit(
  context: Context,
  identity: Identity,
  provider: Provider,
  values: CheckedValues,
  run: Run,
): Promise<SubmitResult> {
  const reach = reachAtlassian(context, provider, run);
  const credentials = {
    username: values[provider.auth.username] ?? '',
    secret: new Secret(values[provider.auth.secret] ?? ''),
  };
  const proof = await verify(await claimSite(provider, values, credentials, reach), reach);
  // Closed while Atlassian was answering: what nobody waits for is not stored.
  if (run.caller?.aborted) throw new ConnectError('cancelled');
  if (proof.host === undefined) return await saveAttempt(context, identity, provider, proof, credentials);
  return await saveConnection(context, identity, provider, { ...proof, host: proof.host }, credentials);
}

/** How to reach the hosts of a provider's cloud for one run. */
export function reachAtlassian(context: Context, provider: Provider, { report, caller }: Run): VerifyContext {
  return { hosts: context.hostsOf(provider.cloud), sender: context.sender(caller), report };
}

async function claimSite(
  provider: Provider,
  values: CheckedValues,
  credentials: Claim['credentials'],
  reach: VerifyContext,
): Promise<Claim> {
  const { site: siteField, username, secret } = provider.auth;
  const fields = { site: siteField, username, secret };
  const address = parseSiteAddress(values[siteField] ?? '');
  const siteSuffix = clouds[provider.cloud].siteSuffix;
  if (address.kind === 'cloud-id')
    return { cloudId: address.cloudId, host: undefined, fields, siteSuffix, credentials };
  const site = await resolveSite(provider, values[siteField] ?? '', reach);
  reach.report({ step: 'site', found: site.host });
  return { ...site, fields, siteSuffix, credentials };
}

/**
 * Finds the site at a typed address, without credentials.
 *
 * @throws {ConnectError} `site_not_found` at the site's field, `invalid_request`, `rate_limited`, `upstream`.
 */
export async function resolveSite(provider: Provider, typed: string, reach: VerifyContext): Promise<Site> {
  const address = parseSiteAddress(typed);
  const field = provider.auth.site;
  if (address.kind !== 'host') throw new ConnectError('invalid_request', { field });
  if (address.cloud && address.cloud !== provider.cloud)
    throw new ConnectError('wrong_environment', { field });
  const host = address.subdomain + clouds[provider.cloud].siteSuffix;
  const answer = await send(buildTenantInfoRequest(reach.hosts, address.subdomain), reach.sender);
  return { cloudId: readTenantInfoResponse(answer, host, field), host };
}
