import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type Backend, ORIGIN, openBackend, RETURN_URL } from './open-backend.ts';
import { createPerson, type Person } from './person.ts';

// Rows 49 to 68 of the hostile inputs: whatever a callback brings, only the right one reaches the token endpoint.

let backend: Backend;
const open = async (...options: Parameters<typeof openBackend>): Promise<Backend> => {
  backend = await openBackend(...options);
  return backend;
};
afterEach(() => backend.close());

const CALLBACK = `${ORIGIN}/connect/oauth/callback`;
const tokenCalls = () =>
  backend.simulator.requests.filter(({ path }) => path.endsWith('/oauth/token')).length;
const begin = async (headers: Record<string, string> = {}, more: object = {}) => {
  const body = { provider: 'atlassian', values: {}, ...more };
  const { status, json, text } = await backend.call('POST', '/attempts', body, headers);
  expect(status, text).toBe(201);
  return json as { attemptId: string; startUrl: string };
};
const stateOf = async (attemptId: string) =>
  (await backend.call('GET', `/attempts/${attemptId}`)).json.attempt;

/** A person in front of Atlassian's last page, and where agreeing would lead. */
async function agreed(): Promise<{ person: Person; attemptId: string; url: string }> {
  const { attemptId, startUrl } = await begin();
  const person = createPerson(backend);
  return { person, attemptId, url: await person.agree(startUrl) };
}

const change = (url: string, edit: (query: URLSearchParams) => void): string => {
  const changed = new URL(url);
  edit(changed.searchParams);
  return changed.href;
};

