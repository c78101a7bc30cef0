import { ATTEMPT, LINK } from '../core/start-keys.ts';

/** Whether this page was told where to begin; what it was told is read by code that is loaded only then. */
export function isStarted(): boolean {
  try {
    return location.hash.startsWith(LINK) || location.search.includes(ATTEMPT) || ATTEMPT in sessionStorage;
  } catch {
    // A frame without storage.
    return false;
  }
}
