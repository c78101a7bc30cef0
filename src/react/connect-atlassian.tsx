'use client';
import { useEffect, useRef, useState } from 'react';
import { readLocale } from '../core/words/read-locale.ts';
import { Frame } from './connect-frame.tsx';
import type { ConnectOptions } from './connect-options.ts';
import { Root, Screens } from './connect-root.tsx';
import { type ConnectStart, forgetStart, readStart } from './start.ts';

/**
 * The whole journey in place, for a settings page or a setup wizard.
 *
 * @example
 * <ConnectAtlassian adapter={adapter} appName="Beacon" onConnect={next} />
 */
export function ConnectAtlassian(options: ConnectOptions) {
  const [start, setStart] = useState<ConnectStart>();
  const taker = useRef(undefined);
  // Not while rendering, which strict mode does twice: only one of a page takes it. What is shown loads later.
  useEffect(() => {
    const told = readStart(taker);
    if (!told) return;
    setStart(told);
    forgetStart();
  }, []);
  return (
    <Frame appearance={options.appearance} locale={readLocale(options.locale)}>
      <Root {...options} start={start ?? options.start}>
        <Screens />
      </Root>
    </Frame>
  );
}
