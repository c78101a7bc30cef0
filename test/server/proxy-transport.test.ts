import { EventEmitter, once } from 'node:events';
import { Agent, request as nodeRequest, type RequestListener, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeTransport } from '../../src/server/node/transport.ts';
import { closeServers } from './listen.ts';
import { listeners, openProxy, SECRET_KEY } from './open-proxy.ts';

afterEach(() => {
  closeServers();
  vi.unstubAllGlobals();
});

const ways = Object.keys(listeners) as (keyof typeof listeners)[];

describe.each(ways)('by %s', (serve) => {
  const zipped = gzipSync('{"a":1}');
  const answerZipped: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': zipped.length }).end(zipped);
  };

  it('what was compressed arrives whole', async () => {
    const { ask } = await openProxy(answerZipped, {}, serve);
    expect(await (await ask('/basic/jira/x')).json()).toEqual({ a: 1 });
  });

  it('what was compressed arrives whole by connect.fetch, with no encoding left', async () => {
    const { connect } = await openProxy(answerZipped, {}, serve);
    const response = await connect.fetch({ tenantId: 'northwind', connectionId: 'basic' }, '/jira/x');
    expect([...response.headers.keys()]).not.toContain('content-encoding');
    expect([...response.headers.keys()]).not.toContain('content-length');
    expect(await response.json()).toEqual({ a: 1 });
  });

  // Node's fetch closes every connection that a HEAD went over.
  it.each(serve === 'server/node' ? ['HEAD', 'GET', 'DELETE'] : ['GET', 'DELETE'])(
    'an answer to %s without a body has none, and its connection goes on',
    async (method) => {
      const connections = new Set<Socket>();
      const status = method === 'HEAD' ? 200 : 204;
      const { ask } = await openProxy(
        (request, response) => {
          connections.add(request.socket);
          response.writeHead(status, method === 'HEAD' ? { 'content-length': '9' } : {}).end();
        },
        {},
        serve,
      );
      for (let round = 0; round < 5; round += 1) {
        const response = await ask('/basic/jira/x', { method });
        expect([response.status, await response.text()]).toEqual([status, '']);
      }
      expect(connections.size).toBeLessThan(3);
    },
  );

  it('the head of an answer does not wait for its body', async () => {
    const { ask } = await openProxy(
      async (_request, response) => {
        response.writeHead(202).flushHeaders();
        await once(bodies, 'now');
        response.end('late');
      },
      {},
      serve,
    );
    const bodies = new EventEmitter();
    const response = await ask('/basic/jira/x');
    expect(response.status).toBe(202);
    bodies.emit('now');
    expect(await response.text()).toBe('late');
  });

  // A fetch does not tell what is here already.
  it.each(serve === 'server/node' ? ['by Node'] : [])(
    'an answer that is here at once goes on at once, with its length, %s',
    async () => {
      const { ask } = await openProxy(
        (request, response) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          if (request.url?.endsWith('/late')) response.write('{"a":1');
          setTimeout(() => response.end('}'), request.url?.endsWith('/late') ? 50 : 0);
        },
        {},
        serve,
      );
      for (const [path, body, length] of [
        ['whole', '}', '1'],
        ['late', '{"a":1}', null],
      ] as const) {
        const response = await ask(`/basic/jira/${path}`);
        expect([response.headers.get('content-length'), await response.text()]).toEqual([length, body]);
      }
    },
  );

  it('one connection serves one call after another, whatever came back', async () => {
    const connections = new Set<Socket>();
    const { ask } = await openProxy(
      (request, response) => {
        connections.add(request.socket);
        response.writeHead(request.url?.endsWith('odd') ? 500 : 200).end('x'.repeat(100_000));
      },
      {},
      serve,
    );
    for (let round = 0; round < 10; round += 1) {
      await (await ask(`/basic/jira/${round % 2 ? 'odd' : 'even'}`)).text();
      await wait(5);
    }
    expect(connections.size).toBeLessThan(3);
  });

  it('a body whose length nobody said goes up whole, with any method that has one', async () => {
    const { ask, seen } = await openProxy(
      (request, response) => void request.on('end', () => response.end()),
      {},
      serve,
    );
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const body = new Blob([method.repeat(50_000)]).stream();
      expect((await ask('/basic/jira/x', { method, body, duplex: 'half' } as RequestInit)).status).toBe(200);
      expect(seen.at(-1)?.body.length).toBeGreaterThan(99_999);
      expect((await ask('/basic/jira/x', { method })).status).toBe(200);
      expect(seen.at(-1)).toMatchObject({ method, body: '' });
    }
  });

  it('a small body is one of its request, and never the beginning of another, with any method that has one', async () => {
    const { ask, seen } = await openProxy(
      (request, response) => void request.on('end', () => response.end('{}')),
      {},
      serve,
    );
    const body = 'GET /api/ex/jira/elsewhere HTTP/1.1\r\nHost: x\r\n\r\n';
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await ask('/basic/jira/x', { method, body })).status).toBe(200);
      expect(seen.at(-1)).toMatchObject({ method, body, headers: { 'content-length': String(body.length) } });
    }
    expect(seen).toHaveLength(4);
  });

  it('what nobody may answer with is an outage at once, and none of our faults', async () => {
    const heads = [
      '101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x',
      '000',
      '099',
      '600',
      '999',
    ];
    for (const head of heads) {
      const { ask, errors } = await openProxy(
        ({ socket }) => void socket.write(`HTTP/1.1 ${head}\r\nContent-Length: 2\r\n\r\n{}`),
        {},
        serve,
      );
      const response = await ask('/basic/jira/x', { signal: AbortSignal.timeout(5_000) });
      expect([response.status, (await response.json()).code], head).toEqual([502, 'upstream']);
      expect(errors, head).toEqual([]);
    }
  });

  it.each(['204 No Content', '205 Reset Content', '304 Not Modified'])(
    'nobody waits for the body of a %s, whatever length it names',
    async (head) => {
      const { url } = await openProxy(
        ({ socket }) => void socket.write(`HTTP/1.1 ${head}\r\nContent-Length: 5\r\n\r\nhello`),
        {},
        serve,
      );
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const headers = { authorization: `Bearer ${SECRET_KEY}` };
      for (let round = 0; round < 2; round += 1) {
        const asking = nodeRequest(`${url}/connect/proxy/basic/jira/x`, { agent, headers }).end();
        const [response] = await once(asking, 'response', { signal: AbortSignal.timeout(2_000) });
        response.resume();
        await once(response, 'end', { signal: AbortSignal.timeout(2_000) });
        expect(response.statusCode).toBe(Number(head.slice(0, 3)));
      }
      agent.destroy();
    },
  );

  it('an answer that comes before its question has ended arrives', async () => {
    const { url } = await openProxy(
      (_request, response) => void response.writeHead(413).end('enough'),
      {},
      serve,
    );
    const sending = nodeRequest(`${url}/connect/proxy/basic/jira/x`, {
      method: 'POST',
      agent: new Agent(),
      headers: { authorization: `Bearer ${SECRET_KEY}` },
    });
    sending.on('error', () => {});
    sending.write(Buffer.alloc(1_000));
    const [response] = await once(sending, 'response');
    expect(response.statusCode).toBe(413);
    expect(String(await once(response, 'data'))).toBe('enough');
    sending.destroy();
  });
});

