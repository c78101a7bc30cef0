import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { Sender } from '../atlassian/send.ts';
import { type AccessToken, isFresh } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { type Credentials, openAccessToken, sealAccessToken } from '../vault/credentials.ts';
import { refreshGrant } from './refresh-grant.ts';
import { buyAccessToken } from './sign-in.ts';

/** What buys access tokens. */
type Purse = Exclude<Credentials, { kind: 'basic' }>;

/** Who waits for a token, and how long; `anew` where the kept one would prove too little. */
type Wish = Pick<Sender, 'caller' | 'endsAt'> & { readonly anew: boolean };

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
  credentials: Purse,
  wish: Wish,
): Promise<AccessToken> {
  // A refresh token is exchanged for another one each time, so that it is not spent on proving itself.
  const anew = wish.anew && credentials.kind === 'client-credentials';
  const kept = anew ? undefined : await readFresh(context, row);
  if (kept) return kept;
  // What was sealed with the credentials names them: with others, it is another flight.
  const flying = context.flights.get(row.sealed) ?? take(context, row, provider, credentials, anew);
  return await waitFor(flying, wish);
}

function take(
  context: Context,
  row: ConnectionRow,
  provider: Provider,
  credentials: Purse,
  anew: boolean,
): Promise<AccessToken> {
  const { tenantId, id } = row;
  const key = { tenantId, connectionId: id };
  const buy = async () => {
    // Who read the row before another flight ended finds what that one brought.
    const now = anew ? undefined : await context.store.getConnection(key);
    const exchanges = credentials.kind === 'authorization-code';
    const kept = now && (exchanges || now.sealed === row.sealed) ? await readFresh(context, now) : undefined;
    if (kept) return kept;
    // Nobody's own going away ends it: the others still wait.
    const reach = { hosts: context.hostsOf(provider.cloud), sender: context.sender(undefined) };
    if (exchanges) return await refreshGrant(context, now, provider, reach);
    const token = await buyAccessToken(context, provider, credentials, reach);
    const sealed = await sealAccessToken(context.ring, token, { kind: 'connection', tenantId, id });
    const isKept = await context.store.keepAccessToken(key, row.sealed, sealed);
    // Disconnected meanwhile: nobody is given access that was taken away.
    if (!isKept && !(await context.store.getConnection(key))) throw new ConnectError('not_found');
    return token;
  };
  const flight = buy().finally(() => context.flights.delete(row.sealed));
  context.flights.set(row.sealed, flight);
  return flight;
}

/** The flight goes on for the others when this one has waited long enough, or has gone. */
function waitFor(flight: Promise<AccessToken>, { caller, endsAt }: Wish): Promise<AccessToken> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new ConnectError('cancelled'));
    const timer = setTimeout(
      () => reject(new ConnectError('upstream', { detail: { reason: 'timeout' } })),
      endsAt - performance.now(),
    );
    caller?.addEventListener('abort', leave);
    if (caller?.aborted) leave();
    void flight.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', leave);
    });
  });
}

async function readFresh(context: Context, row: ConnectionRow): Promise<AccessToken | undefined> {
  const { accessToken, tenantId, id } = row;
  if (accessToken === null) return undefined;
  try {
    const kept = await openAccessToken(context.ring, accessToken, { kind: 'connection', tenantId, id });
    return isFresh(kept, context.now()) ? kept : undefined;
  } catch (error) {
    // Its key is gone; the credentials, sealed by themselves, buy another one.
    context.onError(error);
    return undefined;
  }
}
