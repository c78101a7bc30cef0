import { useState } from 'react';

/** How copying a text went. */
export type CopyOutcome = 'copied' | 'failed';

type Copying = {
  /** Undefined before it was tried. */
  readonly outcome: CopyOutcome | undefined;
  readonly copy: () => void;
};

/** Copies a text; where the browser does not allow it, `onFail` selects it to be copied by hand. */
export async function copyText(text: string, onFail: () => void): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    onFail();
    return 'failed';
  }
}

/** Copies one text, and says how it went. */
export function useCopy(text: () => string, onFail: () => void): Copying {
  const [outcome, setOutcome] = useState<CopyOutcome>();
  return {
    outcome,
    copy() {
      // Said again where it is copied again.
      setOutcome(undefined);
      void copyText(text(), onFail).then(setOutcome);
    },
  };
}
