import { ATTEMPT } from '../core/start-keys.ts';

/** Browsers inside of other apps, which open no window, or open it in place of the page. */
const IN_APP = /\b(?:FBAN|FBAV|Instagram|Line\/|LinkedInApp|MicroMessenger|GSA\/)|; wv\)/;

/** Whether this is such a browser, as far as it says so itself. */
export const isInApp = (agent = navigator.userAgent): boolean => IN_APP.test(agent);

/** Where to come back to: this page as it is, without what an earlier way back has left in its address. */
export function returnAddress(page = location.href): string {
  const url = new URL(page);
  url.hash = '';
  // Only where it is there: what is left would be written anew, and the server compares to the letter.
  if (url.searchParams.has(ATTEMPT)) url.searchParams.delete(ATTEMPT);
  return url.href;
}

/** Whether another page stands around this one. */
export const isFramed = (): boolean => top !== null && top !== window;

/**
 * Leaves this page for another one, in the whole tab where this page is a frame: Atlassian's do not show in one.
 *
 * @throws {DOMException} when the page around does not let its frame leave.
 */
export function goInThisTab(url: string): void {
  if (top && top !== window) top.location.href = url;
  else location.assign(url);
}
