import type { IncomingMessage, RequestListener } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
/** What the simulated Atlassian takes, for whoever tries it out. */
const SAMPLES = '/connect-samples.json';

/** The real handler beside a simulated Atlassian, for the playground story; only where Storybook runs as a server. */
export function playground(): Plugin {
  return {
    name: 'connect-playground',
    apply: 'serve',
    configureServer(server) {
      let opened: Promise<RequestListener> | undefined;
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (path !== SAMPLES && !/^\/connect(?:\/|$)/.test(path)) return next();
        // Whoever opens it is its admin, so that no other name for this machine may lead to it.
        if (!LOOPBACK.test(request.headers.host ?? '')) return next();
        // Nothing is started before a story asks.
        opened ??= open(server, request);
        opened.then((answer) => answer(request, response), next);
      });
    },
  };
}

async function open(server: ViteDevServer, { headers }: IncomingMessage): Promise<RequestListener> {
  // Through Vite: nothing has to be built before.
  const load = <Module>(path: string) => server.ssrLoadModule(`/src/${path}`) as Promise<Module>;
  const { createConnect } = await load<typeof import('../src/server/index.ts')>('server/index.ts');
  const { nodeListener } = await load<typeof import('../src/server/node.ts')>('server/node.ts');
  const { sqliteStore } = await load<typeof import('../src/server/sql/index.ts')>('server/sql/index.ts');
  const { startSimulator } = await load<typeof import('../src/simulator/index.ts')>('simulator/index.ts');
  const { providers, jiraAlign } =
    await load<typeof import('../src/providers/index.ts')>('providers/index.ts');
  const simulator = await startSimulator();
  const connect = createConnect({
    authenticate: () => ({ tenantId: 'storybook', userId: 'you', tenantName: 'Storybook', userName: 'You' }),
    store: sqliteStore(':memory:'),
    // Gone with this process, as is all that it seals.
    keys: `playground:${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')}`,
    publicUrl: `http://${headers.host}`,
    appName: 'Beacon',
    providers: [...providers, jiraAlign],
    oauthApps: Object.fromEntries(simulator.apps.map((app) => [app.cloud, app])),
    clouds: simulator.clouds,
    rateLimits: false,
  });
  await connect.migrate();
  const answer: RequestListener = nodeListener(connect);
  const samples = JSON.stringify({ samples: simulator.samples, clients: simulator.clients });
  return (request, response) => {
    if (!request.url?.startsWith(SAMPLES)) return answer(request, response);
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(samples);
  };
}
