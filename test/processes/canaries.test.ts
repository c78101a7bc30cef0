import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { postgresStore, sqliteStore } from '../../src/server/sql/index.ts';
import { formsOf, secretsIn } from '../hostile/forms.ts';
import { type Backend, KEYS, OAUTH_PROVIDER, ORIGIN, openBackend, PROVIDER } from '../server/open-backend.ts';
import { createPerson } from '../server/person.ts';
import { startPostgres } from '../server/store/postgres.ts';

const SECRET_KEYS = [
  'the-first-key-of-the-hosts-server-0123456789',
  'the-other-key-of-the-hosts-server-9876543210',
];
const HOUR = 60 * 60_000;

/** Where a secret could have got to. */
type Place = 'answers' | 'log' | 'errors' | 'events' | 'addresses' | 'database';

/** A secret by its name, and where it belongs: a ticket is in the answer that hands it out. */
type Canary = { readonly name: string; readonly secret: string; readonly belongs: readonly Place[] };

type Database = {
  readonly url: string;
  /** All that it holds, as text. */
  readonly read: () => Promise<string>;
  readonly close: () => Promise<void>;
};

async function openSqlite(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'connect-canaries-'));
  return {
    url: join(folder, 'connect.db'),
    // The file, and what waits beside it to be written there.
    read: async () =>
      readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), 'latin1'))
        .join('\n'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openPostgres(): Promise<Database> {
  const { url, stop } = await startPostgres();
  return {
    url,
    async read() {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const tables = await client.query("select tablename from pg_tables where schemaname = 'public'");
      let text = '';
      for (const { tablename } of tables.rows) {
        const { rows } = await client.query(`select t::text as row from ${tablename} t`);
        text += rows.map(({ row }) => row).join('\n');
      }
      await client.end();
      return text;
    },
    close: stop,
  };
}

let close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of close.reverse()) await one();
  close = [];
});

/** A backend of which everything is kept that it ever said, and every secret that came its way. */
async function openWatched(database: Database) {
  const said: Record<Place, string[]> = {
    answers: [],
    log: [],
    errors: [],
    events: [],
    addresses: [],
    database: [],
  };
  const canaries = new Map<string, Canary>();
  const add = (name: string, secret: string | null | undefined, belongs: readonly Place[] = []) => {
    if (secret) canaries.set(secret, { name, secret, belongs });
  };
  let passed = 0;
  const now = () => Date.now() + passed;
  // A host's own, which keeps nothing out by itself.
  const write = (fields: object, message: string) =>
    void said.log.push(inspect(fields, { depth: 10, showHidden: true }), message);
  const isFile = !database.url.startsWith('postgres:');
  const backend = await openBackend({
    now,
    simulatorNow: () => new Date(now()),
    store: isFile ? sqliteStore(database.url, { now }) : postgresStore(database.url),
    secretKey: SECRET_KEYS.join(),
    log: { info: write, warn: write, error: write },
    onError: (error) => void said.errors.push(inspect(error, { depth: 10, showHidden: true })),
    on: (event) => void said.events.push(JSON.stringify(event)),
    async fetch(input, init) {
      said.addresses.push(String(input));
      const sent = typeof init?.body === 'string' && init.body.startsWith('{') ? JSON.parse(init.body) : {};
      add('a code', sent.code);
      add('a PKCE verifier', sent.code_verifier);
      add('a refresh token', sent.refresh_token);
      const response = await fetch(input, init);
      if (!String(input).endsWith('/oauth/token')) return response;
      const got = await response.clone().json();
      add('an access token', got.access_token);
      add('a refresh token', got.refresh_token);
      return response;
    },
  });
  close.push(() => backend.close());
  const handle: Backend['connect']['handle'] = async (request, under) => {
    const response = await backend.connect.handle(request, under);
    said.answers.push(JSON.stringify([...response.headers]), await response.clone().text());
    const { searchParams } = new URL(response.headers.get('location') ?? request.url);
    add('a state', searchParams.get('state'), ['answers']);
    for (const cookie of response.headers.getSetCookie())
      add('a cookie', /=([^;]{43});/.exec(cookie)?.[1], ['answers']);
    return response;
  };
  const connect = { ...backend.connect, handle };
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const page = { origin: ORIGIN, 'content-type': 'application/json', ...headers };
    const init = { method, headers: page, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return await connect.handle(new Request(`${ORIGIN}/connect${path}`, init));
  };
  const pass = (ms: number) => {
    passed += ms;
  };
  return { ...backend, connect, said, canaries, add, ask, pass };
}

