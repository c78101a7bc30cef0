'use client';
import { useId, useState } from 'react';
import { recogniseWindowText } from '../../core/recognise-window-text.ts';
import { type Mender, type WindowText, windowTexts } from '../../core/window-texts.ts';
import { authorizeWords } from '../../core/words/authorize-words.ts';
import { windowWords } from '../../core/words/window-words.ts';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';

const who = {
  you: 'whoYou',
  'site-admin': 'whoSiteAdmin',
  operator: 'whoOperator',
} as const satisfies Record<Mender, string>;

const shows = { 'log-in': 'showsLogIn', blank: 'showsBlank' } as const;

/** Many errors stay in the Atlassian window and never come back: what each of them means, and who can mend it. */
export function Stranded() {
  const say = useSay(authorizeWords);
  const id = useId();
  const [copied, setCopied] = useState('');
  const found = recogniseWindowText(copied);
  const shown = windowTexts.filter((text) => found === undefined || text.id === found);
  return (
    <details aria-live="off">
      <summary>{say('strandedTitle')}</summary>
      <div data-connect-part="stranded">
        <div data-connect-part="field">
          <label htmlFor={id}>{say('strandedField')}</label>
          <div data-connect-part="control">
            <input
              id={id}
              type="text"
              value={copied}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setCopied(event.target.value)}
            />
          </div>
          <p data-connect-part="hint" id={`${id}-hint`} aria-live="polite">
            {say(copied.trim() === '' || found ? 'strandedLead' : 'strandedNone')}
          </p>
        </div>
        {shown.map((text) => (
          <Answer key={text.id} text={text} open={found !== undefined} />
        ))}
      </div>
    </details>
  );
}

function Answer({ text, open }: { readonly text: WindowText; readonly open: boolean }) {
  const { pending } = useSession();
  const say = useSay(windowWords);
  const { callbackUrl } = pending.current;
  return (
    <details open={open}>
      <summary>{text.quote !== undefined ? <bdi>{text.quote}</bdi> : say(shows[text.id])}</summary>
      <p role={open ? 'status' : undefined}>
        <strong>{say(who[text.who])}.</strong> {say(`window.${text.id}`)}{' '}
        {text.id === 'callback' && callbackUrl !== undefined && <bdi>{callbackUrl}</bdi>}
      </p>
    </details>
  );
}
