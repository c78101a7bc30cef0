import { describe, expect, it } from 'vitest';
import { startSimulator } from '../../src/simulator/index.ts';
import { CLOUD_IDS, PATHS, TOKEN, withSimulator } from './with-simulator.ts';

const { simulator, client, get, gateway, requestToken, tokenOf } = withSimulator();

const RESOURCES = 'api.atlassian.com/oauth/token/accessible-resources';

describe('the token endpoint', () => {
  it.each(['form', 'json'] as const)(
    'issues an access token for a client and its secret, as %s',
    async (as) => {
      const { status, json } = await requestToken(client('one-site'), {}, as);
      expect([status, json]).toEqual([
        200,
        {
          access_token: expect.any(String),
          expires_in: 3600,
          token_type: 'Bearer',
          scope: 'read:jira-user read:jira-work read:confluence-user read:space:confluence',
        },
      ]);
    },
  );

  it('gives a token of the length and the form of a real one that says it is none, fresh each time', async () => {
    const [one, other] = [await tokenOf('without-read-jira-user'), await tokenOf('without-read-jira-user')];
    expect(one).toMatch(/^eyJ[\w-]+\.eyJ[\w-]+\.SAMPLE_not_a_secret[\w-]+$/);
    expect(one).toHaveLength(1500);
    expect(other).not.toBe(one);
    const claims = JSON.parse(Buffer.from(one.split('.')[1] ?? '', 'base64url').toString('utf8'));
    expect(claims).toMatchObject({ iss: 'https://auth.atlassian.com', scope: 'read:jira-work' });
  });

  it('of each cloud is named in the metadata that anybody may read', async () => {
    for (const host of ['auth.atlassian.com', 'auth.atlassian-us-gov-mod.com']) {
      const { status, json } = await get(`${host}/.well-known/openid-configuration`);
      expect(status).toBe(200);
      expect(json).toMatchObject({
        issuer: `https://${host}`,
        token_endpoint: `https://${host}/oauth/token`,
      });
    }
  });

  it('takes an audience, and a media type with a charset', async () => {
    expect((await requestToken(client('one-site'), { audience: 'api.atlassian.com' })).status).toBe(200);
    const { clientId, clientSecret } = client('one-site');
    const { status } = await get(TOKEN, undefined, {
      method: 'POST',
      headers: { 'content-type': 'Application/X-WWW-Form-Urlencoded ; charset=utf-8' },
      body: `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`,
    });
    expect(status).toBe(200);
  });

  it.each([
    [{ scope: 'read:jira-user' }, 'invalid_scope'],
    [{ scope: '' }, 'invalid_scope'],
    [{ resource: 'https://api.atlassian.com' }, 'invalid_target'],
    [{ grant_type: 'authorization_code' }, 'unsupported_grant_type'],
    [{ grant_type: 'refresh_token' }, 'unsupported_grant_type'],
    [{ grant_type: '' }, 'unsupported_grant_type'],
    [{ client_id: '' }, 'invalid_client'],
  ])('refuses %o with %s', async (more, error) => {
    for (const as of ['form', 'json'] as const) {
      const { status, json } = await requestToken(client('one-site'), more, as);
      expect([status, json]).toEqual([400, { error, error_description: expect.any(String) }]);
    }
  });

  it('says what is wrong with a resource in the words known of it', async () => {
    const { json } = await requestToken(client('one-site'), { resource: 'x' });
    expect(json.error_description).toBe('Incorrect resource parameters');
  });

  it('knows a client it does not know from a wrong secret', async () => {
    const unknown = await requestToken(client('unknown-client'));
    expect([unknown.status, unknown.json.error]).toEqual([400, 'invalid_client']);
    const wrong = await requestToken(client('wrong-secret'));
    expect([wrong.status, wrong.json]).toEqual([
      401,
      { error: 'access_denied', error_description: 'Unauthorized' },
    ]);
  });

  it('takes the secret with no character changed', async () => {
    const { clientId, clientSecret } = client('one-site');
    for (const changed of [`${clientSecret}\n`, clientSecret.toLowerCase(), '']) {
      expect((await requestToken({ clientId, clientSecret: changed })).status).toBe(401);
    }
  });

  it.each([
    ['text/plain', 'grant_type=client_credentials'],
    ['application/json', '{'],
    ['application/json', '[]'],
    ['application/json', 'null'],
  ])('refuses a body of %s: %s', async (type, body) => {
    const { status, json } = await get(TOKEN, undefined, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect([status, json.error]).toEqual([400, 'invalid_request']);
  });

  it('refuses a body without end', async () => {
    const { status } = await requestToken(client('one-site'), { audience: 'x'.repeat(70_000) });
    expect(status).toBe(413);
  });

  it('takes nothing but POST, and no POST elsewhere', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const { status, headers } = await get(TOKEN, undefined, { method });
      expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    }
    for (const path of ['auth.atlassian.com/authorize', 'api.atlassian.com/oauth/token', RESOURCES]) {
      const { status, headers } = await get(path, undefined, { method: 'POST', body: 'x=1' });
      expect([status, headers.get('allow')]).toEqual([405, 'GET']);
    }
    expect((await get('auth.atlassian.com/elsewhere')).status).toBe(404);
  });
});

