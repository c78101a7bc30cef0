import {
  type Appearance,
  Connect,
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianDialog,
  ConnectAtlassianProvider,
  type ConnectEventListener,
  type ConnectExit,
  type Connection,
  type ConnectOptions,
  type Messages,
  useConnectAtlassian,
  useConnections,
} from 'connect-atlassian';
import { createHttpAdapter } from 'connect-atlassian/adapters/http';
import { createSandboxAdapter } from 'connect-atlassian/adapters/sandbox';
import {
  defineProvider,
  isConnectError,
  type ProviderValues,
  parseSiteAddress,
} from 'connect-atlassian/core';
import { buildSetUp } from 'connect-atlassian/guides/set-up';
import { atlassian, jiraAlign, providers } from 'connect-atlassian/providers';
import { useState } from 'react';
import 'connect-atlassian/styles.css';

// A host's page, as strict as its compiler may be: it is only ever compiled, from the packed tarball.

const adapter = createHttpAdapter({ baseUrl: '/connect', session: async () => 'token' });
const heard: unknown[] = [];
const choose = <T,>(value: T): T | undefined => (heard.length > 0 ? value : undefined);
const messages: Messages = {
  submit: choose('Weiter'),
  button: 'Verbinden',
  'error.network': 'Offline',
  'field.required': 'Fehlt',
};
const appearance: Appearance = {
  theme: 'system',
  variables: { accent: choose('#6b3fd4'), density: 0.8 },
  classNames: { primary: choose('button') },
};

const mine = defineProvider({
  id: 'mine',
  name: 'Mine',
  title: 'Connect Mine',
  summary: 'A token',
  group: 'service-account',
  cloud: 'commercial',
  fields: [
    { name: 'site', kind: 'site', label: 'Site' },
    { name: 'email', kind: 'email', label: 'Email', optional: true },
    { name: 'token', kind: 'secret', label: 'Token' },
  ],
  auth: { kind: 'basic', site: 'site', username: 'email', secret: 'token' },
});
export const values: ProviderValues<typeof mine> = { site: 'acme.atlassian.net', token: 't' };

const listen: ConnectEventListener = (name, detail) => void heard.push([name, detail]);
const hear = ({ reason, step, error }: ConnectExit) => void heard.push(reason, step, error?.code);

/** Options as a host may hand them on: what is not there may be undefined. */
export function Settings({
  theme,
  onConnect,
}: Pick<ConnectOptions, 'onConnect'> & { theme?: 'light' | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <ConnectAtlassianProvider
      adapter={adapter}
      providers={[...providers, jiraAlign, mine]}
      appName="Beacon"
      messages={messages}
      appearance={theme === undefined ? appearance : { theme }}
      onConnect={onConnect}
      onExit={hear}
      onEvent={listen}
    >
      <ConnectAtlassianButton className="button" disabled={false} />
      <Opener />
      <ConnectAtlassianDialog adapter={adapter} appName="Beacon" open={open} onOpenChange={setOpen} />
      <ConnectAtlassian adapter={createSandboxAdapter({ pace: 10 })} appName="Beacon" />
      <Connect.Root adapter={adapter} appName="Beacon" onStateChange={({ step }) => step}>
        <Connect.ProviderList />
        <Connect.Form>
          <Connect.Field name="cloudId" />
        </Connect.Form>
        <Connect.Result />
      </Connect.Root>
    </ConnectAtlassianProvider>
  );
}

function Opener() {
  const { openAt, state } = useConnectAtlassian();
  const { connections, error, test } = useConnections(adapter);
  const host = state.step === 'connected' ? state.connection.host : undefined;
  const first: Connection | undefined = connections?.[0];
  const open = () =>
    first ? void test(first.id) : openAt({ provider: atlassian.id, help: 'apiToken/scopes' });
  return (
    <button type="button" onClick={open}>
      {host ?? error?.message ?? first?.account.name}
    </button>
  );
}

export function explain(error: unknown): string {
  if (!isConnectError(error)) return 'unknown';
  switch (error.code) {
    case 'invalid_credentials':
      return error.field ?? '';
    default:
      return error.code;
  }
}

const address = parseSiteAddress('acme.atlassian.net');
export const cloudHost: string | undefined = address.kind === 'host' ? address.host : undefined;
export const { callbackUrl }: { callbackUrl: string } = buildSetUp({
  provider: atlassian,
  publicUrl: 'https://app.example.com',
});

// What would hide behind an `any`:
// @ts-expect-error an event of no such name
export const unknownEvent: Parameters<ConnectEventListener>[0] = 'no-such-event';
// @ts-expect-error a theme of no such name
export const unknownTheme: Appearance = { theme: 'sepia' };
// @ts-expect-error a length without its unit, which CSS does not take
export const noLength: Appearance = { variables: { radius: 4 } };
// @ts-expect-error a value that the provider has no field for
export const unknownValue: ProviderValues<typeof mine> = { site: '', token: '', other: '' };
