import { ConnectError } from '../../core/errors.ts';
import { parseSiteAddress } from '../../core/fields/site-address.ts';
import type { SiteOption } from '../../core/site-choice.ts';

/** The site that the sandbox finds by its address. */
export const sandboxSite = {
  host: 'acme.atlassian.net',
  cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
} as const;

/** The sites to choose from where a script asks for a choice. */
export const sandboxSites: readonly SiteOption[] = [
  { ...sandboxSite, name: 'acme', products: ['jira', 'confluence'], connected: false },
  {
    host: 'globex.atlassian.net',
    cloudId: '5b7c9d2e-4f10-4a86-9c3d-7e2b1f60a845',
    name: 'Globex Corporation',
    products: ['jira'],
    connected: false,
  },
  {
    host: 'initech.atlassian.net',
    cloudId: 'c2f4e6a8-1b3d-4e5f-8a70-9d2c4b6e8f01',
    name: 'initech',
    products: ['confluence'],
    connected: false,
  },
];

/** @throws {ConnectError} `site_not_found` for every address but that of {@link sandboxSite}. */
export function findSite(address: string): { cloudId: string; host: string } {
  const parsed = parseSiteAddress(address);
  if (parsed.kind === 'host' && parsed.host === sandboxSite.host) return { ...sandboxSite };
  throw new ConnectError('site_not_found', { field: 'cloudId' });
}
