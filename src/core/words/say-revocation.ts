import type { Provider } from '../provider.ts';
import { revocationOf } from '../revocation.ts';
import { type Messages, sayFrom } from './messages.ts';
import { revokeWords } from './revoke-words.ts';

/** What stays at Atlassian after disconnecting, in words, and the link to where it is ended. */
export type RevocationWords = { readonly says: string; readonly url: string; readonly label: string };

/**
 * Says what stays at Atlassian after disconnecting, for a host's own list of connections: `provider` is the one that a
 * connection names.
 *
 * @example
 * const { says, url, label } = sayRevocation(provider, { appName: 'Beacon' });
 * <p>{says} <a href={url}>{label}</a></p>
 */
export function sayRevocation(
  provider: Pick<Provider, 'auth' | 'cloud' | 'revoked'>,
  { appName, messages = {} }: { readonly appName: string; readonly messages?: Messages },
): RevocationWords {
  const { revoked, url } = revocationOf(provider);
  const say = sayFrom(revokeWords, messages, { app: appName });
  return { says: say(`revoke.${revoked}`), url, label: say(`revoke.link.${revoked}`) };
}
