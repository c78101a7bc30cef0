'use client';
import { useEffect, useRef, useState } from 'react';
import { Connect } from './connect.tsx';
import type { ConnectOptions } from './connect-options.ts';
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
    <Connect.Frame appearance={options.appearance}>
      <Connect.Root {...options} start={start ?? options.start}>
        <Connect.Screens />
      </Connect.Root>
    </Connect.Frame>
  );
}
