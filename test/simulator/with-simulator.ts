import { afterAll, afterEach, beforeAll } from 'vitest';
import {
  type ClientSample,
  type Sample,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../src/simulator/index.ts';

/** The cloudIds the tests address; written out, so that a change of the world is noticed. */
export const CLOUD_IDS = {
  acme: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
  globex: '5b7c9d2e-4f10-4a86-9c3d-7e2b1f60a845',
  initech: 'c2f4e6a8-1b3d-4e5f-8a70-9d2c4b6e8f01',
  umbrella: '8e0d3c47-6a5b-4f29-b1e8-30f7d9a2c56e',
  wonka: 'f7a3b1c9-2d4e-4b68-95f0-c8e6a4b2d013',
  nobody: '00000000-0000-0000-0000-000000000000',
} as const;

/** The paths of the gateway the tests ask for. */
export const PATHS = {
  myself: '/rest/api/3/myself',
  serverInfo: '/rest/api/3/serverInfo',
  permissions: '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS',
  projects: '/rest/api/3/project/search',
  currentUser: '/wiki/rest/api/user/current',
  spaces: '/wiki/api/v2/spaces',
} as const;

/** Where access tokens are had. */
export const TOKEN = 'auth.atlassian.com/oauth/token';

/** The header Basic authentication takes. */
export const basic = ({ email, apiToken }: Pick<Sample, 'email' | 'apiToken'>): string =>
  `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;

/** What a test needs to know of an answer. */
export type Seen = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests compare what came, whatever it is.
  readonly json: any;
};

const seen = async (response: Response): Promise<Seen> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
};

/** One simulator for a test file, reset after each test. */
export const withSimulator = (options: SimulatorOptions = {}) => {
  let running: Simulator | undefined;
  beforeAll(async () => {
    running = await startSimulator(options);
  });
  afterEach(() => running?.reset());
  afterAll(() => running?.close());

  const simulator = (): Simulator => {
    if (running === undefined) throw new Error('The simulator is not running.');
    return running;
  };
  const sample = (name: string): Sample => {
    const found = simulator().samples.find((one) => one.name === name);
    if (found === undefined) throw new Error(`No sample "${name}".`);
    return found;
  };
  const client = (name: string): ClientSample => {
    const found = simulator().clients.find((one) => one.name === name);
    if (found === undefined) throw new Error(`No client "${name}".`);
    return found;
  };
  const get = async (path: string, authorization?: string, init: RequestInit = {}): Promise<Seen> => {
    const headers = authorization === undefined ? {} : { authorization };
    return seen(await fetch(`${simulator().url}/${path}`, { redirect: 'manual', headers, ...init }));
  };
  const gateway = (product: 'jira' | 'confluence', cloudId: string, path: string, authorization?: string) =>
    get(`api.atlassian.com/ex/${product}/${cloudId}${path}`, authorization);
  /** Asks Jira or Confluence of acme, as the path says, with a sample's credentials. */
  const ask = (name: string, path: string, cloudId: string = CLOUD_IDS.acme) =>
    gateway(path.startsWith('/wiki') ? 'confluence' : 'jira', cloudId, path, basic(sample(name)));
  /** Asks for an access token by client credentials, with more parameters or others. */
  const requestToken = (
    { clientId, clientSecret }: Pick<ClientSample, 'clientId' | 'clientSecret'>,
    more: Readonly<Record<string, string>> = {},
    as: 'form' | 'json' = 'form',
  ): Promise<Seen> => {
    const parameters = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      ...more,
    };
    return get(TOKEN, undefined, {
      method: 'POST',
      headers: {
        'content-type': as === 'form' ? 'application/x-www-form-urlencoded' : 'application/json',
      },
      body: as === 'form' ? new URLSearchParams(parameters).toString() : JSON.stringify(parameters),
    });
  };
  const tokenOf = async (name: string): Promise<string> =>
    (await requestToken(client(name))).json.access_token;

  return { simulator, sample, client, get, gateway, ask, requestToken, tokenOf };
};
