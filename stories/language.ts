import { useSyncExternalStore } from 'react';
import type { Locale } from '../src/index.ts';

/** The language that the toolbar says. */
export const TOOLBAR = 'toolbar';

let current: Locale | typeof TOOLBAR | undefined = TOOLBAR;
const listeners = new Set<() => void>();

/** Changes the language of the story on screen, whatever it has come to; undefined is English. */
export function speak(language: typeof current): void {
  current = language;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The language that was asked for; undefined is English. */
export const useLanguage = (toolbar: Locale | undefined): Locale | undefined =>
  useSyncExternalStore(subscribe, () => (current === TOOLBAR ? toolbar : current));
