import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { good, secrets } from '../hostile/fields.ts';
import { harmIn, openWatchedBackend, type WatchedBackend } from '../hostile/watched-backend.ts';
import { closeServers, listen } from './listen.ts';
import { PROVIDER } from './open-backend.ts';

/*
 * Rows 39 to 41 of the list of hostile inputs: what a site answers when it is asked who it is. `hostile-answers.test.ts`
 * has the Cloud IDs that are none, a redirect with 302, and what the gateway answers.
 */

let backend: WatchedBackend;
afterEach(async () => {
  await backend.close();
  closeServers();
});

const MB = 1024 * 1024;
/** Less than what does not answer is waited for, and more than a machine that stands still for a moment takes. */
const SOON_MS = 6_000;
const TENANT = '{"cloudId":"1a11d016-8984-4c3e-b9ab-142dd06acb1b"';
const JSON_TYPE = { 'content-type': 'application/json' };
const padded = (size: number) => `${TENANT},"padding":"${'a'.repeat(size)}"}`;

// Thirty megabytes of one letter, as small as they get; made before any clock runs.
const BOMB = padded(30 * MB);
const GZIP = gzipSync(BOMB);
const BROTLI = brotliCompressSync(BOMB, { params: { [zlib.BROTLI_PARAM_QUALITY]: 4 } });

/** Asks in both ways in which an address is looked up; neither may send credentials anywhere. */
async function ask() {
  const started = performance.now();
  const answers = await Promise.all([
    backend.submit(good),
    backend.call('POST', '/sites/resolve', { provider: PROVIDER, address: good.cloudId }),
  ]);
  // What breaks off is asked again, twice at most.
  expect(new Set(backend.sent.map(({ url }) => url))).toEqual(
    new Set([`https://${good.cloudId}/_edge/tenant_info`]),
  );
  expect([2, 6]).toContain(backend.sent.length);
  expect(backend.sent.every(({ authorization }) => authorization === null)).toBe(true);
  expect(harmIn(backend.sent, secrets)).toEqual([]);
  expect(await backend.connections()).toEqual([]);
  expect(backend.errors).toEqual([]);
  return {
    took: performance.now() - started,
    answers: answers.map(({ json }) => [json.code, json.field, json.evidence?.reason]),
  };
}

const NO_SITE = ['site_not_found', 'cloudId', undefined];
const UNREACHABLE = ['upstream', undefined, 'unreachable'];
const TIMEOUT = ['upstream', undefined, 'timeout'];

describe('row 39: a redirect elsewhere', () => {
  it.each([301, 302, 303, 307, 308])('with %i is not followed', async (status) => {
    let reached = 0;
    const evil = await listen((_request, response) => {
      reached += 1;
      response.writeHead(200, JSON_TYPE).end(`${TENANT}}`);
    });
    backend = await openWatchedBackend({
      sites: await listen((_request, response) => {
        // With the Cloud ID in its body too: who points elsewhere is not believed.
        response.writeHead(status, { ...JSON_TYPE, location: `${evil}/_edge/tenant_info` }).end(`${TENANT}}`);
      }),
    });
    const { took, answers } = await ask();
    expect(answers).toEqual([NO_SITE, NO_SITE]);
    expect(took).toBeLessThan(SOON_MS);
    expect(reached).toBe(0);
  });
});

