'use client';
import { Connect } from './connect.tsx';
import type { ConnectOptions } from './connect-options.ts';

/**
 * The whole journey in place, for a settings page or a setup wizard.
 *
 * @example
 * <ConnectAtlassian adapter={adapter} appName="Beacon" onConnect={next} />
 */
export function ConnectAtlassian(options: ConnectOptions) {
  return (
    <div data-connect-part="inline" data-connect-theme={options.appearance?.theme ?? 'page'}>
      <Connect.Root {...options}>
        <Connect.Screens />
      </Connect.Root>
    </div>
  );
}
