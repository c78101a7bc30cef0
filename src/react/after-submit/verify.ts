import { MutationObserver, QueryClient } from '@tanstack/react-query';
import type { Report } from '../../core/report.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Ask, Session } from '../session.ts';
import { tellHost } from '../tell-host.ts';
import { toConnectError } from '../to-connect-error.ts';

/**
 * Asks the backend once and moves the flow by what it answers; an aborted question moves nothing.
 *
 * The mutation has no variables, and its client no other use: what was typed stays in the form alone.
 */
export async function verify(session: Session, provider: string, ask: Ask, signal: AbortSignal) {
  const { dispatch, emit } = session;
  const report = follower(dispatch, signal);
  const mutation = new MutationObserver<SubmitResult>(new QueryClient(), {
    mutationFn: () =>
      ask({
        signal,
        onProgress(progress) {
          if (signal.aborted) return;
          emit('checked', { provider, step: progress.step });
          dispatch({ type: 'settle', progress });
        },
        onReport: report.add,
      }),
    gcTime: 0,
    networkMode: 'always',
    retry: false,
  });
  try {
    const result = await mutation.mutate();
    if (signal.aborted) return;
    settle(session, provider, result);
    report.show();
  } catch (thrown) {
    if (!signal.aborted) fail(session, provider, thrown);
  } finally {
    mutation.reset();
  }
}

/** Shows what is found out after the result, of which the first may come before the result is on screen. */
function follower(dispatch: Session['dispatch'], signal: AbortSignal) {
  let latest: Report | undefined;
  let isShown = false;
  const show = () => {
    isShown = true;
    if (latest && !signal.aborted) dispatch({ type: 'report', report: latest });
  };
  const add = (report: Report) => {
    latest = report;
    if (isShown) show();
  };
  return { add, show };
}

/** Moves the flow by what the backend came to. */
export function settle(session: Session, provider: string, result: SubmitResult): void {
  const { dispatch, emit, pending } = session;
  if (result.kind === 'confirm-site' || result.kind === 'choose-site') {
    pending.current.attemptId = result.attemptId;
    emit('site-asked', { provider });
    dispatch({ type: 'ask-site', question: result });
    return;
  }
  if (result.kind === 'confirm-replace') {
    if (result.attemptId !== undefined) pending.current.attemptId = result.attemptId;
    emit('replace-asked', { provider });
    dispatch({ type: 'ask-replace', replace: result });
    return;
  }
  pending.current.forget?.();
  pending.current.attemptId = undefined;
  pending.current.ask = undefined;
  // What was entered and is no secret is part of the settings it becomes.
  pending.current.entered = session.drafts.get(provider);
  session.drafts.delete(provider);
  if (result.kind === 'verified') {
    dispatch({ type: 'prove', verified: result.verified });
    emit('verified', { provider });
    tellHost(() => session.options.current.onVerify?.(result.verified));
    return;
  }
  dispatch({ type: 'connect', connection: result.connection, outcome: result.outcome });
  emit('connected', { provider, connectionId: result.connection.id });
  tellHost(() => session.options.current.onConnect?.(result.connection));
}

/** Moves the flow by why it came to nothing. */
export function fail(session: Session, provider: string | undefined, thrown: unknown): void {
  const { dispatch, emit, pending } = session;
  const error = toConnectError(thrown);
  // The sites that it offers wait with the credentials that reach them.
  if (error.choice) pending.current.attemptId = error.choice.attemptId;
  emit('failed', { provider, code: error.code, field: error.field });
  dispatch({ type: 'fail', error });
}
