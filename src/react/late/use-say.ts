import type { Say } from '../../core/words/messages.ts';
import { type Language, sayFrom } from '../../core/words/say-from.ts';
import type { Text } from '../../core/words/text.ts';
import { type Session, useSession } from '../session.ts';

type CatalogPart = Readonly<Record<string, Text>>;

/** The language of the UI, and the product that asks. */
export const languageOf = ({ appName, locale }: Session): Language => ({
  tag: locale.tag,
  app: appName,
});

/** Speaks from one part of the catalogue, in the host's words where it has some, and counts as its language does. */
export function useSay<Words extends CatalogPart>(words: Words): Say<Words> {
  const session = useSession();
  return sayFrom(words, session.messages, languageOf(session));
}
