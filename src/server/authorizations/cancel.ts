import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import { forgetQuestion } from './question.ts';

/**
 * Cancels an authorization that has stored nothing yet: what comes back from Atlassian later is not even exchanged. One that
 * has ended in a question meanwhile leaves nothing behind either.
 */
export async function cancelAuthorization(context: Context, identity: Identity, id: string): Promise<void> {
  const { store, now } = context;
  const row = await store.getAuthorization(id, identity);
  if (!row) return;
  const change = { phase: 'cancelled', verifier: null } as const;
  if (await store.changeAuthorization(row, ['begun', 'opened', 'authorizing', 'verifying'], change, now()))
    return;
  const { outcome } = (await store.getAuthorization(id, identity)) ?? row;
  if (outcome) await forgetQuestion(context, row, outcome);
}
