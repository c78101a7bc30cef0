import { readAuthorization } from '../auth/authorization.ts';
import type { Context } from '../context.ts';
import { notFound } from '../gateway/refusals.ts';
import { type Answer, answerJson, redirect } from '../http/answer.ts';
import { html } from '../http/html.ts';
import { isForeignPage } from '../http/loopback.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import { answerConsent } from './answer-consent.ts';
import { loginPage } from './login-page.ts';
import { answerForm } from './page.ts';
import { CONSENT, ERROR, LOGIN, pathTo } from './paths.ts';
import { findVisitor, remember } from './visitor.ts';

/** The paths that take the form they show. */
export const FORM_PATHS: readonly string[] = [LOGIN, CONSENT];

/** Plays the host where people log in, and consent. */
export const answerLogin = (request: SimulatedRequest, context: Context): Answer => {
  if (request.method === 'POST' && isForeignPage(request)) {
    return answerJson(403, { error: 'Pages of other origins may not do this.' });
  }
  if (request.path === ERROR) return errorPage(request);
  if (!FORM_PATHS.includes(request.path)) return notFound(request.path, context.now);
  const next = readContinue(request, context);
  if (next === undefined)
    return answerForm(400, 'There is nothing to continue', html`<p>Start from the app.</p>`);
  return request.path === LOGIN
    ? chooseAccount(request, next.href, context)
    : answerConsent(request, next.href, readAuthorization(next.searchParams), context);
};

/** What the app asked for: only its query is read, so that no login leads elsewhere. */
const readContinue = ({ query }: SimulatedRequest, { cloud }: Context): URL | undefined => {
  const text = query.get('continue') ?? '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.host === cloud.auth ? url : undefined;
};

const chooseAccount = (request: SimulatedRequest, next: string, context: Context): Answer => {
  const chosen = request.method === 'POST' ? (new URLSearchParams(request.body).get('account') ?? '') : null;
  const asksAgain = chosen === null && request.query.has('prompt');
  const person = asksAgain ? undefined : findVisitor(request, chosen, context);
  if (person === undefined) return loginPage(pathTo(context, LOGIN, { continue: next }), context);
  const { accountId: account } = person;
  return redirect(pathTo(context, CONSENT, { continue: next, account }), {
    'set-cookie': remember(person, context),
  });
};

/** https://github.com/humanlayer/humanlayer/issues/1068 */
const errorPage = ({ query }: SimulatedRequest): Answer =>
  answerForm(
    200,
    'Something is wrong with the app',
    html`<p>${query.get('error_description') ?? ''}</p>
<p>Error: <code>${query.get('error') ?? ''}</code></p>`,
  );
