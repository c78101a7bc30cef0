import { useMemo, useState } from 'react';
import type { Guide } from '../../core/guide.ts';
import { loadOnce } from '../../core/load-once.ts';
import { mapGuide } from '../../core/map-guide.ts';
import type { Provider } from '../../core/provider.ts';
import type { GuideTexts } from '../../core/words/locale.ts';
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
  const loadTexts = useMemo(() => loadOnce(async () => (await locale?.guides?.()) ?? {}), [locale]);
  const isOurs = typeof given === 'string';
  const onFail = () => setFailed(true);
  const english = useLoaded(load, isOurs, onFail);
  const loaded = useLoaded(loadTexts, isOurs, onFail);
  // Those of the language before stay until the others are here.
  const [texts, setTexts] = useState(loaded);
  if (loaded && loaded !== texts) setTexts(loaded);
  const guide = useMemo(() => {
    if (typeof given !== 'string') return given;
    return english && texts && inWords(english, given, texts, messages);
  }, [given, english, texts, messages]);
  return { guide, failed };
}

function inWords(guide: Guide, name: string, texts: GuideTexts, messages: Messages): Guide {
  const own: Readonly<Partial<Record<string, unknown>>> = messages;
  return mapGuide(guide, (text, address) => {
    const said = own[`guide.${name}/${address}`];
    return typeof said === 'string' ? said : (texts[text] ?? text);
  });
}
