import {
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  Connections,
  useConnectAtlassian,
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
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  return (
    <ConnectAtlassianProvider
      adapter={adapter}
      providers={all}
      appName="Beacon"
      appearance={{
        theme,
        variables: { accent: '#6b3fd4', radius: '4px' },
        classNames: { primary: 'of-the-host' },
      }}
    >
      <ConnectAtlassianButton />
      <OpenHelp />
      <button type="button" onClick={() => setTheme('dark')}>
        Dark
      </button>
      <Connections />
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
