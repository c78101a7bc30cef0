import { ConnectError } from '../../core/errors.ts';

/**
 * Refuses a change that another site's page could have caused.
 *
 * Browsers send `Origin` with every POST and DELETE, and pages cannot forge it or `Sec-Fetch-Site`; a request
 * with neither is refused too.
 *
 * @throws {ConnectError} `forbidden`, reason `origin`.
 */
export function checkOrigin(request: Request, allowed: ReadonlySet<string>): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const sameSite = site === null || site === 'same-origin' || (origin !== null && allowed.has(origin));
  if (!sameSite || (origin === null ? site === null : !allowed.has(origin))) {
    throw new ConnectError('forbidden', { detail: { reason: 'origin' } });
  }
}
