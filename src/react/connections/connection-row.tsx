import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Connection } from '../../core/connection.ts';
import type { ConnectError } from '../../core/errors.ts';
import { sayError } from '../../core/words/say-error.ts';
import { Glyph } from '../parts/glyph.tsx';
import { toConnectError } from '../to-connect-error.ts';
import { Facts, type FactsProps } from './facts.tsx';
import { Lacks } from './lacks.tsx';
import { Revocation } from './revocation.tsx';
import { sayDays } from './say-when.ts';
import { type ConnectionState, stateOf } from './state-of.ts';
import { useHeir } from './use-heir.ts';

type RowProps = FactsProps & {
  readonly appName: string;
  readonly onTest: (id: string) => Promise<unknown>;
  readonly onRemove: (id: string) => Promise<unknown>;
  readonly onEnd: (connection: Connection) => void;
  readonly onReconnect: ((connection: Connection) => void) | undefined;
  /** Gets the focus, should it go with the row. */
  readonly heir: RefObject<HTMLElement | null>;
};

/** What the person does with it at the moment. */
type Work = 'idle' | 'testing' | 'asking' | 'removing';

const tones = { connected: 'good', ending: 'warn', ended: 'bad', 'needs-reconnect': 'bad' } as const;
const marks = { good: 'done', warn: 'missing', bad: 'missing' } as const;

/** One connection: where, as whom, how it is, and what can be done with it. */
export function ConnectionRow(props: RowProps) {
  const { connection, provider, now, say, speaker, appName, heir, ...on } = props;
  const [work, setWork] = useState<Work>('idle');
  const [news, setNews] = useState<'works' | ConnectError>();
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const state = stateOf(connection, now);
  const tone = tones[state.kind];
  const isAsking = work === 'asking' || work === 'removing';
  const wasAsking = useRef(false);
  // Before it is painted: the buttons that had the focus are gone, unless it has gone elsewhere already.
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    // Safari gives that of a pressed button to what is around it.
    const isLost = activeElement === body || activeElement?.contains(ask.current);
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current && isLost) ask.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  useHeir(row, heir);

  async function run(busy: Work, job: () => Promise<unknown>, done: () => void): Promise<void> {
    // A button that is switched off loses the focus, so that it only does nothing.
    if (work === 'testing' || work === 'removing') return;
    setWork(busy);
    setNews(undefined);
    // What the person has come to meanwhile goes on.
    const end = () => setWork((current) => (current === busy ? 'idle' : current));
    try {
      await job();
      end();
      done();
    } catch (error) {
      end();
      setNews(toConnectError(error));
    }
  }
  const test = () =>
    run(
      'testing',
      () => on.onTest(connection.id),
      () => setNews('works'),
    );
  const remove = () =>
    run(
      'removing',
      () => on.onRemove(connection.id),
      () => on.onEnd(connection),
    );
  const stay = () => {
    // It is too late for that.
    if (work !== 'removing') setWork('idle');
  };

  return (
    <li data-connect-part="connection" data-state={tone} ref={row}>
      <Glyph name={provider?.group ?? 'service-account'} />
      <div data-connect-part="connection-text">
        <p>
          <bdi id={`${id}-host`}>{connection.host}</bdi>
          <span data-connect-part="badge" data-state={tone}>
            <Glyph name={marks[tone]} />
            {sayState(say, state, speaker.locale?.tag)}
          </span>
        </p>
        <p data-connect-part="hint">
          {provider?.name ?? connection.provider} · <bdi>{connection.account.name}</bdi>
        </p>
        <p data-connect-part="hint">
          <Facts {...{ connection, provider, now, say, speaker }} />
        </p>
        {tone !== 'bad' && <Lacks {...{ connection, say, speaker }} />}
        <p data-connect-part="note" data-state={typeof news === 'object' ? 'bad' : 'good'} aria-live="polite">
          {news === 'works' ? say('connectionWorks') : news && sayError(speaker, news).join(' ')}
        </p>
      </div>
      {isAsking ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
        <div
          role="group"
          aria-labelledby={`${id}-ask`}
          aria-describedby={`${id}-leaves`}
          data-connect-part="connection-ask"
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            stay();
          }}
        >
          <strong id={`${id}-ask`}>{say('disconnectAsk', { host: connection.host })}</strong>
          <p id={`${id}-leaves`}>
            <Revocation {...{ provider, appName, speaker }} />
          </p>
          <div data-connect-part="actions">
            <button
              type="button"
              data-connect-part="secondary"
              data-state="bad"
              aria-disabled={work === 'removing'}
              onClick={() => void remove()}
            >
              {say(work === 'removing' ? 'connectionDisconnecting' : 'disconnectYes')}
            </button>
            <button
              type="button"
              data-connect-part="secondary"
              ref={keep}
              aria-disabled={work === 'removing'}
              onClick={stay}
            >
              {say('disconnectNo')}
            </button>
          </div>
        </div>
      ) : (
        <div data-connect-part="actions">
          <button
            type="button"
            data-connect-part="secondary"
            aria-describedby={`${id}-host`}
            aria-disabled={work === 'testing'}
            onClick={() => void test()}
          >
            {say(work === 'testing' ? 'connectionTesting' : 'connectionTest')}
          </button>
          {on.onReconnect && (
            <button
              type="button"
              data-connect-part={tone === 'bad' ? 'primary' : 'secondary'}
              aria-describedby={`${id}-host`}
              onClick={(event) => {
                // Safari does not focus a clicked button, and the focus has to come back here.
                event.currentTarget.focus();
                on.onReconnect?.(connection);
              }}
            >
              {say('connectionReconnect')}
            </button>
          )}
          <button
            type="button"
            data-connect-part="secondary"
            ref={ask}
            aria-describedby={`${id}-host`}
            onClick={() => {
              setNews(undefined);
              setWork('asking');
            }}
          >
            {say('connectionDisconnect')}
          </button>
        </div>
      )}
    </li>
  );
}

function sayState(say: RowProps['say'], state: ConnectionState, tag: string | undefined): string {
  switch (state.kind) {
    case 'connected':
      return say('statusConnected');
    case 'needs-reconnect':
      return say('statusNeedsReconnect');
    case 'ended':
      return say('statusEnded');
    case 'ending':
      return say('statusEnding', { when: sayDays(state.days, tag) });
  }
}
