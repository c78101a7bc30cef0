import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { type Credentials, openCredentials } from '../vault/credentials.ts';
import { keyFaultOf } from '../vault/seal.ts';

/**
 * The credentials of a stored connection. A key that this server lacks, or has with other bytes, is the operator's to
 * put back, and another server may have it: that ends no connection.
 *
 * @throws {ConnectError} `needs_reconnect` when they are not what was sealed for it, `not_configured` (reason `keys`) when
 * their key is not here, is another one here, or cannot be had now.
 */
export async function openStored(
  { ring, onError }: Context,
  { sealed, tenantId, id }: ConnectionRow,
): Promise<Credentials> {
  try {
    return await openCredentials(ring, sealed, { kind: 'connection', tenantId, id });
  } catch (cause) {
    // What fails to give the keys has been told already.
    if (isConnectError(cause)) throw cause;
    onError(cause);
    throw keyFaultOf(cause)
      ? new ConnectError('not_configured', { detail: { reason: 'keys' } })
      : new ConnectError('needs_reconnect', { detail: { reason: 'sealed' } });
  }
}
