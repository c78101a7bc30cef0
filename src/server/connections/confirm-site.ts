import { ConnectError } from '../../core/errors.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import { openCredentials } from '../vault/credentials.ts';
import { askReplace } from './ask-replace.ts';
import { type Run, reachAtlassian } from './reach-atlassian.ts';
import { resolveSite } from './resolve-site.ts';
import { saveConnection } from './save-connection.ts';

/**
 * Answers the question about the site: stores the connection when the site at the address has the proven
 * Cloud ID.
 *
 * @throws {ConnectError} `not_found`, `site_not_found` (reason `other-site` for another site's address), and
 * what resolving an address may fail with; then nothing was stored and the question stays open.
 */
export async function confirmSite(
  context: Context,
  identity: Identity,
  input: { readonly attemptId: string; readonly address: string; readonly replace: boolean | undefined },
  run: Run,
): Promise<SubmitResult> {
  const attempt = await context.store.getAttempt(input.attemptId, identity, context.now());
  const provider = attempt && context.providers.get(attempt.provider);
  if (!attempt || !provider) throw new ConnectError('not_found', { detail: { reason: 'attempt' } });
  const site = await resolveSite(provider, input.address, reachAtlassian(context, provider, run));
  if (site.cloudId !== attempt.proof.cloudId) {
    const detail = { reason: 'other-site', host: site.host };
    throw new ConnectError('site_not_found', { field: provider.auth.site, detail });
  }
  run.report({ step: 'site', found: site.host });
  const { tenantId } = identity;
  const credentials = await openCredentials(context.ring, attempt.sealed, {
    kind: 'attempt',
    tenantId,
    id: attempt.id,
  });
  if (run.caller?.aborted) throw new ConnectError('cancelled');
  const proof = { ...attempt.proof, host: site.host };
  const expiresAt = attempt.credentialsEnd;
  const saving = { identity, provider, proof, credentials, expiresAt, replace: input.replace };
  const question = await askReplace(context, saving);
  if (question) return question;
  // Taken before it is stored: cancelled in the meantime, or answered twice, it stores nothing.
  if (!(await context.store.removeAttempt(attempt.id, identity))) {
    throw new ConnectError('not_found', { detail: { reason: 'attempt' } });
  }
  return await saveConnection(context, saving);
}
