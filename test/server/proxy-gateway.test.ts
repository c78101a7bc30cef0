import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { closeServers } from './listen.ts';
import { listeners, openProxy as openServed } from './open-proxy.ts';

const CALL = '/connect/proxy/basic/jira/x';
const KEY = { tenantId: 'northwind', connectionId: 'basic' };
const ways = Object.keys(listeners) as (keyof typeof listeners)[];
const open: { readonly close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
  closeServers();
});

/** A gateway that says on the wire whatever the test says, and the proxy before it. */
async function openProxy(
  answer: (socket: Socket, times: { readonly inAll: number; readonly here: number }) => void,
  serve: keyof typeof listeners = 'server/node',
) {
  const sockets = new Set<Socket>();
  /** Connections that are open and were asked on: Node's fetch opens others to have them. */
  const used = new Set<Socket>();
  let inAll = 0;
  const gateway = createServer((socket) => {
    let here = 0;
    sockets.add(socket.on('error', () => {}));
    socket.on('close', () => used.delete(socket));
    socket.on('data', () => {
      inAll += 1;
      here += 1;
      used.add(socket);
      answer(socket, { inAll, here });
    });
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  open.push({
    close() {
      gateway.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  const clouds = { commercial: { auth: url, api: url, site: `${url}/{subdomain}` } };
  const proxy = await openServed(() => {}, { clouds, proxyLimits: { idleMs: 2_000 } }, serve);
  return { ...proxy, used, asked: () => inAll };
}

const said =
  (head: string, body = '') =>
  (socket: Socket) =>
    void socket.write(`HTTP/1.1 ${head}\r\n\r\n${body}`);

describe.each(ways)('a gateway that lies, by %s', (serve) => {
  it.each([
    [
      'a switch of protocols that nobody asked for',
      '101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade',
    ],
    ['a switch of protocols to nothing', '101 Switching Protocols\r\nContent-Length: 0'],
    ['no status', '000 Nothing\r\nContent-Length: 20'],
    ['a status that is none', '099 Less\r\nContent-Length: 20'],
    ['a status of nobody', '999 More\r\nContent-Length: 20'],
  ])('with %s is an outage, and is let go', async (_what, head) => {
    const { raw, connect, used, errors } = await openProxy(said(head, '{}'), serve);
    const { status, text } = await raw(CALL);
    expect([status, text]).toEqual([502, expect.stringContaining('"code":"upstream"')]);
    await expect(connect.fetch(KEY, '/jira/x')).rejects.toMatchObject({ code: 'upstream' });
    await expect.poll(() => used.size).toBe(0);
    expect(errors).toEqual([]);
  });

  it.each([204, 205])('%i with a length ends where its body does', async (status) => {
    const sent = status === 205 ? 'hello' : '';
    const { raw } = await openProxy(said(`${status} Without\r\nContent-Length: 5`, sent), serve);
    const { status: came, text } = await raw(CALL);
    const [head = '', body] = text.split('\r\n\r\n', 2);
    expect(came).toBe(status);
    // Whoever asks again on this connection would take the beginning of the next answer for the rest of this one.
    expect(/content-length: (\d+)/i.exec(head)?.[1] ?? String(body?.length)).toBe(String(body?.length));
  });
});

describe.each(ways)('by %s', (serve) => {
  it('what never ends, of an answer that has no body, is not fetched', async () => {
    const { raw, used } = await openProxy((socket) => {
      said('205 Reset\r\nTransfer-Encoding: chunked')(socket);
      const timer = setInterval(() => socket.write('5\r\nhello\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    }, serve);
    expect((await raw(CALL)).status).toBe(205);
    await expect.poll(() => used.size).toBe(0);
  });
});

describe("a gateway that breaks off, by Node's own HTTP", () => {
  it('in the middle of an answer is not asked again for what nobody reads', async () => {
    const { raw, used, asked } = await openProxy((socket, { inAll, here }) => {
      if (inAll === 1) return said('200 OK\r\nContent-Length: 2', '{}')(socket);
      said('200 OK\r\nContent-Length: 20', '{}')(socket);
      if (here === 2) setTimeout(() => socket.resetAndDestroy(), 50);
    });
    expect((await raw(CALL)).status).toBe(200);
    await wait(20);
    const { text } = await raw(CALL);
    expect(text).toMatch(/\r\n\r\n\{\}$/);
    await wait(200);
    expect([asked(), used.size]).toEqual([2, 0]);
  });
});
