import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildGatewayUrl, checkPath } from '../../src/server/proxy/check-path.ts';
import { closeServers } from './listen.ts';
import {
  askRaw,
  CLOUD_ID,
  makeRow,
  type OpenProxy,
  ORIGIN,
  OTHER_CLOUD_ID,
  openProxy,
  SECRET_KEY,
} from './open-proxy.ts';

let proxy: OpenProxy;
beforeAll(async () => {
  proxy = await openProxy((_request, response) => void response.end('{}'));
});
afterAll(closeServers);
beforeEach(() => void proxy.seen.splice(0));

const BASE = '/connect/proxy/basic/jira';

/** By row of the list of hostile inputs. */
const escapes: readonly (readonly [row: number, target: string])[] = [
  [94, `${BASE}/../${OTHER_CLOUD_ID}/rest/api/3/myself`],
  [94, `${BASE}/../../jira/${OTHER_CLOUD_ID}/rest`],
  [94, `${BASE}/..`],
  [94, `${BASE}/./rest`],
  [94, `${BASE}/rest/.`],
  [94, `${BASE}/rest/../rest/api/3/myself`],
  [95, `${BASE}/%2e%2e/${OTHER_CLOUD_ID}/rest`],
  [95, `${BASE}/%2E%2e/x`],
  [95, `${BASE}/.%2e/x`],
  [95, `${BASE}/%2e./x`],
  [95, `${BASE}/%2e/x`],
  [95, `${BASE}/rest%2eapi`],
  [96, `${BASE}/..\\x`],
  [96, `${BASE}\\..\\x`],
  [96, `${BASE}/rest\\api`],
  [97, `${BASE}/rest/api/3/../../../../me`],
  [97, `${BASE}/../../../oauth/token/accessible-resources`],
  [98, `${BASE}/..%2f${OTHER_CLOUD_ID}`],
  [98, `${BASE}/..%2F..%2Fme`],
  [98, `${BASE}/rest%2fapi`],
  [98, `${BASE}/%252e%252e/x`],
  [98, `${BASE}/%25252e%25252e%25252fx`],
  [98, `${BASE}/%25%32%65%25%32%65/x`],
  [98, `${BASE}/%25zz%25252e/x`],
  [98, `${BASE}/..%5cx`],
  [98, `${BASE}/%5c%5cevil.com`],
  [98, `${BASE}/%255c`],
  [98, `${BASE}/%c0%ae%c0%ae/x`],
  [98, `${BASE}/%e0%80%ae/x`],
  [98, `${BASE}/%25c0%25ae/x`],
  [98, `${BASE}/%`],
  [98, `${BASE}/%2`],
  [98, `${BASE}/%zz`],
  [98, `${BASE}/%ff`],
  [98, `${BASE}/%25252525252525252525252541`],
  [99, `${BASE}//evil.com/x`],
  [99, `/connect/proxy/basic//jira/x`],
  [99, `/connect/proxy/basic/jira/x//y`],
  [99, `/connect/proxy/basic/https://evil.com/x`],
  [99, `/connect/proxy/basic/jira\\\\evil.com`],
  [99, `/connect/proxy/basic/http:evil.com`],
  [99, `/connect/proxy/basic/javascript:alert(1)`],
  [99, `http://evil.com/connect/proxy/basic/jira/x`],
  [100, `/connect/proxy/basic/jira@evil.com/x`],
  [100, `/connect/proxy/basic/jira.evil.com/x`],
  [100, `/connect/proxy/basic/jira:80/x`],
  [100, `/connect/proxy/basic/jira`],
  [100, `/connect/proxy/basic/jira?x=/jira/`],
  [100, `/connect/proxy/basic/Jira/rest`],
  [100, `/connect/proxy/basic/bitbucket/rest`],
  [101, `${BASE}/;/../x`],
  [101, `${BASE}/..;/x`],
  [101, `${BASE}/..;a=b/x`],
  [101, `${BASE}/.;/x`],
  [101, `${BASE}/..%3b/x`],
  [101, `${BASE}/..%20/x`],
  [101, `${BASE}/%20../x`],
  [101, `${BASE}/x#y`],
  [101, `${BASE}/x?y#z`],
  [101, `${BASE}/%00`],
  [101, `${BASE}/x%0d%0ahost:%20evil.com`],
  [101, `${BASE}/x%09y`],
  [101, `${BASE}/x%2509y`],
  [102, `/connect/connections/../proxy/basic/jira/x`],
  [102, `/connect/proxy/../proxy/basic/jira/x`],
  [102, `/connect/proxy/other/../basic/jira/x`],
  [102, `/connect/proxy/basic/confluence/../jira/x`],
  [102, `/connect/proxy/basic/./jira/x`],
  [102, `/connect/proxy/./basic/jira/x`],
  [102, `/connect/./proxy/basic/jira/x`],
  [102, `${BASE}/{x}`],
  [102, `${BASE}/a"b`],
  [102, `${BASE}/a^b\`c`],
];

