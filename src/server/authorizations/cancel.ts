import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import type { AuthorizationOutcome, AuthorizationRow } from '../store.ts';

/**
 * Cancels an authorization that has stored nothing yet: what comes back from Atlassian later is not even exchanged. One that
 * has ended in a question meanwhile leaves nothing behind either.
 */
export async function cancelAuthorization(context: Context, identity: Identity, id: string): Promise<void> {
  const { store, now } = context;
  const row = await store.getAuthorization(id, identity);
  if (!row) return;
  const change = { phase: 'cancelled', verifier: null } as const;
  if (await store.changeAuthorization(row, ['begun', 'authorizing', 'verifying'], change, now())) return;
  const { outcome } = (await store.getAuthorization(id, identity)) ?? row;
  if (outcome) await forgetQuestion(context, row, outcome);
}

/** Nobody is there to answer: what it asked goes with its credentials. */
export async function forgetQuestion(
  { store }: Context,
  { tenantId, userId }: AuthorizationRow,
  outcome: AuthorizationOutcome,
): Promise<void> {
  const asked = 'result' in outcome ? outcome.result : outcome.problem.choice;
  const attemptId = asked && 'attemptId' in asked ? asked.attemptId : undefined;
  if (attemptId !== undefined) await store.removeAttempt(attemptId, { tenantId, userId });
}
