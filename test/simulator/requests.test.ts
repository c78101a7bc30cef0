import { describe, expect, it } from 'vitest';
import { consenting } from './consenting.ts';
import { basic, CLOUD_IDS, PATHS, withSimulator } from './with-simulator.ts';

const tools = withSimulator();
const { simulator, sample, client, ask, get, gateway, requestToken, tokenOf } = tools;
const { accept, exchange } = consenting(tools);

describe('the log of requests', () => {
  it('says what arrived, how it was authorized and what was answered', async () => {
    await get('acme.atlassian.net/_edge/tenant_info?x=1');
    await ask('everything', `${PATHS.spaces}?limit=1`);
    await gateway('jira', CLOUD_IDS.acme, PATHS.myself, 'Bearer nothing');
    expect(simulator().requests).toEqual([
      {
        method: 'GET',
        host: 'acme.atlassian.net',
        path: '/_edge/tenant_info',
        authorization: 'none',
        status: 200,
      },
      {
        method: 'GET',
        host: 'api.atlassian.com',
        path: `/ex/confluence/${CLOUD_IDS.acme}/wiki/api/v2/spaces`,
        authorization: 'basic',
        status: 200,
      },
      {
        method: 'GET',
        host: 'api.atlassian.com',
        path: `/ex/jira/${CLOUD_IDS.acme}${PATHS.myself}`,
        authorization: 'bearer',
        status: 401,
      },
    ]);
  });

  it('never holds a credential, wherever a client put it', async () => {
    const { email, apiToken } = sample('everything');
    await ask('everything', PATHS.myself);
    await get(`api.atlassian.com/ex/jira/${apiToken}/rest/api/3/myself?token=${apiToken}`);
    await get(`${apiToken}/x`, basic(sample('everything')));
    const text = JSON.stringify(simulator().requests);
    expect(simulator().requests).toHaveLength(3);
    for (const secret of [apiToken, apiToken.toLowerCase(), apiToken.slice(9, 40), email]) {
      expect(text).not.toContain(secret);
    }
  });

  it('never holds a client secret or an access token, wherever a client put it', async () => {
    const { clientId, clientSecret } = client('one-site');
    const token = await tokenOf('one-site');
    await requestToken({ clientId, clientSecret: `${clientSecret}x` });
    await gateway('jira', CLOUD_IDS.acme, PATHS.myself, `Bearer ${token}`);
    for (const secret of [clientSecret, token]) {
      await gateway('jira', secret, `${PATHS.myself}?x=${secret}`);
      await get(`${secret}/x`);
      await get(`auth.atlassian.com/oauth/token/${secret}/${secret}`);
    }
    const text = JSON.stringify(simulator().requests).toLowerCase();
    expect(simulator().requests).toHaveLength(9);
    for (const secret of [clientSecret, clientSecret.slice(8), token, token.slice(40, 80), 'SAMPLE_not']) {
      expect(text).not.toContain(secret.toLowerCase());
    }
    expect(simulator().requests[0]).toEqual({
      method: 'POST',
      host: 'auth.atlassian.com',
      path: '/oauth/token',
      authorization: 'none',
      status: 200,
    });
  });

  it('never holds what a person’s consent brought, wherever a client put it', async () => {
    const code = (await accept('Mia')).get('code') ?? '';
    const { json } = await exchange(code);
    const secrets = [code, json.access_token, json.refresh_token];
    for (const secret of secrets) await get(`auth.atlassian.com/oauth/${secret}?code=${secret}`);
    const text = JSON.stringify(simulator().requests);
    for (const secret of [...secrets, 'SAMPLE_not', 'state-of-the-attempt'])
      expect(text).not.toContain(secret);
    expect(
      simulator()
        .requests.slice(0, 5)
        .map(({ method, host, path, status }) => [method, host, path, status]),
    ).toEqual([
      ['GET', 'auth.atlassian.com', '/authorize', 302],
      ['GET', 'id.atlassian.com', '/login', 200],
      ['POST', 'id.atlassian.com', '/login', 302],
      ['GET', 'id.atlassian.com', '/consent', 200],
      ['POST', 'id.atlassian.com', '/consent', 302],
    ]);
  });

  it('keeps the last thousand', async () => {
    for (let n = 0; n < 1010; n += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, i) => get(`acme.atlassian.net/${n + i}`)));
    }
    expect(simulator().requests).toHaveLength(1000);
    expect(simulator().requests.some(({ path }) => path === '/1009')).toBe(true);
    expect(simulator().requests.some(({ path }) => path === '/0')).toBe(false);
  });

  it('does not count the simulator’s own routes', async () => {
    await get('__simulator__/requests');
    expect(simulator().requests).toEqual([]);
  });
});
