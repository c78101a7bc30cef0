import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import { Agent, createServer, get, type ServerResponse } from 'node:http';
import { connect as openSocket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { nodeListener, type RunOptions, runConnect } from '../../src/server/node.ts';
import { closeServers, listen } from './listen.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

it('on SIGTERM what is being answered is finished, idle connections are not waited for, then the store is closed', async () => {
  const listeners = new Map<string, () => void>();
  const once_ = vi.spyOn(process, 'once').mockImplementation((signal, listener) => {
    listeners.set(String(signal), listener as () => void);
    return process;
  });
  const close = vi.fn(async () => {});
  const sweep = vi.fn(async () => {});
  const drain = vi.fn();
  const asked = new EventEmitter();
  const handle = async () => {
    asked.emit('now');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return new Response('whole');
  };
  const server = createServer(nodeListener({ handle }));
  runConnect({ sweep, close, drain }, server);
  once_.mockRestore();
  expect(sweep).toHaveBeenCalledTimes(1);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const silent = openSocket(port, '127.0.0.1');
  await once(silent, 'connect');
  const begun = once(asked, 'now');
  const answer = fetch(`http://127.0.0.1:${port}/connect/providers`).then((response) => response.text());
  await begun;
  const closed = once(server, 'close');
  listeners.get('SIGTERM')?.();
  expect(close).not.toHaveBeenCalled();
  expect(drain).toHaveBeenCalledTimes(1);
  expect(await answer).toBe('whole');
  await closed;
  expect(close).toHaveBeenCalledTimes(1);
});

it('on SIGTERM pages that keep asking on the connections they have get their last answer', async () => {
  const listeners = new Map<string, () => void>();
  const once_ = vi.spyOn(process, 'once').mockImplementation((signal, listener) => {
    listeners.set(String(signal), listener as () => void);
    return process;
  });
  const handle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return new Response('whole');
  };
  const server = createServer(nodeListener({ handle }));
  runConnect({ sweep: async () => {}, close: async () => {}, drain: () => {} }, server);
  once_.mockRestore();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const agent = new Agent({ keepAlive: true });
  const keepAsking = (): void => {
    get({ port, host: '127.0.0.1', agent }, (response) => response.resume().on('end', keepAsking)).on(
      'error',
      () => {},
    );
  };
  for (const after of [0, 35, 70]) setTimeout(keepAsking, after);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const closed = once(server, 'close');
  listeners.get('SIGTERM')?.();
  await closed;
  agent.destroy();
  // Long before what never ends would be cut off.
}, 25_000);

/** A server that is run, what it listens on, and how to send it a signal. */
async function run(handle: () => Promise<Response>, options: RunOptions) {
  const listeners = new Map<string, () => void>();
  const once_ = vi.spyOn(process, 'once').mockImplementation((signal, listener) => {
    listeners.set(String(signal), listener as () => void);
    return process;
  });
  const connect = { sweep: async () => {}, close: vi.fn(async () => {}), drain: vi.fn() };
  const server = createServer(nodeListener({ handle }));
  runConnect(connect, server, options);
  once_.mockRestore();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const signal = (name: string) => listeners.get(name)?.();
  return { connect, server, signal, ask: () => fetch(`http://127.0.0.1:${port}/connect/providers`) };
}

it('after SIGTERM new requests are taken as long as whoever distributes them needs to notice', async () => {
  const { connect, server, signal, ask } = await run(async () => new Response('whole'), { drainMs: 2_000 });
  const closed = once(server, 'close');
  signal('SIGTERM');
  signal('SIGINT');
  expect(connect.drain).toHaveBeenCalledTimes(1);
  await wait(100);
  expect(await (await ask()).text()).toBe('whole');
  expect(connect.close).not.toHaveBeenCalled();
  await closed;
  expect(connect.close).toHaveBeenCalledTimes(1);
});

it('what never gets its answer is cut off at the deadline', async () => {
  const asked = new EventEmitter();
  const never = () => {
    asked.emit('now');
    return new Promise<Response>(() => {});
  };
  const { connect, server, signal, ask } = await run(never, { deadlineMs: 200 });
  const begun = once(asked, 'now');
  const answer = ask().then(
    () => 'answered',
    () => 'cut off',
  );
  await begun;
  const closed = once(server, 'close');
  signal('SIGTERM');
  expect(await answer).toBe('cut off');
  await closed;
  expect(connect.close).toHaveBeenCalledTimes(1);
});

