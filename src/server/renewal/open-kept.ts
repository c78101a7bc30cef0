import type { AccessToken } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { openAccessToken } from '../vault/credentials.ts';

/** The access token that was kept with a connection; undefined when there is none, or none that opens. */
export async function openKept(
  { ring, onError }: Context,
  { accessToken, tenantId, id }: ConnectionRow,
): Promise<AccessToken | undefined> {
  if (accessToken === null) return undefined;
  try {
    return await openAccessToken(ring, accessToken, { kind: 'connection', tenantId, id });
  } catch (error) {
    // Its key is gone; the credentials, sealed by themselves, buy another one.
    onError(error);
    return undefined;
  }
}
