import { ATTEMPT } from '../core/start-keys.ts';

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
  try {
    if (sessionStorage.getItem(ATTEMPT) === attemptId) sessionStorage.removeItem(ATTEMPT);
  } catch {
    // Nothing was kept.
  }
}
