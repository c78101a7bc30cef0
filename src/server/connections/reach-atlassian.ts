import type { Provider } from '../../core/provider.ts';
import type { Progress } from '../../core/wire.ts';
import type { Context } from '../context.ts';
import type { VerifyContext } from '../verify/verification.ts';

/** One run of a verification: how it says what is settled, and when it is no longer wanted. */
export type Run = { readonly report: (progress: Progress) => void; readonly caller: AbortSignal | undefined };

/** How to reach the hosts of a provider's cloud for one run. */
export function reachAtlassian(context: Context, provider: Provider, { report, caller }: Run): VerifyContext {
  return { hosts: context.hostsOf(provider.cloud), sender: context.sender(caller), report };
}
