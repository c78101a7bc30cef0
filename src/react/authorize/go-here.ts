import { type ConnectError, isConnectError } from '../../core/errors.ts';
import { fail } from '../after-submit/verify.ts';
import type { Session } from '../session.ts';
import { embark, start } from './embark.ts';

/**
 * Goes on in this tab. Only the backend knows whether a person may come back to it: what was begun before is followed until
 * this tab leaves, and for good where it may not.
 */
export async function goHere(session: Session, provider: string): Promise<void> {
  const { dispatch, emit, stop } = session;
  const { current: pending } = session.pending;
  const { attemptId: before } = pending;
  const asking = new AbortController();
  pending.flight?.signal.addEventListener('abort', () => asking.abort());
  pending.flight ??= asking;
  let { signal } = asking;
  try {
    const begun = await start(session, provider, 'tab', signal);
    if (!begun) return;
    // The person has got further meanwhile, in the window that is still open.
    if (pending.attemptId !== before) {
      return void session.options.current.adapter.cancelAttempt(begun).catch(() => undefined);
    }
    stop();
    const flight = new AbortController();
    pending.flight = flight;
    signal = flight.signal;
    await embark(session, begun, 'tab', signal);
  } catch (thrown) {
    if (signal.aborted) return;
    if (!isAboutReturning(thrown)) return fail(session, provider, thrown);
    emit('failed', { provider, code: thrown.code, field: undefined });
    dispatch({ type: 'authorize', window: 'stays', here: false });
  }
}

const isAboutReturning = (error: unknown): error is ConnectError =>
  isConnectError(error) && error.code === 'not_configured' && error.detail.reason === 'return-url';
