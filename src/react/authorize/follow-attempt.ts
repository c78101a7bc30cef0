import { ConnectError, isConnectError } from '../../core/errors.ts';
import { follow, forgetAttempt, type OpenWindow, rememberAttempt } from '../../popup/index.ts';
import { fail, settle } from '../after-submit/verify.ts';
import type { Session } from '../session.ts';
import { toConnectError } from '../to-connect-error.ts';

/** Nobody looks at a screen that says nothing for longer, where the backend cannot be reached. */
const FIRST_ANSWER_MS = 5_000;

type Attempt = {
  readonly attemptId: string;
  /** The page of the backend on which the window ends; it may say that it did. */
  readonly callbackUrl?: string | undefined;
  readonly opened?: OpenWindow | undefined;
  /** For how long the first answer may be waited for. */
  readonly patienceMs?: number;
  readonly signal: AbortSignal;
};

/**
 * Moves the flow by what becomes of an attempt, until it has ended. A reload of the page takes it up again, also while a
 * question of its waits for the answer.
 *
 * @throws {ConnectError} what {@link follow} may fail with.
 */
export async function followAttempt(session: Session, attempt: Attempt): Promise<void> {
  const { dispatch, options, pending } = session;
  const { attemptId, callbackUrl, opened, ...asking } = attempt;
  const stopLooking = opened?.onGone(() => dispatch({ type: 'authorize', window: 'gone' }));
  const progress = createProgress(session);
  const forget = () => forgetAttempt(attemptId);
  rememberAttempt(attemptId);
  pending.current.forget = forget;
  try {
    const end = await follow({
      adapter: options.current.adapter,
      attemptId,
      origins: callbackUrl === undefined ? [] : [new URL(callbackUrl).origin],
      onState: progress.show,
      ...asking,
    });
    opened?.close();
    // What was begun before this page was loaded has named its way to connect only now.
    dispatch({ type: 'authorize', window: 'before', provider: end.provider });
    if (end.phase === 'ended') return settle(session, end.provider, end.result);
    if (!end.error.choice) forget();
    fail(session, end.provider, end.error);
  } catch (thrown) {
    // It would not be found after a reload either.
    if (isGone(thrown)) forget();
    throw toLookUpError(thrown);
  } finally {
    stopLooking?.();
  }
}

/** The server finishes what was agreed to, whether or not this page hears of it: nothing is said to be lost. */
function toLookUpError(thrown: unknown): ConnectError {
  const { code, detail } = toConnectError(thrown);
  return new ConnectError(code, { detail: { reason: 'look-up', ...detail } });
}

const isGone = (error: unknown): boolean => isConnectError(error) && error.code === 'not_found';

/** Shows each thing once as it is settled: what the person does meanwhile, as going on in this tab, is shown as well. */
function createProgress({ dispatch, emit, state }: Session) {
  let isNamed = state.step !== 'resume';
  let isVerifying = false;
  let shown = 0;
  const show: Parameters<typeof follow>[0]['onState'] = ({ provider, phase, settled }) => {
    if (!isNamed) dispatch({ type: 'authorize', window: 'before', provider });
    isNamed = true;
    if (phase !== 'verifying') return;
    if (!isVerifying) dispatch({ type: 'verify' });
    isVerifying = true;
    for (const progress of settled.slice(shown)) {
      emit('checked', { provider, step: progress.step });
      dispatch({ type: 'settle', progress });
    }
    shown = Math.max(shown, settled.length);
  };
  return { show };
}

/**
 * Takes up an attempt that was begun before this page was loaded; one that is not there any more leads to the picker. What
 * keeps it from being looked up is told, and can be tried again.
 */
export async function resume(session: Session, attemptId: string): Promise<void> {
  const { pending, dispatch } = session;
  const flight = new AbortController();
  Object.assign(pending.current, { flight, attemptId });
  try {
    await followAttempt(session, { attemptId, patienceMs: FIRST_ANSWER_MS, signal: flight.signal });
  } catch (thrown) {
    if (flight.signal.aborted) return;
    if (!isGone(thrown)) return fail(session, undefined, thrown);
    pending.current.attemptId = undefined;
    dispatch({ type: 'restart' });
  }
}
