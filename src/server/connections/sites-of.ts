import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { ReachableSite } from '../atlassian/resources.ts';
import type { Context } from '../context.ts';
import { isYoung } from '../renewal/flight.ts';
import type { ConnectionKey, ConnectionRow } from '../store.ts';
import type { OpenConnection } from './open-connection.ts';
import { openToUse } from './open-to-use.ts';
import { requireSites } from './require-sites.ts';

/**
 * The sites that the credentials of a connection reach, as Atlassian lists them now. An access token that is refused is
 * replaced once, as the proxy does it: what it came of may have been taken back.
 */
export async function sitesOf(context: Context, key: ConnectionKey): Promise<readonly ReachableSite[]> {
  const row = await context.store.getConnection(key);
  if (!row) throw new ConnectError('not_found');
  await context.limits.call(row.tenantId);
  const run = { report: () => {}, caller: undefined };
  const opened = await openToUse(context, row, run);
  // Nobody documents that an API token may ask for the list; it is for the site that it was proven on.
  if (!opened.accessToken) return [ownSite(row)];
  const held = { token: opened.accessToken, row: opened.row };
  return await list(opened).catch(async (error: unknown) => {
    if (!isRefused(error) || isYoung(held)) throw error;
    return await list(await openToUse(context, held.row, run, 'yes'));
  });
}

const list = ({ provider, login, reach }: OpenConnection) => requireSites(provider, login, reach);

const isRefused = (error: unknown): boolean => isConnectError(error) && error.detail.upstreamStatus === 401;

function ownSite({ cloudId, host, products, scopes }: ConnectionRow): ReachableSite {
  return {
    cloudId,
    host,
    name: host,
    products: products.filter(({ state }) => state === 'answers').map(({ product }) => product),
    scopes: scopes.filter(({ state }) => state === 'present').map(({ name }) => name),
  };
}
