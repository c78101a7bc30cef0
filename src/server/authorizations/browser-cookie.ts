import type { OAuth } from '../oauth.ts';
import type { AuthorizationRow } from '../store.ts';
import { hashOf } from './one-time.ts';

const LIFE_S = 600;

/** One for each attempt, so that two tabs do not take each other's. */
const nameOf = ({ isHttps }: OAuth, attemptId: string): string =>
  `${isHttps ? '__Host-' : ''}connect_${attemptId}`;

/**
 * `Set-Cookie` of the browser that the window is opened in, and of the one that sets out, which it is again; it comes back
 * with the click, with Atlassian's redirect, which is a top-level GET, and with every reload of what that led to.
 */
export function setBrowserCookie(oauth: OAuth, attemptId: string, value: string): string {
  return `${nameOf(oauth, attemptId)}=${value}; ${attributes(oauth)}; Max-Age=${LIFE_S}`;
}

/** Whether the request comes from the browser that was given the cookie last. */
export async function isSameBrowser(
  oauth: OAuth,
  { id, browserHash }: Pick<AuthorizationRow, 'id' | 'browserHash'>,
  request: Request,
): Promise<boolean> {
  const cookie = readBrowserCookie(oauth, id, request);
  return cookie !== undefined && (await hashOf(cookie)) === browserHash;
}

/** What the browser brought back; undefined when it is another browser, or brings two. */
function readBrowserCookie(oauth: OAuth, attemptId: string, request: Request): string | undefined {
  const start = `${nameOf(oauth, attemptId)}=`;
  const found = (request.headers.get('cookie') ?? '').split(/; ?/).filter((one) => one.startsWith(start));
  return found.length === 1 ? found[0]?.slice(start.length) : undefined;
}

const attributes = ({ isHttps }: OAuth): string =>
  `Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
