import { ConnectError } from '../../core/errors.ts';
import type { ReachableSite } from '../atlassian/resources.ts';
import type { Context } from '../context.ts';
import type { ConnectionKey, ConnectionRow } from '../store.ts';
import { openToUse } from './open-to-use.ts';
import { requireSites } from './require-sites.ts';

/** The sites that the credentials of a connection reach, as Atlassian lists them now. */
export async function sitesOf(context: Context, key: ConnectionKey): Promise<readonly ReachableSite[]> {
  const row = await context.store.getConnection(key);
  if (!row) throw new ConnectError('not_found');
  const run = { report: () => {}, caller: undefined };
  const { provider, login, reach } = await openToUse(context, row, run);
  // Nobody documents that an API token may ask for the list; it is for the site that it was proven on.
  return login.kind === 'basic' ? [ownSite(row)] : await requireSites(provider, login, reach);
}

function ownSite({ cloudId, host, products, scopes }: ConnectionRow): ReachableSite {
  return {
    cloudId,
    host,
    name: host,
    products: products.filter(({ state }) => state === 'answers').map(({ product }) => product),
    scopes: scopes.filter(({ state }) => state === 'present').map(({ name }) => name),
  };
}
