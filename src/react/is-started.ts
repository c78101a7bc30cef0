import type { ATTEMPT } from '../core/start-keys.ts';

// Said again: imported, the keys are a chunk of their own, for which every page with the button pays.
const attempt: typeof ATTEMPT = 'connect_attempt';
const link = /connect[-_]at/;

/** Whether this page seems to be told where to begin; what it was told is read by code that is loaded only then. */
export function isStarted(): boolean {
  try {
    return link.test(location.href) || attempt in sessionStorage;
  } catch {
    // A frame without storage.
    return false;
  }
}
