import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeListener } from '../../src/server/node.ts';
import { closeServers, listen } from '../server/listen.ts';
import { type Backend, ORIGIN, openBackend, sampleOf, valuesOf } from '../server/open-backend.ts';
import { withCli } from './run-cli.ts';

// A whole run of it, at an example that is started: test/e2e/contract.test.ts.
const { start } = withCli();

let backend: Backend;
beforeAll(async () => {
  backend = await openBackend();
});
afterAll(async () => {
  closeServers();
  await backend.close();
});

const ask = (url: string, env: NodeJS.ProcessEnv = {}) =>
  start(['contract', `${url}/connect`, '--simulator', backend.simulator.url, '--origin', ORIGIN], env).ended;

it('nothing is removed that somebody else has made', async () => {
  await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
  const { code, out, err } = await ask(await listen(nodeListener(backend.connect)));
  expect(err).toContain('this tenant has a connection, which would be removed');
  expect([code, out]).toEqual([2, '']);
  expect(await backend.connections()).toHaveLength(1);
});

it('signs in as the environment says, from the page that is named, and prints none of it', async () => {
  const seen: IncomingHttpHeaders[] = [];
  const answer = nodeListener(backend.connect);
  const url = await listen((request, response) => {
    seen.push(request.headers);
    answer(request, response);
  });
  const env = { CONNECT_SESSION: 'the-session', CONNECT_COOKIE: 'sid=the-cookie' };
  const { out, err } = await ask(url, env);
  expect(seen.at(-1)).toMatchObject({
    authorization: 'Bearer the-session',
    cookie: 'sid=the-cookie',
    origin: ORIGIN,
  });
  expect(out + err).not.toMatch(/the-session|the-cookie/);
});

it('says that nobody is signed in', async () => {
  const nobody = await openBackend({ authenticate: () => null });
  const { code, err } = await ask(await listen(nodeListener(nobody.connect)));
  expect(err).toMatch(/could not be asked: .*CONNECT_SESSION/);
  expect(code).toBe(2);
  await nobody.close();
});

it.each([
  ['no address', [], /takes one address/],
  ['no web address', ['localhost:3000'], /takes one address/],
  ['no simulator', ['http://127.0.0.1:1/connect', '--simulator', 'http://127.0.0.1:1'], /no simulator at/],
])('says what is missing: %s', async (_what, args, message) => {
  const { code, err } = await start(['contract', ...args]).ended;
  expect(err).toMatch(message);
  expect(code).toBe(2);
});

it.each([
  ['limits that are for people', { rateLimits: { verificationsPerUser: 1 } }, /`rateLimits: false` for/],
  [
    'somebody who may only read',
    { authorize: (_: unknown, action: string) => action === 'read' },
    /CONNECT_SESSION or CONNECT_COOKIE, as somebody who may/,
  ],
  ['another page', { publicUrl: 'https://other.example' }, /which is its PUBLIC_URL, by --origin/],
])(
  'what is no fault of the backend is said once, with what to do: %s',
  async (_what, options, advice) => {
    const asked = await openBackend(options as Parameters<typeof openBackend>[0]);
    const url = await listen(nodeListener(asked.connect));
    const { code, out } = await start([
      'contract',
      `${url}/connect`,
      '--simulator',
      asked.simulator.url,
      '--origin',
      ORIGIN,
    ]).ended;
    expect(out).toContain('BROKEN');
    const [, after = ''] = out.split(' left out.\n');
    expect(after.trim().split('\n')).toEqual([expect.stringMatching(advice)]);
    expect(code).toBe(1);
    await asked.close();
  },
  60_000,
);
