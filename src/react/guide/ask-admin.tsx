'use client';
import { useId, useLayoutEffect, useRef } from 'react';
import type { Guide } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { helpWords } from '../../core/words/help-words.ts';
import { scopeWords } from '../../core/words/scope-words.ts';
import { useCopy } from '../late/use-copy.ts';
import { languageOf, useSay } from '../late/use-say.ts';
import { useWantedScopes } from '../late/use-wanted-scopes.ts';
import { useSession } from '../session.ts';
import { linkTo } from './link-to.ts';
import { writeScopes, writeSteps } from './write-message.ts';

type AskAdminProps = { readonly guide: Guide; readonly provider: Provider; readonly titleId: string };

/** A message that can be sent to an admin as it is: steps, scopes, and a link that opens this form. */
export function AskAdmin({ guide, provider, titleId }: AskAdminProps) {
  const session = useSession();
  const { options, messages } = session;
  const say = useSay(helpWords);
  const sayScopes = useSay(scopeWords);
  const wanted = useWantedScopes(provider);
  const box = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const id = useId();
  const { pageUrl = location.origin + location.pathname } = options.current;
  const link = linkTo(pageUrl, { provider: provider.id });
  const tool = provider.outputs?.tool;
  const asker = tool === undefined ? {} : { app: tool };
  const [lead, body] = guide.adminSection
    ? (['askAllowLead', 'askAllowBody'] as const)
    : (['askLead', tool ? 'askBodyTool' : 'askBody'] as const);
  const scopes =
    typeof wanted === 'object' ? writeScopes(guide, wanted, sayScopes, messages) : sayScopes('wantedInHelp');
  const message = say(body, {
    ...writeSteps(guide, provider, languageOf(session)),
    scopes,
    link,
    tool: tool ?? '',
  });

  const { outcome, copy } = useCopy(
    () => message,
    () => box.current?.select(),
  );

  return (
    <>
      <div data-connect-part="heading">
        <h3 data-connect-part="guide-title" id={titleId} tabIndex={-1} ref={heading}>
          {say('askTitle')}
        </h3>
        <p data-connect-part="lead">{say(lead)}</p>
      </div>
      {wanted === 'loading' ? (
        <p data-connect-part="hint">{sayScopes('wantedAsking', asker)}</p>
      ) : (
        <>
          <div data-connect-part="field">
            <label htmlFor={id}>{say('askMessage')}</label>
            <textarea id={id} readOnly rows={14} value={message} ref={box} />
          </div>
          <button type="button" data-connect-part="primary" onClick={copy}>
            {say('askCopy')}
          </button>
        </>
      )}
      <p data-connect-part="hint" role="status">
        {outcome && say(outcome === 'copied' ? 'askCopied' : 'askCopyFailed')}
      </p>
    </>
  );
}
