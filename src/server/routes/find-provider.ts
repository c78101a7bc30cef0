import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';

/**
 * The provider that a request names.
 *
 * @throws {ConnectError} `not_configured`.
 */
export function findProvider(context: Pick<Context, 'providers'>, _identity: Identity, id: string): Provider {
  const provider = context.providers.get(id);
  if (!provider) throw new ConnectError('not_configured');
  return provider;
}
