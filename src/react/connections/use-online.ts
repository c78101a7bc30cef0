import { useEffect, useSyncExternalStore } from 'react';

function subscribe(change: () => void): () => void {
  addEventListener('online', change);
  addEventListener('offline', change);
  return () => {
    removeEventListener('online', change);
    removeEventListener('offline', change);
  };
}

/** Whether the browser has a network at all; `onBack` is called when it has one again. */
export function useOnline(onBack: () => unknown): boolean {
  useEffect(() => {
    const back = () => void onBack();
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, [onBack]);
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}
