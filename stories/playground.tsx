import { type ReactNode, useEffect, useState } from 'react';
import { createHttpAdapter } from '../src/adapters/http.ts';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import type { ConnectAdapter } from '../src/core/adapter.ts';
import { ConnectAtlassianButton, ConnectAtlassianProvider, Connections, type Locale } from '../src/index.ts';
import { jiraAlign, providers as ours } from '../src/providers/index.ts';
import type { ClientSample, Sample } from '../src/simulator/index.ts';

type Samples = { readonly samples: readonly Sample[]; readonly clients: readonly ClientSample[] };
type Backend = { readonly adapter: ConnectAdapter; readonly samples?: Samples };

const providers = [...ours, jiraAlign];

/** The samples that Storybook's own server offers beside the handler; a static build has neither. */
async function findBackend(): Promise<Backend> {
  if (import.meta.env.PROD) return { adapter: createSandboxAdapter({ pace: 300 }) };
  try {
    const response = await fetch('/connect-samples.json', { headers: { accept: 'application/json' } });
    const samples: Samples = await response.json();
    return { adapter: createHttpAdapter(), samples };
  } catch {
    return { adapter: createSandboxAdapter({ pace: 300 }) };
  }
}

/** The whole product: the real handler and a simulated Atlassian behind it, where a server runs. */
export function Playground({ locale }: { readonly locale?: Locale }) {
  const [backend, setBackend] = useState<Backend>();
  useEffect(() => {
    void findBackend().then(setBackend);
  }, []);
  if (!backend) return <p>Looking for the handler…</p>;
  return (
    <ConnectAtlassianProvider
      adapter={backend.adapter}
      providers={providers}
      locale={locale}
      appName="Beacon"
    >
      <div style={{ display: 'grid', gap: 24, maxInlineSize: '60rem' }}>
        <div>
          <ConnectAtlassianButton />
        </div>
        {backend.samples ? <Credentials {...backend.samples} /> : <SandboxNote />}
        <Connections />
      </div>
    </ConnectAtlassianProvider>
  );
}

function SandboxNote() {
  return (
    <p>
      No server runs behind this page, so that the sandbox adapter answers: any values connect, and the token{' '}
      <code>sandbox-&lt;code&gt;</code> fails with that code. <code>npm run storybook</code> has the real
      handler and a simulated Atlassian.
    </p>
  );
}

const box = { margin: 0, padding: 12, overflow: 'auto', background: 'light-dark(#fff, #15181e)' } as const;

function Lines({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <p style={{ marginBlock: '0 4px' }}>{name}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <pre style={box} tabIndex={0}>
        {children}
      </pre>
    </div>
  );
}

function Credentials({ samples, clients }: Samples) {
  const sample = samples.find(({ name }) => name === 'everything');
  const client = clients.find(({ name }) => name === 'three-sites-with-subdomain');
  return (
    <details open>
      <summary>Behind it: the real handler and a simulated Atlassian. Paste into any field:</summary>
      <div style={{ display: 'grid', gap: 12, marginBlockStart: 12 }}>
        <Lines name="Service account, API token">
          {`CLOUD_ID=${sample?.site}\nEMAIL=${sample?.email}\nAPI_TOKEN=${sample?.apiToken}`}
        </Lines>
        <Lines name="Service account, OAuth 2.0">
          {`SUBDOMAIN=${client?.subdomain}\nCLIENT_ID=${client?.clientId}\nCLIENT_SECRET=${client?.clientSecret}`}
        </Lines>
        <p style={{ margin: 0 }}>Your own account: continue, and log in as Mia Keller or Tomás Silva.</p>
      </div>
    </details>
  );
}
