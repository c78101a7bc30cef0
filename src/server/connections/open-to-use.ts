import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import type { KeptConnection } from '../store.ts';
import { isEnd, markEnded } from './mark-ended.ts';
import { type OpenConnection, openConnection } from './open-connection.ts';
import type { Run } from './reach-atlassian.ts';

/**
 * Opens a connection for a request of the host's own, with the kept access token unless it has to be `anew`; credentials
 * that no longer work are marked, and called that.
 *
 * @throws {ConnectError} `needs_reconnect`, and otherwise what {@link openConnection} may fail with.
 */
export async function openToUse(
  context: Context,
  row: KeptConnection,
  run: Run,
  anew: 'no' | 'yes' = 'no',
): Promise<OpenConnection> {
  return await openConnection(context, row, run, { anew }).catch(endOf(context, row));
}

/** What a failure says to who wanted to use the connection; where it is the credentials' own, they are marked first. */
export function endOf(context: Context, row: KeptConnection) {
  return async (error: unknown): Promise<never> => {
    if (!isEnd(error)) throw error;
    await markEnded(context, row);
    throw new ConnectError('needs_reconnect', isConnectError(error) ? { detail: error.detail } : {});
  };
}
