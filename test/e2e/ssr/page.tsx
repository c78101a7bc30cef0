import {
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianDialog,
  ConnectAtlassianProvider,
  useConnections,
} from 'connect-atlassian';
import { createSandboxAdapter } from 'connect-atlassian/adapters/sandbox';
import { StrictMode, version } from 'react';

const adapter = createSandboxAdapter();

/** Everything that a server may be asked to render, an open dialog among it. */
export function Page() {
  const { connections } = useConnections(adapter);
  return (
    <StrictMode>
      <p>React {version}</p>
      <ConnectAtlassianProvider
        adapter={adapter}
        appName="Beacon"
        appearance={{ theme: 'dark', variables: { accent: 'gold' } }}
      >
        <ConnectAtlassianButton />
      </ConnectAtlassianProvider>
      <ConnectAtlassianDialog adapter={adapter} appName="Beacon" open={false} onOpenChange={() => {}} />
      <section aria-label="In place">
        <ConnectAtlassian adapter={adapter} appName="Beacon" />
      </section>
      <p>{connections ? `${connections.length} connections` : 'Looking'}</p>
    </StrictMode>
  );
}
