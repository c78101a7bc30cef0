import { ATTEMPT } from '../core/start-keys.ts';

/** Attempts that a UI of this page goes on with: only one may, where there are several. */
const taken = new Set<string>();

/** Whether nobody goes on with an attempt yet; from now on, somebody does. */
export function takeAttempt(attemptId: string): boolean {
  const isFree = !taken.has(attemptId);
  taken.add(attemptId);
  return isFree;
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
  taken.delete(attemptId);
  try {
    if (sessionStorage.getItem(ATTEMPT) === attemptId) sessionStorage.removeItem(ATTEMPT);
  } catch {
    // Nothing was kept.
  }
}
