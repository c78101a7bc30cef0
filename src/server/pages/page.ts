import { WIRE_HEADER, WIRE_VERSION } from '../../core/wire/version.ts';
import type { Locale } from '../../core/words/locale.ts';

/** What a page of the Atlassian window says; all of it is text. */
export type Page = {
  readonly title: string;
  readonly text: string;
  /** The language of both; English when left out. */
  readonly locale: Locale | undefined;
  /** A button that posts this value as `ticket` back to the page's own address. */
  readonly ask?: { readonly label: string; readonly ticket: string };
  /** Whom to tell, before the window closes itself, that the attempt has moved on. */
  readonly tell?: { readonly attempt: string; readonly origin: string };
};

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { display: grid; place-items: center; box-sizing: border-box; min-height: 100vh; margin: 0; padding: 24px;
  color: light-dark(#1d2433, #e6e9f0); background: light-dark(#f4f5f8, #14171d); }
main { box-sizing: border-box; width: 100%; max-width: 28rem; padding: 28px; border-radius: 12px;
  background: light-dark(#fff, #1d2129); border: 1px solid light-dark(#dfe2ea, #323845); overflow-wrap: anywhere; }
h1 { margin: 0 0 8px; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0; color: light-dark(#545c70, #a8b0c0); }
button { width: 100%; min-height: 44px; margin-top: 20px; padding: 8px 16px; border: 1px solid transparent; border-radius: 8px;
  color: light-dark(#fff, #0d1a33); background: light-dark(#1f57c3, #8ab4ff); font: inherit; font-weight: 600; cursor: pointer; }
button:focus-visible { outline: 3px solid light-dark(#1d2433, #fff); outline-offset: 2px; }
`;

// It says that something happened, never what: the product asks its own server. The channel reaches the same origin only.
const SCRIPT = `
const { attempt, origin } = document.currentScript.dataset;
const note = { type: 'connect-atlassian', attempt };
try {
  const channel = new BroadcastChannel('connect-atlassian');
  channel.postMessage(note);
  setTimeout(() => channel.close(), 200);
} catch {}
try {
  if (window.opener) window.opener.postMessage(note, origin);
} catch {}
setTimeout(() => window.close(), 300);
`;

/** A page as an answer: of our own words, no script but ours, nothing from anywhere else, in nobody's frame. */
export async function answerPage(
  page: Page,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return new Response(render(page), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': await policy,
      // Within our own origin only: without any, a browser would not say where the button was pressed.
      'referrer-policy': page.ask ? 'same-origin' : 'no-referrer',
      'x-content-type-options': 'nosniff',
      [WIRE_HEADER]: WIRE_VERSION,
      ...headers,
    },
  });
}

function render({ title, text, locale, ask, tell }: Page): string {
  return `<!doctype html>
<html lang="${escapeHtml(locale?.tag ?? 'en')}" dir="${escapeHtml(locale?.dir ?? 'ltr')}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(title)}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(title)}</h1>
      <p>${escapeHtml(text)}</p>
      ${ask ? `<form method="post"><input type="hidden" name="ticket" value="${escapeHtml(ask.ticket)}"><button>${escapeHtml(ask.label)}</button></form>` : ''}
    </main>
    ${tell ? `<script data-attempt="${escapeHtml(tell.attempt)}" data-origin="${escapeHtml(tell.origin)}">${SCRIPT}</script>` : ''}
  </body>
</html>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '');

// No `form-action`: browsers hold it against every address that a form's answer redirects to, and behind Atlassian's login
// may be anybody's.
const policy = Promise.all([STYLE, SCRIPT].map(hashSource)).then(
  ([style, script]) =>
    `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; frame-ancestors 'none'`,
);

async function hashSource(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}
