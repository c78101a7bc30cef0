import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Connect } from '../../src/server/index.ts';
import type { ConnectAction } from '../../src/server/options.ts';
import { routes } from '../../src/server/routes/routes.ts';
import { type Row, rows } from './grid/rows.ts';
import { ADA, ask, openScene, type Scene, SECRET_KEY, stateOf, told } from './grid/scene.ts';
import { ORIGIN } from './open-backend.ts';

// Whoever may not do something, at every route, every path of the proxy and every call of the SDK: nobody gets through.

const PAGE = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
const EVE = { ...PAGE, 'x-test-user': 'contoso/eve' };
const BO = { ...PAGE, 'x-test-user': 'northwind/bo' };
const OWN = { ...PAGE, ...ADA };
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const CROSS_SITE: readonly Readonly<Record<string, string>>[] = [
  {},
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: `${ORIGIN}.evil.example` },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
];

/** A test where there is something to deny: nothing is left out that would look like a test. */
const when = (isSo: boolean): ((name: string, test: () => Promise<void>) => void) => (isSo ? it : () => {});

let scene: Scene;
let before: string;
/** What `authorize` denies. */
let denied: (action: ConnectAction) => boolean = () => false;
let otherSession: string;
beforeAll(async () => {
  scene = await openScene({ authorize: (_who, action) => !denied(action) });
  const providers = ['atlassian-government-cloud'];
  otherSession = await scene.backend.connect.createSession({
    tenantId: 'northwind',
    userId: 'ada',
    providers,
  });
  before = await stateOf(scene);
});
afterEach(async () => {
  denied = () => false;
  const [was, now] = [before, await stateOf(scene)];
  before = now;
  expect(now === was, 'What was denied has changed something').toBe(true);
});
afterAll(() => scene.backend.close());

it('every route has its row', () => {
  expect(Object.keys(rows)).toEqual(routes.map(({ method, path }) => `${method} ${path}`));
  for (const { method, path, open } of routes) {
    const { nobody } = rows[`${method} ${path}`] ?? {};
    expect([path, typeof nobody === 'object']).toEqual([path, open === true]);
  }
});

/** One without a row is told of above. */
const known = routes
  .map(({ method, path }) => [`${method} ${path}`, method, path] as const)
  .filter(([name]) => rows[name]);

