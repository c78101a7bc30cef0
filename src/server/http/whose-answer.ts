import { WIRE_HEADER, WIRE_VERSION } from '../../core/wire/version.ts';

/** Tells an answer of this package's handler from one of another version of it, and from anybody else's. */
export function whoseAnswer(headers: Headers): 'ours' | 'other-version' | 'not-ours' {
  const version = headers.get(WIRE_HEADER);
  if (version === null) return 'not-ours';
  return version === WIRE_VERSION ? 'ours' : 'other-version';
}