describe('requests that are sent ahead, before the one before them is answered,', () => {
  const AHEAD = 20;
  const requests = Array.from(
    { length: AHEAD },
    (_, at) => `GET /connect/${at} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  ).join('');

  /** A server that answers late, with a connection to it that has sent all of them. */
  async function sendAhead() {
    const asked: string[] = [];
    const handle = async ({ url }: Request) => {
      asked.push(url);
      await wait(20);
      return new Response(`answer to ${url}.`);
    };
    const server = createServer(nodeListener({ handle }));
    const once_ = vi.spyOn(process, 'once').mockReturnValue(process);
    runConnect({ sweep: async () => {}, close: async () => {}, drain: () => {} }, server);
    once_.mockRestore();
    const answers: WeakRef<ServerResponse>[] = [];
    server.on('request', (_request, response) => answers.push(new WeakRef(response)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const socket = openSocket(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
    socket.write(requests);
    return { asked, answers, server, socket };
  }

  it('are answered one after the other', async () => {
    const { asked, server, socket } = await sendAhead();
    let text = '';
    socket.setEncoding('latin1').on('data', (piece) => {
      text += piece;
    });
    await expect.poll(() => text.match(/answer to/g)).toHaveLength(AHEAD);
    const order = [...text.matchAll(/answer to http:\/\/localhost\/connect\/(\d+)/g)].map(([, at]) =>
      Number(at),
    );
    expect(order).toEqual(Array.from({ length: AHEAD }, (_, at) => at));
    expect(asked).toHaveLength(AHEAD);
    socket.destroy();
    server.close();
  });

  it('are forgotten with their connection', async () => {
    const { asked, answers, server, socket } = await sendAhead();
    await expect.poll(() => asked).not.toEqual([]);
    socket.resetAndDestroy();
    await wait(100);
    expect(answers).toHaveLength(AHEAD);
    const left = () => {
      collect();
      return answers.filter((answer) => answer.deref()).length;
    };
    await expect.poll(left).toBe(0);
    expect(asked.length).toBeLessThan(AHEAD);
    server.close();
  });
});

it('what stands in for a connection of Node is answered as well', async () => {
  const written: string[] = [];
  const outgoing = {
    on() {},
    once() {},
    writeHead: (status: number) => void written.push(String(status)),
    write: (piece: Uint8Array) => void written.push(Buffer.from(piece).toString()),
    end: (piece?: string) => void written.push(String(piece)),
  };
  const incoming = { method: 'GET', url: '/', headers: { host: 'x' }, rawHeaders: ['host', 'x'], on() {} };
  const listener = nodeListener({ handle: async () => new Response('whole') }) as (...both: object[]) => void;
  listener(incoming, outgoing);
  await expect.poll(() => written.join()).toMatch(/^200,.*whole/);
});

it('a caller who goes away aborts the request', async () => {
  let aborted = false;
  const handle = (request: Request) =>
    new Promise<Response>((resolve) => {
      request.signal.addEventListener('abort', () => {
        aborted = true;
        resolve(new Response());
      });
    });
  const server = createServer(nodeListener({ handle }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const controller = new AbortController();
  const asked = fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`, {
    method: 'POST',
    body: '{}',
    signal: controller.signal,
  }).catch(() => 'gone');
  setTimeout(() => controller.abort(), 100);
  expect(await asked).toBe('gone');
  await expect.poll(() => aborted).toBe(true);
  server.closeAllConnections();
  server.close();
});

it('a fault of our own is told as one, and not as a path that the caller wrote', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const fault = new Error('disk full');
  const url = await listen(nodeListener({ handle: () => Promise.reject(fault) }));
  const response = await fetch(`${url}/connect/providers`);
  expect([response.status, (await response.json()).code]).toEqual([500, 'network']);
  expect(said).toHaveBeenCalledWith('connect-atlassian:', fault);
  said.mockRestore();
  closeServers();
});

it('what is around the listener is around what answers, so that it can tell who a middleware let in', async () => {
  const around = new AsyncLocalStorage<string>();
  const answer = nodeListener({
    handle: async (request) => new Response(`${await request.text()} of ${around.getStore()}`),
  });
  const url = await listen((request, response) =>
    around.run(`${request.headers['x-user']}`, () => answer(request, response)),
  );
  const ask = async (user: string) =>
    (await fetch(url, { method: 'POST', body: 'a body', headers: { 'x-user': user } })).text();
  expect(await Promise.all([ask('ada'), ask('bob')])).toEqual(['a body of ada', 'a body of bob']);
});
