import { describe, expect, it } from 'vitest';
import { basic, CLOUD_IDS, PATHS, withSimulator } from './with-simulator.ts';

const { simulator, sample, get } = withSimulator();

describe('a site', () => {
  it.each([
    ['acme', CLOUD_IDS.acme],
    ['globex', CLOUD_IDS.globex],
    ['initech', CLOUD_IDS.initech],
    ['umbrella', CLOUD_IDS.umbrella],
    ['wonka', CLOUD_IDS.wonka],
  ])('tells the Cloud ID of %s to anyone', async (name, cloudId) => {
    const { status, json } = await get(`${name}.atlassian.net/_edge/tenant_info`);
    expect([status, json]).toEqual([200, { cloudId }]);
  });

  it('takes its host in any case, as DNS does', async () => {
    expect((await get('ACME.atlassian.net/_edge/tenant_info')).status).toBe(200);
  });

  it('answers with a page where there is no site', async () => {
    for (const path of ['_edge/tenant_info', 'rest/api/3/myself']) {
      const { status, headers, text } = await get(`acme-typo.atlassian.net/${path}`);
      expect([status, headers.get('content-type')]).toEqual([404, 'text/html;charset=UTF-8']);
      expect(text).toContain('<title>Atlassian Cloud Notifications - Page Unavailable</title>');
    }
  });

  it('answers with JSON where there is no site, when unknownSite is 404-json', async () => {
    simulator().use({ unknownSite: '404-json' });
    const { status, json } = await get('acme-typo.atlassian.net/_edge/tenant_info');
    expect([status, json]).toEqual([404, { code: 404, message: 'Not Found' }]);
  });

  it('redirects within the simulator where there is no site, when unknownSite is 302', async () => {
    simulator().use({ unknownSite: '302' });
    const { status, headers } = await get('acme-typo.atlassian.net/_edge/tenant_info');
    expect([status, headers.get('location')]).toEqual([302, `${simulator().url}/www.atlassian.com/`]);
    const followed = await get('www.atlassian.com/');
    expect([followed.status, followed.json]).toEqual([200, undefined]);
  });

  it.each(['/rest/api/3/myself', '/wiki/rest/api/user/current', '/wiki/api/v2/spaces'])(
    'refuses a scoped token at %s, which works on the gateway only',
    async (path) => {
      const { status, headers, text } = await get(`acme.atlassian.net${path}`, basic(sample('everything')));
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toContain('OAuth realm=');
      expect(text).toContain('Client must be authenticated to access this resource.');
    },
  );

  it('refuses an opaque Bearer token with a 403', async () => {
    const { status, json } = await get(
      `acme.atlassian.net${PATHS.myself}`,
      `Bearer ${sample('everything').apiToken}`,
    );
    expect([status, json]).toEqual([403, { error: 'Failed to parse Connect Session Auth Token' }]);
  });

  it('answers serverInfo although the credentials are refused, and says so in a header only', async () => {
    const { status, headers, json } = await get(
      `acme.atlassian.net${PATHS.serverInfo}`,
      basic(sample('expired')),
    );
    expect([status, json.baseUrl]).toEqual([200, 'https://acme.atlassian.net']);
    expect(headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
  });
});

describe('another host', () => {
  it('is named in the answer, with the hosts there are', async () => {
    const { status, text } = await get('bitbucket.org/');
    expect(status).toBe(404);
    expect(text).toContain('/api.atlassian.com/');
  });
});
