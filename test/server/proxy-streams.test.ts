import { once } from 'node:events';
import { createServer, request as nodeRequest, type ServerResponse } from 'node:http';
import { type AddressInfo, connect as openSocket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeServers, listen } from './listen.ts';
import { listeners, openProxy as openServed, SECRET_KEY } from './open-proxy.ts';

afterEach(closeServers);

const MB = 1024 * 1024;
const KEY = { tenantId: 'northwind', connectionId: 'basic' };
const SIZE = 200 * MB;
const PIECE = 64 * 1024;
/** What five sockets and their readers hold, and not what passes through them. */
const FLAT = 60 * MB;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
/** What is held now, in bytes, without what only waits to be collected. */
async function held(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await wait(1);
  }
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

describe.each(Object.keys(listeners) as (keyof typeof listeners)[])('by %s', (serve) => {
  const openProxy = (...[gateway, options]: Parameters<typeof openServed>) =>
    openServed(gateway, options, serve);
  describe('an answer', () => {
    it('begins to arrive before it has ended', async () => {
      let gateway: ServerResponse | undefined;
      const { ask } = await openProxy((_request, response) => {
        gateway = response;
        response.write('first');
      });
      const { body } = await ask('/basic/jira/x');
      const reader = body?.getReader();
      expect(Buffer.from((await reader?.read())?.value ?? '').toString()).toBe('first');
      gateway?.end('last');
      expect(Buffer.from((await reader?.read())?.value ?? '').toString()).toBe('last');
      expect((await reader?.read())?.done).toBe(true);
    });

    it('of 200 MB passes in little memory, and waits for a slow reader', async () => {
      let written = 0;
      const { ask } = await openProxy(async (_request, response) => {
        const piece = Buffer.alloc(PIECE);
        for (; written < SIZE && !response.destroyed; written += piece.length) {
          if (!response.write(piece)) await once(response, 'drain').catch(() => {});
        }
        response.end();
      });
      const { body } = await ask('/basic/jira/x');
      const reader = (body as ReadableStream<Uint8Array>).getReader();
      await reader.read();
      await wait(300);
      // What sockets hold; everything else waits where it comes from.
      expect(written).toBeLessThan(20 * MB);
      const before = await held();
      let most = 0;
      let size = 0;
      for (let looked = 0; ; ) {
        const { done, value } = await reader.read();
        if (done) break;
        size += value.length;
        if (size - looked < 20 * MB) continue;
        looked = size;
        most = Math.max(most, (await held()) - before);
      }
      expect(size).toBeGreaterThan(SIZE - PIECE);
      expect(most).toBeLessThan(FLAT);
    });

    it('nobody waits for any more is not fetched to its end', async () => {
      let closed = 0;
      const { ask, errors } = await openProxy((_request, response) => {
        response.on('close', () => {
          closed += 1;
        });
        response.write('first');
      });
      const { body } = await ask('/basic/jira/x');
      await body?.cancel();
      await expect.poll(() => closed).toBe(1);
      const controller = new AbortController();
      const { body: other } = await ask('/basic/jira/x', { signal: controller.signal });
      const reading = other?.getReader();
      await reading?.read();
      controller.abort();
      await expect.poll(() => closed).toBe(2);
      expect(errors).toEqual([]);
    });

    it('that breaks off breaks off here too, and is no whole one', async () => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => {});
      const { ask } = await openProxy((_request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('first');
        setTimeout(() => response.destroy(), 50);
      });
      const response = await ask('/basic/jira/x');
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
      expect(JSON.stringify(said.mock.calls)).not.toMatch(/api-token|authorization/i);
      said.mockRestore();
    });
  });

  it('an answer of connect.fetch that is left half read is not fetched to its end', async () => {
    let closed = false;
    const { connect } = await openProxy((_request, response) => {
      response.on('close', () => {
        closed = true;
      });
      response.write('first');
    });
    const { body } = await connect.fetch(KEY, '/jira/x');
    await body?.cancel();
    await expect.poll(() => closed).toBe(true);
  });

  describe('a body', () => {
    it('goes up while it is still being sent', async () => {
      const pieces: string[] = [];
      const { url } = await openProxy((request, response) => {
        request.setEncoding('utf8').on('data', (piece) => pieces.push(piece));
        request.on('end', () => response.end('{}'));
      });
      const sending = nodeRequest(`${url}/connect/proxy/basic/jira/x`, {
        method: 'POST',
        headers: { authorization: `Bearer ${SECRET_KEY}` },
      });
      sending.write('first');
      await expect.poll(() => pieces).toEqual(['first']);
      sending.end('last');
      const [response] = await once(sending, 'response');
      expect(response.statusCode).toBe(200);
      expect(pieces.join()).toBe('first,last');
      response.resume();
    });

    it('of 200 MB goes up in little memory, and waits for a slow gateway', async () => {
      let size = 0;
      const { url } = await openProxy(async (request, response) => {
        request.pause();
        await wait(400);
        request.on('data', (piece) => {
          size += piece.length;
        });
        request.on('end', () => response.end(String(size))).resume();
      });
      // Node's own fetch keeps what it sends.
      const sending = nodeRequest(`${url}/connect/proxy/basic/jira/x`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${SECRET_KEY}` },
      });
      let given = 0;
      let most = 0;
      const before = await held();
      const sent = (async () => {
        for (; given < SIZE; given += PIECE) {
          if (!sending.write(Buffer.alloc(PIECE))) await once(sending, 'drain');
          if (given % (20 * MB) < PIECE) most = Math.max(most, await held());
        }
        sending.end();
      })();
      const answered = once(sending, 'response');
      await wait(300);
      expect(given).toBeLessThan(20 * MB);
      await sent;
      const [response] = await answered;
      expect(String(await once(response, 'data'))).toBe(String(SIZE));
      expect(most - before).toBeLessThan(FLAT);
    });

    it('that breaks off does not arrive as a whole one', async () => {
      let ended = false;
      let aborted = false;
      const { url, errors } = await openProxy((request) => {
        request.on('end', () => {
          ended = true;
        });
        request.on('close', () => {
          aborted = !request.complete;
        });
      });
      const sending = nodeRequest(`${url}/connect/proxy/basic/jira/x`, {
        method: 'POST',
        headers: { authorization: `Bearer ${SECRET_KEY}`, 'content-length': String(MB) },
      });
      sending.on('error', () => {});
      sending.write(Buffer.alloc(200_000));
      await wait(100);
      sending.destroy();
      await expect.poll(() => aborted).toBe(true);
      expect(ended).toBe(false);
      expect(errors).toEqual([]);
    });
  });

  it("a stream of the caller's own that fails is no outage of Atlassian", async () => {
    const { connect, errors } = await openProxy((request) => void request.resume());
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(5));
        setTimeout(() => controller.error(new Error('disk gone')), 50);
      },
    });
    await expect(connect.fetch(KEY, '/jira/x', { method: 'PUT', body })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(errors).toEqual([]);
  });

  describe('a caller who goes away', () => {
    it('before the answer takes the question back, and nobody is told of it', async () => {
      let closed = false;
      const { ask, seen, errors, connect } = await openProxy((request) => {
        request.on('close', () => {
          closed = true;
        });
      });
      const controller = new AbortController();
      const asked = ask('/basic/jira/x', { signal: controller.signal }).catch(() => 'gone');
      await expect.poll(() => seen).toHaveLength(1);
      controller.abort();
      expect(await asked).toBe('gone');
      await expect.poll(() => closed).toBe(true);
      const own = new AbortController();
      const fetched = connect.fetch(KEY, '/jira/x', { signal: own.signal });
      await expect.poll(() => seen).toHaveLength(2);
      own.abort();
      await expect(fetched).rejects.toMatchObject({ code: 'cancelled' });
      await expect(connect.fetch(KEY, '/jira/x', { signal: AbortSignal.abort() })).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect(seen).toHaveLength(2);
      expect(errors).toEqual([]);
    });
  });

  describe('when nothing moves', () => {
    const proxyLimits = { idleMs: 150 };

    it('before an answer, it is an outage with its reason', async () => {
      const { ask } = await openProxy(() => {}, { proxyLimits });
      const response = await ask('/basic/jira/x');
      expect(response.status).toBe(502);
      expect(await response.json()).toMatchObject({ code: 'upstream', evidence: { reason: 'timeout' } });
    });

    it("before an answer of a host's own fetch that knows no signal, it is the same", async () => {
      const { ask, connect } = await openProxy(() => {}, { proxyLimits, fetch: () => new Promise(() => {}) });
      expect((await ask('/basic/jira/x')).status).toBe(502);
      const leaving = connect.fetch(KEY, '/jira/x', { signal: AbortSignal.timeout(20) });
      await expect(leaving).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('in an answer, it breaks off', async () => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => {});
      const { ask } = await openProxy((_request, response) => void response.write('first'), { proxyLimits });
      await expect(ask('/basic/jira/x').then((response) => response.text())).rejects.toThrow();
      said.mockRestore();
    });

    it('because nobody reads, the caller is let go as well', async () => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const { connect } = await openProxy(
        (_request, response) => {
          const fill = () => {
            while (response.write(Buffer.alloc(PIECE)));
          };
          response.on('drain', fill);
          fill();
        },
        // Longer than it takes to fill what lies between the two.
        { proxyLimits: { idleMs: 700 } },
      );
      const server = createServer(listeners[serve](connect)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const reader = openSocket((server.address() as AddressInfo).port, '127.0.0.1').pause();
      reader.write(
        `GET /connect/proxy/basic/jira/x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${SECRET_KEY}\r\n\r\n`,
      );
      const count = promisify(server.getConnections.bind(server));
      await expect.poll(count).toBe(1);
      await expect.poll(count).toBe(0);
      reader.destroy();
      server.close();
      vi.restoreAllMocks();
    });

    it('in a body, it breaks off', async () => {
      const { ask } = await openProxy((request) => void request.resume(), { proxyLimits });
      const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(5)) });
      const response = await ask('/basic/jira/x', { method: 'POST', body, duplex: 'half' } as RequestInit);
      expect([response.status, (await response.json()).evidence.reason]).toEqual([502, 'timeout']);
    });

    it.each(['Content-Length: 10', 'Transfer-Encoding: chunked'])(
      'in a small body, it breaks off too: %s',
      async (head) => {
        const { raw, seen } = await openProxy(() => {}, { proxyLimits });
        const answer = raw('/connect/proxy/basic/jira/x', [head], 'POST', head.endsWith('10') ? 'hello' : '');
        const { status, text } = await Promise.race([answer, wait(3_000, { status: 0, text: '' })]);
        expect([status, text]).toEqual([408, expect.stringContaining('"reason":"slow"')]);
        expect(seen).toEqual([]);
      },
    );

    it('nothing is cut that moves, however long it takes', async () => {
      const { ask } = await openProxy(
        async (_request, response) => {
          for (let piece = 0; piece < 6; piece += 1) {
            response.write('.');
            await wait(400);
          }
          response.end();
        },
        // Longer than a busy machine stands still, and shorter than the whole takes.
        { proxyLimits: { idleMs: 2_000 } },
      );
      expect(await (await ask('/basic/jira/x')).text()).toBe('......');
    });

    it('no timer stays behind', async () => {
      const { ask } = await openProxy((_request, response) => void response.end('{}'));
      const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
      await (await ask('/basic/jira/x')).text();
      const before = timers();
      for (let round = 0; round < 20; round += 1) await (await ask('/basic/jira/x')).text();
      expect(timers()).toBeLessThan(before + 10);
    });
  });

  it('a gateway that is not there is an outage with its reason', async () => {
    const gone = await listen((request) => void request.socket.destroy());
    const hosts = { auth: gone, api: gone, site: `${gone}/{subdomain}` };
    const { ask, errors } = await openProxy(() => {}, { clouds: { commercial: hosts } });
    const response = await ask('/basic/jira/x');
    expect(response.status).toBe(502);
    const problem = await response.json();
    expect(problem).toMatchObject({ code: 'upstream', evidence: { reason: 'unreachable' } });
    expect(JSON.stringify(problem)).not.toMatch(/api-token|127\.0\.0\.1/);
    expect(errors).toEqual([]);
  });
});
