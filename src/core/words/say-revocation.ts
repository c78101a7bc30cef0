import type { Provider } from '../provider.ts';
import { revocationOf } from '../revocation.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './messages.ts';
import { revokeWords } from './revoke-words.ts';
import { sayFrom } from './say-from.ts';
import { saidBy } from './words-of.ts';

/** What stays at Atlassian after disconnecting, in words, and the link to where it is ended. */
export type RevocationWords = { readonly says: string; readonly url: string; readonly label: string };

type RevocationSpeaker = {
  readonly appName: string;
  readonly messages?: Messages | undefined;
  readonly locale?: Locale | undefined;
};

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
  { appName, messages, locale }: RevocationSpeaker,
): RevocationWords {
  const { revoked, url } = revocationOf(provider);
  const say = sayFrom(revokeWords, { ...locale?.messages, ...saidBy(messages) }, { app: appName });
  return { says: say(`revoke.${revoked}`), url, label: say(`revoke.link.${revoked}`) };
}
