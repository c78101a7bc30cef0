import { type CSSProperties, useSyncExternalStore } from 'react';
import type { Appearance } from './appearance.ts';

const never = () => () => {};

/**
 * The tokens as a style, in the browser only: there React sets it through the CSSOM, which no Content-Security-Policy
 * forbids; a `style` in the server's HTML many do.
 */
export function useTokens(appearance: Appearance | undefined): CSSProperties | undefined {
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const tokens = Object.entries(appearance?.variables ?? {}).map(([name, value]) => [
    `--connect-${name}`,
    value,
  ]);
  return isBrowser ? Object.fromEntries(tokens) : undefined;
}