describe("by Node's own HTTP", () => {
  it('what nobody can decode here passes as it came', async () => {
    const { raw } = await openProxy((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'zstd', 'content-length': 5 }).end('12345');
    });
    const { text } = await raw('/connect/proxy/basic/jira/x', ['Accept-Encoding: zstd']);
    expect(text).toMatch(/\r\ncontent-encoding: zstd\r\n/i);
    expect(text).toMatch(/\r\ncontent-length: 5\r\n/i);
    expect(text).toMatch(/\r\n\r\n12345$/);
  });

  /** A gateway that closes each connection when it is used a second time. */
  const closing = (): RequestListener => {
    const known = new WeakSet<Socket>();
    return (request, response) => {
      if (known.has(request.socket)) return void request.socket.destroy();
      known.add(request.socket);
      response.end('{}');
    };
  };

  it('a kept connection that was just being closed is no outage for a question', async () => {
    const { ask, seen } = await openProxy(closing());
    for (let round = 0; round < 3; round += 1) {
      expect((await ask('/basic/jira/x')).status).toBe(200);
      await wait(5);
    }
    expect(seen.length).toBeGreaterThan(3);
  });

  it('what may have been done is not done again', async () => {
    const { ask, seen } = await openProxy(closing());
    const statuses: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      statuses.push((await ask('/basic/jira/x', { method: 'POST', body: '{}' })).status);
      await wait(5);
    }
    expect(statuses).toEqual([200, 502]);
    expect(seen).toHaveLength(2);
  });

  it('an answer that breaks off on a kept connection is not asked for again', async () => {
    const known = new WeakSet<Socket>();
    const open = new Set<Socket>();
    const { ask, seen } = await openProxy(({ socket }, response) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      if (!known.has(socket)) return void response.end('{}');
      response.writeHead(200, { 'content-length': 100 }).write('first');
      setTimeout(() => socket.resetAndDestroy(), 50);
    });
    const answer = async () => await (await ask('/basic/jira/x')).text();
    await answer();
    for (const socket of open) known.add(socket);
    await wait(5);
    await expect(answer()).rejects.toThrow();
    await wait(100);
    expect([seen.length, open.size]).toEqual([2, 0]);
  });

  it('a slow reader costs nothing for each wait', async () => {
    const reader = Object.assign(new EventEmitter(), {
      destroyed: false,
      writeHead: () => {},
      flushHeaders: () => {},
      write: () => !setImmediate(() => reader.emit('drain')),
      end: () => {},
    });
    const { give } = nodeTransport(reader as unknown as ServerResponse, new Response());
    const piece = new Uint8Array(1);
    async function* pieces(count: number) {
      for (let at = 0; at < count; at += 1) yield piece;
      await wait(1);
      setFlagsFromString('--expose-gc');
      runInNewContext('gc')();
      held.push(process.memoryUsage().heapUsed);
    }
    const held: number[] = [];
    const answer = { status: 200, headers: new Map(), leave: () => {}, onCut: () => {} };
    await give({ ...answer, body: pieces(100) });
    await give({ ...answer, body: pieces(100_000) });
    const [before = 0, after = 0] = held;
    expect(after - before).toBeLessThan(5_000_000);
    expect(reader.listenerCount('drain') + reader.listenerCount('close')).toBeLessThan(5);
  });

  it('a question that is never answered is asked once', async () => {
    const { ask, seen } = await openProxy((request) => void request.socket.destroy());
    expect((await ask('/basic/jira/x')).status).toBe(502);
    expect(seen).toHaveLength(1);
  });
});

