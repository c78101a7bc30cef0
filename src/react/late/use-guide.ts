import { useMemo, useState } from 'react';
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
  const name = typeof given === 'string' ? given : undefined;
  const load = useMemo(
    () => loadOnce(async () => name !== undefined && ([name, await loadGuide(name)] as const)),
    [name],
  );
  const english = useLoaded(load, name !== undefined, () => setFailed(true));
  const texts = useTexts(locale, name !== undefined);
  const guide = useMemo(() => {
    if (typeof given !== 'string') return given;
    return english && texts ? inWords(...english, texts, messages) : undefined;
  }, [given, english, texts, messages]);
  return { guide, failed };
}

const noTexts: GuideTexts = {};

/** The guides' texts in a language; English stands in for those that cannot be loaded, until they can. */
function useTexts(locale: Locale | undefined, wanted: boolean): GuideTexts | undefined {
  const [failed, setFailed] = useState(false);
  const load = useMemo(() => loadOnce(async () => (await locale?.guides?.()) ?? noTexts), [locale]);
  const texts = useLoaded(load, wanted, () => setFailed(true));
  return texts ?? (failed ? noTexts : undefined);
}

function inWords(name: string, guide: Guide, texts: GuideTexts, messages: Messages): Guide {
  const own: Readonly<Partial<Record<string, unknown>>> = messages;
  return mapGuide(guide, (text, address) => {
    const said = own[`guide.${name}/${address}`];
    return typeof said === 'string' ? said : (texts[text] ?? text);
  });
}
