import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readAppProbe } from '../../src/server/atlassian/probe-app.ts';
import { VARIANTS, type Variants } from '../../src/simulator/index.ts';
import { closeServers, listen } from '../server/listen.ts';
import { type Deployment, examine, HOSTS, openDeployment } from './deployment.ts';

// What the doctor asks, and how it reads the answers; as a process of its own it is in doctor.test.ts.

let deployment: Deployment;
beforeAll(async () => {
  deployment = await openDeployment();
});
afterEach(() => deployment.simulator.reset());
afterAll(async () => {
  await deployment.close();
  closeServers();
});

const variants = Object.entries(VARIANTS).flatMap(([name, { values }]) =>
  values.map((value) => ({ [name]: value }) as Partial<Variants>),
);

describe('whatever Atlassian is like', () => {
  it.each(variants)('a right deployment is right: %j', async (variant) => {
    deployment.simulator.use(variant);
    const { ids } = await examine(deployment, {});
    expect(ids('wrong')).toEqual([]);
    expect(ids('ok')).toEqual(
      expect.arrayContaining([
        'host-commercial-api',
        'host-government-site',
        'app-commercial',
        'app-government',
      ]),
    );
  });

  it.each(variants)('an unknown app and a wrong secret are wrong: %j', async (variant) => {
    deployment.simulator.use(variant);
    const { ids } = await examine(deployment, {
      ATLASSIAN_CLIENT_ID: 'nobody',
      ATLASSIAN_GOV_CLIENT_SECRET: 'wrong',
    });
    expect(ids('wrong')).toEqual(['app-commercial', 'app-government']);
  });
});

describe('an answer to a code that nobody has', () => {
  const answer = (status: number, json: unknown, text = JSON.stringify(json)) =>
    ({ kind: 'answer', status, json, text, headers: new Headers(), sent: [] }) as const;

  it.each([
    [403, { error: 'invalid_grant', error_description: 'Invalid authorization code' }, 'known'],
    [400, { error: 'invalid_grant' }, 'known'],
    [403, { error: 'unauthorized_client', error_description: 'Invalid authorization code' }, 'known'],
    [400, { error: 'invalid_request', error_description: 'The authorization code is unknown.' }, 'known'],
    [401, { error: 'access_denied', error_description: 'Unauthorized' }, 'secret'],
    [400, { error: 'invalid_client' }, 'client'],
    [401, { error: 'Unauthorized' }, 'client'],
    [403, { error: 'unauthorized_client', error_description: 'Unknown client' }, 'client'],
    [
      403,
      { error: 'unauthorized_client', error_description: 'redirect_uri is not registered for client: x' },
      'callback',
    ],
    [400, { error: 'unsupported_grant_type' }, 'unclear'],
    [400, { error: 'constructor' }, 'unclear'],
    [401, { code: 401, message: 'Unauthorized' }, 'unclear'],
    [200, { access_token: 'eyJ', token_type: 'Bearer' }, 'unclear'],
    [429, { error: 'invalid_client' }, 'unclear'],
    [503, { error: 'access_denied' }, 'unclear'],
    [403, undefined, 'unclear'],
  ] as const)('%i %j is read as %3$s', (status, json, meaning) => {
    expect(readAppProbe(answer(status, json, json ? undefined : '<html>'))).toBe(meaning);
  });

  it('that does not come tells nothing', () => {
    expect(readAppProbe({ kind: 'none', reason: 'timeout' })).toBe('unclear');
  });
});

describe('the requests', () => {
  it('go to the table of hosts and to PUBLIC_URL alone, and carry credentials to the token endpoint only', async () => {
    const asked: { url: string; method: string; body: string; headers: Headers }[] = [];
    const doFetch: typeof fetch = (input, init) => {
      const { method = 'GET', body, headers } = init ?? {};
      asked.push({ url: String(input), method, body: String(body ?? ''), headers: new Headers(headers) });
      return fetch(input, init);
    };
    await examine(deployment, {}, { doFetch });
    const { commercial, government } = deployment.simulator.clouds;
    const known = [commercial, government].flatMap(({ auth, api, site }) => [
      `${auth}/oauth/token`,
      `${auth}/.well-known/openid-configuration`,
      `${api}/oauth/token/accessible-resources`,
      site.replace('{subdomain}', 'no-site'),
    ]);
    const handler = ['/providers', '/oauth/callback'].map((path) => `${deployment.publicUrl}/connect${path}`);
    const generic = asked.map(({ url }) =>
      url.replace(/no-site-[\w-]{36}([\w.-]*)\/_edge\/tenant_info$/, 'no-site$1'),
    );
    expect(generic.sort()).toEqual([...known, ...handler].sort());
    for (const { url, method, body, headers } of asked) {
      const isToken = url.endsWith('/oauth/token');
      expect([url, method, body !== '']).toEqual([url, isToken ? 'POST' : 'GET', isToken]);
      expect([headers.get('authorization'), headers.get('cookie'), new URL(url).search]).toEqual([
        null,
        null,
        '',
      ]);
    }
  });

  it.each([
    ['{}', 'application/json'],
    ['[]', 'application/json'],
    ['x'.repeat(3_000_000), 'text/plain'],
    ['', 'text/plain'],
  ])(
    'are not taken to have come to Atlassian by whoever says yes to everything: %2$s',
    async (body, type) => {
      const url = await listen((_request, response) => {
        response.writeHead(200, { 'content-type': type });
        response.end(body);
      });
      const commercial = { auth: url, api: url, site: `${url}/{subdomain}` };
      const { ids } = await examine(deployment, { CONNECT_CLOUDS: JSON.stringify({ commercial }) });
      expect(ids('unknown')).toEqual(
        expect.arrayContaining(HOSTS.filter((id) => id.includes('commercial')).concat('app-commercial')),
      );
    },
  );

  it('do not follow a redirect', async () => {
    let visits = 0;
    const elsewhere = await listen((_request, response) => {
      visits += 1;
      response.end();
    });
    const url = await listen((_request, response) => {
      response.writeHead(302, { location: elsewhere });
      response.end();
    });
    const hosts = { auth: url, api: url, site: `${url}/{subdomain}` };
    const { ids } = await examine(deployment, {
      PUBLIC_URL: url,
      CONNECT_CLOUDS: JSON.stringify({ commercial: hosts, government: hosts }),
    });
    expect(ids('wrong')).toEqual(['public-url', 'callback-url']);
    expect(ids('unknown')).toEqual(
      expect.arrayContaining(['host-commercial-auth', 'host-commercial-api', 'app-commercial']),
    );
    expect(visits).toBe(0);
  });

  it('have a time limit each, and do not wait for each other', async () => {
    const began = performance.now();
    const never = { doFetch: () => new Promise<never>(() => {}), limitMs: 500 };
    const { ids, find } = await examine(deployment, {}, never);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(ids('ok')).toEqual(expect.arrayContaining(['keys', 'secret-key', 'database', 'clouds']));
    expect(ids('wrong')).toEqual([]);
    for (const id of ['public-url', 'callback-url', 'host-commercial-auth', 'app-government']) {
      expect(find(id)).toMatchObject({
        state: 'unknown',
        says: 'It took longer than 0.5 seconds.',
      });
    }
  });
});
