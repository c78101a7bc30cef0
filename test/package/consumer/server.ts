import { createServer } from 'node:http';
import { runContract } from 'connect-atlassian/adapter-contract';
import { jiraAlign, providers } from 'connect-atlassian/providers';
import {
  type CreateConnectOptions,
  createConnect,
  readClouds,
  readOAuthApps,
} from 'connect-atlassian/server';
import { connectLog } from 'connect-atlassian/server/log';
import { nodeListener, runConnect } from 'connect-atlassian/server/node';
import { postgresStore, sqliteStore } from 'connect-atlassian/server/sql';
import { startSimulator } from 'connect-atlassian/simulator';

// A host's server, as strict as its compiler may be.

export const contract = runContract;
const { DATABASE_URL, CONNECT_KEYS, PUBLIC_URL, CONNECT_CLOUDS } = process.env;
const authenticate: CreateConnectOptions['authenticate'] = (request: Request) =>
  request.headers.has('cookie') ? { tenantId: 't1', userId: 'u1' } : null;

const connect = createConnect({
  authenticate,
  authorize: ({ userId }, action) => action !== 'proxy' && userId === 'u1',
  store: DATABASE_URL === undefined ? sqliteStore('connect.db') : postgresStore(DATABASE_URL),
  keys: CONNECT_KEYS,
  publicUrl: PUBLIC_URL,
  clouds: readClouds(CONNECT_CLOUDS),
  oauthApps: readOAuthApps(process.env),
  providers: [...providers, jiraAlign],
  scopes: { required: ['read:jira-work'], optional: [] },
  log: connectLog({ level: 'info' }),
  on: ({ type, connection }) => process.emitWarning(`${type} ${connection.host}`),
});
const server = createServer(nodeListener(connect));
runConnect(connect, server, { drainMs: 5_000 });

export async function readMyself(tenantId: string, connectionId: string): Promise<unknown> {
  const { jira, headers } = await connect.credentials({ tenantId, connectionId });
  const direct = await fetch(`${jira}/rest/api/3/myself`, { headers });
  const through = await connect.fetch({ tenantId, connectionId }, '/jira/rest/api/3/myself');
  return [await direct.json(), await through.json()];
}

export async function simulate(): Promise<string> {
  const simulator = await startSimulator({ port: 0 });
  return simulator.samples[0]?.apiToken ?? '';
}

// What would hide behind an `any`:
// @ts-expect-error there is no default tenant
export const nobody: CreateConnectOptions['authenticate'] = () => ({ userId: 'u1' });
