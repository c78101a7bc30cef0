import { ConnectError } from '../../core/errors.ts';
import { authorize } from '../atlassian/request.ts';
import { openStored } from '../connections/open-stored.ts';
import { endOf } from '../connections/open-to-use.ts';
import type { Context } from '../context.ts';
import { accessTokenOf } from '../renewal/access-token-of.ts';
import { type Held, isYoung } from '../renewal/flight.ts';
import type { KeptConnection } from '../store.ts';
import type { Secret } from '../vault/secret.ts';
import type { Waiting } from './transport.ts';

/** What a request to the gateway is signed with. */
export type Signature = {
  readonly authorization: Secret;
  /** The access token in it, with the connection that has it; undefined where it holds none. */
  readonly held: Held | undefined;
};

/**
 * Signs for a connection: with the kept access token while it is fresh, without opening what buys it.
 *
 * @throws {ConnectError} `needs_reconnect`, `rate_limited`, `upstream`, `not_configured`, `not_found`, `cancelled`.
 */
export async function signFor(context: Context, row: KeptConnection, waiting: Waiting): Promise<Signature> {
  const provider = context.providers.get(row.provider);
  if (!provider) throw new ConnectError('not_configured');
  if (provider.auth.kind === 'basic') {
    const credentials = await openStored(context, row).catch(endOf(context, row));
    if (credentials.kind === 'basic') return { authorization: authorize(credentials), held: undefined };
  }
  return await signWithToken(context, row, waiting, false);
}

/**
 * Signs with another access token than the one that the gateway refused; undefined where another would fare no better.
 * Of many whose token was refused, on however many servers, the first renews it and the others find what that brought.
 *
 * @throws {ConnectError} as {@link signFor}.
 */
export async function signAnew(
  context: Context,
  { held }: Signature,
  waiting: Waiting,
): Promise<Signature | undefined> {
  if (!held || isYoung(held)) return undefined;
  return await signWithToken(context, held.row, waiting, true);
}

async function signWithToken(
  context: Context,
  row: KeptConnection,
  waiting: Waiting,
  anew: boolean,
): Promise<Signature> {
  const sender = () => context.sender(waiting.signal());
  const held = await accessTokenOf(context, row, { sender, anew }).catch(endOf(context, row));
  return { authorization: authorize({ kind: 'bearer', token: held.token.token }), held };
}
