import { isConnectError } from '../../core/errors.ts';
import type { AccessToken } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { openAccessToken } from '../vault/credentials.ts';

/**
 * The access token that was kept with a connection; undefined when there is none, or none that opens.
 *
 * @throws {ConnectError} `not_configured` (reason `keys`) when the keys cannot be had now.
 */
export async function openKept(
  { ring, onError }: Context,
  { accessToken, tenantId, id }: ConnectionRow,
): Promise<AccessToken | undefined> {
  if (accessToken === null) return undefined;
  try {
    return await openAccessToken(ring, accessToken, { kind: 'connection', tenantId, id });
  } catch (error) {
    // Neither could the credentials be opened.
    if (isConnectError(error)) throw error;
    // Its key is gone; the credentials, sealed by themselves, buy another one.
    onError(error);
    return undefined;
  }
}
