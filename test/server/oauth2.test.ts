import { afterEach, describe, expect, it } from 'vitest';
import { errorTable } from '../../src/core/error-table.ts';
import type { ConnectionRow } from '../../src/server/store.ts';
import { type Backend, clientOf, clientValuesOf, OAUTH_PROVIDER, openBackend } from './open-backend.ts';

let backend: Backend;
afterEach(() => backend.close());

const values = (name: string, change: Record<string, string> = {}) => ({
  ...clientValuesOf(clientOf(backend.simulator, name)),
  ...change,
});
const submit = (name: string, change: Record<string, string> = {}) =>
  backend.submitClient(values(name, change));
const answer = (attemptId: string, body: object, headers: Record<string, string> = {}) =>
  backend.call('POST', `/attempts/${attemptId}/site`, body, headers);
const tokensBought = () => backend.simulator.requests.filter(({ method }) => method === 'POST').length;
const rowOf = async (): Promise<ConnectionRow> => {
  const [row] = await backend.store.listConnections('northwind');
  if (!row) throw new Error('Nothing is stored.');
  return row;
};

const ACME = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';
const GLOBEX = '5b7c9d2e-4f10-4a86-9c3d-7e2b1f60a845';
const HOUR = 60 * 60_000;
const START = Date.parse('2026-11-25T09:00:00Z');