type Watched = Awaited<ReturnType<typeof openWatched>>;

/** Everybody connects in every way, well and badly. */
async function connectEverything({ simulator, ask, add }: Watched) {
  const submit = async (provider: string, values: Record<string, string>, secret: string, tenant: string) => {
    const text = values[secret] ?? '';
    for (const typed of [`${text.slice(0, -8)}Wr0ng${tenant}`, text]) {
      add(`${secret} of ${provider}`, typed);
      const user = { 'x-test-user': `${tenant}/ada` };
      await (
        await ask('POST', '/connections', { provider, values: { ...values, [secret]: typed } }, user)
      ).text();
    }
  };
  let tenants = 0;
  for (const { site, email, apiToken } of simulator.samples) {
    tenants += 1;
    await submit(PROVIDER, { cloudId: site, email, apiToken }, 'apiToken', `token-${tenants}`);
    await submit(
      'jira-align',
      { jiraCloudUrl: site, name: 'Acme', email, apiToken },
      'apiToken',
      `align-${tenants}`,
    );
  }
  for (const { subdomain, clientId, clientSecret } of simulator.clients) {
    tenants += 1;
    await submit(OAUTH_PROVIDER, { subdomain, clientId, clientSecret }, 'clientSecret', `client-${tenants}`);
  }
}

/** People agree at Atlassian, one of them declines, and what they agreed to is renewed. */
async function authorizeEverything({ connect, simulator, ask, add, pass }: Watched) {
  const people = [
    ['atlassian', 'Mia', 'accept'],
    ['atlassian', 'Tomás', 'cancel'],
    ['atlassian-government-cloud', 'Ruth', 'accept'],
  ] as const;
  for (const [provider, name, decision] of people) {
    const headers = { 'x-test-user': `people/${name === 'Tomás' ? 'tomas' : name}` };
    const { startUrl } = await (await ask('POST', '/attempts', { provider, values: {} }, headers)).json();
    add('a ticket', new URL(startUrl).searchParams.get('ticket'), ['answers']);
    const person = createPerson({ connect, simulator }, headers);
    const back = await person.agree(startUrl, name, decision);
    add('a code', new URL(back).searchParams.get('code'));
    await person.visit(back);
    await person.visit(back);
  }
  pass(2 * HOUR);
  for (const { id } of await connect.connections.list({ tenantId: 'people' })) {
    const { headers } = await connect.credentials({ tenantId: 'people', connectionId: id });
    add('an Authorization', headers.authorization);
  }
}

/** The proxy, sessions, and Atlassian quoting what it was sent. */
async function useEverything({ connect, simulator, ask, add, said }: Watched) {
  const session = await connect.createSession({ tenantId: 'token-1', userId: 'ada' });
  add('a session token', session);
  const inSession = { authorization: `Bearer ${session}` };
  const { connections } = await (await ask('GET', '/connections', undefined, inSession)).json();
  await ask('GET', '/connections', undefined, {
    authorization: `${inSession.authorization.slice(0, -4)}AAAA`,
  });
  const [{ id }] = connections;
  await ask('POST', `/connections/${id}/test`, undefined, inSession);
  for (const key of [...SECRET_KEYS, `${SECRET_KEYS[0]}-that-is-none`]) {
    const url = `${ORIGIN}/connect/proxy/${id}/jira/rest/api/3/myself?jql=x`;
    await connect.handle(new Request(url, { headers: { authorization: `Bearer ${key}` } }));
  }
  await ask('GET', `/connections/${id}/activity`, undefined, inSession);
  const [sample] = simulator.samples;
  const apiToken = `${sample?.apiToken.slice(0, -8)}Quoted${'q'.repeat(8)}`;
  add('an API token that Atlassian quotes', apiToken);
  const message = `No such token: ${apiToken}, ${Buffer.from(`${sample?.email}:${apiToken}`).toString('base64')}`;
  simulator.faults.add({
    when: { path: '/ex' },
    kind: 'status',
    status: 400,
    body: JSON.stringify({ message }),
  });
  const values = { cloudId: sample?.site, email: sample?.email, apiToken };
  await (
    await ask('POST', '/connections', { provider: PROVIDER, values }, { 'x-test-user': 'quoted/ada' })
  ).text();
  for (const tenantId of ['token-1', 'people']) {
    said.events.push(JSON.stringify(await connect.audit({ tenantId })));
  }
}

