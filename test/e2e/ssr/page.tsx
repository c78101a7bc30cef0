import {
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianDialog,
  ConnectAtlassianProvider,
  Connections,
  useConnections,
} from 'connect-atlassian';
import { createSandboxAdapter } from 'connect-atlassian/adapters/sandbox';
import { StrictMode, version } from 'react';

const adapter = createSandboxAdapter();
const appearance = {
  theme: 'dark',
  variables: { accent: '#6b3fd4', radius: '4px' },
  classNames: { 'open-button': 'button' },
} as const;

/** Everything that a server may be asked to render, an open dialog among it. */
export function Page() {
  const { connections } = useConnections(adapter);
  return (
    <StrictMode>
      <p>React {version}</p>
      <ConnectAtlassianProvider adapter={adapter} appName="Beacon" appearance={appearance}>
        <ConnectAtlassianButton />
        <Connections />
      </ConnectAtlassianProvider>
      <ConnectAtlassianDialog adapter={adapter} appName="Beacon" open={false} onOpenChange={() => {}} />
      <section aria-label="In place">
        <ConnectAtlassian adapter={adapter} appName="Beacon" appearance={appearance} />
      </section>
      <p>{connections ? `${connections.length} connections` : 'Looking'}</p>
    </StrictMode>
  );
}
