import { clouds } from '../../core/clouds.ts';
import type { Provider } from '../../core/provider.ts';
import type { Progress } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import type { Claim, VerifyContext } from '../verify/verification.ts';

/** One run of a verification: how it says what is settled, and when it is no longer wanted. */
export type Run = { readonly report: (progress: Progress) => void; readonly caller: AbortSignal | undefined };

/** How to reach the hosts of a provider's cloud for one run. */
export function reachAtlassian(context: Context, provider: Provider, { report, caller }: Run): VerifyContext {
  return { hosts: context.hostsOf(provider.cloud), sender: context.sender(caller), report };
}

/** What a provider's definition adds to a claim: which field plays which part, and what its values look like. */
export function claimOf(
  provider: Provider,
  site: Pick<Claim, 'cloudId' | 'host'>,
  credentials: Claim['credentials'],
): Claim {
  const { site: siteField, username, secret, usernameSuffix = '' } = provider.auth;
  return {
    ...site,
    fields: { site: siteField, username, secret },
    siteSuffix: clouds[provider.cloud].siteSuffix,
    usernameSuffix,
    credentials,
  };
}
