import { ConnectError } from '../../core/errors.ts';
import { expiryMoment } from '../../core/fields/expiry.ts';
import { parseSiteAddress } from '../../core/fields/site-address.ts';
import type { Provider } from '../../core/provider.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import { Secret } from '../vault/secret.ts';
import type { Claim, VerifyContext } from '../verify/verification.ts';
import { verify } from '../verify/verify.ts';
import { askReplace } from './ask-replace.ts';
import { claimOf, type Run, reachAtlassian } from './reach-atlassian.ts';
import { resolveSite } from './resolve-site.ts';
import { saveAttempt } from './save-attempt.ts';
import { saveConnection } from './save-connection.ts';

/** Values of a provider's form that have passed its schema. */
export type CheckedValues = Readonly<Record<string, string>>;

/** What was submitted; `replace` answers the question about another account on the site. */
export type Submission = {
  readonly provider: Provider;
  readonly values: CheckedValues;
  readonly replace: boolean | undefined;
};

/**
 * Proves credentials and stores the connection; where the host cannot be learned, asks for the address.
 *
 * @throws {ConnectError} what verification finds; then nothing was stored.
 */
export async function submit(
  context: Context,
  identity: Identity,
  { provider, values, replace }: Submission,
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
  const proven = { identity, provider, credentials, expiresAt: expiryOf(provider, values) };
  if (proof.host === undefined) return await saveAttempt(context, { ...proven, proof });
  const saving = { ...proven, proof: { ...proof, host: proof.host }, replace };
  return (await askReplace(context, saving)) ?? (await saveConnection(context, saving));
}

/** When the secret ends, as the person said; Atlassian does not tell. */
function expiryOf({ auth }: Provider, values: CheckedValues): string | null {
  const date = auth.expiry === undefined ? '' : (values[auth.expiry] ?? '');
  return date === '' ? null : expiryMoment(date);
}

async function claimSite(
  provider: Provider,
  values: CheckedValues,
  credentials: Claim['credentials'],
  reach: VerifyContext,
): Promise<Claim> {
  const typed = values[provider.auth.site] ?? '';
  const address = parseSiteAddress(typed);
  if (address.kind === 'cloud-id') {
    return claimOf(provider, { cloudId: address.cloudId, host: undefined }, credentials);
  }
  const site = await resolveSite(provider, typed, reach);
  reach.report({ step: 'site', found: site.host });
  return claimOf(provider, site, credentials);
}
