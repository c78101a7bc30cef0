import { ATTEMPT_KEY } from '../core/resume.ts';

/** Keeps the id of an attempt, which is no secret, so that a reload of the page takes it up again. */
export function rememberAttempt(attemptId: string): void {
  try {
    sessionStorage.setItem(ATTEMPT_KEY, attemptId);
  } catch {
    // A frame without storage does not survive a reload.
  }
}

/** Forgets it, if it is still this one. */
export function forgetAttempt(attemptId: string): void {
  try {
    if (sessionStorage.getItem(ATTEMPT_KEY) === attemptId) sessionStorage.removeItem(ATTEMPT_KEY);
  } catch {
    // Nothing was kept.
  }
}
