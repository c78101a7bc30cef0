'use client';
import { useId, useRef } from 'react';
import type { ListedScope } from '../../core/scopes/group-scopes.ts';
import { scopeWords } from '../../core/words/scope-words.ts';
import { ScopeName } from '../late/scope-name.tsx';
import { type CopyOutcome, copyText } from '../late/use-copy.ts';
import { useSay } from '../late/use-say.ts';

type ScopeRowProps = {
  readonly scope: ListedScope;
  /** What it is for; empty where nobody knows. */
  readonly purpose: string;
  readonly ticked: boolean;
  readonly copied: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onCopy: (outcome: CopyOutcome) => void;
};

/** One scope to be found on Atlassian's screen: a tick, its name to copy, and what it is for. */
export function ScopeRow({
  scope: { name, optional },
  purpose,
  ticked,
  copied,
  onTick,
  onCopy,
}: ScopeRowProps) {
  const say = useSay(scopeWords);
  const shown = useRef<HTMLElement>(null);
  const purposeId = useId();
  const copy = async () => {
    onCopy(await copyText(name, () => shown.current && getSelection()?.selectAllChildren(shown.current)));
  };
  return (
    <li data-state={ticked ? 'good' : undefined}>
      <label>
        <input
          type="checkbox"
          checked={ticked}
          aria-describedby={purpose && purposeId}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>
          <code ref={shown}>
            <ScopeName name={name} />
          </code>{' '}
          {optional && <span data-connect-part="tag">{say('wantedOptional')}</span>}
        </span>
      </label>
      <button
        type="button"
        data-connect-part="link"
        data-state={copied ? 'good' : undefined}
        // Named as it reads: what was copied is said beside it.
        aria-label={copied ? undefined : say('wantedCopyOne', { scope: name })}
        onClick={() => void copy()}
      >
        {say(copied ? 'wantedCopied' : 'wantedCopy')}
      </button>
      {purpose && (
        <p data-connect-part="hint" id={purposeId}>
          {purpose}
        </p>
      )}
    </li>
  );
}
