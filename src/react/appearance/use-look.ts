import { useSyncExternalStore } from 'react';
import type { Appearance } from './appearance.ts';

const never = () => () => {};

/**
 * What an element takes from an appearance. The theme is what the stylesheet goes by; without it, no rule of ours
 * applies. The tokens are a style in the browser only: there React sets it through the CSSOM, which no
 * Content-Security-Policy forbids; a `style` in the server's HTML many do.
 */
export function useLook(appearance: Appearance | undefined) {
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const tokens = Object.entries(appearance?.variables ?? {}).map(([name, value]) => [
    `--connect-${name}`,
    value,
  ]);
  return {
    style: isBrowser ? Object.fromEntries(tokens) : undefined,
    'data-connect-theme': appearance?.unstyled ? undefined : (appearance?.theme ?? 'page'),
  } as const;
}
