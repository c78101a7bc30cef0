import type { Context } from '../context.ts';
import type { Answer } from '../http/answer.ts';
import { type Html, html } from '../http/html.ts';

const STYLE = html`
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
    ul { padding-left: 1.2rem; overflow-wrap: anywhere; }
    .people { list-style: none; padding: 0; }
    .people p { margin: 0.2rem 0 1rem; color: #555; }
    button, select { font: inherit; padding: 0.4rem 0.8rem; max-width: 100%; }
  `;

/** A page of the login that needs no script, and says that it is simulated. */
export const answerForm = (status: number, title: string, body: Html): Answer => ({
  status,
  headers: {
    'content-type': 'text/html;charset=UTF-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  },
  body: html`<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – simulated Atlassian</title>
  <style>${STYLE}</style>
</head>
<body>
<main>
<p><small>Simulated Atlassian. No account is real.</small></p>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.html,
});

/** What may part a popup from the window that opened it; no source shows what Atlassian sends. */
export const openerPolicy = ({ variants }: Context): Answer['headers'] =>
  variants.loginCoop === 'none' ? {} : { 'cross-origin-opener-policy': variants.loginCoop };