describe('a callback', () => {
  const hostile: readonly (readonly [row: string, edit: (query: URLSearchParams) => void])[] = [
    ['49 no state', (query) => query.delete('state')],
    ['50 another state', (query) => query.set('state', 'A'.repeat(43))],
    ['57 two states', (query) => query.append('state', query.get('state') ?? '')],
    ['57 two codes', (query) => query.append('code', 'another')],
    ['57 a code of 8 kB', (query) => query.set('code', 'x'.repeat(8192))],
    ['57 a code with NUL', (query) => query.set('code', 'x\0')],
    ['57 a state as an array', (query) => query.set('state', '["a"]')],
    ['57 a code and an error', (query) => query.set('error', 'access_denied')],
    ['57 neither code nor error', (query) => query.delete('code')],
    ['57 an error in words', (query) => query.delete('code') ?? query.set('error', 'access denied')],
    ['57 an error without end', (query) => query.delete('code') ?? query.set('error', 'x'.repeat(65))],
    ['58 another issuer', (query) => query.set('iss', 'https://auth.evil.example')],
    ['58 two issuers', (query) => query.append('iss', 'a') ?? query.append('iss', 'b')],
  ];

  it.each(hostile)('%s: is refused before anything is exchanged, and harms nothing', async (_row, edit) => {
    await open();
    const { person, attemptId, url } = await agreed();
    const { status, text } = await person.visit(change(url, edit));
    expect(status).toBe(400);
    expect(text).toContain('Not connected');
    expect(tokenCalls()).toBe(0);
    // What it meant to spoil still works.
    await person.visit(url);
    expect((await stateOf(attemptId)).result?.kind).toBe('connected');
  });

  it('in two tabs at once each ends in its own connection, in either order', async () => {
    await open();
    const person = createPerson(backend);
    const tabs = [await begin(), await begin({}, { provider: 'atlassian-government-cloud' })] as const;
    const urls = [
      await person.agree(tabs[0].startUrl),
      await person.agree(tabs[1].startUrl, 'Ruth'),
    ] as const;
    for (const url of urls.toReversed()) expect((await person.visit(url)).status).toBe(200);
    const ends = await Promise.all(tabs.map(({ attemptId }) => stateOf(attemptId)));
    expect(ends.map(({ result }) => result?.connection.provider)).toEqual([
      'atlassian',
      'atlassian-government-cloud',
    ]);
    expect(await backend.connections()).toHaveLength(2);
  });

  it('50 in another browser is refused', async () => {
    await open();
    const { person, url } = await agreed();
    const thief = createPerson(backend);
    expect((await thief.visit(url)).status).toBe(400);
    const [[name = ''] = []] = person.cookies;
    thief.cookies.set(name, 'A'.repeat(43));
    expect((await thief.visit(url)).status).toBe(400);
    expect(tokenCalls()).toBe(0);
  });

  it('50 in a browser that brings two cookies of the name is refused, whichever is first', async () => {
    await open();
    const { person, url } = await agreed();
    const [[name = '', value = ''] = []] = person.cookies;
    const other = `${name}=${'A'.repeat(43)}`;
    const own = `${name}=${value}`;
    for (const cookie of [`${own}; ${other}`, `${other}; ${own}`]) {
      expect((await createPerson(backend, { cookie }).visit(url)).status).toBe(400);
    }
    expect(tokenCalls()).toBe(0);
    // Some put no blank between them.
    expect((await createPerson(backend, { cookie: `of=host;${own}` }).visit(url)).status).toBe(200);
  });

  it('58 that names the server that was asked is taken, with a slash at its end as well', async () => {
    await open();
    for (const slash of ['', '/']) {
      const { person, attemptId, url } = await agreed();
      await person.visit(change(url, (query) => query.set('iss', `https://auth.atlassian.com${slash}`)));
      expect((await stateOf(attemptId)).result?.kind).toBe('connected');
    }
  });

  it('in a window that knows of no session, as on an origin of its own, is taken by its cookie', async () => {
    await open();
    const { person, attemptId, url } = await agreed();
    const window = createPerson(backend, { 'x-test-user': 'nobody' });
    for (const [name, value] of person.cookies) window.cookies.set(name, value);
    expect((await window.visit(url)).status).toBe(200);
    expect((await stateOf(attemptId)).result?.kind).toBe('connected');
  });

  it("55 with the attacker's code is bound to the victim's own browser", async () => {
    await open();
    const attacker = await agreed();
    const victim = await agreed();
    const code = new URL(attacker.url).searchParams.get('code') ?? '';
    const mixed = change(attacker.url, (query) => query.set('code', code));
    expect((await victim.person.visit(mixed)).status).toBe(400);
    expect(tokenCalls()).toBe(0);
  });

  it.each(['northwind/grace', 'southwind/ada'])('53 as %s is refused', async (who) => {
    await open();
    const { person, url } = await agreed();
    const stranger = createPerson(backend, { 'x-test-user': who });
    for (const [name, value] of person.cookies) stranger.cookies.set(name, value);
    expect((await stranger.visit(url)).status).toBe(400);
    expect(tokenCalls()).toBe(0);
  });

  it('51, 63 a second time shows the same and exchanges nothing', async () => {
    await open();
    const { person, url } = await agreed();
    const first = await person.visit(url);
    const again = [await person.visit(url), await person.visit(url)];
    for (const { status, text } of again) expect([status, text]).toEqual([200, first.text]);
    expect(tokenCalls()).toBe(1);
    expect(await backend.connections()).toHaveLength(1);
  });

  it('52 after ten minutes exchanges nothing', async () => {
    let now = Date.now();
    await open({ now: () => now });
    const { person, attemptId, url } = await agreed();
    now += 10 * 60_000;
    expect((await person.visit(url)).text).toContain('ten minutes');
    expect((await stateOf(attemptId)).problem.code).toBe('oauth_expired');
    expect(tokenCalls()).toBe(0);
  });

  it('54 a hundred at once exchange once', async () => {
    await open();
    const { person, attemptId, url } = await agreed();
    const pages = await Promise.all(Array.from({ length: 100 }, () => person.visit(url)));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
    expect(tokenCalls()).toBe(1);
    expect((await stateOf(attemptId)).result.kind).toBe('connected');
    expect(await backend.connections()).toHaveLength(1);
  });

  it('of a cancelled attempt exchanges and stores nothing', async () => {
    await open();
    const { person, attemptId, url } = await agreed();
    expect((await backend.call('DELETE', `/attempts/${attemptId}`)).status).toBe(204);
    await person.visit(url);
    expect(tokenCalls()).toBe(0);
    expect(await backend.connections()).toHaveLength(0);
    expect((await stateOf(attemptId)).problem.code).toBe('cancelled');
  });

  it('that ended in a question keeps nothing once it is cancelled, though the page has not heard of the question', async () => {
    await open();
    const { attemptId, startUrl } = await begin();
    const tomas = createPerson(backend);
    await tomas.visit(await tomas.agree(startUrl, 'Tomás'));
    const { result } = await stateOf(attemptId);
    const kept = () =>
      backend.store.getAttempt(result.attemptId, { tenantId: 'northwind', userId: 'ada' }, Date.now());
    expect((await kept())?.question.kind).toBe('choose-site');
    expect((await backend.call('DELETE', `/attempts/${attemptId}`)).status).toBe(204);
    expect(await kept()).toBeUndefined();
  });

  it('of an attempt that is cancelled while it is verified stores nothing', async () => {
    await open();
    const { person, attemptId, url } = await agreed();
    backend.simulator.faults.add({ when: { path: '/ex/' }, kind: 'slow', delayMs: 400 });
    const visiting = person.visit(url);
    await expect.poll(async () => (await stateOf(attemptId)).phase, { interval: 20 }).toBe('verifying');
    await backend.call('DELETE', `/attempts/${attemptId}`);
    await visiting;
    expect(await backend.connections()).toHaveLength(0);
    expect((await stateOf(attemptId)).problem.code).toBe('cancelled');
  });

  it('of somebody who may no longer connect exchanges and stores nothing', async () => {
    const asked: unknown[] = [];
    let may = true;
    await open({
      authenticate: () => ({ tenantId: 'northwind', userId: 'ada', userName: 'Ada' }),
      authorize: (identity, action) => {
        asked.push([identity, action]);
        return may;
      },
    });
    const { person, attemptId, url } = await agreed();
    may = false;
    expect((await person.visit(url)).text).toContain('Not connected');
    expect((await stateOf(attemptId)).problem.code).toBe('forbidden');
    expect(asked).toEqual(
      Array(2).fill([{ tenantId: 'northwind', userId: 'ada', userName: 'Ada' }, 'connect']),
    );
    expect(tokenCalls()).toBe(0);
    expect(await backend.store.listConnections('northwind')).toEqual([]);
  });

  it('hands its code in once, even where Atlassian is down', async () => {
    await open();
    const { person, attemptId, url } = await agreed();
    backend.simulator.faults.add({ when: { path: '/oauth/token' }, kind: 'status', status: 503 });
    await person.visit(url);
    expect(tokenCalls()).toBe(1);
    expect((await stateOf(attemptId)).problem.code).toBe('upstream');
  });

  it('59 shows words of ours alone, whatever the address says', async () => {
    await open();
    const { person, url } = await agreed();
    const evil = change(url, (query) => {
      query.delete('code');
      query.set('error', 'access_denied');
      query.set('error_description', '<script>alert(1)</script>Call us today');
    });
    const { text } = await person.visit(evil);
    expect(text).not.toMatch(/Call us|alert/);
    expect(text).toContain('declined');
  });

  it("60-62 is a page in nobody's frame, with no script but the one of its hash, and says no address", async () => {
    await open();
    const { person, url } = await agreed();
    const { headers, text } = await person.visit(url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; /);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
    expect(text).not.toMatch(/https?:(?!\/\/app\.example\.com")/);
    expect(text).not.toContain(new URL(url).searchParams.get('code'));
  });

  it('in no window is nothing', async () => {
    await open();
    const { person, url } = await agreed();
    for (const dest of ['image', 'iframe', 'empty']) {
      expect((await person.visit(url, { headers: { 'sec-fetch-dest': dest } })).status).toBe(400);
    }
    expect((await person.visit(url, { method: 'HEAD' })).status).toBe(400);
    expect(tokenCalls()).toBe(0);
  });

  it.each([
    ['403-invalid-grant', 'ignored'],
    ['400-invalid-grant', 'enforced'],
  ] as const)('with a code that Atlassian no longer takes says so (%s, PKCE %s)', async (usedCode, pkce) => {
    await open({ variants: { usedCode, pkce } });
    const { person, attemptId, url } = await agreed();
    await person.visit(change(url, (query) => query.set('code', 'used')));
    expect((await stateOf(attemptId)).problem).toMatchObject({
      code: 'oauth_expired',
      evidence: { reason: 'code' },
    });
  });

  it('with a wrong secret of ours blames the operator, and nobody else', async () => {
    const simulated = await openBackend();
    const apps = simulated.simulator.apps;
    await simulated.close();
    const oauthApps = { commercial: { clientId: apps[0]?.clientId ?? '', clientSecret: 'wrong' } };
    await open({ oauthApps });
    const { person, attemptId, url } = await agreed();
    await person.visit(url);
    expect((await stateOf(attemptId)).problem).toMatchObject({
      code: 'not_configured',
      evidence: { reason: 'secret' },
    });
  });
});

describe('a start', () => {
  it('67 needs its ticket, once, within a minute, in a window', async () => {
    let now = Date.now();
    await open({ now: () => now });
    const { startUrl } = await begin();
    const person = createPerson(backend);
    for (const headers of [{ 'sec-fetch-dest': 'image' }, { 'sec-purpose': 'prefetch' }]) {
      expect((await person.visit(startUrl, { headers })).status).toBe(400);
    }
    expect((await person.visit(startUrl, { method: 'HEAD' })).status).toBe(400);
    expect((await person.visit(`${ORIGIN}/connect/oauth/start`)).status).toBe(410);
    expect((await person.visit(`${startUrl}&ticket=b`)).status).toBe(410);
    expect((await person.visit(startUrl)).status).toBe(303);
    expect((await person.visit(startUrl)).status).toBe(410);
    const late = await begin();
    now += 60_000;
    expect((await person.visit(late.startUrl)).status).toBe(410);
  });

  it('lets one of twenty at once through', async () => {
    await open();
    const { startUrl } = await begin();
    const person = createPerson(backend);
    const pages = await Promise.all(Array.from({ length: 20 }, () => person.visit(startUrl)));
    expect(pages.filter(({ status }) => status === 303)).toHaveLength(1);
    const late = await createPerson(backend, { 'x-test-user': '' }).visit(startUrl);
    expect(late.status).toBe(410);
  });

  it('15 by somebody else is refused', async () => {
    await open();
    const { startUrl } = await begin();
    const other = createPerson(backend, { 'x-test-user': 'northwind/grace' });
    const { status, location } = await other.visit(startUrl);
    expect([status, location]).toEqual([400, '']);
  });

  it('92 gets nobody further while the host cannot tell who asks, and uses nothing up', async () => {
    let who: 'ada' | 'nobody' | 'down' = 'ada';
    await open({
      authenticate: () => {
        if (who === 'down') throw new Error('session store is down');
        return who === 'ada' ? { tenantId: 'northwind', userId: 'ada' } : null;
      },
    });
    const { startUrl, attemptId } = await begin();
    const person = createPerson(backend);
    const whileDown = async (visit: () => ReturnType<typeof person.visit>) => {
      who = 'down';
      const { status, location, text } = await visit();
      who = 'ada';
      expect([status, location, text.includes('session store')]).toEqual([500, '', false]);
    };
    await whileDown(() => person.visit(startUrl));
    who = 'nobody';
    expect((await person.visit(startUrl)).status).toBe(200);
    await whileDown(() => person.goOn(startUrl));
    const url = await person.decide((await person.goOn(startUrl)).location, 'Mia');
    await whileDown(() => person.visit(url));
    expect([tokenCalls(), backend.errors.length]).toEqual([0, 3]);
    await person.visit(url);
    expect((await stateOf(attemptId)).result?.kind).toBe('connected');
  });

  it('68 sends everybody back to the one address, whatever the request says of its own', async () => {
    await open();
    const person = createPerson(backend, {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil.example',
    });
    const { startUrl } = await begin({ 'x-forwarded-host': 'evil.example' });
    expect(startUrl.startsWith(`${ORIGIN}/connect/oauth/start?`)).toBe(true);
    const query = new URL((await person.visit(startUrl)).location).searchParams;
    expect(query.get('redirect_uri')).toBe(CALLBACK);
    expect(query.get('state')).toMatch(/^[\w-]{43}$/);
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('audience')).toBe('api.atlassian.com');
    expect(query.get('prompt')).toBe('consent');
    expect(query.has('resource')).toBe(false);
    const again = await createPerson(backend).visit((await begin()).startUrl);
    expect(again.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-connect_[\w-]{36}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
      ),
    ]);
  });

  it('hands in, with the code, what the challenge of the address was made of', async () => {
    const sent: string[] = [];
    await open({
      fetch: async (input, init) => {
        if (String(input).endsWith('/oauth/token')) sent.push(String(init?.body));
        return await fetch(input, init);
      },
    });
    const person = createPerson(backend);
    const { location } = await person.visit((await begin()).startUrl);
    await person.visit(await person.decide(location, 'Mia'));
    const { code_verifier: verifier } = JSON.parse(sent[0] ?? '{}');
    expect(verifier).toMatch(/^[\w-]{43}$/);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    expect(new URL(location).searchParams.get('code_challenge')).toBe(challenge);
  });

  it('keeps nothing of a ticket, a state or a cookie that could be used', async () => {
    await open();
    const { person, attemptId, url } = await agreed();
    const row = await backend.store.getAuthorization(attemptId, { tenantId: 'northwind', userId: 'ada' });
    const kept = JSON.stringify(row);
    expect(kept).not.toContain(new URL(url).searchParams.get('state'));
    for (const value of person.cookies.values()) expect(kept).not.toContain(value);
    await person.visit(url);
    const ended = await backend.store.getAuthorization(attemptId, { tenantId: 'northwind', userId: 'ada' });
    expect([row?.verifier === null, ended?.verifier]).toEqual([false, null]);
  });
});

