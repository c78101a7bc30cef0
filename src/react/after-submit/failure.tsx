'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ConnectError } from '../../core/errors.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { sayError } from '../../core/words/messages.ts';
import { useSay, useSession } from '../session.ts';

/** What the screens need of a {@link ConnectError}. */
export type Failed = Pick<ConnectError, 'code' | 'field' | 'detail' | 'message'>;

type FailureProps = {
  readonly error: Failed;
  /** Takes the focus, where no field is at fault. */
  readonly focus?: boolean;
};

/** What happened and what to do about it, and for a support ticket what Atlassian said. */
export function Failure({ error, focus }: FailureProps) {
  const { options } = useSession();
  const say = useSay(laterWords);
  const box = useRef<HTMLDivElement>(null);
  const [happened, advice] = sayError(options.current.messages ?? {}, error);
  const { retryAfter } = error.detail;
  useEffect(() => {
    if (error && focus) box.current?.focus();
  }, [error, focus]);
  return (
    <div data-connect-part="box" data-state="bad" tabIndex={-1} ref={box}>
      <div role="alert">
        <strong>{happened}</strong>
        <p>
          {advice}
          {retryAfter !== undefined && ` ${say('retryAfter', { seconds: String(retryAfter) })}`}
        </p>
      </div>
      <Details error={error} />
    </div>
  );
}

function Details({ error: { detail } }: { readonly error: Failed }) {
  const say = useSay(laterWords);
  const { upstreamStatus, requestId, at } = detail;
  if (upstreamStatus === undefined && requestId === undefined) return null;
  return (
    <details>
      <summary>{say('details')}</summary>
      <dl>
        <Detail term={say('detailStatus')}>{upstreamStatus}</Detail>
        <Detail term={say('detailRequest')}>{requestId}</Detail>
        <Detail term={say('detailTime')}>{at}</Detail>
      </dl>
    </details>
  );
}

function Detail({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
