import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import { sealCredentials } from '../vault/credentials.ts';
import type { Proven } from './save-connection.ts';

const ATTEMPT_LIFE_MS = 10 * 60_000;

/** Keeps proven credentials, sealed, until the person has named their site. */
export async function saveAttempt(
  context: Context,
  { identity: { tenantId, userId }, provider, proof, credentials, expiresAt: credentialsEnd }: Proven,
): Promise<SubmitResult> {
  const id = crypto.randomUUID();
  const sealed = await sealCredentials(context.ring, credentials, { kind: 'attempt', tenantId, id });
  const expiresAt = context.now() + ATTEMPT_LIFE_MS;
  const owner = { tenantId, userId, provider: provider.id };
  await context.store.saveAttempt({ id, ...owner, proof, sealed, credentialsEnd, expiresAt });
  return { kind: 'confirm-site', attemptId: id, cloudId: proof.cloudId, account: proof.account.name };
}
