import { useId, useRef, useState } from 'react';
import type { Outputs } from '../../core/outputs.ts';
import type { Field } from '../../core/provider.ts';
import type { OutputLine } from '../../core/read-outputs.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { Marked } from '../late/marked.tsx';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import { type CopyOutcome, copyText } from '../late/use-copy.ts';
import { useSay } from '../late/use-say.ts';
import { Setting } from './setting.tsx';
import css from './sheet.css?inline';

type SettingsSheetProps = {
  readonly fields: readonly Field[];
  readonly outputs: Outputs;
  /** The lines of `outputs`, as they are for this site. */
  readonly lines: readonly OutputLine[];
};

/** The settings that the site becomes, in the order of the other tool's own form, each to be copied. */
export function SettingsSheet({ fields, outputs, ...props }: SettingsSheetProps) {
  const say = useSay(sheetWords);
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLDListElement>(null);
  const titleId = useId();
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<{ readonly how: CopyOutcome; readonly label?: string }>();
  useAdoptedStyles(section, css);

  const { tool, path, finish, notes = [] } = outputs;
  const lines = props.lines.map((line, index) => {
    const field = fields.find(({ name }) => name === outputs.lines[index]?.field);
    if (line.value !== undefined || !field) return { ...line, missing: '' };
    if (field.kind !== 'secret') return { ...line, missing: say('sheetEntered', { label: field.label }) };
    const missing = say(field.token === 'client-secret' ? 'sheetClientSecret' : 'sheetSecret');
    return { ...line, missing, note: line.note ?? say('sheetSecretHint') };
  });

  const tell = (how: CopyOutcome, label?: string) => {
    setOutcome({ how, ...(label !== undefined && { label }) });
    if (how === 'copied' && label !== undefined) setCopied((before) => new Set([...before, label]));
  };
  const copyAll = async () => {
    const text = lines.map(({ label, value, missing }) => `${label}: ${value ?? missing}`).join('\n');
    const select = () => list.current && getSelection()?.selectAllChildren(list.current);
    tell(await copyText(text, () => void select()));
  };

  const sayCopied = (label: string | undefined) => {
    if (label === undefined) return say('sheetSaidAll');
    const isNamed = lines.some((line) => line.label === label && line.value === undefined);
    return say(isNamed ? 'sheetSaidWords' : 'sheetSaidOne', { label });
  };

  return (
    <section data-connect-part="sheet" aria-labelledby={titleId} ref={section}>
      <div data-connect-part="sheet-head">
        <h3 data-connect-part="sheet-title" id={titleId}>
          {say('sheetTitle', { tool })}
        </h3>
        <button type="button" data-connect-part="link" onClick={() => void copyAll()}>
          {say('sheetCopyAll')}
        </button>
      </div>
      <p>
        <Marked text={say('sheetOpen', { tool, path: `**${path.join(' > ')}**` })} />
      </p>
      <dl data-connect-part="settings" ref={list}>
        {lines.map((line) => (
          <Setting
            key={line.label}
            line={line}
            copied={copied.has(line.label)}
            onCopy={(how) => tell(how, line.label)}
          />
        ))}
      </dl>
      <p>
        <Marked text={say('sheetFinish', { finish: `**${finish.join(' > ')}**` })} />
      </p>
      {notes.length > 0 && (
        <ul data-connect-part="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p data-connect-part="hint" role="status">
        {outcome?.how === 'failed' && say('sheetCopyFailed')}
        {outcome?.how === 'copied' && sayCopied(outcome.label)}
      </p>
    </section>
  );
}