describe('a path that leads elsewhere', () => {
  it.each(escapes)('%i on the wire is refused: %s', async (_row, target) => {
    const { status, text } = await proxy.raw(target);
    expect(status).toBe(400);
    expect(text).toMatch(/"code":"invalid_request".*"reason":"path"/);
    expect(proxy.seen).toEqual([]);
  });

  it.each(escapes)('%i is refused through the handler with its target: %s', async (_row, target) => {
    const request = new Request(new URL(target, ORIGIN), {
      headers: { authorization: `Bearer ${SECRET_KEY}` },
    });
    const response = await proxy.connect.handle(request, { target });
    expect(response.status).toBe(400);
    expect(proxy.seen).toEqual([]);
  });

  it.each(['\t', '\u0000', '\u0007', '\u007f', ' ', '\u00e9'])('101 a raw %j gets nowhere', async (mark) => {
    const { status } = await proxy.raw(`${BASE}/re${mark}st`);
    expect(status).toBe(400);
    expect(proxy.seen).toEqual([]);
  });

  it.each(['\t', '\n', '\r', '\u0000', '\u007f', ' ', 'é', '．', '。', '\u200b', '\ud800'])(
    '101 %j in a target is refused before anything parses it',
    async (mark) => {
      for (const target of [`${BASE}/.${mark}./x`, `${BASE}/x?y=${mark}`]) {
        const request = new Request(`${ORIGIN}${BASE}/x`, {
          headers: { authorization: `Bearer ${SECRET_KEY}` },
        });
        const response = await proxy.connect.handle(request, { target });
        expect((await response.json()).evidence).toEqual({ reason: 'path' });
      }
      expect(proxy.seen).toEqual([]);
    },
  );

  it('is not found on another route either', async () => {
    for (const target of [
      '/connect/PROXY/basic/jira/x',
      '/connect//proxy/basic/jira/x',
      '/connect/%70roxy/basic/jira/x',
      '/proxy/basic/jira/x',
      '/Connect/proxy/basic/jira/x',
    ]) {
      expect((await proxy.raw(target)).status, target).toBe(404);
    }
    expect(proxy.seen).toEqual([]);
  });

  it('is one where what is written and what was routed differ', async () => {
    const request = new Request(`${ORIGIN}/connect/proxy/basic/jira/x`, {
      headers: { authorization: `Bearer ${SECRET_KEY}` },
    });
    for (const target of ['/connect/proxy/bearer/jira/x', '/connect/proxy/basic/confluence/x', '/else', '']) {
      expect((await proxy.connect.handle(request, { target })).status, target).toBe(400);
    }
    expect(proxy.seen).toEqual([]);
  });

  it('is none that the store holds in place of a Cloud ID', async () => {
    for (const [at, cloudId] of ['../me', `${CLOUD_ID}/..`, '', 'a"b', `${CLOUD_ID}/x`].entries()) {
      await proxy.store.insertConnection(await makeRow(`basic-${at}`, { cloudId }));
      expect((await proxy.ask(`/basic-${at}/jira/rest`)).status, cloudId).toBe(400);
    }
    expect(proxy.seen).toEqual([]);
  });

  it('is told what to write instead, without being repeated', async () => {
    const { text } = await proxy.raw(`${BASE}/../evil`);
    expect(text).toContain('Your credentials would go wherever it ends.');
    expect(text).not.toContain('evil');
  });
});

