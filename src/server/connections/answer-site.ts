import type { Replace } from '../../core/adapter.ts';
import { ConnectError } from '../../core/errors.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import { resolveSite } from '../sites/resolve-site.ts';
import { type Entered, enter, findAttempt, takeAttempt } from './attempts.ts';
import { conclude } from './conclude.ts';
import { connectTo } from './connect-to.ts';
import { type Run, reachAtlassian } from './reach-atlassian.ts';

type Answer = { readonly attemptId: string; readonly replace: Replace | undefined };

/**
 * Answers with the site's address: stores the connection when the site there has the proven Cloud ID.
 *
 * @throws {ConnectError} `not_found`, `site_not_found` (reason `other-site` for another site's address), and
 * what resolving an address may fail with; then nothing was stored and the question stays open.
 */
export async function confirmSite(
  context: Context,
  identity: Identity,
  { attemptId, address, replace }: Answer & { readonly address: string },
  run: Run,
): Promise<SubmitResult> {
  const attempt = await findAttempt(context, identity, attemptId, 'confirm-site');
  const { provider, question, row } = attempt;
  const reach = reachAtlassian(context, provider, run);
  const site = await resolveSite(provider, address, reach);
  if (site.cloudId !== question.proof.cloudId) {
    const detail = { reason: 'other-site', host: site.host };
    throw new ConnectError('site_not_found', { field: provider.auth.site, detail });
  }
  run.report({ step: 'site', found: site.host });
  const entered = await enter(context, identity, attempt, reach);
  if (run.caller?.aborted) throw new ConnectError('cancelled');
  const take = () => takeAttempt(context, identity, row);
  const proof = { ...question.proof, host: site.host };
  const result = await conclude(context, { ...entered, proof, replace, take }, reach);
  return await note(context, entered, result);
}

/**
 * Answers with one of the offered sites: proves the credentials there and stores the connection.
 *
 * @throws {ConnectError} `not_found`, `site_not_accessible` (reason `not-offered` for a site that this very attempt did
 * not offer), and what verification finds; then nothing was stored and the question stays open.
 */
export async function chooseSite(
  context: Context,
  identity: Identity,
  { attemptId, cloudId, replace }: Answer & { readonly cloudId: string },
  run: Run,
): Promise<SubmitResult> {
  const attempt = await findAttempt(context, identity, attemptId, 'choose-site');
  const { provider, question, row } = attempt;
  const listed = question.sites.find((site) => site.cloudId === cloudId);
  if (!listed) throw new ConnectError('site_not_accessible', { detail: { reason: 'not-offered' } });
  const reach = reachAtlassian(context, provider, run);
  const entered = await enter(context, identity, attempt, reach);
  const site = { cloudId, host: undefined, listed };
  const take = () => takeAttempt(context, identity, row);
  return await note(context, entered, await connectTo(context, { ...entered, site, replace, take }, reach));
}

/**
 * Answers whether to replace: stores the connection that was proven when the question was asked, unless there is somebody
 * new to ask about.
 *
 * @throws {ConnectError} `not_found`, `forbidden`; then nothing was stored.
 */
export async function confirmReplace(
  context: Context,
  identity: Identity,
  { attemptId, replace }: { readonly attemptId: string; readonly replace: Replace },
  run: Run,
): Promise<SubmitResult> {
  const attempt = await findAttempt(context, identity, attemptId, 'confirm-replace');
  const { provider, question, row } = attempt;
  const reach = reachAtlassian(context, provider, run);
  const entered = await enter(context, identity, attempt, reach);
  if (run.caller?.aborted) throw new ConnectError('cancelled');
  const take = () => takeAttempt(context, identity, row);
  const result = await conclude(context, { ...entered, proof: question.proof, replace, take }, reach);
  // Somebody else has connected there since it was asked: the credentials wait for this answer, too.
  return await note(context, entered, result.kind === 'confirm-replace' ? { ...result, attemptId } : result);
}

/**
 * Where an authorization asked, what the answer led to is what the authorization has come to: a page that is loaded anew
 * is shown that. A question that stays open stays with it.
 */
async function note(
  { store: kept, now, onError }: Context,
  { identity: { tenantId }, credentials }: Entered,
  result: SubmitResult,
): Promise<SubmitResult> {
  const isAnswered = result.kind !== 'confirm-replace' || result.attemptId !== undefined;
  if (credentials.kind !== 'authorization-code' || !isAnswered) return result;
  const row = { id: credentials.grantId, tenantId };
  // What is stored stays stored, whether or not that can be written down.
  await kept.changeAuthorization(row, ['ended'], { outcome: { result } }, now()).catch(onError);
  return result;
}
