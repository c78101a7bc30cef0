import { useSyncExternalStore } from 'react';
import type { Locale } from '../src/index.ts';

let current: Locale | undefined;
const listeners = new Set<() => void>();

/** Changes the language of the story on screen, whatever it has come to; undefined leaves it to the toolbar. */
export function speak(locale: Locale | undefined): void {
  current = locale;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The language that a test has asked for. */
export const useSpoken = (): Locale | undefined => useSyncExternalStore(subscribe, () => current);
