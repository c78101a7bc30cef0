'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { Guide } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { helpWords } from '../../core/words/help-words.ts';
import { loadGuide } from '../../guides/index.ts';
import { Glyph } from '../parts/glyph.tsx';
import { ASK_ADMIN, useSay, useSession } from '../session.ts';
import { AskAdmin } from './ask-admin.tsx';
import { GuideView } from './guide-view.tsx';
import { useAdoptedStyles } from './use-adopted-styles.ts';
import { useSheet } from './use-sheet.ts';

type HelpProps = {
  readonly provider: Provider;
  /** What to show: a place in the guide, or the message to an admin. */
  readonly address: string;
};

/** Help with the form: beside it where there is room, and a sheet over it where there is not. */
export function Help({ provider, address }: HelpProps) {
  const { openHelp, helpOpener } = useSession();
  const say = useSay(helpWords);
  const guide = useGuide(provider);
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  useAdoptedStyles(panel);
  useSheet(panel);
  useEffect(
    () => () => {
      // The one that opened it last.
      helpOpener.current?.focus();
    },
    [helpOpener],
  );
  const asks = address === ASK_ADMIN;
  return (
    <section data-connect-part="guide" aria-labelledby={titleId} ref={panel}>
      <button type="button" data-connect-part="link" onClick={() => openHelp(undefined)}>
        <Glyph name="back" />
        {say('guideClose')}
      </button>
      {guide && asks && <AskAdmin guide={guide} provider={provider} titleId={titleId} />}
      {guide && !asks && (
        <GuideView guide={guide} provider={provider} address={address} titleId={titleId} key={address} />
      )}
    </section>
  );
}

/** The provider's guide: its own, or one of ours by name. */
function useGuide({ guide }: Provider): Guide | undefined {
  const [loaded, setLoaded] = useState(typeof guide === 'object' ? guide : undefined);
  useEffect(() => {
    if (typeof guide !== 'string') return;
    let wanted = true;
    loadGuide(guide).then(
      (arrived) => wanted && setLoaded(arrived),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [guide]);
  return loaded;
}
