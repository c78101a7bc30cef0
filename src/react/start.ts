import { ATTEMPT, LINK } from '../core/start-keys.ts';
import { recallAttempt, takeAttempt } from '../popup/remember.ts';
import type { InitialValues } from './initial-values.ts';

/**
 * Where to begin: at a provider's form, and there at a place in its help; or at what came of an attempt at Atlassian. A
 * provider that is not offered leads to the picker.
 */
export type ConnectStart =
  | {
      readonly provider: string;
      readonly help?: string | undefined;
      /** What its form begins with, before anything else; never a secret, which is left out. */
      readonly values?: InitialValues | undefined;
    }
  | { readonly attempt: string };

/** Where this page was told to begin: by a link, by the way back from Atlassian, or by a reload that interrupted an attempt. */
function readStart(): ConnectStart | undefined {
  if (location.hash.startsWith(LINK)) {
    const [provider = '', ...help] = location.hash.slice(LINK.length).split('/');
    return { provider, help: help.join('/') || undefined };
  }
  const attempt = new URLSearchParams(location.search).get(ATTEMPT) ?? recallAttempt();
  return attempt && takeAttempt(attempt) ? { attempt } : undefined;
}

/** Followed once: neither a reload nor the way back leads there again. */
function forgetStart(): void {
  const url = new URL(location.href);
  if (url.hash.startsWith(LINK)) url.hash = '';
  if (url.searchParams.has(ATTEMPT)) url.searchParams.delete(ATTEMPT);
  if (url.href === location.href) return;
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // A frame that may not change its address keeps the link.
  }
}

/** Goes where this page was told to begin, once, and forgets it. */
export function takeStart(go: (start: ConnectStart) => void): void {
  const start = readStart();
  if (!start) return;
  forgetStart();
  go(start);
}
