import { clouds } from '../../core/clouds.ts';
import type { Provider } from '../../core/provider.ts';
import type { Progress } from '../../core/wire/connections.ts';
import type { Login } from '../atlassian/request.ts';
import type { Context } from '../context.ts';
import type { Credentials } from '../vault/credentials.ts';
import type { Claim, VerifyContext } from '../verify/verification.ts';

/** One run of a verification: how it says what is settled, and when it is no longer wanted. */
export type Run = { readonly report: (progress: Progress) => void; readonly caller: AbortSignal | undefined };

/** How to reach the hosts of a provider's cloud for one run. */
export function reachAtlassian(context: Context, provider: Provider, { report, caller }: Run): VerifyContext {
  return { hosts: context.hostsOf(provider.cloud), sender: context.sender(caller), report };
}

/** The site of a claim, as far as it is known. */
export type ClaimedSite = Pick<Claim, 'cloudId' | 'host' | 'listed'>;

/** What a provider's definition adds to a claim: which field plays which part, and what its values look like. */
export function claimOf(
  provider: Provider,
  site: ClaimedSite,
  credentials: Credentials,
  login: Login,
): Claim {
  const { auth, cloud } = provider;
  return {
    ...site,
    login,
    account: accountOf(credentials),
    fields: {
      site: auth.site,
      account: auth.kind === 'basic' ? auth.username : auth.clientId,
      secret: auth.secret,
    },
    siteSuffix: clouds[cloud].siteSuffix,
    usernameSuffix: auth.kind === 'basic' ? (auth.usernameSuffix ?? '') : '',
  };
}

function accountOf(credentials: Credentials): Claim['account'] {
  return credentials.kind === 'basic'
    ? { name: credentials.username, email: credentials.username }
    : { name: credentials.clientId, email: null };
}

/** What makes an account of ours unique on a site: the name that Atlassian accepted, since no missing scope hides it. */
export const accountKeyOf = (credentials: Credentials): string =>
  credentials.kind === 'basic' ? credentials.username.toLowerCase() : credentials.clientId;
