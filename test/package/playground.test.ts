import { request } from 'node:http';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { playground } from '../../.storybook/playground.ts';
import { root } from '../../scripts/public-api.js';

// What Storybook's own server puts behind the playground story.

let vite: ViteDevServer;
let port: number;

beforeAll(async () => {
  vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [playground()],
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, ws: false, host: '127.0.0.1' },
  });
  await vite.listen();
  const address = vite.httpServer?.address();
  if (typeof address !== 'object' || !address) throw new Error('There is no port.');
  port = address.port;
});
afterAll(() => vite?.close());

const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);

it('connects a sample through the real handler to the simulated Atlassian', async () => {
  const { samples } = await (await ask('/connect-samples.json')).json();
  const { site, email, apiToken } = samples[0];
  const response = await ask('/connect/connections', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify({
      provider: 'atlassian-service-account-api-token',
      values: { cloudId: site, email, apiToken },
    }),
  });
  expect(response.status).toBe(201);
  expect((await response.json()).connection).toMatchObject({ host: site, account: { name: 'CI Bot' } });
  const { connections } = await (await ask('/connect/connections')).json();
  expect(connections).toHaveLength(1);
});

it('is there under no other name of this machine, since whoever opens it is its admin', async () => {
  const status = await new Promise((resolve, reject) => {
    const asked = request({
      port,
      host: '127.0.0.1',
      path: '/connect/connections',
      headers: { host: 'evil.example' },
    });
    asked.on('response', (response) => resolve(response.resume().headers['connect-wire-version']));
    asked.on('error', reject).end();
  });
  expect(status).toBeUndefined();
  expect((await ask('/connect/connections')).headers.get('connect-wire-version')).not.toBeNull();
});

it('leaves every other path alone', async () => {
  expect((await ask('/connect-atlassian.png')).headers.get('connect-wire-version')).toBeNull();
});
