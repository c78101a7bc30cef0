import { useEffect, useMemo, useState } from 'react';
import type { Guide } from '../../core/guide.ts';
import { loadOnce } from '../../core/load-once.ts';
import { mapGuide } from '../../core/map-guide.ts';
import type { Provider } from '../../core/provider.ts';
import type { GuideTexts, Locale } from '../../core/words/locale.ts';
import type { Messages } from '../../core/words/messages.ts';
import { loadGuide } from '../../guides/index.ts';
import { useLoaded } from '../load.ts';
import { useSession } from '../session.ts';

/** The provider's guide: its own, or one of ours by name and in the host's words, which a failed load asks for again. */
export function useGuide({ guide: given }: Provider): {
  readonly guide: Guide | undefined;
  readonly failed: boolean;
} {
  const { locale, messages } = useSession();
  const [failed, setFailed] = useState(false);
  const load = useMemo(
    () => loadOnce(async () => (typeof given === 'string' ? await loadGuide(given) : given)),
    [given],
  );
  const isOurs = typeof given === 'string';
  const english = useLoaded(load, isOurs, () => setFailed(true));
  const texts = useTexts(locale, isOurs);
  const guide = useMemo(() => {
    if (typeof given !== 'string') return given;
    return english && texts && inWords(english, given, texts, messages);
  }, [given, english, texts, messages]);
  return { guide, failed };
}

/**
 * The guides' texts in a language; those of the one before stay until they are here, and English stands in for those
 * that cannot be loaded.
 */
function useTexts(locale: Locale | undefined, wanted: boolean): GuideTexts | undefined {
  const [texts, setTexts] = useState<GuideTexts>();
  const first = useMemo(() => loadOnce(async () => (await locale?.guides?.()) ?? {}), [locale]);
  // What fails at first is asked for again, as everything is that is loaded late.
  const loaded = useLoaded(first, wanted, () => setTexts((before) => before ?? {}));
  useEffect(() => {
    if (!wanted || !loaded) return;
    let isHere = true;
    first().then(
      (arrived) => isHere && setTexts(arrived),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [first, wanted, loaded]);
  return texts;
}

function inWords(guide: Guide, name: string, texts: GuideTexts, messages: Messages): Guide {
  const own: Readonly<Partial<Record<string, unknown>>> = messages;
  return mapGuide(guide, (text, address) => {
    const said = own[`guide.${name}/${address}`];
    return typeof said === 'string' ? said : (texts[text] ?? text);
  });
}
