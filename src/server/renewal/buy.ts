import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import { buildRefreshRequest, readRefreshResponse } from '../atlassian/grant.ts';
import { send } from '../atlassian/send.ts';
import type { AccessToken } from '../atlassian/token.ts';
import { openStored } from '../connections/open-stored.ts';
import { buyAccessToken } from '../connections/sign-in.ts';
import type { Context } from '../context.ts';
import type { KeptConnection } from '../store.ts';
import type { Credentials } from '../vault/credentials.ts';

/** What a renewal brought: an access token, and the credentials for the next one. */
export type Bought = { readonly token: AccessToken; readonly credentials: Credentials };

/**
 * Buys an access token with the credentials of a connection, or exchanges them for it.
 *
 * @throws {ConnectError} `needs_reconnect`, `invalid_client`, `not_configured`, and what any request to Atlassian may fail
 * with.
 */
export async function buy(context: Context, row: KeptConnection, provider: Provider): Promise<Bought> {
  const credentials = await openStored(context, row);
  const reach = { hosts: context.hostsOf(provider.cloud), sender: context.sender(undefined) };
  // Its life counts from before it was asked for, so that it never ends sooner than we think.
  const asked = row.readAt;
  switch (credentials.kind) {
    case 'basic':
      throw new ConnectError('not_configured');
    case 'client-credentials':
      return { credentials, token: await buyAccessToken(provider, credentials, reach, asked) };
    case 'authorization-code': {
      const app = context.oauth.apps[provider.cloud];
      if (!app) throw new ConnectError('not_configured');
      const request = buildRefreshRequest(reach.hosts, app, credentials.secret);
      const { accessToken, refreshToken } = readRefreshResponse(await send(request, reach.sender), asked);
      // Where the answer brings no new one, the old one stays: https://community.developer.atlassian.com/t/54555
      return {
        token: accessToken,
        credentials: { ...credentials, secret: refreshToken ?? credentials.secret },
      };
    }
  }
}
