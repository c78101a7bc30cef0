import { useRef, useState } from 'react';

type CopyBoxProps = { readonly label: string; readonly value: string };

const news = {
  idle: '',
  copied: 'Copied.',
  failed: 'The browser did not allow copying. The text is selected: copy it by hand.',
} as const;

/** A text to be taken to the letter, and a button that copies it. */
export function CopyBox({ label, value }: CopyBoxProps) {
  const text = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<keyof typeof news>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setOutcome('failed');
    }
  };
  return (
    <div className="copy">
      <div className="copy-head">
        <span>{label}</span>
        <span role="status">{news[outcome]}</span>
        <button type="button" onClick={() => void copy()} onBlur={() => setOutcome('idle')}>
          Copy<span className="unseen"> {label}</span>
        </button>
      </div>
      <pre ref={text}>{value}</pre>
    </div>
  );
}
