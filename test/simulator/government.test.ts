import { describe, expect, it } from 'vitest';
import { consenting } from './consenting.ts';
import { basic, CLOUD_IDS, PATHS, TOKEN, withSimulator } from './with-simulator.ts';

const tools = withSimulator();
const { sample, client, get, gateway, tokenOf } = tools;
const { logIn, follow, location, app, accept, exchange, connect, reached } = consenting(tools);

const API = 'api.atlassian-us-gov-mod.com';
const SITE = 'q7xk2mvd9t.atlassian-us-gov-mod.net';
const CLOUD_ID = '93c5e1f7-0b2d-4a68-8f14-6d9b3a7c5e20';

describe('the government cloud', () => {
  it('has sites of its own, which the other cloud does not know', async () => {
    expect((await get(`${SITE}/_edge/tenant_info`)).json).toEqual({ cloudId: CLOUD_ID });
    expect((await get('acme.atlassian-us-gov-mod.net/_edge/tenant_info')).status).toBe(404);
    expect((await get('q7xk2mvd9t.atlassian.net/_edge/tenant_info')).status).toBe(404);
    const { json } = await get(`${API}/ex/jira/${CLOUD_ID}${PATHS.serverInfo}`);
    expect(json.baseUrl).toBe(`https://${SITE}`);
    expect((await get(`${API}/ex/jira/${CLOUD_IDS.acme}${PATHS.serverInfo}`)).status).toBe(404);
    expect((await get(`api.atlassian.com/ex/jira/${CLOUD_ID}${PATHS.serverInfo}`)).status).toBe(404);
  });

  it('takes no token of the other', async () => {
    for (const authorization of [
      `Bearer ${await tokenOf('one-site')}`,
      `Bearer ${sample('everything').apiToken}`,
      basic(sample('everything')),
    ]) {
      const path = `ex/jira/${CLOUD_ID}${PATHS.myself}`;
      expect((await get(`${API}/${path}`, authorization)).status).toBe(401);
      expect((await get(`${API}/oauth/token/accessible-resources`, authorization)).status).toBe(401);
    }
  });

  it('has no service account', async () => {
    const { clientId, clientSecret } = client('one-site');
    const ask = (path: string) =>
      get(path, undefined, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
        }),
      });
    expect((await ask(TOKEN)).status).toBe(200);
    const { status, json } = await ask('auth.atlassian-us-gov-mod.com/oauth/token');
    expect([status, json.error]).toEqual([400, 'invalid_client']);
  });

  it('is none for the older hosts of governments', async () => {
    expect((await get('acme.atlassian-us-gov.net/_edge/tenant_info')).text).toContain('none of them');
  });

  it('lets its own people connect its own app', async () => {
    const page = await logIn('Samir', {}, 'government');
    expect(page.text).toContain('Sample app for government wants access');
    const { access_token } = await connect('Samir', {}, {}, 'government');
    expect(await reached(access_token, 'government')).toEqual([SITE, 'w4bn8zhp3c.atlassian-us-gov-mod.net']);
    const bearer = `Bearer ${access_token}`;
    const { json } = await get(`${API}/ex/jira/${CLOUD_ID}${PATHS.myself}`, bearer);
    expect(json).toMatchObject({
      displayName: 'Samir Patel',
      self: expect.stringContaining(`https://${API}/`),
    });
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, bearer)).status).toBe(401);
    expect(await reached((await connect('Lena', {}, {}, 'government')).access_token, 'government')).toEqual(
      [],
    );
  });

  it('knows no app and no audience of the other', async () => {
    const strange = await follow(
      await logIn('Ruth', { client_id: app('commercial').clientId }, 'government'),
    );
    expect(strange.text).toContain('Unknown client');
    const misdirected = await logIn('Ruth', { audience: 'api.atlassian.com' }, 'government');
    expect(location(misdirected)).toMatch(/^\/id\.atlassian-us-gov-mod\.com\/error\?.*Service\+not\+found/);
    const code = (await accept('Ruth', {}, {}, 'government')).get('code');
    expect((await exchange(code)).status).toBe(403);
    expect((await exchange(code, {}, 'government')).status).toBe(200);
  });
});
