import { randomId } from '../core/random-id.ts';

const WIDTH = 620;
const HEIGHT = 760;
const LOOK_EVERY_MS = 500;
/** A login page may make it look closed for good, at once; and a slow one for a moment. */
const GRACE_MS = 4_000;

/** A window of ours, as long as the browser lets us reach it. */
export type OpenWindow = {
  readonly goTo: (url: string) => void;
  readonly close: () => void;
  /** Calls once it has looked closed for a while, which proves nothing; gives back how to stop looking. */
  readonly onGone: (call: () => void) => () => void;
};

/** The language of what is written into it. */
type Written = { readonly tag?: string | undefined; readonly dir?: string | undefined };

/**
 * Opens an empty window with a line in it; to be called by the handler of a click itself, since nothing later may open
 * one. It is empty at first because a page with `Cross-Origin-Opener-Policy: same-origin` would lose one that opens
 * another address.
 *
 * @returns undefined when the browser gives none.
 * @see https://developer.mozilla.org/docs/Web/Security/User_activation
 */
export function openWindow(line: string, locale?: Written): OpenWindow | undefined {
  const left = Math.max(0, Math.round(screenX + (outerWidth - WIDTH) / 2));
  const top = Math.max(0, Math.round(screenY + (outerHeight - HEIGHT) / 2));
  const features = `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`;
  // A name of its own: one that the page has used already would be taken over.
  const opened = open('about:blank', `connect-atlassian-${randomId()}`, features);
  if (!opened || opened === window) return undefined;
  write(opened, line, locale);
  return {
    goTo: (url) => opened.location.replace(url),
    close: () => opened.close(),
    onGone: (call) => watch(opened, call),
  };
}

/**
 * Opens a window that cannot be reached from here, as a link that the person presses does. In a frame whose page around
 * it has `Cross-Origin-Opener-Policy: same-origin`, Chromium, Firefox and WebKit open no other.
 */
export function openLink(url: string): void {
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener' });
  link.click();
}

/** Some shells give a window that cannot be reached; then it stays empty for the moment. */
function write({ document }: Window, line: string, { tag = 'en', dir = '' }: Written = {}): void {
  try {
    document.title = line;
    Object.assign(document.documentElement, { lang: tag, dir });
    document.documentElement.style.colorScheme = 'light dark';
    const text = document.createElement('p');
    text.textContent = line;
    text.style.cssText = 'margin:20vh 24px;font:16px system-ui,sans-serif;text-align:center';
    document.body.append(text);
  } catch {
    // Only the line is missing.
  }
}

function watch(opened: Window, call: () => void): () => void {
  let goneSince: number | undefined;
  const timer = setInterval(() => {
    goneSince = opened.closed ? (goneSince ?? Date.now()) : undefined;
    if (goneSince === undefined || Date.now() < goneSince + GRACE_MS) return;
    clearInterval(timer);
    call();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
