/** Where to begin: at a provider's form, and there at a place in its help. */
export type ConnectStart = { readonly provider: string; readonly help?: string | undefined };

/** How a link says that it leads to the UI. */
export const LINK = '#connect-atlassian=';

/** Where the link by which this page was opened leads, if it leads to the UI. */
export function readLink(): ConnectStart | undefined {
  if (typeof location === 'undefined' || !location.hash.startsWith(LINK)) return undefined;
  const [provider = '', ...help] = location.hash.slice(LINK.length).split('/');
  return { provider, help: help.join('/') || undefined };
}

/** Followed once: neither a reload nor the way back leads there again. */
export function forgetLink(): void {
  if (!readLink()) return;
  try {
    history.replaceState(history.state, '', location.href.split('#')[0]);
  } catch {
    // A frame that may not change its address keeps the link.
  }
}
