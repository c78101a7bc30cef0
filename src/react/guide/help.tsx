'use client';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Provider } from '../../core/provider.ts';
import { helpWords } from '../../core/words/help-words.ts';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import { useGuide } from '../late/use-guide.ts';
import { useSay } from '../late/use-say.ts';
import { Glyph } from '../parts/glyph.tsx';
import { ASK_ADMIN, useSession } from '../session.ts';
import { AskAdmin } from './ask-admin.tsx';
import css from './guide.css?inline';
import { GuideView } from './guide-view.tsx';
import { useSheet } from './use-sheet.ts';

type HelpProps = {
  readonly provider: Provider;
  /** What to show: a place in the guide, or the message to an admin. */
  readonly address: string;
};

/** Help with the form: beside it where there is room, and a sheet over it where there is not. */
export function Help({ provider, address }: HelpProps) {
  const { openHelp, helpOpener, say: sayForm } = useSession();
  const say = useSay(helpWords);
  const { guide, failed } = useGuide(provider);
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  useAdoptedStyles(panel, css);
  useSheet(panel);
  const waiting = useRef<HTMLParagraphElement>(null);
  // Under a sheet, what has opened it has just lost the focus.
  useLayoutEffect(() => waiting.current?.focus(), []);
  useEffect(() => {
    const own = panel.current;
    const work = own?.parentElement;
    return () => {
      // Strict mode only tries what closing does.
      if (own?.isConnected) return;
      const opener = helpOpener.current;
      // To what opened it last; a link has opened it from nowhere, and a form may have gone with the button that did.
      (opener?.isConnected ? opener : work?.querySelector('input'))?.focus();
      helpOpener.current = null;
    };
  }, [helpOpener]);
  const asks = address === ASK_ADMIN;
  return (
    <section data-connect-part="guide" aria-labelledby={titleId} ref={panel}>
      <button type="button" data-connect-part="link" onClick={() => openHelp(undefined)}>
        <Glyph name="back" />
        {say('guideClose')}
      </button>
      {!guide && (
        <p
          id={titleId}
          data-connect-part="lead"
          tabIndex={-1}
          ref={waiting}
          role={failed ? 'alert' : undefined}
        >
          {failed ? sayForm('loadFailed') : say('guideLoading')}
        </p>
      )}
      {guide && asks && <AskAdmin guide={guide} provider={provider} titleId={titleId} />}
      {guide && !asks && (
        <GuideView guide={guide} provider={provider} address={address} titleId={titleId} key={address} />
      )}
    </section>
  );
}
