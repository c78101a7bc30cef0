import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import { reportOn } from '../report/report-on.ts';
import type { VerifyContext } from '../verify/verification.ts';
import { askReplace } from './ask-replace.ts';
import { saveAttempt } from './attempts.ts';
import { inTurn } from './in-turn.ts';
import { findReplaced, type Saving, saveConnection, uniqueOf } from './save-connection.ts';

/** What belongs to the way that led here. */
export type Ending = {
  /** Uses up what led here (a question that was asked before) once it has led to something; rejects when it is gone. */
  readonly take?: (() => Promise<void>) | undefined;
  /** Nobody can enter these credentials again, so that they wait with a question whether to replace. */
  readonly waits?: true | undefined;
};

/**
 * Stores what was proven, unless there is something to ask first; a provider that stores nothing hands it out. What has led to
 * something may be looked into further once the answer is given.
 */
export async function conclude(
  context: Context,
  concluding: Saving & Ending,
  reach: VerifyContext,
): Promise<SubmitResult> {
  const result = await settle(context, concluding);
  const { permissions } = concluding.provider.report ?? {};
  if (permissions && (result.kind === 'connected' || result.kind === 'verified')) {
    // With time of its own: the answer has used up some.
    const sender = context.sender(reach.sender.caller);
    reach.afterwards?.(reportOn(concluding, permissions, { ...reach, sender }));
  }
  return result;
}

async function settle(context: Context, { take, waits, ...saving }: Saving & Ending): Promise<SubmitResult> {
  if (saving.provider.stores === false) {
    await take?.();
    return handOut(context, saving);
  }
  const { tenantId, provider, cloudId } = uniqueOf(saving);
  return await inTurn(context.turns, JSON.stringify([tenantId, provider, cloudId]), async () => {
    const question = await askReplace(context, saving);
    if (question && waits) return { ...question, attemptId: await keepQuestion(context, saving) };
    if (question) return question;
    // Before the question is used up: who may not do this may still choose another site.
    await findReplaced(context, saving);
    await take?.();
    return await saveConnection(context, saving);
  });
}

/** What was proven, field by field, so that nothing secret is ever handed out by accident. */
function handOut(context: Context, { provider, proof, expiresAt }: Saving): SubmitResult {
  const { host, cloudId, account, products, scopes } = proof;
  const checkedAt = new Date(context.now()).toISOString();
  const verified = { provider: provider.id, host, cloudId, account, products, scopes, expiresAt, checkedAt };
  return { kind: 'verified', verified };
}

function keepQuestion(context: Context, { proof, replace: _none, ...entered }: Saving): Promise<string> {
  return saveAttempt(context, entered, { kind: 'confirm-replace', proof }, undefined);
}
