import type { Connection } from '../../core/connection.ts';
import type { Provider } from '../../core/provider.ts';
import type { connectionWords } from '../../core/words/connection-words.ts';
import type { Say } from '../../core/words/messages.ts';
import type { Speaker } from '../../core/words/say-first.ts';
import { sayDate, sayWhen } from './say-when.ts';

export type FactsProps = {
  readonly connection: Connection;
  readonly provider: Provider | undefined;
  readonly now: number;
  readonly say: Say<typeof connectionWords>;
  readonly speaker: Speaker;
};

/** Until when it lasts, and when it was looked at. */
export function Facts({ connection, provider, now, say, speaker: { locale } }: FactsProps) {
  const tag = locale?.tag;
  const { checkedAt, expiresAt } = connection;
  const agreed = provider?.auth.kind === 'authorization-code';
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= now;
  const key = isOver
    ? agreed
      ? 'connectionEndedConsent'
      : 'connectionEnded'
    : agreed
      ? 'connectionEndsConsent'
      : 'connectionEnds';
  return (
    <>
      {expiresAt !== null && `${say(key, { date: sayDate(expiresAt, tag) })} · `}
      <time dateTime={checkedAt} title={new Date(checkedAt).toLocaleString(tag ?? 'en')}>
        {say('connectionChecked', { when: sayWhen(checkedAt, now, tag) })}
      </time>
    </>
  );
}