describe('an attempt', () => {
  it('is known to nobody but the one who began it', async () => {
    await open();
    const { attemptId } = await begin();
    const foreign = await backend.call('GET', `/attempts/${attemptId}`, undefined, {
      'x-test-user': 'northwind/grace',
    });
    const unknown = await backend.call('GET', '/attempts/00000000-0000-4000-8000-000000000000');
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(unknown.text);
    await backend.call('DELETE', `/attempts/${attemptId}`, undefined, { 'x-test-user': 'northwind/grace' });
    expect((await stateOf(attemptId)).phase).toBe('begun');
  });

  it('is waited for until it moves on, four times at most', async () => {
    await open();
    const { attemptId, startUrl } = await begin();
    const poll = () => backend.call('GET', `/attempts/${attemptId}?wait=25&after=1`);
    const began = performance.now();
    let answered = 0;
    const waiting = Array.from({ length: 4 }, async () => {
      const answer = await poll();
      answered += 1;
      return answer;
    });
    expect((await poll()).json.attempt.phase).toBe('begun');
    expect(answered).toBe(0);
    await createPerson(backend).visit(startUrl);
    for (const { json } of await Promise.all(waiting)) expect(json.attempt.phase).toBe('authorizing');
    // Long before they have waited for as long as they would.
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it('returns to a page of the list only, to the letter', async () => {
    await open();
    const urls = [`${ORIGIN}/`, RETURN_URL.replace('https', 'http'), `${RETURN_URL}#a`, `${RETURN_URL}&x`];
    for (const returnUrl of [...urls, 'https://app.example.com.evil.example/integrations?tab=2', '//evil']) {
      const body = { provider: 'atlassian', values: {}, returnUrl };
      const { status, json } = await backend.call('POST', '/attempts', body);
      expect([status, json.code, json.evidence.reason], returnUrl).toEqual([
        501,
        'not_configured',
        'return-url',
      ]);
    }
  });

  it('says before anybody leaves whether this page may be come back to', async () => {
    await open();
    const told = async (more: object) => (await begin({}, more)) as { canReturn?: boolean };
    expect((await told({ pageUrl: RETURN_URL })).canReturn).toBe(true);
    for (const pageUrl of [`${ORIGIN}/`, `${RETURN_URL}&x`, 'about:srcdoc']) {
      expect((await told({ pageUrl })).canReturn, pageUrl).toBe(false);
    }
    expect(await told({})).not.toHaveProperty('canReturn');
  });

  it('refuses an address of the other cloud before anybody goes to Atlassian', async () => {
    await open();
    const refuse = async (provider: string, subdomain: string) =>
      (await backend.call('POST', '/attempts', { provider, values: { subdomain } })).json;
    const government = await refuse('atlassian', 'acme.atlassian-us-gov-mod.net');
    const commercial = await refuse('atlassian-government-cloud', 'acme.atlassian.net');
    for (const { code, field } of [government, commercial]) {
      expect([code, field]).toEqual(['wrong_environment', 'subdomain']);
    }
    expect(backend.simulator.requests).toEqual([]);
  });

  it('keeps the tokens sealed, and uses the one of the hour until it ends', async () => {
    let now = Date.now();
    await open({ now: () => now, simulatorNow: () => new Date(now) });
    const { person, attemptId, url } = await agreed();
    await person.visit(url);
    const { id } = (await stateOf(attemptId)).result.connection;
    const row = await backend.store.getConnection({ tenantId: 'northwind', connectionId: id });
    expect(Object.keys(JSON.parse(row?.sealed ?? ''))).toContain('ciphertext');
    const test = () => backend.call('POST', `/connections/${id}/test`);
    expect((await test()).json.connection.status).toBe('connected');
    expect(tokenCalls()).toBe(1);
    now += 59 * 60_000;
    expect((await test()).json.connection.status).toBe('connected');
    expect(tokenCalls()).toBe(2);
    const later = await backend.store.getConnection({ tenantId: 'northwind', connectionId: id });
    expect(later?.sealed).not.toBe(row?.sealed);
    // The one before it would be refused by now, and its whole family with it.
    now += 59 * 60_000;
    expect((await test()).json.connection.status).toBe('connected');
  });

  it('asks whether to replace another account, and stores what was proven', async () => {
    await open();
    const first = await agreed();
    await first.person.visit(first.url);
    const { attemptId, startUrl } = await begin({}, { values: { subdomain: 'acme' } });
    const tomas = createPerson(backend);
    await tomas.visit(await tomas.agree(startUrl, 'Tomás'));
    const { result } = await stateOf(attemptId);
    expect(result).toMatchObject({
      kind: 'confirm-replace',
      connected: 'Mia Keller',
      account: 'Tomás Silva',
    });
    const answer = { replace: result.connectionIds };
    const done = await backend.call('POST', `/attempts/${result.attemptId}/site`, answer);
    expect(done.json).toMatchObject({ kind: 'connected', outcome: 'updated' });
    expect(await backend.connections()).toHaveLength(1);
    expect((await backend.call('POST', `/attempts/${result.attemptId}/site`, answer)).status).toBe(404);
  });

  it('asks anew about whoever has connected there since, and takes that answer, too', async () => {
    await open();
    const first = await agreed();
    await first.person.visit(first.url);
    const { attemptId, startUrl } = await begin({}, { values: { subdomain: 'acme' } });
    const tomas = createPerson(backend);
    await tomas.visit(await tomas.agree(startUrl, 'Tomás'));
    const { result } = await stateOf(attemptId);
    const [row] = await backend.store.listConnections('northwind');
    if (!row) throw new Error('Nothing was connected.');
    const someone = { ...row.account, id: 'someone', name: 'Someone Else' };
    await backend.store.insertConnection({ ...row, id: 'since', accountKey: 'someone', account: someone });
    const answer = ({ attemptId: id, connectionIds }: typeof result) =>
      backend.call('POST', `/attempts/${id}/site`, { replace: connectionIds });
    const asked = await answer(result);
    expect(asked.json).toMatchObject({ kind: 'confirm-replace', connected: 'Mia Keller, Someone Else' });
    expect((await answer(asked.json)).json).toMatchObject({ kind: 'connected', outcome: 'updated' });
    expect(await backend.connections()).toHaveLength(1);
  });
});
