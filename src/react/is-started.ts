import { ATTEMPT, LINK } from '../core/start-keys.ts';

/** Whether this page seems to be told where to begin; what it was told is read by code that is loaded only then. */
export function isStarted(): boolean {
  try {
    return location.href.includes(LINK) || location.href.includes(ATTEMPT) || ATTEMPT in sessionStorage;
  } catch {
    // A frame without storage.
    return false;
  }
}
