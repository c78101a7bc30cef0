import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { startSimulator } from '../../src/simulator/index.ts';
import { PATHS, withSimulator } from './with-simulator.ts';

const { simulator, ask, get } = withSimulator();

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  get(`__simulator__/${path}`, undefined, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });

/** fetch does not let a caller choose the Host header. */
const statusWithHost = (host: string, path = '/acme.atlassian.net/_edge/tenant_info'): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${simulator().url}${path}`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('another process', () => {
  it('adds and clears faults', async () => {
    const added = await send('POST', 'faults', { kind: 'suspended', when: { path: '/ex' } });
    expect([added.status, added.json]).toEqual([200, [{ kind: 'suspended', when: { path: '/ex' } }]]);
    expect((await ask('everything', PATHS.myself)).status).toBe(503);
    expect((await send('DELETE', 'faults')).json).toEqual([]);
    expect((await ask('everything', PATHS.myself)).status).toBe(200);
  });

  it('reads and changes variants', async () => {
    expect((await send('PATCH', 'variants', { bearer: 'refused' })).json.bearer).toBe('refused');
    expect((await send('GET', 'variants')).json).toEqual(simulator().variants);
  });

  it('reads and forgets requests', async () => {
    await ask('everything', PATHS.myself);
    expect((await send('GET', 'requests')).json).toEqual(simulator().requests);
    await send('DELETE', 'requests');
    expect(simulator().requests).toEqual([]);
  });

  it('reads the samples', async () => {
    expect((await send('GET', 'samples')).json).toEqual(simulator().samples);
  });

  it('reads the samples of clients', async () => {
    expect((await send('GET', 'clients')).json).toEqual(simulator().clients);
  });

  it('resets everything', async () => {
    await ask('everything', PATHS.myself);
    await send('POST', 'faults', { kind: 'reset' });
    await send('PATCH', 'variants', { bearer: 'refused' });
    expect((await send('POST', 'reset')).status).toBe(200);
    expect(simulator().faults.list()).toEqual([]);
    expect(simulator().requests).toEqual([]);
    expect(simulator().variants.bearer).toBe('accepted');
  });

  it.each([
    ['POST', 'faults', { kind: 'earthquake' }, 400, 'No fault'],
    ['PATCH', 'variants', { weather: 'rain' }, 400, 'No variant'],
    ['PATCH', 'variants', undefined, 400, 'JSON'],
    ['POST', 'faults', { kind: 'status', status: 500, body: 'x'.repeat(70_000) }, 413, 'too long'],
    ['PUT', 'variants', {}, 405, 'GET, PATCH'],
    ['GET', 'secrets', undefined, 404, '/faults'],
  ])('hears what is wrong with its %s to %s', async (method, path, body, status, text) => {
    const seen = await send(method, path, body);
    expect(seen.status).toBe(status);
    expect(seen.json.error).toContain(text);
  });
});

describe('loopback only', () => {
  it.each(['localhost', 'localhost:4311', '127.0.0.1:1', '[::1]:4311', 'LOCALHOST'])(
    'serves %s',
    async (host) => {
      expect(await statusWithHost(host)).toBe(200);
    },
  );

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', '10.0.0.1'])(
    'refuses the name "%s" on every route',
    async (host) => {
      expect(await statusWithHost(host)).toBe(403);
      expect(await statusWithHost(host, '/__simulator__/requests')).toBe(403);
      expect(simulator().requests).toEqual([]);
    },
  );

  it('lets no page of another origin change it', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      expect((await send('POST', 'reset', {}, { origin })).status).toBe(403);
    }
    expect((await send('POST', 'reset', {}, { origin: 'http://localhost:4310' })).status).toBe(200);
  });

  it('does not listen on any other address of this machine', async () => {
    const { port } = new URL(simulator().url);
    const addresses = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of addresses) {
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
    }
  });

  it('says when the port is taken', async () => {
    const port = Number(new URL(simulator().url).port);
    await expect(startSimulator({ port })).rejects.toThrow('EADDRINUSE');
  });

  it('can be closed twice', async () => {
    const other = await startSimulator();
    await other.close();
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