describe.each(known)('%s', (name, method, path) => {
  const row = rows[name] as Row;
  const send = (headers: Readonly<Record<string, string>>, id = row.id?.(scene) ?? '') =>
    ask(scene, method, path.replace(':id', id), headers, row.body?.(scene));
  /** Exactly what an id answers that nobody has; with ids of the same form. */
  const expectUnknown = async (headers: Readonly<Record<string, string>>) => {
    const [foreign, unknown] = [await send(headers), await send(headers, crypto.randomUUID())];
    expect(foreign).toEqual(unknown);
    // There is nothing to give up, which is no failure.
    const gaveUp = name === 'DELETE /attempts/:id';
    expect([foreign.status, gaveUp || told(foreign).code]).toEqual(gaveUp ? [204, true] : [404, 'not_found']);
  };

  when(row.nobody === 'denied')('is denied to nobody, whatever they bring', async () => {
    for (const headers of [
      {},
      { 'x-test-user': '/ada' },
      { 'x-test-user': 'northwind/' },
      { ...ADA, authorization: 'Bearer connect_session.x' },
      { 'x-test-user': '/', authorization: `Bearer ${SECRET_KEY}` },
    ]) {
      const nobody = 'x-test-user' in headers ? headers : { 'x-test-user': '/' };
      expect(told(await send({ ...PAGE, ...nobody }))).toMatchObject({
        status: 401,
        code: 'unauthenticated',
      });
    }
  });

  it('takes no session that does not open, even where none is needed', async () => {
    const forged = { ...OWN, authorization: 'Bearer connect_session.x' };
    expect(told(await send(forged))).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  when(row.otherTenant === 'as-unknown')('is unknown to another tenant, to the letter', async () => {
    await expectUnknown(EVE);
    // Also where they may do nothing: what they may is asked for what there is.
    denied = () => true;
    if (row.role !== 'connect') await expectUnknown(EVE);
  });

  when(method === 'GET')('tells another tenant nothing of this one', async () => {
    const { text } = await send(EVE);
    for (const id of [scene.connectionId, scene.authorizationId, scene.questionId, 'northwind']) {
      expect(text).not.toContain(id);
    }
  });

  when(row.otherUser === 'as-unknown')('is unknown to another user of the tenant', () => expectUnknown(BO));

  when(typeof row.role === 'string')('is denied to a role that may not', async () => {
    for (const deny of [() => true, (action: ConnectAction) => action === row.role]) {
      denied = deny;
      expect(told(await send(OWN))).toEqual({ status: 403, code: 'forbidden', reason: undefined });
    }
  });

  when(row.otherProviders === 'denied')('is denied to a session for other ways to connect', async () => {
    const headers = { ...PAGE, authorization: `Bearer ${otherSession}` };
    expect(told(await send(headers))).toEqual({ status: 403, code: 'forbidden', reason: 'provider' });
  });

  when(method !== 'GET')('is denied to pages elsewhere', async () => {
    for (const headers of CROSS_SITE) {
      const answer = await send({ ...ADA, ...headers });
      expect([headers, told(answer)]).toEqual([
        headers,
        { status: 403, code: 'forbidden', reason: 'origin' },
      ]);
      expect(JSON.stringify(answer.headers)).not.toContain('access-control');
    }
  });

  when(method === 'GET')('cannot be read by pages elsewhere', async () => {
    for (const headers of CROSS_SITE) {
      const answer = await send({ ...ADA, ...headers });
      expect(JSON.stringify(answer.headers)).not.toContain('access-control');
    }
  });

  it('takes no other method than its path has', async () => {
    const allowed = routes.filter((other) => other.path === path).map((other) => other.method as string);
    for (const other of METHODS.filter((one) => !allowed.includes(one))) {
      const address = path.replace(':id', row.id?.(scene) ?? '');
      const body = other === 'GET' ? undefined : (row.body?.(scene) ?? {});
      const answer = await ask(scene, other, address, OWN, body);
      expect([other, told(answer)]).toMatchObject([other, { status: 405, code: 'invalid_request' }]);
      expect(Object.fromEntries(answer.headers).allow).toBe(allowed.join(', '));
    }
  });

  when(row.body !== undefined || name === 'POST /oauth/start')('takes no other type of body', async () => {
    for (const type of [
      'text/plain',
      'application/json5',
      'multipart/form-data',
      'application/ld+json',
      '',
    ]) {
      const answer = await send({ ...OWN, 'content-type': type });
      // The window's own answers are pages.
      const isPage = name === 'POST /oauth/start';
      expect([type, answer.status]).toEqual([type, 415]);
      expect(isPage || told(answer).code).toBe(isPage || 'invalid_request');
    }
  });
});

describe.each(['jira/rest/api/3/myself', 'confluence/wiki/rest/api/space'])('the proxy to %s', (product) => {
  const KEY = { authorization: `Bearer ${SECRET_KEY}` };
  const send = (
    method: string,
    headers: Readonly<Record<string, string>>,
    id = scene.connectionId,
    path = product,
  ) => ask(scene, method, `/proxy/${id}/${path}`, headers, METHODS.indexOf(method) > 0 ? {} : undefined);
  const expectUnknown = async (method: string, headers: Readonly<Record<string, string>>) => {
    const [foreign, unknown] = [
      await send(method, headers),
      await send(method, headers, crypto.randomUUID()),
    ];
    expect(foreign).toEqual(unknown);
    expect(told(foreign)).toMatchObject({ status: 404, code: 'not_found' });
  };

  it.each(METHODS)('%s is denied to nobody', async (method) => {
    for (const authorization of [
      '',
      'Bearer',
      'Bearer x',
      `Basic ${SECRET_KEY}`,
      'Bearer connect_session.x',
    ]) {
      const answer = await send(method, { ...PAGE, 'x-test-user': '/', authorization });
      expect(told(answer)).toMatchObject({ status: 401, code: 'unauthenticated' });
    }
  });

  it.each(METHODS)('%s is unknown to another tenant', async (method) => {
    await expectUnknown(method, { ...KEY, 'x-connect-tenant': 'contoso' });
    if (method === 'GET') await expectUnknown(method, EVE);
  });

  it.each(METHODS)('%s is denied to a role that may not, and to a session for other ways', async (method) => {
    denied = (action) => action === 'proxy';
    expect(told(await send(method, OWN))).toMatchObject({ status: 403, code: 'forbidden' });
    denied = () => false;
    const other = await send(method, { ...PAGE, authorization: `Bearer ${otherSession}` });
    expect(told(other)).toMatchObject({ status: 403, reason: method === 'GET' ? 'provider' : 'method' });
  });

  it.each(METHODS)('%s is denied to pages elsewhere, and to any page with the key', async (method) => {
    for (const headers of CROSS_SITE) {
      const expected = { status: 403, reason: 'origin' };
      expect(told(await send(method, { ...ADA, ...headers }))).toMatchObject(expected);
      if (Object.keys(headers).length === 0) continue;
      expect(told(await send(method, { ...KEY, ...headers }))).toMatchObject(expected);
    }
  });

  it('takes no other method, and no path that leads elsewhere', async () => {
    for (const method of ['OPTIONS', 'PROPFIND']) {
      expect(told(await send(method, KEY))).toMatchObject({ status: 405, reason: 'method' });
    }
    for (const path of ['jira/../x', 'jira//x', 'trello/rest', 'jira/%2e%2e/x', '']) {
      expect((await send('GET', KEY, scene.connectionId, path)).status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('the SDK', () => {
  type Call = (connect: Connect, key: { tenantId: string; connectionId: string }) => Promise<unknown>;
  /** Those about a tenant; of the others, why whose they are is not asked. */
  const calls: Readonly<Record<keyof Connect, Call | Readonly<Record<string, Call>> | string>> = {
    handle: 'the routes above',
    connections: {
      list: ({ connections }, { tenantId }) => connections.list({ tenantId }),
      get: ({ connections }, key) => connections.get(key),
      remove: ({ connections }, key) => connections.remove(key),
    },
    credentials: (connect, key) => connect.credentials(key),
    fetch: (connect, key) => connect.fetch(key, '/jira/rest/api/3/myself'),
    sites: (connect, key) => connect.sites(key),
    eraseTenant: (connect, { tenantId }) => connect.eraseTenant({ tenantId }),
    audit: (connect, { tenantId }) => connect.audit({ tenantId }),
    createSession: 'it makes a session for whom the host names',
    migrate: 'the schema is of all',
    sweep: 'it ends what has ended, of all',
    afterRestore: 'a backup is of all',
    drain: 'a process serves all',
    rotateKeys: 'keys are of all',
    close: 'a process serves all',
  };
  const each = Object.entries(calls).flatMap(([name, call]) => {
    if (typeof call === 'string') return [];
    return typeof call === 'function'
      ? [[name, call] as const]
      : Object.entries(call).map(([inner, one]) => [`${name}.${inner}`, one] as const);
  });
  const outcomeOf = (call: Call, key: { tenantId: string; connectionId: string }) =>
    call(scene.backend.connect, key).then(
      (value) => ({ value }),
      ({ name, code, message, detail }) => ({ name, code, message, detail }),
    );

  it('has a row for everything', () => {
    const { connect } = scene.backend;
    expect(Object.keys(calls).sort()).toEqual(Object.keys(connect).sort());
    expect(Object.keys(calls.connections ?? {}).sort()).toEqual(Object.keys(connect.connections).sort());
  });

  it.each(each)('%s knows of no other tenant', async (_name, call) => {
    const { connectionId } = scene;
    const foreign = await outcomeOf(call, { tenantId: 'contoso', connectionId });
    const unknown = await outcomeOf(call, { tenantId: 'contoso', connectionId: crypto.randomUUID() });
    expect(foreign).toEqual(unknown);
    expect([undefined, false, 0, [], 'not_found']).toContainEqual(
      'value' in foreign ? foreign.value : foreign.code,
    );
    expect(JSON.stringify(foreign)).not.toContain(connectionId);
  });

  it.each(each)('%s is about no tenant where none is named', async (_name, call) => {
    for (const tenantId of [
      undefined,
      null,
      '',
      '%',
      '*',
      'Northwind',
      'northwind ',
      ['northwind'],
      {},
      true,
    ]) {
      const key = { tenantId: tenantId as string, connectionId: scene.connectionId };
      const outcome = await outcomeOf(call, key);
      const value = 'value' in outcome ? outcome.value : 'thrown';
      expect([undefined, false, 0, [], 'thrown']).toContainEqual(value);
    }
  });
});

it('what is denied here is done for whom it is not denied', async () => {
  // Last, and in a scene of its own: it uses everything up.
  const own = await openScene({ authorize: () => true });
  try {
    const inOrder = [...routes].sort(
      (one, other) => Number(one.method === 'DELETE') - Number(other.method === 'DELETE'),
    );
    for (const { method, path, open } of inOrder) {
      const row = rows[`${method} ${path}`];
      if (open || !row) continue;
      const { status } = await ask(
        own,
        method,
        path.replace(':id', row.id?.(own) ?? ''),
        OWN,
        row.body?.(own),
      );
      expect([path, status < 300]).toEqual([path, true]);
    }
  } finally {
    await own.backend.close();
  }
});
