import { ConnectAtlassianButton, ConnectAtlassianProvider } from 'connect-atlassian';
import { createHttpAdapter } from 'connect-atlassian/adapters/http';
import { createRoot } from 'react-dom/client';
import 'connect-atlassian/styles.css';
import { watchPage } from './watch-page.ts';

watchPage();

const { token } = document.documentElement.dataset;
const adapter = createHttpAdapter(token ? { session: async () => token } : {});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ConnectAtlassianProvider adapter={adapter} appName="Beacon">
      <ConnectAtlassianButton />
    </ConnectAtlassianProvider>,
  );
}
