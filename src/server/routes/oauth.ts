import { ConnectError } from '../../core/errors.ts';
import { setBrowserCookie } from '../authorizations/browser-cookie.ts';
import { receive, whoAsks } from '../authorizations/receive.ts';
import { findByTicket, openFirst, sendOff } from '../authorizations/send-off.ts';
import { answerOf } from '../authorizations/watch.ts';
import type { Context } from '../context.ts';
import { readPostedForm } from '../http/read-body.ts';
import { problemOf, redirect, retryAfter } from '../http/respond.ts';
import { answerPage } from '../pages/page.ts';
import { preferredLocale } from '../pages/preferred-locale.ts';
import { sayGoOn, sayOutcome, sayProblem, sayWhoAsks, type Voice } from '../pages/say.ts';
import type { AuthorizationRow } from '../store.ts';
import type { RouteCall } from './route.ts';

/** `GET /oauth/start?ticket=`: on to Atlassian at once for the person who asked, else after a click. */
export async function startAuthorization({ context, request }: RouteCall): Promise<Response> {
  return await orPage(context, request, async (voice) => {
    requireWindow(request);
    const ticket = only(new URL(request.url).searchParams.getAll('ticket'));
    const row = await findByTicket(context, request, ticket);
    if (await isKnown(context, request, row)) return await go(context, row);
    const { oauth } = context;
    // Loaded anew, the page is in its browser already.
    const headers: Record<string, string> =
      row.phase === 'begun'
        ? { 'set-cookie': setBrowserCookie(oauth, row.id, await openFirst(context, row)) }
        : {};
    const ask = { label: sayGoOn(voice), ticket: ticket ?? '' };
    return await answerPage({ ...sayWhoAsks(voice, row), ask }, 200, headers);
  });
}

/** `POST /oauth/start`: the click. */
export async function continueAuthorization({ context, request }: RouteCall): Promise<Response> {
  return await orPage(context, request, async () => {
    const form = await readPostedForm(request);
    const row = await findByTicket(context, request, only(form.getAll('ticket')));
    if (row.phase !== 'opened') throw new ConnectError('oauth_expired', { detail: { reason: 'ticket' } });
    // A session of SameSite=Strict comes along for the first time here.
    await isKnown(context, request, row);
    return await go(context, row);
  });
}

/** `GET /oauth/callback`: back from Atlassian. */
export async function receiveAuthorization({ context, request }: RouteCall): Promise<Response> {
  return await orPage(context, request, async (voice) => {
    requireWindow(request);
    const row = await receive(context, request);
    if (row.returnUrl !== null) return redirect(withAttempt(row.returnUrl, row.id));
    const answer = answerOf(row, context.now());
    const words = answer.problem ? sayProblem(voice, answer.problem) : sayOutcome(voice, answer);
    return await answerPage({ ...words, tell: { attempt: row.id, origin: row.origin } }, 200);
  });
}

const only = (values: readonly string[]): string | undefined => (values.length === 1 ? values[0] : undefined);

async function go(context: Context, row: AuthorizationRow): Promise<Response> {
  const { location, browser } = await sendOff(context, row);
  return redirect(location, { 'set-cookie': setBrowserCookie(context.oauth, row.id, browser) });
}

function withAttempt(returnUrl: string, attemptId: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set('connect_attempt', attemptId);
  return url.href;
}

/**
 * Only a window that a person looks at uses anything up: no picture, frame or preview of a link, and no HEAD, which Hono
 * answers as a GET without its body.
 *
 * @throws {ConnectError} `invalid_request`.
 */
function requireWindow(request: Request): void {
  const destination = request.headers.get('sec-fetch-dest') ?? 'document';
  const purpose = request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '';
  if (request.method !== 'GET' || destination !== 'document' || purpose.includes('prefetch')) {
    throw new ConnectError('invalid_request');
  }
}

/**
 * True in a window of the person who asked, false where nobody is signed in.
 *
 * @throws {ConnectError} `oauth_state_mismatch` where somebody else is: what they agree to would be theirs, in another
 * person's hands.
 */
async function isKnown(context: Context, request: Request, row: AuthorizationRow): Promise<boolean> {
  const person = await whoAsks(context, request);
  if (person && !(person.tenantId === row.tenantId && person.userId === row.userId)) {
    throw new ConnectError('oauth_state_mismatch');
  }
  return person !== undefined;
}

async function orPage(
  context: Context,
  request: Request,
  work: (voice: Voice) => Promise<Response>,
): Promise<Response> {
  const { appName, locales } = context.oauth;
  const voice = { appName, locale: preferredLocale(request.headers.get('accept-language'), locales) };
  try {
    return await work(voice);
  } catch (error) {
    const problem = problemOf(error, context);
    return await answerPage(sayProblem(voice, problem), problem.status, retryAfter(problem));
  }
}
