import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { Sender } from '../atlassian/send.ts';
import { isAlive, isFresh } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { ConnectionKey, KeptConnection } from '../store.ts';
import type { Held } from './flight.ts';
import { fly } from './fly.ts';
import { openKept } from './open-kept.ts';

/** Who waits for a token, and how long; `anew` where the kept one will not do, however fresh it looks. */
export type Wish = { readonly sender: () => Pick<Sender, 'caller' | 'endsAt'>; readonly anew: boolean };

/**
 * The access token of a connection: the kept one while it is fresh, else a new one, which is kept for the next caller.
 * However many ask for it at once, on however many servers, Atlassian is asked once.
 *
 * @throws {ConnectError} `not_found`, `needs_reconnect`, `invalid_client`, `not_configured`, `cancelled`, and what any
 * request to Atlassian may fail with.
 */
export async function accessTokenOf(
  context: Context,
  row: KeptConnection,
  { anew, sender }: Wish,
): Promise<Held> {
  const kept = await openKept(context, row);
  if (kept && !anew && isFresh(kept, row.readAt)) return { token: kept, row };
  const key = { tenantId: row.tenantId, connectionId: row.id };
  try {
    return await waitFor(renewed(context, key, anew ? row.version : undefined), sender());
  } catch (error) {
    // Atlassian is out of order: what is left of the kept one is better than nothing.
    const passing = isConnectError(error) && error.retryable;
    if (kept && !anew && passing && isAlive(kept, await context.store.now())) {
      return { token: kept, row };
    }
    throw error;
  }
}

/** Joins who is renewing it already, unless that one brings the very version that will not do. */
async function renewed(context: Context, key: ConnectionKey, refused: number | undefined): Promise<Held> {
  for (;;) {
    const held = await fly(context, key, refused);
    if (held.row.version !== refused) return held;
    // While it cannot be written down, nobody else can renew it.
    await held.kept;
  }
}

/** It goes on for the others when this one has waited long enough, or has gone. */
function waitFor(
  flight: Promise<Held>,
  { caller, endsAt }: Pick<Sender, 'caller' | 'endsAt'>,
): Promise<Held> {
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
