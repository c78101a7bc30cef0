'use client';
import { ConnectAtlassianButton, ConnectAtlassianProvider, useConnections } from 'connect-atlassian';
import { createHttpAdapter } from 'connect-atlassian/adapters/http';
import 'connect-atlassian/styles.css';

const adapter = createHttpAdapter();

export function Integrations() {
  const { connections = [], refresh } = useConnections(adapter);
  return (
    <ConnectAtlassianProvider adapter={adapter} appName="Beacon" onConnect={refresh}>
      <ConnectAtlassianButton />
      {connections.map(({ id, host }) => (
        <p key={id}>{host}</p>
      ))}
    </ConnectAtlassianProvider>
  );
}
