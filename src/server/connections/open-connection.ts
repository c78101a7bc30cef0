import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { Context } from '../context.ts';
import { accessTokenOf } from '../renewal/access-token-of.ts';
import type { KeptConnection } from '../store.ts';
import type { VerifyContext } from '../verify/verification.ts';
import { openStored } from './open-stored.ts';
import { type Run, reachAtlassian } from './reach-atlassian.ts';
import { type SignedIn, withAccessToken } from './sign-in.ts';

/** A stored connection whose credentials are ready to ask the gateway, and how to reach it within one budget of time. */
export type OpenConnection = SignedIn & {
  /** The one that these credentials are of: opening it may have exchanged them. */
  readonly row: KeptConnection;
  readonly provider: Provider;
  readonly reach: VerifyContext;
};

/**
 * Opens the credentials of a stored connection; `anew` gets an access token even where the kept one would do, or only where
 * it is bought: a refresh token is exchanged for another one each time, so that it is not spent on proving itself.
 *
 * @throws {ConnectError} `not_configured` when its provider is gone, and what {@link openStored} and {@link accessTokenOf}
 * may fail with.
 */
export async function openConnection(
  context: Context,
  row: KeptConnection,
  run: Run,
  { anew }: { readonly anew: 'no' | 'where-bought' | 'yes' },
): Promise<OpenConnection> {
  const provider = context.providers.get(row.provider);
  if (!provider) throw new ConnectError('not_configured');
  const reach = reachAtlassian(context, provider, run);
  const credentials = await openStored(context, row);
  if (credentials.kind === 'basic') {
    return { row, provider, reach, credentials, login: credentials, accessToken: undefined };
  }
  const isAnew = anew === 'yes' || (anew === 'where-bought' && credentials.kind === 'client-credentials');
  const held = await accessTokenOf(context, row, { sender: () => reach.sender, anew: isAnew });
  return { row: held.row, provider, reach, ...withAccessToken(credentials, held.token) };
}
