import { afterEach, describe, expect, it } from 'vitest';
import { type Backend, openBackend } from './open-backend.ts';
import { createPerson } from './person.ts';

// Where the window's own cookies do not tell who it is, our first page names who asked and waits for a click.

let backend: Backend;
const open = async (...options: Parameters<typeof openBackend>): Promise<Backend> => {
  backend = await openBackend(...options);
  return backend;
};
afterEach(() => backend.close());

const begin = async (headers: Record<string, string> = {}) => {
  const body = { provider: 'atlassian', values: {} };
  const { status, json, text } = await backend.call('POST', '/attempts', body, headers);
  expect(status, text).toBe(201);
  return json as { attemptId: string; startUrl: string };
};
const stateOf = async (attemptId: string) =>
  (await backend.call('GET', `/attempts/${attemptId}`)).json.attempt;

const MINUTE = 60_000;
let now: number;
const NOBODY = { 'x-test-user': '' };
const opened = async () => {
  now = Date.now();
  await open({ now: () => now });
  const { startUrl, attemptId } = await begin();
  const person = createPerson(backend, NOBODY);
  expect((await person.visit(startUrl)).status).toBe(200);
  return { startUrl, attemptId, person };
};

describe('the page that names who asked', () => {
  it('names who asked, and waits for a click, where nobody is known', async () => {
    await open();
    const { startUrl, attemptId } = await begin();
    const person = createPerson(backend, NOBODY);
    const page = await person.visit(startUrl);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/Connect Atlassian to Beacon\?/);
    expect(page.text).toMatch(/ada at northwind/);
    expect((await person.goOn(startUrl, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await person.goOn(startUrl, { origin: 'null' })).status).toBe(403);
    const sent = await person.goOn(startUrl);
    expect(sent.status).toBe(303);
    await person.visit(await person.decide(sent.location, 'Mia'));
    expect((await stateOf(attemptId)).result.kind).toBe('connected');
  });

  it('15 by somebody else is refused at the click, where a session of SameSite=Strict is seen first', async () => {
    await open();
    const { startUrl, attemptId } = await begin();
    const person = createPerson(backend, NOBODY);
    expect((await person.visit(startUrl)).status).toBe(200);
    for (const who of ['northwind/grace', 'southwind/ada']) {
      const refused = await person.goOn(startUrl, { 'x-test-user': who });
      expect([refused.status, refused.location, refused.headers.getSetCookie()]).toEqual([400, '', []]);
    }
    expect((await stateOf(attemptId)).phase).toBe('begun');
    expect((await person.goOn(startUrl, { 'x-test-user': 'northwind/ada' })).status).toBe(303);
  });

  it('shows ids that were chosen to turn its warning around, or to push it away, as text of one line', async () => {
    await open();
    const { createSession } = backend.connect;
    const who = { tenantId: `acme\u202e<b>${'x'.repeat(5_000)}`, userId: 'it\u2066\u200b\n<i>' };
    const { startUrl } = await begin({ authorization: `Bearer ${await createSession(who)}` });
    const { text } = await createPerson(backend, NOBODY).visit(startUrl);
    expect(text).toContain(
      `<p>it&lt;i&gt; at acme&lt;b&gt;${'x'.repeat(72)} asked for this in Beacon. Go on only`,
    );
  });

  it('leaves time to read, for as long as the attempt lives, and the page may be loaded anew', async () => {
    const { startUrl, attemptId, person } = await opened();
    now += 9 * MINUTE;
    expect((await person.visit(startUrl)).text).toMatch(/ada at northwind/);
    const sent = await person.goOn(startUrl);
    expect(sent.status).toBe(303);
    await person.visit(await person.decide(sent.location, 'Mia'));
    expect((await stateOf(attemptId)).result.kind).toBe('connected');
  });

  it('says after ten minutes that they are over', async () => {
    const { startUrl, attemptId, person } = await opened();
    now += 10 * MINUTE;
    for (const page of [await person.goOn(startUrl), await person.visit(startUrl)]) {
      expect([page.status, page.location]).toEqual([410, '']);
      expect(page.text).toContain('ten minutes');
    }
    expect((await stateOf(attemptId)).problem.code).toBe('oauth_expired');
  });

  it('is opened once: in another browser neither its address nor its click leads on', async () => {
    const { startUrl, attemptId, person } = await opened();
    const thief = createPerson(backend, NOBODY);
    const [[name = ''] = []] = person.cookies;
    for (const cookie of [undefined, 'A'.repeat(43)]) {
      if (cookie) thief.cookies.set(name, cookie);
      for (const page of [await thief.visit(startUrl), await thief.goOn(startUrl)]) {
        expect([page.status, page.location, page.headers.getSetCookie()]).toEqual([410, '', []]);
      }
    }
    // Not even for the person who asked, who would be known there.
    expect((await createPerson(backend).visit(startUrl)).status).toBe(410);
    expect((await stateOf(attemptId)).phase).toBe('begun');
    expect((await person.goOn(startUrl)).status).toBe(303);
  });

  it('is no click before it is opened', async () => {
    await open();
    const { startUrl } = await begin();
    const person = createPerson(backend, NOBODY);
    expect((await person.goOn(startUrl)).status).toBe(410);
    expect((await person.visit(startUrl)).status).toBe(200);
  });

  it('lets one of twenty browsers at once in, and one of twenty clicks through', async () => {
    await open();
    const { startUrl } = await begin();
    const people = Array.from({ length: 20 }, () => createPerson(backend, NOBODY));
    const pages = await Promise.all(people.map((person) => person.visit(startUrl)));
    const [first = -1, ...others] = pages.flatMap(({ status }, index) => (status === 200 ? [index] : []));
    expect(others).toEqual([]);
    const person = people[first];
    if (!person) throw new Error('Nobody got in.');
    const clicks = await Promise.all(Array.from({ length: 20 }, () => person.goOn(startUrl)));
    expect(clicks.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it('counts with the cookie of the click alone, and keeps neither', async () => {
    const { startUrl, attemptId, person } = await opened();
    const owner = { tenantId: 'northwind', userId: 'ada' };
    const [[name = '', before = ''] = []] = person.cookies;
    expect(before).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await backend.store.getAuthorization(attemptId, owner))).not.toContain(before);
    const url = await person.decide((await person.goOn(startUrl)).location, 'Mia');
    const after = person.cookies.get(name);
    expect(after).not.toBe(before);
    person.cookies.set(name, before);
    expect((await person.visit(url)).status).toBe(400);
    person.cookies.set(name, after ?? '');
    expect((await person.visit(url)).status).toBe(200);
  });

  it('leads nowhere once it is cancelled', async () => {
    const { startUrl, attemptId, person } = await opened();
    await backend.call('DELETE', `/attempts/${attemptId}`);
    expect((await stateOf(attemptId)).problem.code).toBe('cancelled');
    expect((await person.goOn(startUrl)).status).toBe(410);
  });

  it('goes on at once where the person has signed in meanwhile', async () => {
    const { startUrl, person } = await opened();
    const page = await person.visit(startUrl, { headers: { 'x-test-user': 'northwind/ada' } });
    expect(page.status).toBe(303);
  });
});
