import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { Login } from '../atlassian/request.ts';
import { send } from '../atlassian/send.ts';
import { type AccessToken, buildTokenRequest, type Client, readTokenResponse } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { Credentials } from '../vault/credentials.ts';
import type { VerifyContext } from '../verify/verification.ts';

/** Credentials with how they sign requests, and the access token they bought where they buy one. */
export type SignedIn = {
  readonly credentials: Credentials;
  readonly login: Login;
  readonly accessToken: AccessToken | undefined;
};

type Reach = Pick<VerifyContext, 'hosts' | 'sender'>;

/**
 * Makes credentials ready to ask the gateway; an email and its token are it by themselves.
 *
 * @throws {ConnectError} what {@link buyAccessToken} may fail with; `needs_reconnect` for a grant, whose access token of
 * the hour waits with any question that is asked about it.
 */
export async function signIn(
  context: Context,
  provider: Provider,
  credentials: Credentials,
  reach: Reach,
): Promise<SignedIn> {
  switch (credentials.kind) {
    case 'basic':
      return { credentials, login: credentials, accessToken: undefined };
    case 'client-credentials':
      return withAccessToken(
        credentials,
        // Its life counts from before it was asked for, so that it never ends sooner than we think.
        await buyAccessToken(provider, credentials, reach, await context.store.now()),
      );
    case 'authorization-code':
      throw new ConnectError('needs_reconnect');
  }
}

/** The same with an access token that was bought before. */
export function withAccessToken(credentials: Credentials, accessToken: AccessToken): SignedIn {
  return { credentials, accessToken, login: { kind: 'bearer', token: accessToken.token } };
}

/**
 * Buys an access token, which is asked for at this moment of the database's clock.
 *
 * @throws {ConnectError} `invalid_client`, and what any request to Atlassian may fail with.
 */
export async function buyAccessToken(
  { auth }: Provider,
  client: Client,
  { hosts, sender }: Reach,
  asked: number,
): Promise<AccessToken> {
  const answer = await send(buildTokenRequest(hosts, client), sender);
  return readTokenResponse(answer, auth.kind === 'client-credentials' ? auth : {}, asked);
}
