import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startSimulator } from '../../src/simulator/index.ts';
import { basic, CLOUD_IDS, PATHS, withSimulator } from './with-simulator.ts';

const { simulator, sample, get, gateway, ask } = withSimulator();

/** fetch refuses to send a GET with a body; other clients do not. */
const answerToGetWithBody = (): Promise<[status: number | undefined, server: unknown]> =>
  new Promise((resolve, reject) => {
    const url = `${simulator().clouds.commercial.api}/ex/jira/${CLOUD_IDS.acme}${PATHS.myself}`;
    request(url, { headers: { 'content-length': 2 } }, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers.server]);
    })
      .on('error', reject)
      .end('{}');
  });

const SCOPE_MISMATCH = { code: 401, message: 'Unauthorized; scope does not match' };

describe('the gateway', () => {
  it('is not asked by a GET with a body, which CloudFront answers with a 400', async () => {
    expect(await answerToGetWithBody()).toEqual([400, 'CloudFront']);
  });

  it('says who the token belongs to, in Jira', async () => {
    const { status, json } = await ask('everything', PATHS.myself);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      accountType: 'app',
      displayName: 'CI Bot',
      emailAddress: 'ci-bot@serviceaccount.atlassian.com',
      active: true,
      timeZone: 'Etc/GMT',
    });
    expect(json.accountId).toMatch(/^712020:[0-9a-f-]{36}$/);
  });

  it('describes the Jira of a site', async () => {
    const { status, json } = await ask('everything', PATHS.serverInfo);
    expect(status).toBe(200);
    expect(json).toMatchObject({ baseUrl: 'https://acme.atlassian.net', deploymentType: 'Cloud' });
  });

  it('answers the permissions asked for, and no others', async () => {
    const { status, json } = await ask('everything', PATHS.permissions);
    expect([status, Object.keys(json.permissions)]).toEqual([200, ['BROWSE_PROJECTS']]);
    const none = await ask('everything', '/rest/api/3/mypermissions');
    expect([none.status, none.json.errorMessages]).toEqual([
      400,
      ["The 'permissions' query parameter is required."],
    ]);
    const unknown = await ask('everything', '/rest/api/3/mypermissions?permissions=LAUNCH_ROCKETS');
    expect([unknown.status, unknown.json.errors]).toEqual([
      400,
      { LAUNCH_ROCKETS: 'Unrecognized permission' },
    ]);
  });

  it('lists projects a page at a time', async () => {
    const first = await ask('everything', `${PATHS.projects}?maxResults=2`);
    expect(first.json).toMatchObject({ startAt: 0, maxResults: 2, total: 3, isLast: false });
    const last = await ask('everything', `${PATHS.projects}?maxResults=2&startAt=2`);
    expect(last.json).toMatchObject({ isLast: true, values: [{ key: 'HR' }] });
  });

  it('says who the token belongs to, in Confluence', async () => {
    const { status, json } = await ask('everything', PATHS.currentUser);
    expect(status).toBe(200);
    expect(json).toMatchObject({ type: 'known', accountType: 'app', displayName: 'CI Bot' });
  });

  it('lists spaces a page at a time', async () => {
    const first = await ask('everything', `${PATHS.spaces}?limit=1`);
    expect(first.json).toMatchObject({ results: [{ key: 'ENG' }] });
    const next: string = first.json._links.next;
    expect((await ask('everything', next)).json).toEqual({
      results: [expect.objectContaining({ key: 'DOCS' })],
      _links: { base: 'https://acme.atlassian.net/wiki' },
    });
  });

  it.each([
    ['email-of-another-account', 'a token with the email of another account'],
    ['expired', 'an expired token'],
  ])('refuses %s, which is %s', async (name) => {
    const { status, headers, json } = await ask(name, PATHS.myself);
    expect([status, json]).toEqual([401, { code: 401, message: 'Unauthorized' }]);
    expect(headers.get('x-failure-category')).toBe('FAILURE_CLIENT_AUTH');
  });

  it('refuses a token nobody has, no token, and a scheme it does not know', async () => {
    const wrong = basic({ email: sample('everything').email, apiToken: 'ATSTT3xFfGF0nothing=00000000' });
    for (const authorization of [wrong, 'Bearer nothing', 'Digest nothing', 'Basic !!', undefined]) {
      expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, authorization)).status).toBe(401);
    }
  });

  it('takes the email in any case, and the token with no character changed', async () => {
    const { email, apiToken } = sample('everything');
    const shouted = basic({ email: email.toUpperCase(), apiToken });
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, shouted)).status).toBe(200);
    const spaced = basic({ email, apiToken: `${apiToken}\n` });
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, spaced)).status).toBe(401);
  });

  it.each([
    ['without-read-jira-user', PATHS.myself],
    ['jira-only-scopes', PATHS.currentUser],
    ['jira-only-scopes', PATHS.spaces],
    ['confluence-only-scopes', PATHS.myself],
    ['confluence-only-scopes', PATHS.projects],
    ['confluence-only-scopes', PATHS.currentUser],
    ['without-read-scopes', PATHS.myself],
    ['without-read-scopes', PATHS.spaces],
  ])('tells %s at %s that a scope is missing, not which', async (name, path) => {
    const { status, headers, json } = await ask(name, path);
    expect([status, json]).toEqual([401, SCOPE_MISMATCH]);
    expect(headers.get('x-failure-category')).toBe('FAILURE_CLIENT_SCOPE_CHECK');
  });

  it.each([
    ['without-read-jira-user', PATHS.projects],
    ['jira-only-scopes', PATHS.myself],
    ['confluence-only-scopes', PATHS.spaces],
    ['without-confluence-access', PATHS.myself],
  ])('lets %s through at %s', async (name, path) => {
    expect((await ask(name, path)).status).toBe(200);
  });

  it('tells an account without Confluence that it may not use it', async () => {
    for (const path of [PATHS.currentUser, PATHS.spaces]) {
      const { status, json } = await ask('without-confluence-access', path);
      expect([status, json.message]).toEqual([403, 'Current user not permitted to use Confluence']);
    }
  });

  it('does not know a site by a product it has not got', async () => {
    expect((await ask('jira-only-site', PATHS.myself, CLOUD_IDS.globex)).status).toBe(200);
    expect((await ask('jira-only-site', PATHS.spaces, CLOUD_IDS.globex)).status).toBe(404);
    expect((await ask('confluence-only-site', PATHS.spaces, CLOUD_IDS.initech)).status).toBe(200);
    expect((await ask('confluence-only-site', PATHS.myself, CLOUD_IDS.initech)).status).toBe(404);
  });

  it('lets a token of another organization reach its own site', async () => {
    expect((await ask('other-organization', PATHS.myself, CLOUD_IDS.umbrella)).status).toBe(200);
  });

  it.each([
    'nothing-here',
    `ex/bitbucket/${CLOUD_IDS.acme}/x`,
    `ex/jira/${CLOUD_IDS.acme}/rest/api/3/nothing`,
    `ex/jira/${CLOUD_IDS.acme}`,
  ])('answers 404 in its own form for %s', async (path) => {
    const { status, json } = await get(`api.atlassian.com/${path}`, basic(sample('everything')));
    expect(status).toBe(404);
    expect(json).toMatchObject({ status: 404, message: 'No message available', path: `/${path}` });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('takes no %s', async (method) => {
    const path = `api.atlassian.com/ex/jira/${CLOUD_IDS.acme}${PATHS.myself}`;
    const { status, headers } = await get(path, undefined, { method });
    expect([status, headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('ends the life of a token when its time comes', async () => {
    let now = new Date('2026-11-23T00:00:00Z');
    const other = await startSimulator({ now: () => now });
    const url = `${other.clouds.commercial.api}/ex/jira/${CLOUD_IDS.acme}${PATHS.myself}`;
    const status = async () =>
      (await fetch(url, { headers: { authorization: basic(sample('everything')) } })).status;
    expect(await status()).toBe(200);
    now = new Date('2027-11-23T00:00:00Z');
    expect(await status()).toBe(401);
    await other.close();
  });

  it('gives each answer a trace id and lets no cache keep it', async () => {
    const { headers } = await ask('everything', PATHS.myself);
    expect(headers.get('atl-traceid')).toMatch(/^[0-9a-f]{32}$/);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(simulator().requests).toHaveLength(1);
  });
});
