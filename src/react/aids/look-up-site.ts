import type { ConnectAdapter } from '../../core/adapter.ts';
import { isConnectError } from '../../core/errors.ts';
import type { Site } from '../../core/wire/sites.ts';

/** What is known of a typed address: the site, that there is none, or nothing. */
export type Found = Site | 'missing' | undefined;

/** The sites each backend has found so far; another adapter may be another tenant's. */
const found = new WeakMap<ConnectAdapter, Map<string, Site>>();

/**
 * Asks the backend which site an address is, once for each host. A failure that is not about the address says
 * nothing here: connecting will.
 */
export async function lookUpSite(
  adapter: ConnectAdapter,
  provider: string,
  host: string,
  signal: AbortSignal,
): Promise<Found> {
  const known = found.get(adapter) ?? new Map<string, Site>();
  found.set(adapter, known);
  const key = `${provider} ${host}`;
  try {
    const site = known.get(key) ?? (await adapter.resolveSite({ provider, address: host }, { signal }));
    known.set(key, site);
    return site;
  } catch (error) {
    return isConnectError(error) && error.code === 'site_not_found' ? 'missing' : undefined;
  }
}
