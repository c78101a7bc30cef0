import { createConnect } from '../../src/server/connect.ts';
import type { ConnectEvent, CreateConnectOptions } from '../../src/server/options.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import {
  type ClientSample,
  type Sample,
  type Simulator,
  startSimulator,
  type Variants,
} from '../../src/simulator/index.ts';
import { key } from './keys.ts';
import { requireDescribed } from './openapi/against-openapi.ts';

export const ORIGIN = 'https://app.example.com';
/** The one page that a person may return to. */
export const RETURN_URL = `${ORIGIN}/integrations?tab=2`;
export const PROVIDER = 'atlassian-service-account-api-token';
export const OAUTH_PROVIDER = 'atlassian-service-account-oauth2';
export const KEYS = `k1:${key(7)}`;

/** The real handler on a real (in-memory) SQLite against a simulated Atlassian. */
export type Backend = Awaited<ReturnType<typeof openBackend>>;

export async function openBackend(
  options: Partial<CreateConnectOptions> & { variants?: Partial<Variants>; simulatorNow?: () => Date } = {},
) {
  const { variants = {}, simulatorNow, ...own } = options;
  const callback = `${ORIGIN}/connect/oauth/callback`;
  const callbackUrls = { commercial: callback, government: callback };
  const simulator = await startSimulator({
    variants,
    callbackUrls,
    ...(simulatorNow && { now: simulatorNow }),
  });
  const store = own.store ?? sqliteStore(':memory:', { now: own.now ?? Date.now });
  const events: ConnectEvent[] = [];
  const errors: unknown[] = [];
  const connect = createConnect({
    // Who asks is in a header here; a product takes it from its session.
    authenticate: (request) => {
      const who = request.headers.get('x-test-user') ?? 'northwind/ada';
      const [tenantId, userId] = who.split('/');
      return tenantId && userId ? { tenantId, userId } : null;
    },
    keys: KEYS,
    publicUrl: ORIGIN,
    clouds: simulator.clouds,
    oauthApps: Object.fromEntries(simulator.apps.map((app) => [app.cloud, app])),
    returnUrls: [RETURN_URL],
    appName: 'Beacon',
    // Tests ask more in a minute than people do; test/server/rate-limits.test.ts has what limits them.
    rateLimits: false,
    on: (event) => void events.push(event),
    onError: (error) => void errors.push(error),
    ...own,
    store,
  });
  await connect.migrate();

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await connect.handle(
      new Request(`${ORIGIN}/connect${path}`, {
        method,
        headers: {
          origin: ORIGIN,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    requireDescribed({ method, path, sent: body, response, text });
    // biome-ignore lint/suspicious/noExplicitAny: tests compare what came, whatever it is.
    const json: any =
      response.headers.get('content-type')?.match(/^application\/(?:problem\+)?json$/) && text
        ? JSON.parse(text)
        : undefined;
    return { status: response.status, headers: response.headers, text, json };
  }

  return {
    simulator,
    connect,
    store,
    events,
    errors,
    call,
    submit: (values: Record<string, string>, headers?: Record<string, string>) =>
      call('POST', '/connections', { provider: PROVIDER, values }, headers),
    submitClient: (values: Record<string, string>, headers?: Record<string, string>) =>
      call('POST', '/connections', { provider: OAUTH_PROVIDER, values }, headers),
    async connections(): Promise<readonly unknown[]> {
      return (await call('GET', '/connections')).json.connections;
    },
    async close() {
      await connect.close();
      await simulator.close();
    },
  };
}

export function sampleOf(simulator: Simulator, name: string): Sample {
  const sample = simulator.samples.find((candidate) => candidate.name === name);
  if (!sample) throw new Error(`The simulator has no sample "${name}".`);
  return sample;
}

export function clientOf(simulator: Simulator, name: string): ClientSample {
  const client = simulator.clients.find((candidate) => candidate.name === name);
  if (!client) throw new Error(`The simulator has no client "${name}".`);
  return client;
}

/** The form's values for an OAuth credential. */
export const clientValuesOf = ({
  subdomain,
  clientId,
  clientSecret,
}: ClientSample): Record<string, string> => ({
  subdomain,
  clientId,
  clientSecret,
});

/** The form's values for a sample, by its site's address or by its bare Cloud ID. */
export function valuesOf(sample: Sample, site: 'address' | 'cloudId' = 'address'): Record<string, string> {
  return {
    cloudId: site === 'address' ? sample.site : sample.cloudId,
    email: sample.email,
    apiToken: sample.apiToken,
  };
}
