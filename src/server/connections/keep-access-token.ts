import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { AccessToken, Client } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { openAccessToken, sealAccessToken } from '../vault/credentials.ts';
import { buyAccessToken } from './sign-in.ts';

const LONGEST_MARGIN_MS = 5 * 60_000;
const USUAL_LIFE_MS = 60 * 60_000;

/**
 * The access token of a connection: the kept one while it is fresh, else a new one, which is kept for the next caller.
 * However many ask for it at once, Atlassian is asked once.
 *
 * @throws {ConnectError} `invalid_client`, `cancelled`, and what any request to Atlassian may fail with.
 */
export async function accessTokenOf(
  context: Context,
  row: ConnectionRow,
  provider: Provider,
  client: Client,
  wish: { readonly anew: boolean; readonly caller?: AbortSignal | undefined },
): Promise<AccessToken> {
  const kept = wish.anew ? undefined : await readKept(context, row);
  if (kept && isFresh(kept, context.now())) return kept;
  // What was sealed with the credentials names them: with others, it is another flight.
  const flying = context.flights.get(row.sealed) ?? take(context, row, provider, client);
  const token = await flying;
  if (wish.caller?.aborted) throw new ConnectError('cancelled');
  return token;
}

/** More than five minutes left, or a tenth of the hour it usually lives: enough for what it is asked for. */
export const isFresh = ({ endsAt }: AccessToken, now: number): boolean =>
  endsAt - now > Math.min(LONGEST_MARGIN_MS, USUAL_LIFE_MS / 10);

function take(
  context: Context,
  row: ConnectionRow,
  provider: Provider,
  client: Client,
): Promise<AccessToken> {
  // Nobody's own going away ends it: the others still wait.
  const reach = { hosts: context.hostsOf(provider.cloud), sender: context.sender(undefined) };
  const flight = buyAccessToken(context, provider, client, reach)
    .then(async (token) => {
      const { tenantId, id } = row;
      const accessToken = await sealAccessToken(context.ring, token, { kind: 'connection', tenantId, id });
      await context.store.keepAccessToken({ tenantId, connectionId: id }, row.sealed, accessToken);
      return token;
    })
    .finally(() => context.flights.delete(row.sealed));
  context.flights.set(row.sealed, flight);
  return flight;
}

async function readKept(context: Context, { accessToken, tenantId, id }: ConnectionRow) {
  if (accessToken === null) return undefined;
  try {
    return await openAccessToken(context.ring, accessToken, { kind: 'connection', tenantId, id });
  } catch (error) {
    // Its key is gone; the credentials, sealed by themselves, buy another one.
    if (isConnectError(error)) throw error;
    context.onError(error);
    return undefined;
  }
}