describe('an access token', () => {
  it('is taken by the gateway, with the scopes of its credential', async () => {
    const bearer = `Bearer ${await tokenOf('one-site')}`;
    const { status, json } = await gateway('jira', CLOUD_IDS.acme, PATHS.myself, bearer);
    expect([status, json.displayName]).toEqual([200, 'Report Bot']);
    expect((await gateway('confluence', CLOUD_IDS.acme, PATHS.spaces, bearer)).status).toBe(200);
    const narrow = `Bearer ${await tokenOf('without-read-jira-user')}`;
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.projects, narrow)).status).toBe(200);
    const refused = await gateway('jira', CLOUD_IDS.acme, PATHS.myself, narrow);
    expect([refused.status, refused.json.message]).toEqual([401, 'Unauthorized; scope does not match']);
  });

  it('is taken although API tokens are not taken as Bearer', async () => {
    simulator().use({ bearer: 'refused', accessibleResourcesApiToken: 'refused' });
    const bearer = `Bearer ${await tokenOf('one-site')}`;
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, bearer)).status).toBe(200);
    expect((await get(RESOURCES, bearer)).status).toBe(200);
  });

  it('is no API token, and of no use with one character changed or on a site', async () => {
    const token = await tokenOf('one-site');
    const basic = `Basic ${Buffer.from(`report-bot@serviceaccount.atlassian.com:${token}`).toString('base64')}`;
    for (const authorization of [basic, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`]) {
      expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, authorization)).status).toBe(401);
      expect((await get(RESOURCES, authorization)).status).toBe(401);
    }
    expect((await get(`acme.atlassian.net${PATHS.myself}`, `Bearer ${token}`)).status).toBe(403);
  });

  it('meets a 403 where an app access policy keeps it out, or its account may not use the product', async () => {
    const { cloudId } = client('denied-site');
    const denied = `Bearer ${await tokenOf('denied-site')}`;
    for (const path of [PATHS.myself, PATHS.serverInfo, PATHS.projects]) {
      expect((await gateway('jira', cloudId, path, denied)).status).toBe(403);
    }
    expect((await gateway('confluence', cloudId, PATHS.spaces, denied)).status).toBe(403);
    const jiraOnly = `Bearer ${await tokenOf('jira-only-access')}`;
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, jiraOnly)).status).toBe(200);
    expect((await gateway('confluence', CLOUD_IDS.acme, PATHS.spaces, jiraOnly)).status).toBe(403);
  });

  it('outlives a reset', async () => {
    const bearer = `Bearer ${await tokenOf('one-site')}`;
    simulator().reset();
    expect((await get(RESOURCES, bearer)).status).toBe(200);
  });

  it('lives for sixty minutes of the simulator’s clock', async () => {
    let now = new Date('2026-11-23T10:00:00Z');
    const other = await startSimulator({ now: () => now });
    const { auth, api } = other.clouds.commercial;
    const { clientId, clientSecret } = client('one-site');
    const issue = async (): Promise<string> => {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
      });
      const response = await fetch(`${auth}/oauth/token`, { method: 'POST', body });
      return (await response.json()).access_token;
    };
    const status = async (token: string) =>
      (
        await fetch(`${api}/oauth/token/accessible-resources`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    const early = await issue();
    now = new Date('2026-11-23T10:59:59Z');
    const late = await issue();
    expect([await status(early), await status(late)]).toEqual([200, 200]);
    now = new Date('2026-11-23T11:00:00Z');
    await issue();
    expect([await status(early), await status(late)]).toEqual([401, 200]);
    await other.close();
    expect((await get(RESOURCES, `Bearer ${late}`)).status).toBe(401);
  });
});
