import { Agent, createServer, request, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Spreads requests over servers that say that they are ready, as what stands in front of a product does. */
export type Balancer = {
  readonly url: string;
  /** Gives it work once it is ready. */
  readonly add: (url: string) => Promise<void>;
  readonly close: () => void;
};

const ASK_EVERY_MS = 50;

/** Starts one. It asks nobody twice: what a server does not answer has failed. */
export async function startBalancer(): Promise<Balancer> {
  const ready = new Set<string>();
  const agent = new Agent({ keepAlive: true });
  let turns = 0;

  const server = createServer((asked, answer) => {
    const urls = [...ready];
    const url = urls[turns++ % urls.length];
    if (url === undefined) return void answer.writeHead(502).end('No server is ready.');
    const { method, headers } = asked;
    const passed = request(`${url}${asked.url}`, { method, headers, agent }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.on('error', () => answer.destroy()).pipe(answer);
    });
    passed.on('error', (error) => {
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end(String(error));
    });
    asked.pipe(passed);
  });
  // One question after the other: on a busy machine they would pile up, and the last answer be old when it comes.
  const watch = async (one: string) => {
    while (await isReady(one)) await pause(ASK_EVERY_MS);
    ready.delete(one);
  };
  const url = await listen(server);
  return {
    url,
    async add(one) {
      while (!(await isReady(one))) await pause(ASK_EVERY_MS);
      ready.add(one);
      void watch(one);
    },
    close() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/connect/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}
