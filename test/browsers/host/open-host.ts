import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Provider } from '../../../src/core/provider.ts';
import { jiraAlign, providers } from '../../../src/providers/index.ts';
import { createConnect } from '../../../src/server/connect.ts';
import { nodeListener } from '../../../src/server/node.ts';
import { sqliteStore } from '../../../src/server/sql/index.ts';
import { startSimulator } from '../../../src/simulator/index.ts';
import { key } from '../../server/keys.ts';
import type { Cell } from '../cells.ts';
import type { PageFile } from './bundle-page.ts';

const KEYS = `k1:${key(7)}`;
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

/** A product that embeds the widget as a cell wants it, with its backend and its Atlassian. */
export type Host = Awaited<ReturnType<typeof openHost>>;

type Headers = Readonly<Record<string, string>>;

type HostOptions = {
  /** More headers of its pages, where the product is strict. */
  readonly policy?: Headers;
  /** The ways to connect; all of ours when left out. */
  readonly offered?: readonly Provider[];
};

export async function openHost(
  cell: Cell,
  files: ReadonlyMap<string, PageFile>,
  { policy = {}, offered = [...providers, jiraAlign] }: HostOptions = {},
) {
  const simulator = await startSimulator({ variants: { loginCoop: cell.loginCoop } });
  // Another site than the simulator and than the page around: browsers tell sites apart by their names.
  const product = await listen('localhost');
  const token = randomBytes(16).toString('hex');
  const log: string[] = [];
  const connect = createConnect({
    authenticate: ({ headers }) =>
      headers.get('authorization') === `Bearer ${token}` ||
      headers.get('cookie')?.includes(`session=${token}`)
        ? { tenantId: 'northwind', userId: 'ada', tenantName: 'Northwind', userName: 'Ada' }
        : null,
    store: sqliteStore(':memory:'),
    keys: KEYS,
    publicUrl: product.url,
    clouds: simulator.clouds,
    oauthApps: Object.fromEntries(simulator.apps.map((app) => [app.cloud, app])),
    returnUrls: [`${product.url}/`],
    appName: 'Beacon',
    providers: offered,
    onError: (error) => void log.push(String(error)),
  });
  await connect.migrate();
  const isFramed = cell.placement === 'frame';
  const answerConnect = nodeListener(connect);
  const answerPage = servePage(files, cell, token, policy);
  product.server.on('request', (request, response) => {
    response.once('close', () => log.push(lineOf(request, response)));
    const isConnect = /^\/connect[/?]/.test(request.url ?? '');
    void (isConnect ? answerConnect(request, response) : answerPage(request, response));
  });
  const around = isFramed ? await listen('127.0.0.1') : undefined;
  around?.server.on('request', serveAround(product.url, cell, policy));
  return {
    url: `${(around ?? product).url}/`,
    simulator,
    /** What it was asked and what it answered, without queries, and faults of its own. */
    log,
    async close() {
      await Promise.all([product, around].map((one) => one && stop(one.server)));
      await connect.close();
      await simulator.close();
    },
  };
}

const lineOf = ({ method, url }: IncomingMessage, { writableFinished, statusCode }: ServerResponse): string =>
  [
    new Date().toISOString().slice(11, -1),
    method,
    url?.split('?')[0],
    writableFinished ? statusCode : 'broken off',
  ].join(' ');

/** In a frame the cookie of a session would be a third party's, so that the page is given a token. */
function servePage(
  files: ReadonlyMap<string, PageFile>,
  cell: Cell,
  token: string,
  policy: Headers,
): RequestListener {
  const isFramed = cell.placement === 'frame';
  const page = `<!doctype html>
<html lang="en"${isFramed ? ` data-token="${token}"` : ''}>
<meta charset="utf-8"><title>Beacon</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/page.css">
<div id="root"></div><script type="module" src="/page.js"></script>`;
  const cookie = isFramed ? {} : { 'set-cookie': `session=${token}; Path=/; HttpOnly; SameSite=Lax` };
  return ({ url = '/' }, response) => {
    const file = files.get(url.split('?')[0] ?? '');
    if (url === '/icon.svg') response.writeHead(204).end();
    else if (file) response.writeHead(200, { 'content-type': file.type }).end(file.body);
    else response.writeHead(200, { ...html(cell), ...policy, ...cookie }).end(page);
  };
}

const serveAround =
  (
    url: string,
    cell: Cell,
    { 'content-security-policy': _ofTheProduct, ...policy }: Headers,
  ): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { ...html(cell), ...policy }).end(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Around Beacon</title><link rel="icon" href="data:,">
<iframe title="Beacon" src="${url}/" width="900" height="800" sandbox="${SANDBOX}"></iframe>`);

const html = ({ hostCoop }: Cell) => ({
  'content-type': 'text/html; charset=utf-8',
  ...(hostCoop === 'none' ? {} : { 'cross-origin-opener-policy': hostCoop }),
});

async function listen(name: 'localhost' | '127.0.0.1') {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { server, url: `http://${name}:${port}` };
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
