import type * as keys from '../core/start-keys.ts';

// Written out, and held to what they are elsewhere by their types: imported, they would be a chunk of their own.
const LINK: typeof keys.LINK = '#connect-atlassian=';
const ATTEMPT: typeof keys.ATTEMPT = 'connect_attempt';

/** Whether this page seems to be told where to begin; what it was told is read by code that is loaded only then. */
export function isStarted(): boolean {
  try {
    const { href } = location;
    return href.includes(LINK) || href.includes(ATTEMPT) || ATTEMPT in sessionStorage;
  } catch {
    // A frame without storage.
    return false;
  }
}
