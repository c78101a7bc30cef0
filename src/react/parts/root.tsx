'use client';
import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Replace } from '../../core/adapter.ts';
import { ConnectError } from '../../core/errors.ts';
import { type FlowAction, type FlowState, flowReducer, initialFlow } from '../../core/flow.ts';
import type { SiteQuestion } from '../../core/flow-state.ts';
import type { Provider } from '../../core/provider.ts';
import { fill } from '../../core/words/fill.ts';
import { formWords } from '../../core/words/form-words.ts';
import { readLocale } from '../../core/words/read-locale.ts';
import { saidBy } from '../../core/words/words-of.ts';
import { providers as ours } from '../../providers/index.ts';
import type { ConnectOptions, ExitReason } from '../connect-options.ts';
import { useLatest } from '../load.ts';
import { loadAfterSubmit } from '../load-later.ts';
import { reportExit } from '../report-exit.ts';
import {
  type Ask,
  type Drafts,
  isFilling,
  type KnownSite,
  type Pending,
  type Session,
  SessionContext,
} from '../session.ts';
import type { ConnectStart } from '../start.ts';
import { tellHost } from '../tell-host.ts';
import { inWords } from './in-words.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Props of `Connect.Root`. */
export type ConnectRootProps = ConnectOptions & {
  /** Where non-secret values wait while the UI is gone; kept as long as the root when left out. */
  readonly drafts?: Drafts | undefined;
  /** Set by what can be closed; without it, leaving starts the flow over. */
  readonly onLeave?: ((reason: ExitReason) => void) | undefined;
  readonly onStateChange?: ((state: FlowState) => void) | undefined;
  readonly children?: ReactNode;
};

/**
 * Holds one journey: its flow and its request in flight. Renders nothing of its own.
 *
 * @example
 * <Connect.Root adapter={adapter} appName="Beacon"><Connect.Screens /></Connect.Root>
 */
