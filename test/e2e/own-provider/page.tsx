import { ConnectAtlassianButton, ConnectAtlassianProvider, Connections } from 'connect-atlassian';
import { createHttpAdapter } from 'connect-atlassian/adapters/http';
import { createRoot } from 'react-dom/client';
import { personalToken } from '../../../stories/own-provider.ts';
import 'connect-atlassian/styles.css';

const adapter = createHttpAdapter();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ConnectAtlassianProvider adapter={adapter} providers={[personalToken]} appName="Beacon">
      <ConnectAtlassianButton />
      <Connections />
    </ConnectAtlassianProvider>,
  );
}
