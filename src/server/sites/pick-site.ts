import type { SiteAddress } from '../../core/fields/site-address.ts';
import type { ReachableSite } from '../atlassian/resources.ts';

/** Which site a person asked for: none, the one at an address, or the one with a Cloud ID. */
export type Wanted = Exclude<SiteAddress, { kind: 'refused' }> | undefined;

/** What became of it, among the sites that credentials reach. */
export type Picked =
  | { readonly kind: 'site'; readonly site: ReachableSite }
  | { readonly kind: 'choose' }
  | { readonly kind: 'not-among' };

/**
 * Picks the site that was asked for; pure, and never another one: a name matches the first label of a host to the
 * letter, and of several that nobody chose from none is taken. `answered` is the Cloud ID that the site at the address
 * gave; it stands in where Atlassian lists a site without its address.
 */
export function pickSite(sites: readonly ReachableSite[], wanted: Wanted, answered?: string): Picked {
  const [first, second] = sites;
  if (!wanted && first) return second ? { kind: 'choose' } : { kind: 'site', site: first };
  const site = sites.find(({ cloudId, host }) => {
    if (wanted?.kind === 'cloud-id') return cloudId === wanted.cloudId;
    return host === undefined ? cloudId === answered : host.split('.')[0] === wanted?.subdomain;
  });
  return site ? { kind: 'site', site } : { kind: 'not-among' };
}
