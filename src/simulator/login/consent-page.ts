import type { Context } from '../context.ts';
import type { Person } from '../data/people.ts';
import type { Site } from '../data/site.ts';
import { type Answer, withHeaders } from '../http/answer.ts';
import { type Html, html } from '../http/html.ts';
import type { Request } from './judge-request.ts';
import { answerForm, openerPolicy } from './page.ts';

/** Where the links and buttons of the page lead. */
export type ConsentActions = { readonly decide: string; readonly useAnotherAccount: string };

const MOST_NAMED = 10;

const picker = (sites: readonly Site[]): Html => html`
<p><label for="site">Use the app on</label>
<select id="site" name="site" required>
${sites.length === 1 ? undefined : html`<option value="">Choose a site</option>`}
${sites.map(({ host, name }) => html`<option value="${host}">${name} (${host})</option>`)}
</select></p>`;

const listing = (sites: readonly Site[]): Html => html`
<p>On every site of yours:</p>
<ul>
${sites.slice(0, MOST_NAMED).map(({ host, name }) => html`<li><bdi>${name}</bdi> (${host})</li>`)}
${sites.length > MOST_NAMED ? html`<li>and ${sites.length - MOST_NAMED} more</li>` : undefined}
</ul>`;

/** Asks a person whether the app may have what it wants. */
export const consentPage = (
  { app, scopes, sites }: Request,
  person: Person,
  actions: ConsentActions,
  context: Context,
): Answer => {
  const where = context.variants.appAccess === 'resource' ? picker : listing;
  return withHeaders(
    answerForm(
      200,
      `${app.name} wants access to your Atlassian account`,
      html`<p>You are ${person.displayName}, ${person.email}. <a href="${actions.useAnotherAccount}">Use another account</a></p>
<p>It wants these scopes:</p>
<ul>
${scopes.map((scope) => html`<li><code>${scope}</code></li>`)}
</ul>
<form method="post" action="${actions.decide}">
<input type="hidden" name="account" value="${person.accountId}">
${sites.length === 0 ? undefined : where(sites)}
<p><button name="decision" value="accept">Accept</button>
<button name="decision" value="cancel" formnovalidate>Cancel</button></p>
</form>`,
    ),
    openerPolicy(context),
  );
};
