'use client';
import { useEffect, useState } from 'react';
import { Frame } from './connect-frame.tsx';
import type { ConnectOptions } from './connect-options.ts';
import { Root, Screens } from './connect-root.tsx';
import { loadUi } from './load.ts';
import { type ConnectStart, takeStart } from './start.ts';

/**
 * The whole journey in place, for a settings page or a setup wizard.
 *
 * @example
 * <ConnectAtlassian adapter={adapter} appName="Beacon" onConnect={next} />
 */
export function ConnectAtlassian(options: ConnectOptions) {
  const [start, setStart] = useState<ConnectStart>();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isHere = true;
    const begin = () => {
      // What is taken down before there is something to show leaves it to what comes after.
      if (!isHere) return;
      takeStart(setStart);
      setReady(true);
    };
    // Where it cannot be loaded, the root says so, and tries again.
    loadUi().then(begin, begin);
    return () => {
      isHere = false;
    };
  }, []);
  return (
    <Frame appearance={options.appearance} locale={options.locale}>
      {isReady && (
        <Root {...options} start={start ?? options.start}>
          <Screens />
        </Root>
      )}
    </Frame>
  );
}
