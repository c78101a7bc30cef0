import { type RefObject, useEffect, useRef } from 'react';

/** The newest value for code that runs later, so that a host's inline callbacks are never stale. */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
