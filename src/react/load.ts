import { type RefObject, useEffect, useRef, useState } from 'react';
import { loadOnce } from '../core/load-once.ts';

/** Everything to the first usable form. */
export const loadUi = loadOnce(() => import('./ui.ts'));

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * What is loaded as soon as it is `wanted`, and undefined until then; a failed load is tried again. Where `load` becomes
 * another one, what the one before has brought stays until that has arrived.
 */
export function useLoaded<T>(load: () => Promise<T>, wanted = true, onFail?: () => void): T | undefined {
  const [[from, loaded], setLoaded] = useState<readonly [from?: typeof load, loaded?: T]>([]);
  const failed = useLatest(onFail);
  useEffect(() => {
    if (!wanted || from === load) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let mounted = true;
    const start = (wait: number) =>
      load().then(
        (arrived) => mounted && setLoaded([load, arrived]),
        () => {
          if (!mounted) return;
          timer = setTimeout(start, wait, Math.min(wait * 2, LONGEST_WAIT_MS));
          // Last: a fault of the host's is its own, and stops nothing here.
          failed.current?.();
        },
      );
    void start(FIRST_WAIT_MS);
    return () => {
      mounted = false;
      clearTimeout(timer);
    };
  }, [wanted, from, load, failed]);
  return loaded;
}

/**
 * The newest value for code that runs later, so that a host's inline callbacks are never stale.
 * Here, since every page with the button has both: as a file of its own it is a chunk of its own, which weighs more.
 */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
