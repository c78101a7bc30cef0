import { ATTEMPT } from '../core/start-keys.ts';

/** Which UI of this page goes on with an attempt: only one may, where there are several. */
const takers = new Map<string, unknown>();

/** Whether `by` is the first to go on with an attempt, or was it before. */
export function takeAttempt(attemptId: string, by: unknown): boolean {
  const taker = takers.get(attemptId) ?? by;
  takers.set(attemptId, taker);
  return taker === by;
}

/** Keeps the id of an attempt, which is no secret, so that a reload of the page takes it up again. */
export function rememberAttempt(attemptId: string): void {
  try {
    sessionStorage.setItem(ATTEMPT, attemptId);
  } catch {
    // A frame without storage does not survive a reload.
  }
}

/** The attempt that a reload has interrupted. */
export function recallAttempt(): string | undefined {
  try {
    return sessionStorage.getItem(ATTEMPT) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it, if it is still this one. */
export function forgetAttempt(attemptId: string): void {
  takers.delete(attemptId);
  try {
    if (sessionStorage.getItem(ATTEMPT) === attemptId) sessionStorage.removeItem(ATTEMPT);
  } catch {
    // Nothing was kept.
  }
}
