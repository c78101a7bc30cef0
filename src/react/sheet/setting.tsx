import { useRef } from 'react';
import type { OutputLine } from '../../core/read-outputs.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { type CopyOutcome, copyText } from '../late/use-copy.ts';
import { useSay } from '../late/use-say.ts';

type SettingProps = {
  /** `missing` stands where there is no value to show. */
  readonly line: OutputLine & { readonly missing: string };
  readonly copied: boolean;
  readonly onCopy: (outcome: CopyOutcome) => void;
};

/** One setting by its label, with what to know about it. What is secret is only named, and its words are what is copied. */
export function Setting({ line: { label, value, note, missing }, copied, onCopy }: SettingProps) {
  const say = useSay(sheetWords);
  const shown = useRef<HTMLElement>(null);
  const copy = async (text: string) => {
    onCopy(await copyText(text, () => shown.current && getSelection()?.selectAllChildren(shown.current)));
  };
  return (
    <div data-connect-part="setting">
      <dt>{label}</dt>
      <dd data-state={value === undefined ? 'missing' : undefined}>
        <bdi ref={shown}>{value ?? missing}</bdi>
      </dd>
      <dd>
        <button
          type="button"
          data-connect-part="link"
          data-state={copied ? 'good' : undefined}
          aria-label={say(copied ? 'sheetCopiedOne' : 'sheetCopyOne', { label })}
          onClick={() => void copy(value ?? missing)}
        >
          {say(copied ? 'sheetCopied' : 'sheetCopy')}
        </button>
      </dd>
      {note && <dd data-connect-part="hint">{note}</dd>}
    </div>
  );
}
