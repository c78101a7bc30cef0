import { useEffect, useState } from 'react';

/** Loads a module once, and once more after a failure. */
function createLoader<T>(load: () => Promise<T>): () => Promise<T> {
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
export const loadLater = createLoader(() => import('./later/later.ts'));

/** A module that is loaded as soon as it is `wanted`, and undefined until then. */
export function useLoaded<T>(load: () => Promise<T>, wanted = true, onFail?: () => void): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new callback is no reason to load again.
  useEffect(() => {
    if (!wanted || loaded) return;
    let mounted = true;
    load().then(
      (arrived) => mounted && setLoaded(arrived),
      () => mounted && onFail?.(),
    );
    return () => {
      mounted = false;
    };
  }, [wanted, loaded, load]);
  return loaded;
}
