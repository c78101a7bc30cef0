import type { Replace } from '../../core/adapter.ts';
import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import { confirmHost } from '../verify/learn-host.ts';
import type { Claim, VerifyContext } from '../verify/verification.ts';
import { verify } from '../verify/verify.ts';
import { type Entered, saveAttempt } from './attempts.ts';
import { conclude, type Ending } from './conclude.ts';
import { type ClaimedSite, claimOf } from './reach-atlassian.ts';

/** What is to be connected: these credentials, to this site, and perhaps in place of another account. */
export type Connecting = Entered &
  Ending & {
    readonly site: ClaimedSite;
    readonly replace: Replace | undefined;
  };

/**
 * Proves credentials on one site and stores the connection, where its provider does; where the host cannot be learned, asks
 * for the address.
 *
 * @throws {ConnectError} what verification finds; then nothing was stored.
 */
export async function connectTo(
  context: Context,
  { site, replace, take, waits, ...entered }: Connecting,
  reach: VerifyContext,
): Promise<SubmitResult> {
  const claim = claimOf(entered.provider, site, entered.credentials, entered.login);
  const host = site.host ?? (await confirmListed(claim, reach));
  const proof = await verify({ ...claim, host }, reach);
  // Closed while Atlassian was answering: what nobody waits for is not stored.
  if (reach.sender.caller?.aborted) throw new ConnectError('cancelled');
  if (proof.host !== undefined) {
    const saving = { ...entered, proof: { ...proof, host: proof.host }, replace };
    return await conclude(context, { ...saving, take, waits }, reach);
  }
  const attemptId = await saveAttempt(context, entered, { kind: 'confirm-site', proof }, reach.sender.caller);
  try {
    // Only now: a question that led to none that is kept can still be answered.
    await take?.();
  } catch (error) {
    await context.store.removeAttempt(attemptId, entered.identity);
    throw error;
  }
  return { kind: 'confirm-site', attemptId, cloudId: proof.cloudId, account: proof.account.name };
}

/** The address that Atlassian lists for the site, once the site itself says so. */
async function confirmListed(claim: Claim, reach: VerifyContext): Promise<string | undefined> {
  try {
    return await confirmHost(claim, claim.listed?.host, reach);
  } catch (error) {
    // An address that leads nowhere is as good as none; an outage is told, since nothing can be confirmed now.
    if (isConnectError(error) && error.code === 'site_not_found') return undefined;
    throw error;
  }
}