describe('a client ID and its secret', () => {
  it('connect the one site they reach, by its account and with what it may do', async () => {
    backend = await openBackend();
    const { status, json } = await submit('one-site');
    expect(status).toBe(201);
    expect(json.connection).toMatchObject({
      provider: OAUTH_PROVIDER,
      host: 'acme.atlassian.net',
      cloudId: ACME,
      account: { name: 'Report Bot' },
      expiresAt: null,
      status: 'connected',
    });
    expect(json.connection.scopes.every(({ state }: { state: string }) => state === 'present')).toBe(true);
  });

  it.each([
    ['its name', 'globex'],
    ['any address of it', 'https://globex.atlassian.net/jira/software/projects/FUSE'],
    ['its Cloud ID', GLOBEX],
    ['its page in the administration', `https://admin.atlassian.com/s/${GLOBEX}/users`],
  ])('connect the site that was asked for by %s', async (_how, subdomain) => {
    backend = await openBackend();
    expect((await submit('three-sites', { subdomain })).json.connection).toMatchObject({
      host: 'globex.atlassian.net',
      cloudId: GLOBEX,
    });
  });

  it.each([
    { resourceUrl: 'absent' },
    { resourceUrl: 'absent', serverInfoAnonymous: 'refused' },
    { resourceScopes: 'of-account' },
    { tokenResponse: 'without-scope' },
    { tokenResponse: 'without-expiry' },
  ] as const)('connect all the same where %j', async (variants) => {
    backend = await openBackend({ variants });
    expect((await submit('one-site')).json.connection.host).toBe('acme.atlassian.net');
    const named = await submit('three-sites', { subdomain: 'globex' });
    expect(named.json.connection.host).toBe('globex.atlassian.net');
  });

  it('are sent as a form, without scope and resource, to the token endpoint alone', async () => {
    const sent: { url: string; method: string; body: string; type: string | null }[] = [];
    backend = await openBackend({
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const body = await request.clone().text();
        const { url, method, headers } = request;
        sent.push({ url, method, body, type: headers.get('content-type') });
        return await fetch(input, init);
      },
    });
    const { clientId = '', clientSecret = '' } = values('one-site');
    await submit('one-site');
    const [first, ...others] = sent;
    expect(first).toMatchObject({ method: 'POST', type: 'application/x-www-form-urlencoded' });
    expect(first?.url).toMatch(/\/oauth\/token$/);
    expect(Object.fromEntries(new URLSearchParams(first?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    expect(others.every(({ method, body }) => method === 'GET' && body === '')).toBe(true);
    expect(JSON.stringify(others)).not.toContain(clientSecret);
    // Probes: at most six with credentials before the answer.
    expect(others.filter(({ url }) => url.includes('/ex/')).length).toBeLessThanOrEqual(6);
  });

  it('are cleaned of what was copied around them', async () => {
    backend = await openBackend();
    const { clientId, clientSecret } = values('one-site');
    const { json } = await submit('one-site', {
      clientId: ` ${clientId}\n`,
      clientSecret: `"${clientSecret}"`,
    });
    expect(json.kind).toBe('connected');
  });

  it('update in place when they connect again, and so does a new credential of the same account', async () => {
    backend = await openBackend();
    const first = await submit('one-site');
    const second = await submit('one-site');
    expect(second.json).toMatchObject({ outcome: 'updated', connection: { id: first.json.connection.id } });
    // Made to look like the same service account with another credential.
    const row = await rowOf();
    await backend.store.updateConnection({ ...row, accountKey: 'an-older-credential' }, row.sealed);
    const third = await submit('one-site');
    expect(third.json).toMatchObject({ outcome: 'updated', connection: { id: first.json.connection.id } });
    expect(await backend.connections()).toHaveLength(1);
  });

  it('ask before they take the place of another account', async () => {
    backend = await openBackend();
    await submit('one-site');
    const { json } = await submit('three-sites', { subdomain: 'acme' });
    expect(json).toMatchObject({ kind: 'confirm-replace', account: 'CI Bot', connected: 'Report Bot' });
  });
});

describe('several sites', () => {
  it('are a question, before which nothing is connected', async () => {
    backend = await openBackend();
    const { status, json } = await submit('three-sites');
    expect(status).toBe(200);
    expect(json).toMatchObject({ kind: 'choose-site' });
    expect(json.sites).toEqual([
      expect.objectContaining({
        host: 'acme.atlassian.net',
        products: ['jira', 'confluence'],
        connected: false,
      }),
      expect.objectContaining({ host: 'globex.atlassian.net', products: ['jira'] }),
      expect.objectContaining({ host: 'initech.atlassian.net', products: ['confluence'] }),
    ]);
    expect(await backend.connections()).toEqual([]);
    const { json: chosen } = await answer(json.attemptId, { cloudId: GLOBEX });
    expect(chosen.connection).toMatchObject({ host: 'globex.atlassian.net', cloudId: GLOBEX });
    // The access token of the question serves the answer.
    expect(tokensBought()).toBe(1);
  });

  it('may be a thousand', async () => {
    backend = await openBackend();
    const { json } = await submit('thousand-sites');
    expect(json.sites).toHaveLength(1_000);
    const last = json.sites.at(-1);
    expect(last.host).toBe('fleet-1000.atlassian.net');
    const { json: chosen } = await answer(json.attemptId, { cloudId: last.cloudId });
    expect(chosen.connection.host).toBe(last.host);
  });

  it('are only those of this very attempt', async () => {
    backend = await openBackend();
    const three = await submit('three-sites');
    const fleet = await submit('thousand-sites');
    const foreign = fleet.json.sites[0].cloudId;
    const refused = await answer(three.json.attemptId, { cloudId: foreign });
    expect(refused.json).toMatchObject({ code: 'site_not_accessible', evidence: { reason: 'not-offered' } });
    for (const cloudId of ['', 'x', '../../me', ACME.toUpperCase(), '8e0d3c47-6a5b-4f29-b1e8-30f7d9a2c56e']) {
      expect((await answer(three.json.attemptId, { cloudId })).json.code).toBe('site_not_accessible');
    }
    expect(await backend.connections()).toEqual([]);
    // The question is still open.
    expect((await answer(three.json.attemptId, { cloudId: ACME })).json.kind).toBe('connected');
  });

  it('are chosen by whoever was asked, once, and not after ten minutes', async () => {
    let now = START;
    backend = await openBackend({ now: () => now });
    const { json } = await submit('three-sites');
    const choice = { cloudId: ACME };
    for (const user of ['northwind/eve', 'southwind/ada']) {
      expect((await answer(json.attemptId, choice, { 'x-test-user': user })).json.code).toBe('not_found');
    }
    expect((await answer(json.attemptId, { address: 'acme.atlassian.net' })).json.code).toBe('not_found');
    const answers = await Promise.all(Array.from({ length: 5 }, () => answer(json.attemptId, choice)));
    expect(answers.filter(({ json: one }) => one.kind === 'connected')).toHaveLength(1);
    expect(await backend.connections()).toHaveLength(1);
    expect((await answer(json.attemptId, choice)).json.code).toBe('not_found');
    const late = await submit('three-sites');
    now += 10 * 60_000;
    expect((await answer(late.json.attemptId, choice)).json.code).toBe('not_found');
  });

  it('can be chosen again after the one that was chosen failed', async () => {
    backend = await openBackend();
    const { json } = await submit('three-sites');
    backend.simulator.faults.add({ when: { path: `/ex/jira/${ACME}` }, kind: 'suspended' });
    backend.simulator.faults.add({ when: { path: `/ex/confluence/${ACME}` }, kind: 'suspended' });
    expect((await answer(json.attemptId, { cloudId: ACME })).json.code).toBe('site_unavailable');
    expect((await answer(json.attemptId, { cloudId: GLOBEX })).json.connection.cloudId).toBe(GLOBEX);
  });

  it('say which of them are connected already', async () => {
    backend = await openBackend();
    await submit('three-sites', { subdomain: 'globex' });
    const { json } = await submit('three-sites');
    const taken = json.sites.filter(({ connected }: { connected: boolean }) => connected);
    expect(taken.map(({ host }: { host: string }) => host)).toEqual(['globex.atlassian.net']);
    expect((await answer(json.attemptId, { cloudId: GLOBEX })).json.outcome).toBe('updated');
  });

  it('without an address are asked for it, unless the site tells it itself', async () => {
    backend = await openBackend({ variants: { resourceUrl: 'absent', serverInfoScope: 'checked' } });
    const { json } = await submit('three-sites');
    expect(json.sites.map(({ host }: { host: string | null }) => host)).toEqual([null, null, null]);
    expect((await answer(json.attemptId, { cloudId: ACME })).json.connection.host).toBe('acme.atlassian.net');
    // A site without Jira has no serverInfo.
    const initech = json.sites.find(({ name }: { name: string }) => name === 'initech');
    const again = await submit('three-sites');
    const asked = await answer(again.json.attemptId, { cloudId: initech.cloudId });
    expect(asked.json).toMatchObject({ kind: 'confirm-site', cloudId: initech.cloudId });
    expect((await answer(again.json.attemptId, { cloudId: ACME })).json.code).toBe('not_found');
    const wrong = await answer(asked.json.attemptId, { address: 'acme' });
    expect(wrong.json).toMatchObject({ code: 'site_not_found', field: 'subdomain' });
    const right = await answer(asked.json.attemptId, { address: 'initech' });
    expect(right.json.connection.host).toBe('initech.atlassian.net');
  });

  it('stay to be chosen from where the next question cannot be kept', async () => {
    backend = await openBackend({
      variants: { resourceUrl: 'absent', serverInfoScope: 'checked' },
      onError: () => {},
    });
    const { json } = await submit('three-sites');
    const { cloudId } = json.sites.find(({ name }: { name: string }) => name === 'initech');
    const { saveAttempt } = backend.store;
    backend.store.saveAttempt = () => Promise.reject(new Error('disk full'));
    expect((await answer(json.attemptId, { cloudId })).status).toBe(500);
    backend.store.saveAttempt = saveAttempt;
    expect((await answer(json.attemptId, { cloudId })).json).toMatchObject({ kind: 'confirm-site', cloudId });
  });

  it('that list another address than the one that answers are no match', async () => {
    backend = await openBackend({
      fetch: async (input, init) => {
        const { pathname } = new URL(String(input));
        // The site at the address says that it is another one.
        return pathname.includes('acme.atlassian.net')
          ? Response.json({ cloudId: GLOBEX })
          : await fetch(input, init);
      },
    });
    const { json } = await submit('three-sites', { subdomain: 'acme' });
    expect(json).toMatchObject({ code: 'site_not_accessible', field: 'subdomain' });
    expect(json.choice.sites).toHaveLength(3);
    expect(await backend.connections()).toEqual([]);
  });
});

describe('the access token', () => {
  it('is kept sealed, like the secret that bought it, and stands in no column', async () => {
    backend = await openBackend();
    const { clientSecret = '' } = values('one-site');
    await submit('one-site');
    const row = await rowOf();
    const { headers } = await backend.connect.credentials({ tenantId: 'northwind', connectionId: row.id });
    const token = headers.authorization.replace('Bearer ', '');
    expect(token.length).toBeGreaterThan(1_000);
    for (const secret of [clientSecret, token]) {
      expect(JSON.stringify(row)).not.toContain(secret);
      expect(JSON.stringify(row)).not.toContain(Buffer.from(secret).toString('base64').slice(0, 40));
    }
    expect(row.accessToken).toMatch(/^\{.*"ciphertext"/);
  });

  it('serves until five minutes before its end, and is bought once for all who need the next', async () => {
    let now = START;
    backend = await openBackend({ now: () => now });
    await submit('one-site');
    const key = { tenantId: 'northwind', connectionId: (await rowOf()).id };
    const first = await backend.connect.credentials(key);
    expect(first).toMatchObject({
      jira: `${backend.simulator.clouds.commercial.api}/ex/jira/${ACME}`,
      confluence: `${backend.simulator.clouds.commercial.api}/ex/confluence/${ACME}`,
    });
    now += HOUR - 5 * 60_000 - 1;
    expect(await backend.connect.credentials(key)).toEqual(first);
    expect(tokensBought()).toBe(1);
    now += 2;
    const all = await Promise.all(Array.from({ length: 50 }, () => backend.connect.credentials(key)));
    expect(tokensBought()).toBe(2);
    expect(new Set(all.map(({ headers }) => headers.authorization)).size).toBe(1);
    expect(all[0]?.headers).not.toEqual(first.headers);
    // Kept: the next one needs none.
    expect(await backend.connect.credentials(key)).toEqual(all[0]);
    expect(tokensBought()).toBe(2);
    const reply = await fetch(`${first.jira}/rest/api/3/myself`, { headers: all[0]?.headers ?? {} });
    expect(reply.status).toBe(200);
  });

  it('is not what a test of the connection goes by: that buys a new one', async () => {
    backend = await openBackend();
    const { json } = await submit('one-site');
    const { status } = await backend.call('POST', `/connections/${json.connection.id}/test`);
    expect(status).toBe(200);
    expect(tokensBought()).toBe(2);
  });

  it('that can no longer be bought makes the connection one to be made again', async () => {
    let now = START;
    backend = await openBackend({ now: () => now });
    const { json } = await submit('one-site');
    backend.simulator.faults.add({
      when: { method: 'POST' },
      kind: 'status',
      status: 401,
      body: '{"error":"access_denied","error_description":"Unauthorized"}',
    });
    const tested = await backend.call('POST', `/connections/${json.connection.id}/test`);
    expect(tested.json).toMatchObject({ code: 'invalid_client', evidence: { reason: 'secret' } });
    expect((await rowOf()).status).toBe('needs-reconnect');
    now += HOUR;
    const key = { tenantId: 'northwind', connectionId: json.connection.id };
    await expect(backend.connect.credentials(key)).rejects.toMatchObject({
      code: 'needs_reconnect',
      message: errorTable.needs_reconnect.message,
    });
    expect(backend.events.filter(({ type }) => type === 'needs-reconnect')).toHaveLength(1);
  });

  it('that cannot be bought because Atlassian is down costs no connection', async () => {
    let now = START;
    backend = await openBackend({ now: () => now });
    const { json } = await submit('one-site');
    backend.simulator.faults.add({ when: { method: 'POST' }, kind: 'status', status: 500 });
    now += HOUR;
    const key = { tenantId: 'northwind', connectionId: json.connection.id };
    await expect(backend.connect.credentials(key)).rejects.toMatchObject({ code: 'upstream' });
    expect((await rowOf()).status).toBe('connected');
    await expect(backend.connect.credentials({ ...key, tenantId: 'other' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it.each([
    ['no token at all', {}],
    ['a token that is no text', { access_token: 7 }],
    ['a token with a line break', { access_token: 'a\r\nx: y' }],
    ['a token of another type', { access_token: 'a', token_type: 'mac' }],
  ])('is not taken from %s', async (_what, body) => {
    backend = await openBackend({
      fetch: async (input, init) =>
        init?.method === 'POST' ? Response.json(body) : await fetch(input, init),
    });
    expect((await submit('one-site')).json.code).toBe('upstream');
    expect(backend.errors).toEqual([]);
  });
});

describe('what Atlassian said', () => {
  it('is quoted for a ticket, but never the secrets that it repeats', async () => {
    backend = await openBackend({
      fetch: async (_input, init) => {
        const sent = decodeURIComponent(String(init?.body ?? ''));
        return Response.json({ error: 'access_denied', error_description: `No: ${sent}` }, { status: 401 });
      },
    });
    const { clientSecret = '' } = values('one-site');
    const { text, json } = await submit('one-site');
    expect(text).not.toContain(clientSecret);
    expect(json.evidence).toMatchObject({ upstreamStatus: 401 });
    expect(json.evidence.upstreamMessage).toBeUndefined();
  });

  it('is cut short and turns nothing around', async () => {
    backend = await openBackend({
      fetch: async () => Response.json({ message: `\u202e<b>${'x'.repeat(5_000)}` }, { status: 401 }),
    });
    const { json } = await submit('one-site');
    expect(json.evidence.upstreamMessage).toMatch(/^<b>x+$/);
    expect(json.evidence.upstreamMessage.length).toBeLessThanOrEqual(200);
  });
});

describe('a client among others, or among enemies,', () => {
  const keyOf = async () => ({ tenantId: 'northwind', connectionId: (await rowOf()).id });
  const refuseTokens = () =>
    backend.simulator.faults.add({
      when: { method: 'POST' },
      kind: 'status',
      status: 401,
      body: '{"error":"access_denied"}',
    });

  it('a refused secret is told to the host once, however many ask', async () => {
    let now = START;
    backend = await openBackend({ now: () => now });
    await submit('one-site');
    const key = await keyOf();
    refuseTokens();
    now += HOUR;
    const asked = Array.from({ length: 20 }, () =>
      backend.connect.credentials(key).catch(({ code }) => code),
    );
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['needs_reconnect']));
    expect(backend.events.filter(({ type }) => type === 'needs-reconnect')).toHaveLength(1);
    expect((await rowOf()).status).toBe('needs-reconnect');
  });

  it('a refusal without a word, such as a proxy may send, ends no connection', async () => {
    let now = START;
    backend = await openBackend({ now: () => now });
    await submit('one-site');
    const key = await keyOf();
    backend.simulator.faults.add({ when: { method: 'POST' }, kind: 'status', status: 401, body: '' });
    now += HOUR;
    await expect(backend.connect.credentials(key)).rejects.toMatchObject({ code: 'invalid_client' });
    await backend.call('POST', `/connections/${key.connectionId}/test`);
    expect((await rowOf()).status).toBe('connected');
  });

  it('an IP allowlist at the token endpoint is no matter of the secret', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: { method: 'POST' }, kind: 'ip-blocked' });
    expect((await submit('one-site')).json.code).toBe('ip_blocked');
  });

  it('who may not replace keeps the question, and may choose another site', async () => {
    backend = await openBackend({ authorize: (_who, action) => action !== 'replace' });
    await submit('three-sites', { subdomain: 'globex' });
    const { json } = await submit('three-sites');
    expect((await answer(json.attemptId, { cloudId: GLOBEX })).json.code).toBe('forbidden');
    expect((await answer(json.attemptId, { cloudId: ACME })).json.kind).toBe('connected');
  });

  it('who read the row before another bought a token takes that one', async () => {
    let now = START;
    backend = await openBackend({ now: () => now });
    await submit('one-site');
    const key = await keyOf();
    now += HOUR;
    const getConnection = backend.store.getConnection.bind(backend.store);
    let first = true;
    backend.store.getConnection = async (asked) => {
      const row = await getConnection(asked);
      if (first) {
        first = false;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return row;
    };
    const late = backend.connect.credentials(key);
    const [early] = await Promise.all([backend.connect.credentials(key)]);
    expect(await late).toEqual(early);
    expect(tokensBought()).toBe(2);
  });

  it.each([
    ['lives five minutes', 300, 5, 1],
    ['lives a minute', 60, 5, 1],
    ['lives for ever', 1e308, 5, 1],
    ['says how long as text', '3600', 5, 1],
    ['says nothing of it', null, 5, 1],
    ['says nonsense of it', -7, 5, 1],
  ])('a token that %s serves for nine tenths of it', async (_what, expires_in, calls, bought) => {
    let count = 0;
    backend = await openBackend({
      fetch: async (input, init) => {
        if (init?.method !== 'POST') return await fetch(input, init);
        count += 1;
        const response = await fetch(input, init);
        return Response.json({ ...(await response.json()), expires_in });
      },
    });
    await submit('one-site');
    const key = await keyOf();
    for (let call = 0; call < calls; call += 1) await backend.connect.credentials(key);
    expect(count).toBe(bought);
  });

  it.each<[string, (secret: string, body: string) => string]>([
    ['as it was sent', (_secret, body) => body],
    ['in JSON that escapes more than it must', (secret) => secret.replaceAll('=', '\\u003d')],
    ['percent-encoded in small letters', (secret) => encodeURIComponent(secret).toLowerCase()],
    ['in base64', (secret) => Buffer.from(secret).toString('base64')],
    ['in base64 behind something else', (secret) => Buffer.from(`x:${secret}`).toString('base64url')],
    ['in hex', (secret) => Buffer.from(secret).toString('hex')],
    ['but for its end', (secret) => secret.slice(0, -3)],
    ['in capitals', (secret) => secret.toUpperCase()],
  ])('a secret that is repeated %s is told to nobody', async (_how, repeat) => {
    const clientSecret = 'ATOAabc~def!ghi(jkl)*n/op+q=ABCD1234&x%y';
    backend = await openBackend({
      fetch: async (_input, init) =>
        new Response(
          `{"error":"access_denied","error_description":"No: ${repeat(clientSecret, String(init?.body))}"}`,
          { status: 401, headers: { 'atl-request-id': 'abc-def' } },
        ),
    });
    const { json } = await submit('one-site', { clientSecret });
    expect(json.evidence).toEqual({
      at: expect.any(String),
      reason: 'secret',
      requestId: 'abc-def',
      upstreamStatus: 401,
    });
  });

  /** Milliseconds for which this process has had a processor: what else the machine does is not in them. */
  const worked = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  };

  it('many entries of one site, or many sites, hold nobody else up', async () => {
    const scopes = (index: number) => ({
      id: ACME,
      url: 'https://acme.atlassian.net',
      scopes: [`s${index}`],
    });
    const all = Array.from({ length: 60_000 }, (_, index) => scopes(index));
    backend = await openBackend({
      fetch: async (input, init) =>
        String(input).endsWith('/accessible-resources') ? Response.json(all) : await fetch(input, init),
    });
    let blocked = 0;
    let before = worked();
    const watch = setInterval(() => {
      blocked = Math.max(blocked, worked() - before);
      before = worked();
    }, 10);
    const { json } = await submit('one-site');
    clearInterval(watch);
    expect(json.kind).toBe('connected');
    expect(blocked).toBeLessThan(2_000);
  });

  it('a hundred answers to one question ask Atlassian as one does', async () => {
    backend = await openBackend();
    const { json } = await submit('three-sites');
    const before = backend.simulator.requests.length;
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => answer(json.attemptId, { cloudId: ACME })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(backend.simulator.requests.length - before).toBeLessThan(10);
  });

  it('thirty identical submissions at once are one connection, and no fault', async () => {
    backend = await openBackend();
    const all = await Promise.all(Array.from({ length: 30 }, () => submit('one-site')));
    expect(all.map(({ json }) => json.kind)).toEqual(Array(30).fill('connected'));
    expect(await backend.connections()).toHaveLength(1);
    expect(backend.errors).toEqual([]);
  });

  it('a question shows no connection that the host keeps from whoever asks', async () => {
    backend = await openBackend({
      authorize: ({ userId }, action) => userId === 'ada' || action === 'connect',
    });
    await submit('one-site');
    const eve = { 'x-test-user': 'northwind/eve' };
    const choice = await backend.submitClient(values('three-sites'), eve);
    expect(choice.json.sites.some(({ connected }: { connected: boolean }) => connected)).toBe(false);
    const replace = await backend.submitClient(values('three-sites', { subdomain: 'acme' }), eve);
    expect(replace.json).toMatchObject({ kind: 'confirm-replace', connected: '' });
  });

  it('a fetch that heeds no signal is given up all the same', async () => {
    backend = await openBackend({ fetch: () => new Promise(() => {}) });
    const started = performance.now();
    expect((await submit('one-site')).json).toMatchObject({
      code: 'upstream',
      evidence: { reason: 'timeout' },
    });
    // The nine seconds of one call, and not of two.
    expect(performance.now() - started).toBeLessThan(17_000);
  });

  it('a connection that is removed while its token is bought gives none', async () => {
    let now = START;
    backend = await openBackend({ now: () => now });
    await submit('one-site');
    const key = await keyOf();
    now += HOUR;
    backend.simulator.faults.add({ when: { method: 'POST' }, kind: 'slow', delayMs: 300 });
    const asked = backend.connect.credentials(key);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await backend.connect.connections.remove(key);
    await expect(asked).rejects.toMatchObject({ code: 'not_found' });
  });

  it('an outage of the list is not taken for a site that is not on it', async () => {
    backend = await openBackend();
    const { json } = await submit('one-site');
    backend.simulator.faults.add({ when: { path: '/ex/' }, kind: 'status', status: 403 });
    backend.simulator.faults.add({ when: { path: '/oauth/token/accessible' }, kind: 'rate-limited' });
    const tested = await backend.call('POST', `/connections/${json.connection.id}/test`);
    expect(tested.json.code).toBe('rate_limited');
    expect((await rowOf()).status).toBe('connected');
  });

  it('a page instead of the list is no matter of the site either', async () => {
    backend = await openBackend();
    const { json } = await submit('one-site');
    backend.simulator.faults.add({ when: { path: '/ex/' }, kind: 'status', status: 403 });
    backend.simulator.faults.add({ when: { path: '/oauth/token/accessible' }, kind: 'html' });
    const tested = await backend.call('POST', `/connections/${json.connection.id}/test`);
    expect(tested.json).toMatchObject({ code: 'upstream', evidence: { reason: 'page' } });
  });

  it('a listed address that leads nowhere is asked for, and one of another site is told as that', async () => {
    let answered: () => Response = () => new Response('', { status: 404 });
    backend = await openBackend({
      variants: { serverInfoAnonymous: 'refused' },
      fetch: async (input, init) => {
        const { pathname } = new URL(String(input));
        if (pathname.includes('/_edge/')) return answered();
        return await fetch(input, init);
      },
    });
    const asked = await submit('three-sites', { subdomain: 'acme' });
    expect(asked.json).toMatchObject({ kind: 'confirm-site', cloudId: ACME });
    answered = () => Response.json({ cloudId: GLOBEX });
    const other = await submit('three-sites', { subdomain: 'acme' });
    expect(other.json).toMatchObject({ code: 'site_not_accessible', evidence: { reason: 'other-site' } });
    const renamed = await submit('three-sites', { subdomain: 'acme-renamed' });
    expect(renamed.json).toMatchObject({ code: 'site_not_accessible', evidence: { reason: 'renamed' } });
    expect(renamed.json.choice.sites).toHaveLength(3);
  });

  it('an outage at the address of a listed site is told, and no question asked', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: { path: '/_edge' }, kind: 'status', status: 503 });
    expect((await submit('one-site')).json.code).toBe('upstream');
    backend.simulator.reset();
    backend.simulator.faults.add({ when: { path: '/_edge' }, kind: 'status', status: 404 });
    // Then the gateway tells the address, or the person does.
    expect((await submit('one-site')).json.kind).toBe('confirm-site');
  });

  it('a suspended site is named, so that it can be opened', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: { path: '/ex/' }, kind: 'suspended' });
    const { json } = await submit('one-site', { subdomain: 'acme' });
    expect(json).toMatchObject({ code: 'site_unavailable', evidence: { host: 'acme.atlassian.net' } });
  });

  it('what Atlassian lists as allowed counts where asking did not tell', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({
      when: { path: `/ex/confluence/${ACME}/wiki/api/v2` },
      kind: 'rate-limited',
    });
    const { json } = await submit('one-site');
    expect(json.connection.scopes).toContainEqual({ name: 'read:space:confluence', state: 'present' });
  });

  it('a test takes twenty seconds in all, the access token included', async () => {
    backend = await openBackend();
    const { json } = await submit('one-site');
    backend.simulator.faults.add({ when: { path: '/' }, kind: 'slow', delayMs: 8_000 });
    const started = performance.now();
    await backend.call('POST', `/connections/${json.connection.id}/test`);
    // One answer more would take it to 24 seconds.
    expect(performance.now() - started).toBeLessThan(23_500);
  });

  it('keeps nothing for whoever has gone while it was kept', async () => {
    backend = await openBackend();
    const gone = new AbortController();
    const saveAttempt = backend.store.saveAttempt.bind(backend.store);
    const saved: string[] = [];
    backend.store.saveAttempt = async (row) => {
      gone.abort();
      await saveAttempt(row);
      saved.push(row.id);
    };
    const request = new Request('https://app.example.com/connect/connections', {
      method: 'POST',
      headers: { origin: 'https://app.example.com', 'content-type': 'application/json' },
      body: JSON.stringify({ provider: OAUTH_PROVIDER, values: values('three-sites') }),
      signal: gone.signal,
    });
    expect((await (await backend.connect.handle(request)).json()).code).toBe('cancelled');
    const who = { tenantId: 'northwind', userId: 'ada' };
    expect(saved).toHaveLength(1);
    expect(await backend.store.getAttempt(saved[0] ?? '', who, 0)).toBeUndefined();
  });
});
