import { afterEach, describe, expect, it } from 'vitest';
import { type Backend, ORIGIN, openBackend, RETURN_URL } from './open-backend.ts';
import { createPerson } from './person.ts';

let backend: Backend;
const open = async (...options: Parameters<typeof openBackend>): Promise<Backend> => {
  backend = await openBackend(...options);
  return backend;
};
afterEach(() => backend.close());

type Begin = { provider?: string; values?: Record<string, string>; returnUrl?: string };

const begin = async ({ provider = 'atlassian', values = {}, returnUrl }: Begin = {}, headers = {}) => {
  const answer = await backend.call('POST', '/attempts', { provider, values, returnUrl }, headers);
  expect(answer.status, answer.text).toBe(201);
  return answer.json as { attemptId: string; startUrl: string };
};
const stateOf = async (attemptId: string, query = '') =>
  (await backend.call('GET', `/attempts/${attemptId}${query}`)).json.attempt;
const tokenCalls = () =>
  backend.simulator.requests.filter(({ path }) => path.endsWith('/oauth/token')).length;

describe('an authorization', () => {
  it('connects the one site of the person who agreed', async () => {
    await open();
    const { attemptId, startUrl } = await begin();
    expect(await stateOf(attemptId)).toMatchObject({ provider: 'atlassian', phase: 'begun' });
    const mia = createPerson(backend);
    const page = await mia.visit(await mia.agree(startUrl));
    expect(page.text).toContain('Connected to acme.atlassian.net');
    const { phase, result } = await stateOf(attemptId);
    expect(phase).toBe('ended');
    expect(result).toMatchObject({
      kind: 'connected',
      outcome: 'created',
      connection: { provider: 'atlassian', host: 'acme.atlassian.net', account: { name: 'Mia Keller' } },
    });
    expect(await backend.connections()).toHaveLength(1);
    expect(backend.events.map(({ type }) => type)).toEqual(['connected']);
  });

  it.each(['ignored', 'enforced'] as const)('proves with PKCE that it is who began (%s)', async (pkce) => {
    await open({ variants: { pkce } });
    const { attemptId, startUrl } = await begin();
    const mia = createPerson(backend);
    await mia.visit(await mia.agree(startUrl));
    expect((await stateOf(attemptId)).result?.kind).toBe('connected');
  });

  it('asks which of several sites is meant, and connects that one', async () => {
    await open();
    const { attemptId, startUrl } = await begin();
    const tomas = createPerson(backend);
    await tomas.visit(await tomas.agree(startUrl, 'Tomás'));
    const { result } = await stateOf(attemptId);
    expect(result.kind).toBe('choose-site');
    const globex = result.sites.find(({ host }: { host: string }) => host === 'globex.atlassian.net');
    const chosen = await backend.call('POST', `/attempts/${result.attemptId}/site`, {
      cloudId: globex.cloudId,
    });
    expect(chosen.json).toMatchObject({ kind: 'connected', connection: { host: 'globex.atlassian.net' } });
  });

  it.each([['Ruth', 'q7xk2mvd9t.atlassian-us-gov-mod.net']])(
    'works in Government Cloud, and the commercial hosts never hear of it: %s',
    async (name, host) => {
      await open();
      const { attemptId, startUrl } = await begin({ provider: 'atlassian-government-cloud' });
      const person = createPerson(backend);
      await person.visit(await person.agree(startUrl, name));
      expect((await stateOf(attemptId)).result).toMatchObject({ connection: { host } });
      const hosts = backend.simulator.requests.map((request) => JSON.stringify(request));
      expect(hosts.filter((text) => /atlassian\.(?:com|net)/.test(text))).toEqual([]);
    },
  );

  it('tells that the person declined', async () => {
    await open();
    const { attemptId, startUrl } = await begin();
    const mia = createPerson(backend);
    const page = await mia.visit(await mia.agree(startUrl, 'Mia', 'cancel'));
    expect(page.text).not.toContain('User did not');
    expect((await stateOf(attemptId)).problem).toMatchObject({ code: 'oauth_denied' });
    expect(tokenCalls()).toBe(0);
  });

  it('returns to the page that it left', async () => {
    await open();
    const { attemptId, startUrl } = await begin({ returnUrl: RETURN_URL });
    const mia = createPerson(backend);
    const back = await mia.visit(await mia.agree(startUrl));
    expect(back.status).toBe(303);
    expect(back.location).toBe(`${ORIGIN}/integrations?tab=2&connect_attempt=${attemptId}`);
  });
});
