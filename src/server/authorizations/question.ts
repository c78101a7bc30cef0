import type { Context } from '../context.ts';
import type { AuthorizationOutcome, AuthorizationRow } from '../store.ts';

/** The id under which the question waits that an authorization has ended in, with its credentials. */
function questionOf(outcome: AuthorizationOutcome): string | undefined {
  const asked = 'result' in outcome ? outcome.result : outcome.problem.choice;
  return asked && 'attemptId' in asked ? asked.attemptId : undefined;
}

/** False once its question has ended, was cancelled, or is gone with what became of its answer. */
export async function canBeAnswered(
  { store, now }: Context,
  { tenantId, userId, outcome }: AuthorizationRow,
): Promise<boolean> {
  const id = outcome && questionOf(outcome);
  return !id || (await store.getAttempt(id, { tenantId, userId }, now())) !== undefined;
}

/** Nobody is there to answer: what it asked goes with its credentials. */
export async function forgetQuestion(
  { store }: Context,
  { tenantId, userId }: AuthorizationRow,
  outcome: AuthorizationOutcome,
): Promise<void> {
  const id = questionOf(outcome);
  if (id !== undefined) await store.removeAttempt(id, { tenantId, userId });
}
