import type { Replace } from '../../core/adapter.ts';
import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import type { AttemptRow } from '../store.ts';
import { confirmHost } from '../verify/learn-host.ts';
import type { Claim, VerifyContext } from '../verify/verification.ts';
import { verify } from '../verify/verify.ts';
import { askReplace } from './ask-replace.ts';
import { type Entered, saveAttempt, takeAttempt } from './attempts.ts';
import { inTurn } from './in-turn.ts';
import { type ClaimedSite, claimOf } from './reach-atlassian.ts';
import { findReplaced, type Saving, saveConnection, uniqueOf } from './save-connection.ts';

/** What is to be connected: these credentials, to this site, and perhaps in place of another account. */
export type Connecting = Entered & {
  readonly site: ClaimedSite;
  readonly replace: Replace | undefined;
  /** The attempt that led here, where a question was asked before. */
  readonly attempt?: AttemptRow;
};

/**
 * Proves credentials on one site and stores the connection; where the host cannot be learned, asks for the address.
 *
 * @throws {ConnectError} what verification finds; then nothing was stored.
 */
export async function connectTo(
  context: Context,
  { site, replace, attempt, ...entered }: Connecting,
  reach: VerifyContext,
): Promise<SubmitResult> {
  const claim = claimOf(entered.provider, site, entered.credentials, entered.login);
  const host = site.host ?? (await confirmListed(claim, reach));
  const proof = await verify({ ...claim, host }, reach);
  // Closed while Atlassian was answering: what nobody waits for is not stored.
  if (reach.sender.caller?.aborted) throw new ConnectError('cancelled');
  if (proof.host !== undefined) {
    return await store(context, { ...entered, proof: { ...proof, host: proof.host }, replace }, attempt);
  }
  if (attempt) await takeAttempt(context, entered.identity, attempt);
  const attemptId = await saveAttempt(context, entered, { kind: 'confirm-site', proof }, reach.sender.caller);
  return { kind: 'confirm-site', attemptId, cloudId: proof.cloudId, account: proof.account.name };
}

/** Stores what was proven, unless there is something to ask first. */
export async function store(context: Context, saving: Saving, attempt?: AttemptRow): Promise<SubmitResult> {
  const { tenantId, provider, cloudId } = uniqueOf(saving);
  return await inTurn(context.turns, JSON.stringify([tenantId, provider, cloudId]), async () => {
    const question = await askReplace(context, saving);
    if (question) return question;
    // Before the attempt is used up: who may not do this may still choose another site.
    await findReplaced(context, saving);
    if (attempt) await takeAttempt(context, saving.identity, attempt);
    return await saveConnection(context, saving);
  });
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
