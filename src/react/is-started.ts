import { ATTEMPT, LINK } from '../core/start-keys.ts';

/** Whether this page was told where to begin; what it was told is read by code that is loaded only then. */
export const isStarted = (): boolean =>
  location.hash.startsWith(LINK) || location.search.includes(ATTEMPT) || !!readKept();

/** The attempt that a reload has interrupted. */
export function readKept(): string | undefined {
  try {
    return sessionStorage[ATTEMPT];
  } catch {
    // A frame without storage.
    return undefined;
  }
}
