import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';

/** Cancels an authorization that has stored nothing yet: what comes back from Atlassian later is not even exchanged. */
export async function cancelAuthorization(
  { store, now }: Context,
  identity: Identity,
  id: string,
): Promise<void> {
  const row = await store.getAuthorization(id, identity);
  if (!row) return;
  const change = { phase: 'cancelled', verifier: null } as const;
  await store.changeAuthorization(row, ['begun', 'authorizing', 'verifying'], change, now());
}
