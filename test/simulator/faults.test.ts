import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { type Fault, startSimulator } from '../../src/simulator/index.ts';
import { CLOUD_IDS, PATHS, withSimulator } from './with-simulator.ts';

const { simulator, client, ask, get, requestToken, tokenOf } = withSimulator();

const TENANT_INFO = 'acme.atlassian.net/_edge/tenant_info';

describe('a fault', () => {
  it.each<[Fault, number, string]>([
    [{ when: {}, kind: 'rate-limited' }, 429, 'Rate limit exceeded'],
    [
      { when: {}, kind: 'status', status: 502, body: 'Bad gateway', contentType: 'text/plain' },
      502,
      'Bad gateway',
    ],
    [{ when: {}, kind: 'status', status: 500 }, 500, '{"code":500'],
    [{ when: {}, kind: 'html' }, 200, '<!DOCTYPE html>'],
    [{ when: {}, kind: 'html', status: 503 }, 503, '<!DOCTYPE html>'],
    [
      { when: {}, kind: 'ip-blocked' },
      403,
      'The IP address has been rejected because it is not on the allowed list.',
    ],
    [{ when: {}, kind: 'suspended' }, 503, 'Your Atlassian Cloud site is currently unavailable.'],
    [{ when: {}, kind: 'cloudfront' }, 400, '<title>ERROR: The request could not be satisfied</title>'],
  ])('$kind takes the place of the answer', async (fault, status, text) => {
    simulator().faults.add(fault);
    const seen = await ask('everything', PATHS.myself);
    expect(seen.status).toBe(status);
    expect(seen.text).toContain(text);
  });

  it('"cloudfront" is not the answer of Atlassian’s own server', async () => {
    simulator().faults.add({ when: {}, times: 1, kind: 'cloudfront' });
    expect((await ask('everything', PATHS.myself)).headers.get('server')).toBe('CloudFront');
    expect((await ask('everything', PATHS.myself)).headers.get('server')).toBe('AtlassianEdge');
  });

  it('"status" may say when to come back', async () => {
    simulator().faults.add({ when: {}, times: 1, kind: 'status', status: 503, retryAfterSeconds: 9 });
    expect((await ask('everything', PATHS.myself)).headers.get('retry-after')).toBe('9');
    simulator().faults.add({ when: {}, times: 1, kind: 'status', status: 503 });
    expect((await ask('everything', PATHS.myself)).headers.get('retry-after')).toBeNull();
  });

  it('"policy-blocked" leaves success, a header and empty lists', async () => {
    simulator().faults.add({ when: {}, kind: 'policy-blocked' });
    const projects = await ask('everything', PATHS.projects);
    expect([projects.status, projects.json]).toEqual([
      200,
      expect.objectContaining({ values: [], total: 0, isLast: true, maxResults: 50 }),
    ]);
    expect(projects.headers.get('Atlassian-DataSecurityPolicy')).toBe('app_access_blocked');
    expect((await ask('everything', `${PATHS.spaces}?limit=1`)).json).toEqual({
      results: [],
      _links: { base: 'https://acme.atlassian.net/wiki' },
    });
    const resources = await get(
      'api.atlassian.com/oauth/token/accessible-resources',
      `Bearer ${await tokenOf('three-sites')}`,
    );
    expect([resources.status, resources.json]).toEqual([200, []]);
    expect((await ask('everything', PATHS.myself)).json.displayName).toBe('CI Bot');
    expect((await ask('everything', PATHS.serverInfo)).json.versionNumbers).toHaveLength(3);
  });

  it('"policy-blocked" changes no refusal', async () => {
    simulator().faults.add({ when: {}, kind: 'policy-blocked' });
    const refused = await ask('expired', PATHS.projects);
    expect([refused.status, refused.headers.get('Atlassian-DataSecurityPolicy')]).toEqual([401, null]);
    expect((await get('www.atlassian.com/')).text).toContain('<!DOCTYPE html>');
  });

  it('befalls only the method it names, in any case', async () => {
    simulator().faults.add({ when: { method: 'post' }, kind: 'status', status: 502 });
    expect((await requestToken(client('one-site'))).status).toBe(502);
    expect((await ask('everything', PATHS.myself)).status).toBe(200);
  });

  it('"slow" delays the true answer', async () => {
    simulator().faults.add({ when: {}, kind: 'slow', delayMs: 80 });
    const before = performance.now();
    expect((await ask('everything', PATHS.myself)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(75);
  });

  it('"reset" cuts the connection, which the log shows as status 0', async () => {
    simulator().faults.add({ when: {}, times: 1, kind: 'reset' });
    await expect(ask('everything', PATHS.myself)).rejects.toThrow();
    expect(simulator().requests.map(({ status }) => status)).toEqual([0]);
  });

  it('befalls only the host and the paths it names', async () => {
    simulator().faults.add({ when: { host: 'api.atlassian.com', path: '/ex/jira' }, kind: 'suspended' });
    expect((await ask('everything', PATHS.myself)).status).toBe(503);
    expect((await ask('everything', PATHS.spaces)).status).toBe(200);
    expect((await get(TENANT_INFO)).status).toBe(200);
  });

  it('strikes as often as it says, in the order added', async () => {
    simulator().faults.add({ when: {}, times: 2, kind: 'status', status: 500 });
    simulator().faults.add({ when: {}, times: 1, kind: 'status', status: 502 });
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await get(TENANT_INFO)).status);
    expect(statuses).toEqual([500, 500, 502, 200]);
  });

  it('lasts until cleared when it does not say how often', async () => {
    simulator().faults.add({ when: {}, kind: 'ip-blocked' });
    for (let n = 0; n < 3; n += 1) expect((await get(TENANT_INFO)).status).toBe(403);
    simulator().faults.clear();
    expect((await get(TENANT_INFO)).status).toBe(200);
  });

  it.each([
    [{ when: {}, kind: 'earthquake' }, 'No fault "earthquake"'],
    [{ when: {}, kind: 'slow' }, 'needs "delayMs"'],
    [{ when: {}, kind: 'status', status: 42 }, '"status" is an HTTP status'],
    [{ when: {}, kind: 'reset', times: 0 }, '"times" is a whole number from 1'],
    [{ when: { hots: 'x' }, kind: 'reset' }, '"when" has no "hots"'],
    [{ when: { method: 1 }, kind: 'reset' }, '"method" is an HTTP method'],
    [
      { when: {}, kind: 'status', status: 503, retryAfterSeconds: -1 },
      '"retryAfterSeconds" is whole seconds',
    ],
    [{ when: {}, kind: 'reset', delayMs: 5 }, 'has no "delayMs"'],
    [{ when: 'always', kind: 'reset' }, '"when" is an object'],
  ])('is refused when it is %o', (fault, message) => {
    expect(() => simulator().faults.add(fault as Fault)).toThrow(message);
  });

  it('does not keep a closing simulator waiting', async () => {
    const other = await startSimulator();
    other.faults.add({ when: {}, kind: 'slow', delayMs: 60_000 });
    const pending = fetch(`${other.clouds.commercial.api}/ex/jira/${CLOUD_IDS.acme}`).catch(() => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.close();
    expect(await pending).toBe('cut');
  });
});
