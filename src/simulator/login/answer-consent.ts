import type { Authorization } from '../auth/authorization.ts';
import type { Context } from '../context.ts';
import type { Site } from '../data/site.ts';
import { type Answer, redirect } from '../http/answer.ts';
import { html } from '../http/html.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';
import { consentPage } from './consent-page.ts';
import { type Asked, judgeRequest, type Request } from './judge-request.ts';
import { answerForm } from './page.ts';
import { CONSENT, ERROR, LOGIN, pathTo } from './paths.ts';
import { findVisitor, forget } from './visitor.ts';

/** Asks the person who logged in, or does as they decided. */
export const answerConsent = (
  request: SimulatedRequest,
  next: string,
  authorization: Authorization,
  context: Context,
): Answer => {
  const form = new URLSearchParams(request.method === 'POST' ? request.body : request.query);
  const person = findVisitor(request, form.get('account'), context);
  const useAnotherAccount = pathTo(context, LOGIN, { continue: next, prompt: 'select_account' });
  if (person === undefined) return redirect(useAnotherAccount);
  const asked = { authorization, person, context };
  const judged = judgeRequest(asked);
  if ('error' in judged) {
    const { error, description } = judged;
    // The error page leads nowhere, so the next attempt must start with a choice of account.
    const headers = { 'set-cookie': forget(context) };
    return redirect(pathTo(context, ERROR, { error, error_description: description }), headers);
  }
  if (request.method === 'POST') return decide(form, judged, asked);
  const actions = { decide: pathTo(context, CONSENT, { continue: next }), useAnotherAccount };
  return consentPage(judged, person, actions, context);
};

const decide = (
  form: URLSearchParams,
  judged: Request,
  { authorization, person, context }: Asked,
): Answer => {
  if (form.get('decision') !== 'accept') return redirect(callback(authorization, CANCELLED));
  const { app, scopes, sites } = judged;
  const hosts =
    context.variants.appAccess === 'account' ? Object.keys(person.access) : pickedHosts(form, sites);
  if (hosts === undefined) return answerForm(400, 'No site was chosen', html`<p>Go back and choose one.</p>`);
  const { redirectUri, codeChallenge } = authorization;
  const consent = context.consents.give(app, person, scopes, hosts);
  const code = context.codes.issue({ consent, redirectUri, codeChallenge }, context.now);
  return redirect(callback(authorization, { code }));
};

/** The words are the usual ones of what runs behind Atlassian's login; no source has Atlassian's own. */
const CANCELLED = { error: 'access_denied', error_description: 'User did not authorize the request' };

/** The one site picked, or none where none was offered. */
const pickedHosts = (form: URLSearchParams, sites: readonly Site[]): readonly string[] | undefined => {
  const picked = sites.find(({ host }) => host === form.get('site'));
  if (picked === undefined) return sites.length === 0 ? [] : undefined;
  return [picked.host];
};

const callback = (
  { redirectUri, state }: Authorization,
  result: Readonly<Record<string, string>>,
): string => {
  const url = new URL(redirectUri);
  if (state !== undefined) url.searchParams.set('state', state);
  for (const [name, value] of Object.entries(result)) url.searchParams.set(name, value);
  return url.href;
};