describe('row 40: an answer that is', () => {
  const cases: readonly [string, RequestListener, expected: unknown][] = [
    [
      'a page',
      (_, to) => to.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${TENANT}}`),
      NO_SITE,
    ],
    [
      'a page that leads on',
      (_, to) => to.writeHead(200, { refresh: '0; url=http://evil.example' }).end('<p>'),
      NO_SITE,
    ],
    ['nothing', (_, to) => to.writeHead(204).end(), NO_SITE],
    ['a list', (_, to) => to.writeHead(200, JSON_TYPE).end(`[${TENANT}}]`), NO_SITE],
    ['cut off', (_, to) => to.writeHead(200, JSON_TYPE).end(TENANT), NO_SITE],
    [
      'cut off before its length',
      (_, to) =>
        to.writeHead(200, { ...JSON_TYPE, 'content-length': 99 }).write(`${TENANT}}`, () => to.destroy()),
      UNREACHABLE,
    ],
    [
      'deep',
      (_, to) => to.writeHead(200, JSON_TYPE).end(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      NO_SITE,
    ],
    ['polluting', (_, to) => to.writeHead(200, JSON_TYPE).end(`{"__proto__":${TENANT}}}`), NO_SITE],
    ['a little more than a megabyte', (_, to) => to.writeHead(200, JSON_TYPE).end(padded(MB)), NO_SITE],
    ['10 MB', (_, to) => to.writeHead(200, JSON_TYPE).end(padded(10 * MB)), NO_SITE],
    ['30 MB in gzip', compressed('gzip', GZIP), NO_SITE],
    ['30 MB in brotli', compressed('br', BROTLI), NO_SITE],
    [
      'no gzip, but says so',
      (_, to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end('<html>'),
      UNREACHABLE,
    ],
    ['a connection that ends', (request) => request.socket.destroy(), UNREACHABLE],
    ['100 kB of headers', (_, to) => to.writeHead(200, { x: 'a'.repeat(100_000) }).end(), UNREACHABLE],
  ];

  function compressed(encoding: string, body: Buffer): RequestListener {
    return (_, to) => to.writeHead(200, { ...JSON_TYPE, 'content-encoding': encoding }).end(body);
  }

  it.each(cases)('%s names no site, and costs no time', async (_what, listener, expected) => {
    backend = await openWatchedBackend({ sites: await listen(listener) });
    const { took, answers } = await ask();
    expect(answers).toEqual([expected, expected]);
    expect(took).toBeLessThan(SOON_MS);
  });

  it('as long as it may be is read', async () => {
    backend = await openWatchedBackend({
      sites: await listen((_, to) => to.writeHead(200, JSON_TYPE).end(padded(MB - 1_000))),
    });
    expect((await backend.submit(good)).json.connection.host).toBe(good.cloudId);
  });

  it('no longer read than a megabyte, however long it goes on', async () => {
    let written = 0;
    backend = await openWatchedBackend({
      sites: await listen((_, to) => {
        to.writeHead(200, JSON_TYPE);
        const more = () => {
          while (!to.destroyed && to.write('a'.repeat(64 * 1024))) written += 64 * 1024;
          written += 64 * 1024;
        };
        to.on('drain', more);
        more();
      }),
    });
    const { took, answers } = await ask();
    expect(answers).toEqual([NO_SITE, NO_SITE]);
    expect(took).toBeLessThan(SOON_MS);
    // Two askers, and what lies on the way.
    expect(written).toBeLessThan(30 * MB);
  });

  it('so slow that it never ends is given up', async () => {
    const timers: NodeJS.Timeout[] = [];
    backend = await openWatchedBackend({
      sites: await listen((_, to) => {
        to.writeHead(200, JSON_TYPE);
        timers.push(setInterval(() => to.write(' '), 200));
      }),
    });
    const { took, answers } = await ask();
    for (const timer of timers) clearInterval(timer);
    expect(answers).toEqual([TIMEOUT, TIMEOUT]);
    // The nine seconds of one call, and not of two.
    expect(took).toBeLessThan(17_000);
  });
});

describe('row 41: credentials', () => {
  it('go to the gateway alone, after the site has said who it is without them', async () => {
    backend = await openWatchedBackend();
    expect((await backend.submit(good)).json.connection.host).toBe(good.cloudId);
    const [first, ...rest] = backend.sent;
    expect(first).toMatchObject({ host: good.cloudId, authorization: null });
    expect(new Set(rest.map(({ host }) => host))).toEqual(new Set(['api.atlassian.com']));
    expect(rest.every(({ authorization }) => authorization?.startsWith('Basic '))).toBe(true);
    expect(harmIn(backend.sent, secrets)).toEqual([]);
  });

  it('never go to a site, not even when they are refused and everything else is asked', async () => {
    backend = await openWatchedBackend();
    await backend.submit({ ...good, apiToken: `${good.apiToken}x` });
    await backend.submit({ ...good, email: 'jane@acme.example' });
    const toSites = backend.sent.filter(({ host }) => host !== 'api.atlassian.com');
    expect(toSites.map(({ authorization }) => authorization)).toEqual([null, null]);
    expect(harmIn(backend.sent, secrets)).toEqual([]);
  });
});
