'use client';
import { useRef } from 'react';
import { laterWords } from '../../core/words/later-words.ts';
import { useCopy } from '../late/use-copy.ts';
import { useSay } from '../late/use-say.ts';
import type { Failed } from './failed.ts';

/** What Atlassian answered, to be quoted in a support ticket. */
export function FailureDetails({ error: { code, detail } }: { readonly error: Failed }) {
  const say = useSay(laterWords);
  const list = useRef<HTMLDListElement>(null);
  const { reason, host, asked, upstreamStatus, upstreamMessage, requestId, at } = detail;
  const rows = (
    [
      ['detailCode', reason === undefined ? code : `${code} (${reason})`],
      ['detailSite', asked ?? host],
      ['detailStatus', upstreamStatus],
      ['detailMessage', upstreamMessage],
      ['detailRequest', requestId],
      ['detailTime', at],
    ] as const
  ).flatMap(([term, value]) => (value === undefined ? [] : [[say(term), String(value)] as const]));
  const { outcome, copy } = useCopy(
    () => rows.map(([term, value]) => `${term}: ${value}`).join('\n'),
    () => list.current && getSelection()?.selectAllChildren(list.current),
  );
  if (at === undefined) return null;
  return (
    <details>
      <summary>{say('details')}</summary>
      <dl ref={list}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" data-connect-part="link" onClick={copy}>
        {say('detailCopy')}
      </button>
      <span role="status"> {outcome && say(outcome === 'copied' ? 'detailCopied' : 'detailCopyFailed')}</span>
    </details>
  );
}