describe('a path of the product', () => {
  const paths = [
    '/rest/api/3/myself',
    '/rest/api/3/myself?expand=groups&x=a%2Fb%2e%2e/../..;%00',
    '/rest/api/3/search?jql=project%20%3D%20%22A%22',
    "/rest/api/3/issue/A-1/properties/a.b~c!$&'()*+,;=:@-_",
    '/rest/api/3/label/100%25',
    '/rest/api/3/label/c%23%3F%20d',
    '/rest/api/3/user/%C3%A9%E2%82%AC',
    '/rest/api/3/..a/a../.../.a',
    '/',
    '/a/',
  ];
  it.each(paths)('%s arrives as it was written', async (path) => {
    expect((await proxy.raw(BASE + path)).status).toBe(200);
    expect((await proxy.raw(`/connect/proxy/basic/confluence${path}`)).status).toBe(200);
    expect(proxy.seen.map(({ url }) => url)).toEqual([
      `/api/ex/jira/${CLOUD_ID}${path}`,
      `/api/ex/confluence/${CLOUD_ID}${path}`,
    ]);
  });

  it('is taken from the URL where nobody gives the target', async () => {
    const request = new Request(`${ORIGIN}${BASE}/rest/x?y=1`, {
      headers: { authorization: `Bearer ${SECRET_KEY}` },
    });
    expect((await proxy.connect.handle(request)).status).toBe(200);
    expect(proxy.seen[0]?.url).toBe(`/api/ex/jira/${CLOUD_ID}/rest/x?y=1`);
  });
});

const pieces = fc.constantFrom(
  ...[
    '/',
    '//',
    '.',
    '..',
    ';',
    '%',
    '%2',
    '%2e',
    '%2f',
    '%5c',
    '%25',
    '2e',
    '2f',
    '\\',
    '#',
    '?',
    '@',
    ':',
    'jira',
    'confluence',
    'ex',
    'a',
    '~',
    '%00',
    '%c0%ae',
    '\t',
    '\n',
    ' ',
    'é',
    '．',
    'http:',
    OTHER_CLOUD_ID,
    CLOUD_ID,
  ],
);
/** What a server in between may make of a path: decoded again and again, backslashes turned, parameters cut off. */
function everyReading(path: string): readonly string[] {
  const readings = [path];
  for (let round = 0; round < 6; round += 1) {
    const last = readings.at(-1) ?? '';
    readings.push(
      last.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16))),
    );
  }
  return readings.flatMap((text) => [text, text.replaceAll('\\', '/'), text.replace(/;[^/]*/g, '')]);
}

describe('whatever path gets through', () => {
  const hosts = {
    auth: 'https://auth.atlassian.com',
    api: 'https://api.atlassian.com',
    site: 'https://{subdomain}.atlassian.net',
  };
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
    fc
      .tuple(fc.constantFrom('/jira/', '/confluence/', '/jira'), fc.array(pieces, { maxLength: 12 }))
      .map(([begin, list]) => begin + list.join('')),
    fc
      .tuple(fc.constantFrom('/jira/', '/confluence/'), fc.string({ unit: 'binary' }))
      .map((both) => both.join('')),
  );

  it('reaches only its product and site, however often it is decoded', () => {
    let through = 0;
    fc.assert(
      fc.property(texts, (text) => {
        let url: URL;
        try {
          url = new URL(buildGatewayUrl(hosts, CLOUD_ID, checkPath(text)));
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_request', detail: { reason: 'path' } });
          return;
        }
        through += 1;
        const [, product] = text.split('/');
        const below = `/ex/${product}/${CLOUD_ID}/`;
        expect(url.origin).toBe(hosts.api);
        expect(url.username + url.password + url.hash).toBe('');
        for (const reading of everyReading(url.pathname)) {
          expect(
            new URL(`${hosts.api}${reading.replaceAll(/[?#]/g, '_')}`).pathname.startsWith(below),
            reading,
          ).toBe(true);
        }
        // The very text, and nothing that a parser made of it.
        expect(`/ex${text.split('?')[0]}`.replace(`/${product}/`, `/${product}/${CLOUD_ID}/`)).toBe(
          url.pathname,
        );
      }),
      { numRuns: 60_000, seed: 7 },
    );
    expect(through).toBeGreaterThan(1_000);
  });

  it('does so on the wire', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const target = `/connect/proxy/basic${text}`;
        await askRaw(proxy.url, [`GET ${target} HTTP/1.1`, `Authorization: Bearer ${SECRET_KEY}`]);
      }),
      { numRuns: 1_500, seed: 11 },
    );
    expect(proxy.seen.length).toBeGreaterThan(20);
    for (const { url = '' } of proxy.seen) {
      expect(url).toMatch(new RegExp(`^/api/ex/(?:jira|confluence)/${CLOUD_ID}/`));
      expect(url.split('?')[0]).not.toMatch(/\/\.{1,2}(?:[/;]|$)|%2e|%2f|%5c|\\|\/\//i);
    }
    expect(proxy.errors).toEqual([]);
  });
});
