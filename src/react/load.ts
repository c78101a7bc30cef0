import { useEffect, useState } from 'react';
import { useLatest } from './use-latest.ts';

/** Loads a module once, and once more after a failure. */
export function createLoader<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Everything to the first usable form. */
export const loadUi = createLoader(() => import('./ui.ts'));

/** What only a submitted form needs; fetched while it is filled in. */
export const loadAfterSubmit = createLoader(() => import('./after-submit/after-submit.ts'));

/** What helps while the form is filled in; it arrives after the form. */
export const loadAids = createLoader(() => import('./aids/aids.ts'));

/** The guide and the message to an admin, when one of them is opened. */
export const loadHelp = createLoader(() => import('./guide/help.tsx'));

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** A module that is loaded as soon as it is `wanted`, and undefined until then; a failed load is tried again. */
export function useLoaded<T>(load: () => Promise<T>, wanted = true, onFail?: () => void): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  const failed = useLatest(onFail);
  useEffect(() => {
    if (!wanted || loaded) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let mounted = true;
    const start = (wait: number) =>
      load().then(
        (arrived) => mounted && setLoaded(arrived),
        () => {
          if (!mounted) return;
          failed.current?.();
          timer = setTimeout(start, wait, Math.min(wait * 2, LONGEST_WAIT_MS));
        },
      );
    void start(FIRST_WAIT_MS);
    return () => {
      mounted = false;
      clearTimeout(timer);
    };
  }, [wanted, loaded, load, failed]);
  return loaded;
}
