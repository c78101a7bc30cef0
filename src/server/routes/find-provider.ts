import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { Context } from '../context.ts';
import type { Caller } from '../sessions/caller.ts';

/** True for a way to connect that the caller's session is for. */
export const isOffered = ({ providers }: Caller, id: string): boolean => providers?.includes(id) ?? true;

/**
 * The provider that a request names.
 *
 * @throws {ConnectError} `not_configured`; `forbidden`, reason `provider`, when the caller's session is for others.
 */
export function findProvider(context: Pick<Context, 'providers'>, caller: Caller, id: string): Provider {
  const provider = context.providers.get(id);
  if (!provider) throw new ConnectError('not_configured');
  requireOffered(caller, id);
  return provider;
}

/** @throws {ConnectError} `forbidden`, reason `provider`, when the caller's session is for others. */
export function requireOffered(caller: Caller, id: string): void {
  if (!isOffered(caller, id)) throw new ConnectError('forbidden', { detail: { reason: 'provider' } });
}
