'use client';
import { useEffect, useId, useState } from 'react';
import { Connect } from './connect.tsx';
import type { ConnectOptions } from './connect-options.ts';
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
    <Connect.Frame appearance={options.appearance}>
      <Connect.Root {...options} start={start ?? options.start}>
        <Connect.Screens />
      </Connect.Root>
    </Connect.Frame>
  );
}
