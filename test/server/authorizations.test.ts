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

describe('the question that an authorization ends in', () => {
  const OWNER = { tenantId: 'northwind', userId: 'ada' };
  const answer = (attemptId: string, body: object) =>
    backend.call('POST', `/attempts/${attemptId}/site`, body);

  /** A person of three sites has agreed. */
  const ask = async (values: Record<string, string> = {}) => {
    const { attemptId, startUrl } = await begin({ values });
    const tomas = createPerson(backend);
    await tomas.visit(await tomas.agree(startUrl, 'Tomás'));
    return attemptId;
  };
  const siteOf = (result: { sites: { name: string; cloudId: string }[] }, name: string) => ({
    cloudId: result.sites.find((site) => site.name === name)?.cloudId,
  });

  it('is told to whoever looks it up again, until it is answered, which it is once', async () => {
    await open();
    const attemptId = await ask();
    const { result } = await stateOf(attemptId);
    expect(result.kind).toBe('choose-site');
    expect((await stateOf(attemptId)).result).toEqual(result);
    const acme = siteOf(result, 'acme');
    expect((await answer(result.attemptId, acme)).json.kind).toBe('connected');
    expect((await stateOf(attemptId)).result).toMatchObject({
      kind: 'connected',
      connection: { host: 'acme.atlassian.net' },
    });
    expect((await answer(result.attemptId, acme)).json.code).toBe('not_found');
    expect(await backend.connections()).toHaveLength(1);
  });

  it('is the next one where the answer to the first leads to another', async () => {
    await open({ variants: { resourceUrl: 'absent', serverInfoScope: 'checked' } });
    const attemptId = await ask();
    const first = (await stateOf(attemptId)).result;
    // A site without Jira has no serverInfo to tell its address.
    const { json } = await answer(first.attemptId, siteOf(first, 'initech'));
    expect(json.kind).toBe('confirm-site');
    expect((await stateOf(attemptId)).result).toEqual(json);
    expect((await answer(json.attemptId, { address: 'initech' })).json.kind).toBe('connected');
    expect((await stateOf(attemptId)).result.connection.host).toBe('initech.atlassian.net');
  });

  it('stays open where its answer leads to the question whether to replace', async () => {
    await open();
    const mia = createPerson(backend);
    await mia.visit(await mia.agree((await begin()).startUrl));
    const attemptId = await ask();
    const { result } = await stateOf(attemptId);
    const acme = siteOf(result, 'acme');
    const { json } = await answer(result.attemptId, acme);
    expect(json).toMatchObject({ kind: 'confirm-replace', connected: 'Mia Keller' });
    expect((await stateOf(attemptId)).result).toEqual(result);
    const done = await answer(result.attemptId, { ...acme, replace: json.connectionIds });
    expect(done.json.outcome).toBe('updated');
    expect((await stateOf(attemptId)).result.kind).toBe('connected');
  });

  it('is told with the failure that offers a choice, too', async () => {
    await open();
    const attemptId = await ask({ subdomain: 'umbrella' });
    const { problem } = await stateOf(attemptId);
    expect(problem.code).toBe('site_not_accessible');
    expect((await stateOf(attemptId)).problem).toEqual(problem);
    await answer(problem.choice.attemptId, siteOf(problem.choice, 'acme'));
    const { result, problem: none } = await stateOf(attemptId);
    expect([result.kind, none]).toEqual(['connected', undefined]);
  });

  it.each([
    ['has ended', async (_id: string, pass: () => void) => pass()],
    ['was cancelled', async (id: string) => void (await backend.call('DELETE', `/attempts/${id}`))],
  ])('is told no more once it %s', async (_how, end) => {
    let now = Date.now();
    await open({ now: () => now });
    const attemptId = await ask();
    const { result } = await stateOf(attemptId);
    await end(result.attemptId, () => {
      now += 10 * 60_000;
    });
    expect(await backend.store.getAttempt(result.attemptId, OWNER, now)).toBeUndefined();
    const state = await stateOf(attemptId);
    expect([state.phase, state.provider, state.result]).toEqual(['ended', 'atlassian', undefined]);
    expect(state.problem).toMatchObject({ code: 'not_found', evidence: { reason: 'attempt' } });
    expect((await answer(result.attemptId, siteOf(result, 'acme'))).status).toBe(404);
    expect(await backend.connections()).toEqual([]);
  });
});
