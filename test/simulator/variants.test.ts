import { describe, expect, it } from 'vitest';
import { startSimulator, VARIANTS, type Variants } from '../../src/simulator/index.ts';
import { basic, CLOUD_IDS, PATHS, withSimulator } from './with-simulator.ts';

const { simulator, sample, client, get, gateway, ask, requestToken } = withSimulator();

const RESOURCES = 'api.atlassian.com/oauth/token/accessible-resources';
const STATUSES = ['404', '403', '401'] as const;

describe('a variant', () => {
  it('starts at the first of its values and is described in one line', () => {
    for (const [name, { about, values }] of Object.entries(VARIANTS)) {
      expect(simulator().variants[name as keyof Variants]).toBe(values[0]);
      expect(about).toMatch(/^\S.{20,110}$/);
    }
  });

  it('can be set at the start and while running; reset returns to the start', async () => {
    const other = await startSimulator({ variants: { bearer: 'refused' } });
    other.use({ wrongTokenBody: 'empty' });
    expect(other.variants).toMatchObject({ bearer: 'refused', wrongTokenBody: 'empty' });
    other.reset();
    expect(other.variants).toMatchObject({ bearer: 'refused', wrongTokenBody: 'gateway-json' });
    await other.close();
  });

  it('refuses a name or a value there is not', async () => {
    const odd: Record<string, string> = { weather: 'rain' };
    expect(() => simulator().use(odd)).toThrow('No variant "weather"');
    expect(() => simulator().use({ bearer: 'maybe' } as never)).toThrow(
      '"bearer" is one of accepted, refused.',
    );
    await expect(startSimulator({ variants: odd })).rejects.toThrow(TypeError);
  });
});

