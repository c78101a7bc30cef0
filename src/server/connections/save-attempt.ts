import type { Provider } from '../../core/provider.ts';
import type { SubmitResult } from '../../core/wire.ts';
import type { BasicCredentials } from '../atlassian/request.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import { sealCredentials } from '../vault/credentials.ts';
import type { Proof } from '../verify/verification.ts';

const ATTEMPT_LIFE_MS = 10 * 60_000;

/** Keeps proven credentials, sealed, until the person has named their site. */
export async function saveAttempt(
  context: Context,
  { tenantId, userId }: Identity,
  provider: Provider,
  proof: Proof,
  credentials: BasicCredentials,
): Promise<SubmitResult> {
  const id = crypto.randomUUID();
  const sealed = await sealCredentials(context.ring, credentials, { kind: 'attempt', tenantId, id });
  const expiresAt = context.now() + ATTEMPT_LIFE_MS;
  await context.store.saveAttempt({ id, tenantId, userId, provider: provider.id, proof, sealed, expiresAt });
  return { kind: 'confirm-site', attemptId: id, cloudId: proof.cloudId, account: proof.account.name };
}
