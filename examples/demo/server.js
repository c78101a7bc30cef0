// @ts-check
/**
 * A SaaS product that embeds connect-atlassian: its page, its session cookie, the handler at /connect, and a
 * local Atlassian to try it with. What an integrator writes for production is `createConnect` below; the rest
 * is the demo's own.
 */
import { createServer } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { jiraAlign, providers } from 'connect-atlassian/providers';
import { createConnect, readClouds, readOAuthApps, readScopeNeeds } from 'connect-atlassian/server';
import { nodeListener, runConnect } from 'connect-atlassian/server/node';
import { postgresStore, sqliteStore } from 'connect-atlassian/server/sql';
import { startSimulator } from 'connect-atlassian/simulator';
import { demoKeys, demoSecretKey } from './demo-keys.js';
import { demoSession } from './demo-session.js';
import { servePage } from './serve-page.js';

const port = Number(process.env.PORT ?? 4310);
const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
const dataDir = process.env.CONNECT_DATA_DIR ?? '.data';

const clouds = readClouds(process.env.CONNECT_CLOUDS);
const simulator = clouds ? undefined : await simulateAtlassian();
const session = demoSession(dataDir);
const ownApps = readOAuthApps(process.env);
const scopes = readScopeNeeds(process.env);
const deployment = {
  publicUrl,
  scopes,
  apps: { commercial: stateOf('commercial'), government: stateOf('government') },
};

const connect = createConnect({
  authenticate: session.authenticate,
  // Everybody sees connections and may test them; only admins change something, and no page reads through them.
  authorize: (identity, action) =>
    action === 'read' || action === 'test' || (action !== 'proxy' && session.isAdmin(identity)),
  store: process.env.DATABASE_URL
    ? postgresStore(process.env.DATABASE_URL)
    : sqliteStore(join(dataDir, 'connect.db')),
  keys: process.env.CONNECT_KEYS ?? demoKeys(dataDir),
  secretKey: process.env.CONNECT_SECRET_KEY ?? demoSecretKey(dataDir),
  on: sayFirstRequest,
  providers: [...providers, jiraAlign],
  scopes,
  publicUrl,
  origins: [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
  oauthApps: { ...simulatedApps(), ...ownApps },
  returnUrls: [address('')],
  appName: 'Beacon',
  clouds: clouds ?? simulator?.clouds ?? {},
  // The simulated Atlassian minds nothing, and whoever tries things out is quick.
  rateLimits: simulator ? false : {},
});
await connect.migrate();

const answerConnect = nodeListener(connect);
// Whoever opens the page is its admin, so that no other name for this machine may lead to it.
const page = servePage(
  session.cookie,
  new Set([new URL(publicUrl).host, `localhost:${port}`, `127.0.0.1:${port}`]),
  deployment,
);
const server = createServer((request, response) =>
  /^\/connect(?:[/?]|$)/.test(request.url ?? '') ? answerConnect(request, response) : page(request, response),
);
runConnect(connect, server, { onError: console.error });
// "localhost" may mean either loopback address; a machine without the second one does without it.
const second = createNetServer((socket) => server.emit('connection', socket)).on('error', () => {});
if (!process.env.HOST) second.listen(port, '::1').unref();

server.listen(port, process.env.HOST ?? '127.0.0.1', () => {
  console.log(`\n  Beacon, a product that embeds connect-atlassian:  ${publicUrl}`);
  console.log(`  The same for somebody who may only look:          ${address('?as=viewer')}\n`);
  if (!simulator) {
    console.log('  Atlassian is where CONNECT_CLOUDS says; bring your own credentials.');
    if (Object.values(deployment.apps).includes('none')) {
      console.log(`  For people's own accounts it takes an OAuth app: ${address('set-up')}`);
    }
    return console.log();
  }
  const [sample] = simulator.samples;
  const client = simulator.clients.find(({ name }) => name === 'three-sites-with-subdomain');
  console.log('  Atlassian is simulated beside it. Sample credentials:\n');
  console.log('  Atlassian');
  console.log('    Log in as               Mia Keller (one site) or Tomás Silva (three)\n');
  console.log('  Atlassian Government Cloud');
  console.log('    Log in as               Ruth Okafor (one site) or Samir Patel (two)\n');
  console.log('  Atlassian Service Account (API Token)');
  console.log(`    Cloud ID                ${sample?.cloudId}`);
  console.log(`    Service Account Email   ${sample?.email}`);
  console.log(`    API Token               ${sample?.apiToken}\n`);
  console.log(
    `  The site's address does as well: ${sample?.site}. Or paste all three lines into any field.\n`,
  );
  console.log('  Atlassian Service Account (OAuth 2.0)');
  console.log(`    Subdomain               ${client?.subdomain}`);
  console.log(`    Client ID               ${client?.clientId}`);
  console.log(`    Client Secret           ${client?.clientSecret}\n`);
  const align = simulator.samples.find(({ name }) => name === 'jira-align');
  console.log('  Jira Align connector');
  console.log(`    Jira Cloud URL          https://${align?.site}`);
  console.log('    Name                    Acme Jira');
  console.log(`    Service Account Email   ${align?.email}`);
  console.log(`    API Token               ${align?.apiToken}\n`);
  console.log('  More of them, each with its own flaw: npx connect-atlassian simulate --port 0\n');
});
server.on('error', (error) => fail(error, `Port ${port} is taken. Choose another: PORT=4320 npm start`));
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    second.close();
    void simulator?.close();
  });
}

/**
 * Says how a new connection is used; the key itself is never printed.
 * @param {import('connect-atlassian/server').ConnectEvent} event
 */
function sayFirstRequest({ type, connection }) {
  if (type !== 'connected') return;
  const key = process.env.CONNECT_SECRET_KEY ? '$CONNECT_SECRET_KEY' : `$(cat ${dataDir}/connect.secret)`;
  const path = connection.products.some(({ product, state }) => product === 'jira' && state === 'answers')
    ? 'jira/rest/api/3/myself'
    : 'confluence/wiki/rest/api/user/current';
  console.log(`  Connected to ${connection.host}. Its first request, through this server:\n`);
  console.log(
    `    curl -H "Authorization: Bearer ${key}" ${publicUrl}/connect/proxy/${connection.id}/${path}\n`,
  );
}

/**
 * A page of the demo, as browsers see it.
 * @param {string} path
 */
function address(path) {
  return `${publicUrl.replace(/\/$/, '')}/${path}`;
}

/**
 * Where the app of a cloud comes from, for the set-up page.
 * @param {'commercial' | 'government'} cloud
 */
function stateOf(cloud) {
  if (ownApps[cloud]) return 'own';
  return cloud in simulatedApps() ? 'simulated' : 'none';
}

/** The apps of the simulated Atlassian, by cloud; your own come from its developer console. */
function simulatedApps() {
  return Object.fromEntries((simulator?.apps ?? []).map((app) => [app.cloud, app]));
}

async function simulateAtlassian() {
  const simulatorPort = Number(process.env.SIMULATOR_PORT ?? 4311);
  try {
    return await startSimulator({ port: simulatorPort });
  } catch (error) {
    return fail(error, `Port ${simulatorPort} is taken. Choose another: SIMULATOR_PORT=4321 npm start`);
  }
}

/**
 * @param {unknown} error
 * @param {string} taken
 * @returns {never}
 */
function fail(error, taken) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(inUse ? taken : error);
  process.exit(1);
}
