import type { connectionWords } from '../../core/words/connection-words.ts';
import type { Messages, Say } from '../../core/words/messages.ts';
import { sayError } from '../../core/words/say-error.ts';
import { toConnectError } from '../to-connect-error.ts';

type FailedProps = {
  readonly error: Error;
  readonly messages: Messages;
  readonly say: Say<typeof connectionWords>;
  /** Whether there is a list to be seen all the same. */
  readonly hasList: boolean;
  readonly onRetry: () => unknown;
};

/** Why the list could not be had, and a way to ask again. */
export function Failed({ error, messages, say, hasList, onRetry }: FailedProps) {
  const failure = toConnectError(error);
  const [happened, advice] = sayError(messages, failure);
  return (
    <div data-connect-part="box" data-state="bad">
      <div role="alert">
        <strong>{happened}</strong>
        <p>
          {/* Nobody has tried to save anything. */}
          {failure.code === 'network' ? say('connectionsCheck') : advice} {hasList && say('connectionsStale')}
        </p>
      </div>
      <button type="button" data-connect-part="secondary" onClick={() => void onRetry()}>
        {say('connectionsRetry')}
      </button>
    </div>
  );
}