export function Root({ drafts, onLeave, onStateChange, children, ...options }: ConnectRootProps) {
  const { providers: offered = ours } = options;
  const locale = useMemo(() => readLocale(options.locale), [options.locale]);
  const own = useMemo(() => saidBy(options.messages), [options.messages]);
  const messages = useMemo(() => ({ ...locale.messages, ...own }), [locale, own]);
  const providers = useMemo(
    // By id: one that is listed again, as a copy in other words, takes the place of the first.
    () => [...new Map(offered.map((one) => [one.id, inWords(one, { messages: own, locale })])).values()],
    [offered, own, locale],
  );
  const [ownDrafts] = useState<Drafts>(() => new Map());
  const [state, reduce] = useReducer(flowReducer, options.start, (start) =>
    begin(start, providers, drafts ?? ownDrafts),
  );
  const [help, setHelp] = useState(helpOf(options.start));
  const helpOpener = useRef<HTMLElement>(null);
  const [site, setSite] = useState<KnownSite>();
  const latest = useLatest({ ...options, onStateChange });
  const pending = useRef<Pending>({});
  const moved = useRef(onLeave !== undefined || options.start !== undefined);
  const typed = useRef(false);
  const opened = useRef(false);
  const provider = 'provider' in state ? providers.find(({ id }) => id === state.provider) : undefined;

  const emit: Session['emit'] = (name, detail) => tellHost(() => latest.current.onEvent?.(name, detail));
  const dispatch = (action: FlowAction) => {
    moved.current = true;
    if (action.type === 'connect' || action.type === 'prove') {
      typed.current = false;
      pending.current.ask = undefined;
    }
    reduce(action);
  };
  const stop = () => drop(latest.current, pending.current);

  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    tellHost(() => latest.current.onEvent?.('opened', {}));
    const address = helpOf(latest.current.start);
    if (address !== undefined) tellHost(() => latest.current.onEvent?.('help-opened', { address }));
  }, [latest]);
  useEffect(() => {
    if (state.step === 'pick') typed.current = false;
    // Help is for the form; what follows it speaks for itself.
    if (!isFilling(state)) setHelp(undefined);
    tellHost(() => latest.current.onStateChange?.(state));
  }, [latest, state]);
  const isGone = isFilling(state) && !provider;
  // The host offers it no more: a form without fields would lead nowhere.
  useEffect(() => {
    if (isGone) reduce({ type: 'restart' });
  }, [isGone]);
  useEffect(() => () => drop(latest.current, pending.current), [latest]);

  const submit = (ask: Ask, answered?: SiteQuestion, replace?: Replace) => {
    if (!provider) return;
    // Entered anew, what waits for an answer is not wanted any more.
    if (isFilling(state) && !answered) stop();
    pending.current.flight?.abort();
    const flight = new AbortController();
    Object.assign(pending.current, { flight, ask });
    emit('submitted', { provider: provider.id });
    dispatch({ type: 'submit', question: answered });
    loadAfterSubmit().then(
      (loaded) =>
        flight.signal.aborted
          ? undefined
          : loaded.verify(session, provider.id, (options) => ask(options, replace), flight.signal),
      // The code of what follows did not arrive, so that nothing was asked either.
      () => {
        if (flight.signal.aborted) return;
        emit('failed', { provider: provider.id, code: 'network', field: undefined });
        dispatch({ type: 'fail', error: new ConnectError('network') });
      },
    );
  };

  const openHelp = useCallback(
    (address: string | undefined, opener?: HTMLElement) => {
      if (opener) helpOpener.current = opener;
      if (address !== undefined) tellHost(() => latest.current.onEvent?.('help-opened', { address }));
      setHelp(address);
    },
    [latest],
  );

  const session: Session = {
    state,
    dispatch,
    providers,
    provider,
    options: latest,
    drafts: drafts ?? ownDrafts,
    moved,
    typed,
    pending,
    closable: onLeave !== undefined,
    appName: options.appName,
    locale,
    own,
    messages,
    say: (key, ...[values]) => fill(messages[key] ?? formWords[key], { app: options.appName, ...values }),
    help,
    openHelp,
    helpOpener,
    site,
    setSite,
    emit,
    submit: (ask, answered) => submit(ask, answered),
    answerReplace(replace) {
      const { ask } = pending.current;
      const attemptId = state.step === 'confirm-replace' ? state.replace.attemptId : undefined;
      const { adapter } = latest.current;
      if (attemptId !== undefined) submit((verify) => adapter.confirmReplace({ attemptId, replace }, verify));
      else if (ask) submit(ask, undefined, replace);
    },
    stop,
    back() {
      if (help !== undefined) return openHelp(undefined);
      if (state.step === 'verify' || state.step === 'authorize') {
        emit('cancelled', { provider: state.provider });
      }
      // What leads back to a question about the site leaves it open.
      if ((state.step === 'verify' || state.step === 'confirm-replace') && state.question) {
        pending.current.flight?.abort();
      } else stop();
      dispatch({ type: 'back' });
    },
    leave(reason) {
      stop();
      reportExit(latest.current, reason, state);
      onLeave?.(reason);
      dispatch({ type: onLeave ? 'leave' : 'restart' });
    },
  };
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

function begin(start: ConnectStart | undefined, providers: readonly Provider[], drafts: Drafts): FlowState {
  if (!start) return initialFlow;
  if ('attempt' in start) return { step: 'resume', attemptId: start.attempt };
  const known = providers.find(({ id }) => id === start.provider);
  if (known && start.values) drafts.set(known.id, withoutSecrets(known, start.values));
  return known ? flowReducer(initialFlow, { type: 'pick', provider: known.id }) : initialFlow;
}

const helpOf = (start: ConnectStart | undefined): string | undefined =>
  start && 'provider' in start ? start.help : undefined;

/** Nobody waits for the answer any more: aborts the request, and drops the question with its sealed token. */
function drop({ adapter }: ConnectOptions, pending: Pending): void {
  pending.flight?.abort();
  if (pending.attemptId !== undefined) {
    adapter.cancelAttempt({ attemptId: pending.attemptId }).catch(() => {});
  }
  pending.forget?.();
  pending.window?.close();
  pending.flight = undefined;
  // It holds what was entered.
  pending.ask = undefined;
  pending.attemptId = undefined;
  pending.window = undefined;
}
