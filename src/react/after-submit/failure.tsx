'use client';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { laterWords } from '../../core/words/later-words.ts';
import { joinNames } from '../../core/words/list-names.ts';
import { sayError } from '../../core/words/say-error.ts';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';
import css from './after-submit.css?inline';
import type { Failed } from './failed.ts';
import { FailureDetails } from './failure-details.tsx';
import { FailureLink } from './failure-link.tsx';
import { SiteList } from './site-list.tsx';

type FailureProps = {
  readonly error: Failed;
  /** Takes the focus, where no field is at fault. */
  readonly focus?: boolean;
};

/** What happened and what to do about it, what else can be chosen, and for a support ticket what Atlassian said. */
export function Failure({ error, focus }: FailureProps) {
  const { own, locale, messages } = useSession();
  const say = useSay(laterWords);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [happened, advice] = sayError({ messages: own, locale }, error);
  const { retryAfter, addresses, host } = error.detail;
  useLayoutEffect(() => {
    if (error && focus) box.current?.focus();
  }, [error, focus]);
  // Browsers bring a field that takes the focus to the middle, and what to do about it out of sight. A form of the host's
  // around ours is left where it is.
  useEffect(() => {
    const ours = error && box.current?.closest('[data-connect-part="form"]');
    const atFault = ours?.querySelector('input:focus');
    if (!atFault) return;
    for (const one of [box.current, atFault]) one?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  useAdoptedStyles(box, css);
  return (
    <>
      <div data-connect-part="box" data-state="bad" tabIndex={-1} ref={box}>
        <div role="alert">
          <strong>{happened}</strong>
          <p>
            {advice}
            {retryAfter !== undefined && ` ${say('retryAfter', { count: retryAfter })}`}
            {host !== undefined && !happened.includes(host) && ` ${say('failureSite', { host })}`}
          </p>
          {addresses && <p>{say('ourAddresses', { addresses: joinNames(addresses, messages) })}</p>}
        </div>
        <FailureLink error={error} />
        <FailureDetails error={error} />
      </div>
      {error.choice && (
        <section data-connect-part="group" aria-labelledby={id}>
          <h3 data-connect-part="group-title" id={id}>
            {say('chooseInstead')}
          </h3>
          <SiteList question={{ kind: 'choose-site', ...error.choice }} />
        </section>
      )}
    </>
  );
}
