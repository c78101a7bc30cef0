'use client';
import { useEffect, useRef } from 'react';
import type { AtlassianWindow, FlowState } from '../../core/flow-state.ts';
import { authorizeWords } from '../../core/words/authorize-words.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { openLink } from '../../popup/index.ts';
import type { Failure } from '../after-submit/failure.tsx';
import { Screen } from '../after-submit/screen.tsx';
import { useSay } from '../late/use-say.ts';
import { Heading } from '../parts/heading.tsx';
import { type Session, useSession } from '../session.ts';
import { againWay, begin, type Way } from './begin.ts';
import { pageOf } from './embark.ts';
import { resume } from './follow-attempt.ts';
import { Stranded } from './stranded.tsx';

/** So soon after a window was opened, a press is the second one of a double click. */
const DOUBLE_CLICK_MS = 700;
/** The server takes its address for a minute. */
const LINK_LASTS_MS = 45_000;
const MOST_TIMES_ANEW = 12;

type Words = keyof typeof authorizeWords;
type State<Step extends FlowState['step']> = Extract<FlowState, { step: Step }>;

/** What comes with the screens that follow the form, so that it is loaded once. */
type Parts = { readonly Failure: typeof Failure };

const titles: Partial<Record<AtlassianWindow, Words>> = {
  blocked: 'authorizeBlockedTitle',
  tab: 'authorizeTabTitle',
  framed: 'authorizeFramedTitle',
  stays: 'authorizeFramedTitle',
};

const leads: Partial<Record<AtlassianWindow, Words>> = {
  blocked: 'authorizeBlocked',
  tab: 'authorizeTab',
  framed: 'authorizeFramed',
  stays: 'authorizeStays',
};

/** The person is at Atlassian, or on the way there; whatever the window looks like from here, there is a way to go on. */
export function Authorize(parts: Parts) {
  const { state } = useSession();
  if (state.step === 'resume') return <Resuming state={state} {...parts} />;
  return state.step === 'authorize' ? <Waiting state={state} /> : null;
}

function Resuming({ state, Failure: Why }: Parts & { readonly state: State<'resume'> }) {
  const { attemptId, error } = state;
  const session = useSession();
  const say = useSay(authorizeWords);
  const sayLater = useSay(laterWords);
  const latest = useRef(session);
  useEffect(() => {
    if (!latest.current.pending.current.flight) void resume(latest.current, attemptId);
  }, [attemptId]);
  const again = () => {
    session.dispatch({ type: 'resume' });
    void resume(session, attemptId);
  };
  return (
    <Screen>
      <Heading focus={!error}>{say(error ? 'resumeFailedTitle' : 'resumeTitle')}</Heading>
      {error ? <Why error={error} focus /> : <div data-connect-part="loading" aria-hidden="true" />}
      <div data-connect-part="actions" aria-live="off">
        {error && (
          <button type="button" data-connect-part="primary" onClick={again}>
            {session.say('retry')}
          </button>
        )}
        <button type="button" data-connect-part="secondary" onClick={session.back}>
          {sayLater('cancel')}
        </button>
      </div>
    </Screen>
  );
}

function Waiting({ state }: { readonly state: State<'authorize'> }) {
  const { provider, window: looks, link } = state;
  const session = useSession();
  const say = useSay(authorizeWords);
  const sayLater = useSay(laterWords);
  const wentAt = useRef(performance.now());
  usePreparedAnew(session, provider, link);
  const go = (way: Way) => {
    const now = performance.now();
    if (now - wentAt.current < DOUBLE_CLICK_MS) return;
    wentAt.current = now;
    if (way === 'tab' || link === undefined) return begin(session, provider, way);
    // Its address starts the authorization once; what comes of it is followed already.
    openLink(link);
    session.dispatch({ type: 'authorize', window: 'open' });
  };
  const isHeld = looks === 'blocked' || looks === 'stays';
  const here = canGoHere(state);
  return (
    <Screen>
      {/* A button that was pressed and is gone leaves the focus to it. */}
      <Heading key={`title ${here}`}>{say(titles[looks] ?? 'authorizeTitle')}</Heading>
      <div key={`${isHeld}`} role={isHeld ? 'alert' : undefined}>
        <p data-connect-part="lead">{say(leads[looks] ?? 'authorizeLead')}</p>
        {looks === 'gone' && <p data-connect-part="lead">{say('authorizeGone')}</p>}
      </div>
      <div data-connect-part="actions" aria-live="off">
        <button
          type="button"
          data-connect-part={isUnderWay(looks) ? 'secondary' : 'primary'}
          onClick={() => go(againWay(session.pending.current))}
        >
          {say('windowAgain')}
        </button>
        {here && (
          <button type="button" data-connect-part="secondary" onClick={() => go('tab')}>
            {say('continueHere')}
          </button>
        )}
        <button type="button" data-connect-part="secondary" onClick={session.back}>
          {sayLater('cancel')}
        </button>
      </div>
      {isHeld && state.here === false && <NoWayBack blocked={looks === 'blocked'} />}
      <p data-connect-part="hint" aria-live="off">
        {say('authorizeAccount')}
      </p>
      <Stranded />
    </Screen>
  );
}

/** Nothing is to be done here but to wait. */
const isUnderWay = (looks: State<'authorize'>['window']): boolean =>
  looks === 'open' || looks === 'opening' || looks === 'tab';

/** Always, until it was tried and did not work: trying it costs nothing. */
const canGoHere = ({ window: looks }: State<'authorize'>): boolean => looks !== 'stays' && looks !== 'framed';

/** What is left where this tab would be the only way, and what the operator has to do. */
function NoWayBack({ blocked }: { readonly blocked: boolean }) {
  const session = useSession();
  const say = useSay(authorizeWords);
  return (
    <>
      {blocked && <p data-connect-part="hint">{say('authorizeBlockedOnly')}</p>}
      <p data-connect-part="hint">
        {say('authorizeReturnUrls')} <bdi>{pageOf(session)}</bdi>
      </p>
    </>
  );
}

/** Begins anew before the link that waits to be pressed ends, for as long as somebody may still be there. */
function usePreparedAnew(session: Session, provider: string, link: string | undefined): void {
  // What it begins with are references and stable functions, so that any session of this journey does.
  const first = useRef(session);
  const times = useRef(0);
  useEffect(() => {
    if (link === undefined || times.current >= MOST_TIMES_ANEW) return;
    const timer = setTimeout(() => {
      times.current += 1;
      begin(first.current, provider, 'prepared');
    }, LINK_LASTS_MS);
    return () => clearTimeout(timer);
  }, [provider, link]);
}