describe('goes the way that the host gives it', () => {
  const answers = () => vi.fn(async (_input: unknown, _init?: RequestInit) => Response.json({ by: 'fetch' }));

  it("with the host's own fetch", async () => {
    const doFetch = answers();
    const { ask, seen } = await openProxy((_request, response) => response.end('{}'), { fetch: doFetch });
    expect(await (await ask('/basic/jira/x')).json()).toEqual({ by: 'fetch' });
    expect(doFetch).toHaveBeenCalledTimes(1);
    expect(seen).toEqual([]);
  });

  it("with a fetch of the host's that does not heed that it is over", async () => {
    const proxyLimits = { idleMs: 150 };
    const silent = await openProxy(() => {}, { proxyLimits, fetch: () => new Promise(() => {}) });
    const response = await silent.ask('/basic/jira/x', { signal: AbortSignal.timeout(5_000) });
    expect([response.status, (await response.json()).evidence.reason]).toEqual([502, 'timeout']);
    let left = 0;
    const body = () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(5)),
        cancel: () => {
          left += 1;
        },
      });
    const stalled = await openProxy(() => {}, { proxyLimits, fetch: async () => new Response(body()) });
    const reading = await stalled.ask('/basic/jira/x', { signal: AbortSignal.timeout(5_000) });
    await expect(reading.text()).rejects.toThrow(/terminated/);
    expect(left).toBe(1);
    const late = await openProxy(() => {}, {
      proxyLimits,
      fetch: () => wait(300).then(() => new Response(body())),
    });
    expect((await late.ask('/basic/jira/x')).status).toBe(502);
    await expect.poll(() => left).toBe(2);
  });

  it("with what was put in place of Node's", async () => {
    const { url, seen } = await openProxy((_request, response) => response.end('{}'));
    const ask = async () => {
      const asking = nodeRequest(`${url}/connect/proxy/basic/jira/x`, {
        headers: { authorization: `Bearer ${SECRET_KEY}` },
      });
      asking.end();
      const [response] = await once(asking, 'response');
      return String(await once(response, 'data'));
    };
    vi.stubGlobal('fetch', answers());
    expect(await ask()).toBe('{"by":"fetch"}');
    expect(seen).toEqual([]);
    vi.unstubAllGlobals();
    expect(await ask()).toBe('{}');
    expect(seen).toHaveLength(1);
  });

  it('also where the host gave it before this package was loaded', async () => {
    const DISPATCHER = Symbol.for('undici.globalDispatcher.1');
    const global = globalThis as unknown as Record<symbol, object | undefined>;
    const own = global[DISPATCHER];
    const look = async () => {
      vi.resetModules();
      const { isFetchReplaced } = await import('../../src/server/node/is-fetch-replaced.ts');
      return isFetchReplaced();
    };
    expect(await look()).toBe(false);
    vi.stubGlobal('fetch', (...given: Parameters<typeof fetch>) => fetch(...given));
    expect(await look()).toBe(true);
    vi.unstubAllGlobals();
    // As the package undici calls its own, whatever was set up in it.
    class Agent {
      readonly factory: unknown;
      constructor({ factory = undefined as unknown } = {}) {
        if (factory !== undefined && typeof factory !== 'function') {
          throw new TypeError('factory must be a function.');
        }
      }
    }
    try {
      global[DISPATCHER] = new Agent();
      expect(await look()).toBe(true);
    } finally {
      global[DISPATCHER] = own;
    }
    expect(await look()).toBe(false);
  });

  it("through the dispatcher that Node's fetch was given", async () => {
    const DISPATCHER = Symbol.for('undici.globalDispatcher.1');
    const global = globalThis as unknown as Record<
      symbol,
      { dispatch: (options: unknown, handler: unknown) => boolean }
    >;
    const own = global[DISPATCHER];
    if (!own) throw new Error("Node's fetch has no dispatcher.");
    const { url, seen } = await openProxy((_request, response) => response.end('{}'));
    const dispatched = vi.fn();
    global[DISPATCHER] = {
      dispatch(options, handler) {
        dispatched(options);
        return own.dispatch(options, handler);
      },
    };
    try {
      const asking = nodeRequest(`${url}/connect/proxy/basic/jira/x`, {
        headers: { authorization: `Bearer ${SECRET_KEY}` },
      });
      asking.end();
      const [response] = await once(asking, 'response');
      expect(response.statusCode).toBe(200);
    } finally {
      global[DISPATCHER] = own;
    }
    expect(dispatched).toHaveBeenCalledTimes(1);
    expect(seen).toHaveLength(1);
  });
});
