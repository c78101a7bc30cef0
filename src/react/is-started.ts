import { ATTEMPT_KEY, ATTEMPT_PARAM, LINK } from '../core/resume.ts';

/** Whether the page's address leads to the UI; what it says is read by code that is loaded only then. */
export const isLinked = (): boolean => location.hash.startsWith(LINK);

/** The same, or whether there is an attempt at Atlassian to take up again. */
export const isStarted = (): boolean =>
  isLinked() || location.search.includes(ATTEMPT_PARAM) || readKept() !== null;

/** The attempt that a reload has interrupted. */
export function readKept(): string | null {
  try {
    return sessionStorage.getItem(ATTEMPT_KEY);
  } catch {
    return null;
  }
}
