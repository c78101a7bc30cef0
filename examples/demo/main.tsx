import { ConnectAtlassianButton, ConnectAtlassianProvider, Connections } from 'connect-atlassian';
import { createHttpAdapter } from 'connect-atlassian/adapters/http';
import { jiraAlign, providers as ours } from 'connect-atlassian/providers';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import 'connect-atlassian/styles.css';
import { useDeployment } from './set-up/use-deployment.ts';
import { TopBar } from './top-bar.tsx';
import './demo.css';

// For whoever sets this product up, and not for its customers.
const SetUpNotice = lazy(async () => ({
  default: (await import('./set-up/set-up-notice.tsx')).SetUpNotice,
}));

const adapter = createHttpAdapter({ baseUrl: '/connect' });
/** Jira Align is another tool: its connector is offered where it is listed. */
const providers = [...ours, jiraAlign];

const others = [
  { name: 'Slack', text: 'Post alerts to the channels of the teams they concern.', state: 'In use' },
  {
    name: 'GitHub',
    text: 'Link incidents to the commits and deployments before them.',
    state: 'Not set up',
  },
  {
    name: 'PagerDuty',
    text: 'Page whoever is on call, and follow up when nobody answers.',
    state: 'Not set up',
  },
];

function Integrations() {
  const deployment = useDeployment();
  const isSetUp = !deployment || !Object.values(deployment.apps).includes('none');
  return (
    <ConnectAtlassianProvider
      adapter={adapter}
      providers={providers}
      appName="Beacon"
      appearance={{ theme: 'system' }}
    >
      <TopBar current="Integrations" />
      <main id="integrations">
        <h1>Integrations</h1>
        <p className="lead">Beacon works where your teams already do.</p>
        {!isSetUp && (
          <Suspense>
            <SetUpNotice deployment={deployment} />
          </Suspense>
        )}
        <div className="cards">
          <article className="card">
            <h2>Atlassian</h2>
            <p>Open Jira issues from incidents, and write their reviews as Confluence pages.</p>
            <ConnectAtlassianButton />
          </article>
          {others.map(({ name, text, state }) => (
            <article className="card" key={name}>
              <h2>{name}</h2>
              <p>{text}</p>
              <span className="state">{state}</span>
            </article>
          ))}
        </div>
        <Connections />
      </main>
    </ConnectAtlassianProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Integrations />
    </StrictMode>,
  );
}
