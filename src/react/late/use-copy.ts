import { useState } from 'react';

/** How copying a text went; undefined before it was tried. */
export type Copying = {
  readonly outcome: 'copied' | 'failed' | undefined;
  readonly copy: () => void;
};

/** Copies a text; where the browser does not allow it, `onFail` selects it to be copied by hand. */
export function useCopy(text: () => string, onFail: () => void): Copying {
  const [outcome, setOutcome] = useState<Copying['outcome']>();
  const write = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      onFail();
      setOutcome('failed');
    }
  };
  return { outcome, copy: () => void write() };
}