describe('what only a live tenant could settle', () => {
  it.each(STATUSES)('an unknown Cloud ID answers %s when wrongCloudId says so', async (wrongCloudId) => {
    simulator().use({ wrongCloudId });
    expect((await ask('everything', PATHS.myself, CLOUD_IDS.nobody)).status).toBe(Number(wrongCloudId));
    expect((await ask('everything', PATHS.spaces, CLOUD_IDS.nobody)).status).toBe(Number(wrongCloudId));
  });

  it('an unknown Cloud ID is answered as it was recorded', async () => {
    const { headers, json } = await ask('everything', PATHS.myself, CLOUD_IDS.nobody);
    expect(headers.get('x-failure-category')).toBe('FAILURE_CLIENT_TCS');
    expect(json).toMatchObject({ status: 404, error: 'Not Found', message: 'No message available' });
  });

  it.each(STATUSES)(
    "another organization's Cloud ID answers %s when foreignCloudId says so",
    async (status) => {
      simulator().use({ foreignCloudId: status });
      expect((await ask('other-organization', PATHS.myself)).status).toBe(Number(status));
      expect((await ask('everything', PATHS.spaces, CLOUD_IDS.umbrella)).status).toBe(Number(status));
    },
  );

  it('gatewayOrder decides what a wrong token for an unknown Cloud ID hears of', async () => {
    expect((await ask('expired', PATHS.myself, CLOUD_IDS.nobody)).status).toBe(404);
    simulator().use({ gatewayOrder: 'authentication-first' });
    expect((await ask('expired', PATHS.myself, CLOUD_IDS.nobody)).status).toBe(401);
  });

  it('bearer decides whether a token is taken without the email', async () => {
    const bearer = `Bearer ${sample('everything').apiToken}`;
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, bearer)).json.displayName).toBe('CI Bot');
    simulator().use({ bearer: 'refused' });
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, bearer)).status).toBe(401);
  });

  it('serverInfoAnonymous decides whether it answers without credentials and with wrong ones', async () => {
    const anonymous = () => gateway('jira', CLOUD_IDS.acme, PATHS.serverInfo);
    const open = await anonymous();
    expect([open.status, open.headers.get('x-seraph-loginreason')]).toEqual([200, null]);
    const wrong = await ask('expired', PATHS.serverInfo);
    expect([wrong.status, wrong.headers.get('x-seraph-loginreason')]).toEqual([200, 'AUTHENTICATED_FAILED']);
    simulator().use({ serverInfoAnonymous: 'refused' });
    expect((await anonymous()).status).toBe(401);
    expect((await ask('expired', PATHS.serverInfo)).status).toBe(401);
  });

  it.each([PATHS.serverInfo, PATHS.permissions])(
    'serverInfoScope decides whether %s wants a Jira scope',
    async (path) => {
      expect((await ask('confluence-only-scopes', path)).status).toBe(200);
      simulator().use({ serverInfoScope: 'checked' });
      expect((await ask('confluence-only-scopes', path)).json.message).toContain('scope does not match');
      expect((await ask('without-read-scopes', path)).status).toBe(200);
    },
  );

  it('wrongTokenBody decides what a rejected token reads', async () => {
    simulator().use({ wrongTokenBody: 'html' });
    const page = await ask('expired', PATHS.myself);
    expect([page.status, page.headers.get('content-type')]).toEqual([401, 'text/html;charset=UTF-8']);
    simulator().use({ wrongTokenBody: 'empty' });
    const empty = await ask('expired', PATHS.myself);
    expect([empty.status, empty.text]).toEqual([401, '']);
  });

  it('accessible-resources refuses API tokens unless accessibleResourcesApiToken says otherwise', async () => {
    const { apiToken } = sample('everything');
    for (const authorization of [basic(sample('everything')), `Bearer ${apiToken}`]) {
      simulator().use({ accessibleResourcesApiToken: 'refused' });
      expect((await get(RESOURCES, authorization)).status).toBe(401);
      simulator().use({ accessibleResourcesApiToken: 'accepted' });
      const { json } = await get(RESOURCES, authorization);
      expect(json.map(({ id, scopes }: { id: string; scopes: string[] }) => [id, ...scopes])).toEqual([
        [CLOUD_IDS.initech, 'read:confluence-user', 'read:space:confluence'],
        [CLOUD_IDS.acme, 'read:confluence-user', 'read:space:confluence'],
        [CLOUD_IDS.globex, 'read:jira-user', 'read:jira-work'],
        [CLOUD_IDS.acme, 'read:jira-user', 'read:jira-work'],
      ]);
    }
    expect((await get(RESOURCES, basic(sample('expired')))).status).toBe(401);
    const withoutConfluence = basic(sample('without-confluence-access'));
    expect((await get(RESOURCES, withoutConfluence)).json).toHaveLength(2);
    simulator().use({ resourceScopes: 'of-account' });
    expect((await get(RESOURCES, withoutConfluence)).json).toHaveLength(1);
  });

  it.each([
    ['401-access-denied', 401, 'access_denied'],
    ['401-invalid-client', 401, 'invalid_client'],
    ['400-invalid-client', 400, 'invalid_client'],
    ['403-unauthorized-client', 403, 'unauthorized_client'],
  ] as const)('a wrong client secret hears %s', async (wrongClientSecret, status, error) => {
    simulator().use({ wrongClientSecret });
    const seen = await requestToken(client('wrong-secret'));
    expect([seen.status, seen.json]).toEqual([status, { error, error_description: expect.any(String) }]);
    expect((await requestToken(client('unknown-client'))).json.error).toBe('invalid_client');
    expect((await requestToken(client('one-site'))).status).toBe(200);
  });

  it.each([
    ['full', ['access_token', 'expires_in', 'token_type', 'scope']],
    ['without-scope', ['access_token', 'expires_in', 'token_type']],
    ['without-expiry', ['access_token', 'token_type', 'scope']],
  ] as const)('tokenResponse decides what comes with a token: %s', async (tokenResponse, fields) => {
    simulator().use({ tokenResponse });
    expect(Object.keys((await requestToken(client('one-site'))).json)).toEqual(fields);
  });

  it('rateLimitHeaders decides what a 429 says about coming back', async () => {
    const limited = async (rateLimitHeaders: Variants['rateLimitHeaders']) => {
      simulator().use({ rateLimitHeaders });
      simulator().faults.add({ when: {}, times: 1, kind: 'rate-limited', retryAfterSeconds: 7 });
      const { status, headers } = await ask('everything', PATHS.myself);
      return [status, headers.get('retry-after'), headers.get('x-ratelimit-reset')];
    };
    expect(await limited('retry-after')).toEqual([429, '7', null]);
    expect(await limited('reset-iso')).toEqual([
      429,
      null,
      expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
    ]);
    expect(await limited('none')).toEqual([429, null, null]);
  });
});
