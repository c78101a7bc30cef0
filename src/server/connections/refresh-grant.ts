import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import { buildRefreshRequest, type Granted, readRefreshResponse } from '../atlassian/grant.ts';
import { send } from '../atlassian/send.ts';
import type { AccessToken } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { openCredentials, sealAccessToken, sealCredentials } from '../vault/credentials.ts';
import type { VerifyContext } from '../verify/verification.ts';

type Reach = Pick<VerifyContext, 'hosts' | 'sender'>;

/**
 * Exchanges the refresh token of a connection for another one, and keeps that one before anybody uses what came with it.
 *
 * @throws {ConnectError} `not_found`, `needs_reconnect`, `not_configured`, and what a request to Atlassian may fail with.
 */
export async function refreshGrant(
  context: Context,
  row: ConnectionRow | undefined,
  provider: Provider,
  reach: Reach,
): Promise<AccessToken> {
  if (!row) throw new ConnectError('not_found');
  const { tenantId, id } = row;
  const key = { tenantId, connectionId: id };
  const place = { kind: 'connection', tenantId, id } as const;
  const grant = await openCredentials(context.ring, row.sealed, place);
  const granted = await exchange(context, provider, grant.secret, reach).catch(async (error: unknown) => {
    // Another process may have exchanged it meanwhile: only what still stands has ended.
    const now = await context.store.getConnection(key);
    const isEnded = isConnectError(error) && error.code === 'needs_reconnect';
    if (!isEnded || !now || now.sealed === row.sealed) throw error;
    return await refreshGrant(context, now, provider, reach);
  });
  if (!('accessToken' in granted)) return granted;
  const { accessToken, refreshToken = grant.secret } = granted;
  const kept = await context.store.exchangeCredentials(key, row.sealed, {
    sealed: await sealCredentials(context.ring, { ...grant, secret: refreshToken }, place),
    accessToken: await sealAccessToken(context.ring, accessToken, place),
  });
  if (!kept && !(await context.store.getConnection(key))) throw new ConnectError('not_found');
  return accessToken;
}

async function exchange(
  { now, oauth }: Context,
  { cloud }: Provider,
  refreshToken: Parameters<typeof buildRefreshRequest>[2],
  { hosts, sender }: Reach,
): Promise<Granted> {
  const app = oauth.apps[cloud];
  if (!app) throw new ConnectError('not_configured');
  const asked = now();
  return readRefreshResponse(await send(buildRefreshRequest(hosts, app, refreshToken), sender), asked);
}
