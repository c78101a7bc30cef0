'use client';
import { useEffect, useId, useState } from 'react';
import { Frame } from './connect-frame.tsx';
import type { ConnectOptions } from './connect-options.ts';
import { Root, Screens } from './connect-root.tsx';
import { forgetStart, readStart } from './start.ts';

/**
 * The whole journey in place, for a settings page or a setup wizard.
 *
 * @example
 * <ConnectAtlassian adapter={adapter} appName="Beacon" onConnect={next} />
 */
export function ConnectAtlassian(options: ConnectOptions) {
  const id = useId();
  const [start] = useState(() => readStart(id));
  useEffect(() => {
    if (start) forgetStart();
  }, [start]);
  return (
    <Frame appearance={options.appearance}>
      <Root {...options} start={start ?? options.start}>
        <Screens />
      </Root>
    </Frame>
  );
}
