'use client';
import { Fragment, useCallback, useId, useMemo, useRef, useState } from 'react';
import type { Connection } from '../../core/connection.ts';
import { connectionWords } from '../../core/words/connection-words.ts';
import { readLocale } from '../../core/words/read-locale.ts';
import { sayFrom } from '../../core/words/say-from.ts';
import { saidBy } from '../../core/words/words-of.ts';
import { providers as ours } from '../../providers/index.ts';
import { useClassNames } from '../appearance/use-class-names.ts';
import type { ShownProps } from '../connections.tsx';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import { useLatest } from '../load.ts';
import { inWords } from '../parts/in-words.ts';
import { tellHost } from '../tell-host.ts';
import { ConnectionRow } from './connection-row.tsx';
import css from './connections.css?inline';
import { Failed } from './failed.tsx';
import { reconnectAt } from './reconnect-at.ts';
import { Revocation } from './revocation.tsx';
import { useNow } from './use-now.ts';
import { useOnline } from './use-online.ts';

/** The list, in every state that it may be in. */
export function ConnectionList({ options, look, host, list, onReconnect, onDisconnect }: ShownProps) {
  const { providers = ours, appName, appearance } = options;
  const locale = useMemo(() => readLocale(options.locale), [options.locale]);
  const own = useMemo(() => saidBy(options.messages), [options.messages]);
  const messages = useMemo(() => ({ ...locale?.messages, ...own }), [locale, own]);
  const { connections, error, refresh } = list;
  const known = useMemo(
    () => new Map(providers.map((one) => [one.id, inWords(one, { messages: own, locale })])),
    [providers, own, locale],
  );
  const [ended, setEnded] = useState<Connection>();
  const online = useOnline(refresh);
  const now = useNow();
  const section = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const latest = useLatest({ onDisconnect });
  useClassNames(section, appearance?.classNames);
  useAdoptedStyles(section, css);
  const say = sayFrom(connectionWords, messages, { app: appName, tag: locale?.tag });
  const speaker = { messages: own, locale };
  // What had the focus is gone with its row.
  const end = useCallback(
    (connection: Connection) => {
      title.current?.focus();
      setEnded(connection);
      tellHost(() => latest.current.onDisconnect?.(connection));
    },
    [latest],
  );
  const reconnect =
    onReconnect ??
    (host &&
      ((connection: Connection) => host.openAt(reconnectAt(connection, known.get(connection.provider)))));

  return (
    <section
      ref={section}
      aria-labelledby={titleId}
      aria-busy={!connections && !error}
      data-connect-part="connections"
      {...look}
      lang={locale?.tag}
      dir={locale?.dir}
    >
      <h2 id={titleId} tabIndex={-1} ref={title} data-connect-part="title">
        {say('connectionsTitle')}
      </h2>
      <p aria-live="polite" data-connect-part="note">
        {ended && (
          // Another one that ends is told anew, in the same words.
          <Fragment key={ended.id}>
            {say('disconnected')}{' '}
            <Revocation provider={known.get(ended.provider)} {...{ appName, speaker }} />
          </Fragment>
        )}
      </p>
      <p aria-live="polite" data-connect-part="note" data-state="warn">
        {!online && say('connectionsOffline')}
      </p>
      {error && online && (
        <Failed
          error={error}
          speaker={speaker}
          say={say}
          hasList={connections !== undefined}
          onRetry={refresh}
          heir={title}
        />
      )}
      {!connections && !error && (
        <p aria-live="polite" data-connect-part="loading">
          {say('connectionsLoading')}
        </p>
      )}
      {connections?.length === 0 && <p data-connect-part="empty">{say('connectionsEmpty')}</p>}
      {connections && connections.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: without markers, Safari takes it for no list.
        <ul role="list" data-connect-part="list">
          {connections.map((connection) => (
            <ConnectionRow
              key={connection.id}
              connection={connection}
              provider={known.get(connection.provider)}
              now={now}
              say={say}
              speaker={speaker}
              appName={appName}
              onTest={list.test}
              onRemove={list.remove}
              onEnd={end}
              onReconnect={reconnect}
              heir={title}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
