import type { Provider } from '../../core/provider.ts';
import { connectionWords } from '../../core/words/connection-words.ts';
import type { Speaker } from '../../core/words/say-first.ts';
import { sayFrom } from '../../core/words/say-from.ts';
import { sayRevocation } from '../../core/words/say-revocation.ts';
import { NewTabLink } from '../late/new-tab-link.tsx';

type RevocationProps = {
  readonly provider: Provider | undefined;
  readonly appName: string;
  readonly speaker: Speaker;
};

/** What disconnecting leaves at Atlassian, and where that is ended. */
export function Revocation({ provider, appName, speaker }: RevocationProps) {
  if (!provider) return null;
  const { says, url, label } = sayRevocation(provider, { appName, ...speaker });
  const note = sayFrom(connectionWords, { ...speaker.locale?.messages, ...speaker.messages })(
    'disconnectNewTab',
  );
  return (
    <>
      {says} <NewTabLink href={url} label={label} note={note} />
    </>
  );
}