describe.each([
  ['SQLite', openSqlite],
  ['PostgreSQL', openPostgres],
] as const)('on %s', (engine, open) => {
  it('no secret is in an answer, the log, an error, an event, an address or the database, in whatever form', {
    timeout: 240_000,
  }, async () => {
    const database = await open();
    close.push(database.close);
    const watched = await openWatched(database);
    const { add, said, simulator } = watched;
    for (const key of SECRET_KEYS) add('a key of the proxy', key);
    add('a key that seals', KEYS.split(':')[1]);
    for (const { cloud, clientSecret } of simulator.apps)
      add(`the secret of the app for ${cloud}`, clientSecret);
    await connectEverything(watched);
    await authorizeEverything(watched);
    await useEverything(watched);
    said.database.push(await database.read());

    const found = Object.entries(said).flatMap(([place, texts]) => {
      const looked = [...watched.canaries.values()].filter(
        ({ belongs }) => !belongs.includes(place as Place),
      );
      const held = new Set(
        secretsIn(
          texts.join('\n'),
          looked.map(({ secret }) => secret),
        ),
      );
      return looked.filter(({ secret }) => held.has(secret)).map(({ name }) => `${name}: ${place}`);
    });
    const kinds = [...new Set([...watched.canaries.values()].map(({ name }) => name))];
    process.stdout.write(
      `${engine}: ${watched.canaries.size} canaries of ${kinds.length} kinds, ${found.length} found\n`,
    );
    expect(found).toEqual([]);
    expect(watched.canaries.size).toBeGreaterThanOrEqual(50);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'a code',
        'a state',
        'a ticket',
        'a cookie',
        'a PKCE verifier',
        'a refresh token',
        'an access token',
        'a session token',
        `apiToken of ${PROVIDER}`,
        'apiToken of jira-align',
        `clientSecret of ${OAUTH_PROVIDER}`,
      ]),
    );
    // They would have been seen: each place has what may be there.
    const { email = '' } = simulator.samples[0] ?? {};
    for (const place of ['answers', 'database'] as const) expect(said[place].join('\n')).toContain(email);
    for (const place of ['log', 'events', 'addresses'] as const)
      expect(said[place].length).toBeGreaterThan(10);
  });
});

it('a secret is seen in whatever form it was written down', () => {
  const secret = 'ATSTT3xFfGF0-a/secret+of?its=own';
  for (const before of ['', 'a', 'ab']) {
    const base64 = Buffer.from(`${before}${secret}${before}`).toString('base64');
    const url = Buffer.from(`${before}${secret}`).toString('base64url');
    for (const text of [
      base64,
      url,
      Buffer.from(secret).toString('hex').toUpperCase(),
      encodeURIComponent(secret),
      `x${secret}x`,
    ]) {
      expect(secretsIn(`{"text":"${text}"}`, [secret])).toEqual([secret]);
    }
  }
  expect(formsOf(secret).every((form) => form.length >= 24)).toBe(true);
  expect(secretsIn('ATSTT3xFfGF0-another-one', [secret])).toEqual([]);
});
