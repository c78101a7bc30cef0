import { answerSiteRequestSchema, beginRequestSchema } from '../../core/wire/requests.ts';
import { beginAuthorization } from '../authorizations/begin.ts';
import { cancelAuthorization } from '../authorizations/cancel.ts';
import { watchAuthorization } from '../authorizations/watch.ts';
import { chooseSite, confirmReplace, confirmSite } from '../connections/answer-site.ts';
import { inTurn } from '../connections/in-turn.ts';
import { readBody } from '../http/read-body.ts';
import { empty, json } from '../http/respond.ts';
import { answerWithProgress } from './answer-with-progress.ts';
import { findProvider, requireOffered } from './find-provider.ts';
import { checkValues, type RouteCall } from './route.ts';

/** `POST /attempts`: begins an authorization at Atlassian. */
export async function begin({ context, request, identity }: RouteCall): Promise<Response> {
  await context.allow(identity, 'connect');
  const { returnUrl, pageUrl, ...body } = await readBody(request, beginRequestSchema);
  const provider = findProvider(context, identity, body.provider);
  const values = checkValues(context, provider, body.values);
  await context.limits.verification(identity);
  // Checked already, as that of every change.
  const origin = request.headers.get('origin') ?? new URL(context.oauth.callbackUrl).origin;
  const beginning = { provider, values, origin, returnUrl, pageUrl };
  return json(await beginAuthorization(context, identity, beginning), 201);
}

const LONGEST_WAIT_S = 25;

/** `GET /attempts/:id?wait=25&after=3`: what became of it, as soon as it is further than revision 3. */
export async function watch({ context, request, identity, id }: RouteCall): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const waitMs = Math.min(readNumber(searchParams.get('wait')), LONGEST_WAIT_S) * 1000;
  const after = readNumber(searchParams.get('after'));
  const patience = { waitMs, after, caller: request.signal };
  return json({ attempt: await watchAuthorization(context, identity, id, patience) });
}

/** Nothing of sense is nothing. */
const readNumber = (text: string | null): number => (text && /^\d{1,9}$/.test(text) ? Number(text) : 0);

/** `POST /attempts/:id/site`: answers the question about the site. */
export async function answerSite({ context, request, identity, id }: RouteCall): Promise<Response> {
  await context.allow(identity, 'connect');
  const answer = { attemptId: id, replace: undefined, ...(await readBody(request, answerSiteRequestSchema)) };
  // The question may come from another session of theirs, which was for more.
  const attempt = identity.providers && (await context.store.getAttempt(id, identity, context.now()));
  if (attempt) requireOffered(identity, attempt.provider);
  await context.limits.verification(identity);
  // The second answer to one question asks Atlassian nothing when the first has settled it.
  return await answerWithProgress(context, request, (run) =>
    inTurn(context.turns, JSON.stringify([identity.tenantId, identity.userId, id]), () => {
      if ('address' in answer) return confirmSite(context, identity, answer, run);
      if ('cloudId' in answer) return chooseSite(context, identity, answer, run);
      return confirmReplace(context, identity, answer, run);
    }),
  );
}

/** `DELETE /attempts/:id`: nobody waits for it any more. */
export async function cancel({ context, identity, id }: RouteCall): Promise<Response> {
  await context.store.removeAttempt(id, identity);
  await cancelAuthorization(context, identity, id);
  return empty();
}
