import { type RefObject, useRef } from 'react';
import type { connectionWords } from '../../core/words/connection-words.ts';
import type { Say } from '../../core/words/messages.ts';
import { sayError } from '../../core/words/say-error.ts';
import type { Speaker } from '../../core/words/say-first.ts';
import { toConnectError } from '../to-connect-error.ts';
import { useHeir } from './use-heir.ts';

type FailedProps = {
  readonly error: Error;
  readonly speaker: Speaker;
  readonly say: Say<typeof connectionWords>;
  /** Whether there is a list to be seen all the same. */
  readonly hasList: boolean;
  readonly onRetry: () => unknown;
  /** Gets the focus when another try has had the list. */
  readonly heir: RefObject<HTMLElement | null>;
};

/** Why the list could not be had, and a way to ask again. */
export function Failed({ error, speaker, say, hasList, onRetry, heir }: FailedProps) {
  const box = useRef<HTMLDivElement>(null);
  useHeir(box, heir);
  const failure = toConnectError(error);
  const [happened, advice] = sayError(speaker, failure);
  const isPlainOutage = failure.code === 'network' && failure.detail.reason === undefined;
  return (
    <div data-connect-part="box" data-state="bad" ref={box}>
      <div role="alert">
        <strong>{happened}</strong>
        <p>
          {/* Nobody has tried to save anything. */}
          {isPlainOutage ? say('connectionsCheck') : advice} {hasList && say('connectionsStale')}
        </p>
      </div>
      <button type="button" data-connect-part="secondary" onClick={() => void onRetry()}>
        {say('connectionsRetry')}
      </button>
    </div>
  );
}
