import type { Provider } from '../../core/provider.ts';
import { connectionWords } from '../../core/words/connection-words.ts';
import { type Messages, sayFrom } from '../../core/words/messages.ts';
import { sayRevocation } from '../../core/words/say-revocation.ts';
import { NewTabLink } from '../late/new-tab-link.tsx';

type RevocationProps = {
  readonly provider: Provider | undefined;
  readonly appName: string;
  readonly messages: Messages;
};

/** What disconnecting leaves at Atlassian, and where that is ended. */
export function Revocation({ provider, appName, messages }: RevocationProps) {
  if (!provider) return null;
  const { says, url, label } = sayRevocation(provider, { appName, messages });
  const note = sayFrom(connectionWords, messages)('disconnectNewTab');
  return (
    <>
      {says} <NewTabLink href={url} label={label} note={note} />
    </>
  );
}
