import {
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  type Connection,
  useConnections,
} from 'connect-atlassian';
import { createHttpAdapter } from 'connect-atlassian/adapters/http';
import { sayRevocation } from 'connect-atlassian/core';
import { jiraAlign, providers as ours } from 'connect-atlassian/providers';
import { lazy, StrictMode, Suspense, useState } from 'react';
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
const known = new Map(providers.map((provider) => [provider.id, provider]));
const APP_NAME = 'Beacon';
const statuses = { connected: 'Connected', 'needs-reconnect': 'Needs to be connected again' } as const;

// The date as it was entered, in every time zone.
const endDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

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
  const list = useConnections(adapter);
  const deployment = useDeployment();
  const isSetUp = !deployment || !Object.values(deployment.apps).includes('none');
  return (
    <ConnectAtlassianProvider
      adapter={adapter}
      providers={providers}
      appName={APP_NAME}
      appearance={{ theme: 'system' }}
      onConnect={list.refresh}
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
        <Connections list={list} />
      </main>
    </ConnectAtlassianProvider>
  );
}

function Connections({ list }: { readonly list: ReturnType<typeof useConnections> }) {
  const { connections, error } = list;
  const [ended, setEnded] = useState<string>();
  return (
    <section className="connections" aria-labelledby="connections">
      <h2 id="connections">Connections</h2>
      {error && <p role="alert">{error.message}</p>}
      {!connections && !error && <p className="lead">Looking…</p>}
      {connections?.length === 0 && <p className="lead">Nothing is connected yet.</p>}
      {connections && connections.length > 0 && (
        <ul>
          {connections.map((connection) => (
            <ConnectionRow key={connection.id} connection={connection} list={list} onEnd={setEnded} />
          ))}
        </ul>
      )}
      <p className="lead news" aria-live="polite">
        {ended !== undefined && (
          <>
            Disconnected. <Revocation providerId={ended} />
          </>
        )}
      </p>
    </section>
  );
}

/** What disconnecting leaves at Atlassian, and where that is ended. */
function Revocation({ providerId }: { readonly providerId: string }) {
  const provider = known.get(providerId);
  if (!provider) return null;
  const { says, url, label } = sayRevocation(provider, { appName: APP_NAME });
  return (
    <>
      {says}{' '}
      <a href={url} target="_blank" rel="noopener noreferrer">
        {label}
      </a>
    </>
  );
}

type RowProps = {
  readonly connection: Connection;
  readonly list: ReturnType<typeof useConnections>;
  /** Hears the provider of a connection that was disconnected. */
  readonly onEnd: (providerId: string) => void;
};
type Work = 'idle' | 'asking' | 'busy';

function ConnectionRow({ connection, list: { test, remove }, onEnd }: RowProps) {
  const { id, provider, host, account, status, checkedAt, expiresAt } = connection;
  const [work, setWork] = useState<Work>('idle');
  const [news, setNews] = useState('');

  async function run(job: () => Promise<unknown>, done: string): Promise<void> {
    setWork('busy');
    setNews('');
    try {
      await job();
      setNews(done);
    } catch (error) {
      setNews(error instanceof Error ? error.message : String(error));
    } finally {
      setWork('idle');
    }
  }

  async function disconnect(): Promise<void> {
    await remove(id);
    onEnd(provider);
  }

  return (
    <li className="row">
      <div>
        <strong id={`host-${id}`}>
          <bdi>{host}</bdi>
        </strong>
        <span className={status}>{statuses[status]}</span>
        <p>
          {known.get(provider)?.name ?? provider} · {account.name}
          {expiresAt && ` · token ends ${endDate.format(new Date(expiresAt))}`} · checked{' '}
          {new Date(checkedAt).toLocaleString()}
        </p>
        <p className="news" aria-live="polite">
          {work === 'asking' ? <Revocation providerId={provider} /> : news}
        </p>
      </div>
      <div className="actions">
        {work === 'asking' ? (
          <>
            <button type="button" className="danger" onClick={() => void run(disconnect, '')}>
              Yes, disconnect
            </button>
            <button type="button" onClick={() => setWork('idle')}>
              Keep
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              aria-describedby={`host-${id}`}
              disabled={work === 'busy'}
              onClick={() => void run(() => test(id), 'It works.')}
            >
              Test
            </button>
            <button
              type="button"
              aria-describedby={`host-${id}`}
              disabled={work === 'busy'}
              onClick={() => setWork('asking')}
            >
              Disconnect
            </button>
          </>
        )}
      </div>
    </li>
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
