import type { Context } from '../context.ts';
import { PEOPLE, type Person } from '../data/people.ts';
import { type Answer, withHeaders } from '../http/answer.ts';
import { type Html, html } from '../http/html.ts';
import { answerForm, openerPolicy } from './page.ts';

const choice = ({ accountId, displayName, email, about }: Person, at: number): Html => html`
  <li>
    <button name="account" value="${accountId}" aria-describedby="about-${at}">${displayName}, ${email}</button>
    <p id="about-${at}">${about}</p>
  </li>`;

/** Asks who is there, for nobody has a password. */
export const loginPage = (action: string, context: Context): Answer =>
  withHeaders(
    answerForm(
      200,
      'Choose an account',
      html`<form method="post" action="${action}">
<ul class="people">${PEOPLE[context.cloud.name].map(choice)}
</ul>
</form>`,
    ),
    openerPolicy(context),
  );
