import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Backend, ORIGIN, openBackend, PROVIDER, sampleOf, valuesOf } from './open-backend.ts';

const CONSOLE = 'https://console.example.com:8443';
/** Where the backend lives: at neither of the origins that its pages come from. */
const HERE = 'https://connect.example.net';

let backend: Backend;
beforeAll(async () => {
  backend = await openBackend({ origins: [CONSOLE] });
});
beforeEach(() => backend.simulator.reset());
afterAll(() => backend.close());

async function ask(method: string, path: string, headers: Record<string, string>, body?: unknown) {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const request = new Request(`${HERE}/connect${path}`, {
    method,
    headers: { ...type, ...headers },
    ...init,
  });
  const response = await backend.connect.handle(request);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const preflight = (method: string) => ({
  'access-control-request-method': method,
  'access-control-request-headers': 'authorization,connect-wire-version,content-type',
});
const submission = () => ({
  provider: PROVIDER,
  values: valuesOf(sampleOf(backend.simulator, 'everything')),
});
const corsOf = (headers: Headers) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

/** One of each kind of answer: what is asked, and its status for a page that is listed and for one that is not. */
const kinds = {
  GET: { ask: (headers) => ask('GET', '/connections', headers), listed: 200, other: 200 },
  POST: { ask: (headers) => ask('POST', '/connections', headers, submission()), listed: 201, other: 403 },
  DELETE: { ask: (headers) => ask('DELETE', '/attempts/1', headers), listed: 204, other: 403 },
  OPTIONS: {
    ask: (headers) => ask('OPTIONS', '/connections', { ...headers, ...preflight('POST') }),
    listed: 204,
    other: 403,
  },
  stream: {
    ask: (headers) =>
      ask('POST', '/connections', { ...headers, accept: 'application/x-ndjson' }, submission()),
    listed: 200,
    other: 403,
  },
  'an error': { ask: (headers) => ask('GET', '/connections/none', headers), listed: 404, other: 404 },
  'no session': {
    ask: (headers) => ask('GET', '/connections', { ...headers, authorization: 'Bearer connect_session.x' }),
    listed: 401,
    other: 401,
  },
  'no path': { ask: (headers) => ask('GET', '/nowhere', headers), listed: 404, other: 404 },
  'no method': { ask: (headers) => ask('PUT', '/connections', headers), listed: 405, other: 405 },
  'another version': {
    ask: (headers) => ask('GET', '/providers', { ...headers, 'connect-wire-version': '2' }),
    listed: 409,
    other: 409,
  },
} satisfies Record<
  string,
  {
    readonly ask: (headers: Record<string, string>) => ReturnType<typeof ask>;
    readonly listed: number;
    readonly other: number;
  }
>;

const listed = { publicUrl: ORIGIN, 'one of origins': CONSOLE };
const others = {
  unlisted: 'https://evil.example',
  null: 'null',
  empty: '',
  'a longer name': `${ORIGIN}.evil.example`,
  'a name before': 'https://evil-app.example.com',
  'a part': 'https://example.com',
  'a domain below': 'https://a.app.example.com',
  'another port': `${ORIGIN}:8443`,
  'no port': 'https://console.example.com',
  'another scheme': 'http://app.example.com',
  'other letters': 'https://APP.example.com',
  'a path': `${ORIGIN}/`,
  'two at once': `${ORIGIN}, https://evil.example`,
  any: '*',
};

describe.each(Object.entries(kinds))('%s', (kind, { ask, ...expected }) => {
  it.each(Object.entries(listed))('may be read by a page of %s', async (_what, origin) => {
    for (const site of ['cross-site', 'same-site']) {
      const { status, headers } = await ask({ origin, 'sec-fetch-site': site });
      expect(status).toBe(expected.listed);
      expect(headers.get('vary')).toBe('Origin');
      expect(corsOf(headers)).toEqual({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'connect-wire-version, retry-after, x-request-id',
        ...(kind === 'OPTIONS' && {
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'authorization, content-type, connect-wire-version',
          'access-control-max-age': '600',
        }),
      });
    }
  });

  it.each(Object.entries(others))('may not be read by a page of %s', async (_what, origin) => {
    const { status, headers } = await ask({ origin, 'sec-fetch-site': 'cross-site' });
    expect([status, corsOf(headers), headers.get('vary')]).toEqual([expected.other, {}, 'Origin']);
    expect(backend.simulator.requests).toEqual([]);
  });

  it('carries nothing for a page of our own origin', async () => {
    const { headers } = await ask({ origin: HERE, 'sec-fetch-site': 'same-origin' });
    expect([corsOf(headers), headers.get('vary')]).toEqual([{}, 'Origin']);
  });
});

it('carries nothing for a listed page that has the same origin, and nothing without one', async () => {
  const { status, headers } = await backend.call('GET', '/connections');
  expect([status, corsOf(headers), headers.get('vary')]).toEqual([200, {}, 'Origin']);
  const bare = await ask('GET', '/connections', {});
  expect([bare.status, corsOf(bare.headers), bare.headers.get('vary')]).toEqual([200, {}, 'Origin']);
});

describe('a preflight', () => {
  it.each([
    ['/providers', 'GET'],
    ['/sites/resolve', 'POST'],
    ['/connections', 'GET, POST'],
    ['/connections/1', 'GET, DELETE'],
    ['/connections/1/test', 'POST'],
    ['/attempts/1/site', 'POST'],
    ['/attempts', 'POST'],
    ['/attempts/1', 'GET, DELETE'],
  ])('of %s tells %s, and asks nobody who it is', async (path, methods) => {
    const { status, headers, text } = await ask('OPTIONS', path, { origin: CONSOLE, ...preflight('PUT') });
    expect([status, text]).toEqual([204, '']);
    expect(headers.get('access-control-allow-methods')).toBe(methods);
  });

  it('of a path that is not ours is unknown', async () => {
    expect((await ask('OPTIONS', '/nowhere', { origin: CONSOLE, ...preflight('GET') })).status).toBe(404);
  });

  it('that is none stays a method that is not allowed', async () => {
    for (const headers of [{ origin: CONSOLE }, preflight('POST'), {}]) {
      const { status, headers: answer } = await ask(
        'OPTIONS',
        '/connections',
        headers as Record<string, string>,
      );
      expect([status, answer.get('allow')]).toEqual([405, 'GET, POST']);
    }
  });

  it('that is refused says why, as a problem', async () => {
    const { headers, text } = await ask('OPTIONS', '/connections', { origin: 'null', ...preflight('POST') });
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ code: 'forbidden', evidence: { reason: 'origin' } });
  });
});
