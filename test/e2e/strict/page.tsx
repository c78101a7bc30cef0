import {
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  useConnectAtlassian,
  useConnections,
} from 'connect-atlassian';
import { createHttpAdapter } from 'connect-atlassian/adapters/http';
import { jiraAlign, providers } from 'connect-atlassian/providers';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'connect-atlassian/styles.css';

const { token } = document.documentElement.dataset;
const adapter = createHttpAdapter(token ? { session: async () => token } : {});
const all = [...providers, jiraAlign];

function Page() {
  const { connections = [], refresh, test, remove } = useConnections(adapter);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  return (
    <ConnectAtlassianProvider
      adapter={adapter}
      providers={all}
      appName="Beacon"
      appearance={{ theme, variables: { accent: 'rgb(0, 80, 60)' }, classNames: { primary: 'of-the-host' } }}
      onConnect={refresh}
    >
      <ConnectAtlassianButton />
      <OpenHelp />
      <button type="button" onClick={() => setTheme('dark')}>
        Dark
      </button>
      <ul aria-label="Connections">
        {connections.map(({ id, host, provider }) => (
          <li key={id}>
            {host} {provider}
            <button type="button" onClick={() => void test(id)}>
              Test
            </button>
            <button type="button" onClick={() => void remove(id)}>
              Disconnect
            </button>
          </li>
        ))}
      </ul>
    </ConnectAtlassianProvider>
  );
}

function OpenHelp() {
  const { openAt } = useConnectAtlassian();
  const provider = 'atlassian-service-account-api-token';
  return (
    <button type="button" onClick={() => openAt({ provider, help: 'apiToken/scopes' })}>
      Help
    </button>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
