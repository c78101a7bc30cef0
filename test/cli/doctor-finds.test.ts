import { access, chmod, mkdir, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createConnect } from '../../src/server/connect.ts';
import { nodeListener } from '../../src/server/node.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import { openLibsql } from '../../src/server/sql/libsql-database.ts';
import { closeServers, listen } from '../server/listen.ts';
import { type Change, type Deployment, examine, nowhere, openDeployment, SECRET_KEY } from './deployment.ts';

// What the doctor finds, for each thing that can be wrong.

let deployment: Deployment;
beforeAll(async () => {
  deployment = await openDeployment();
});
afterEach(() => deployment.simulator.reset());
afterAll(async () => {
  await deployment.close();
  closeServers();
});

/** Nobody's handler. */
const stranger =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end('<!doctype html><title>Beacon</title>');
  };

/** The deployment's own handler behind something that passes some paths on, or changes answers. */
const before =
  (change: (...parameters: Parameters<RequestListener>) => boolean): RequestListener =>
  (request, response) => {
    if (!change(request, response)) deployment.answer(request, response);
  };

const folderWith = async (name: string, write: (path: string) => unknown) => {
  const folder = join(deployment.folder, name);
  await mkdir(folder);
  await write(join(folder, 'connect.db'));
  return { CONNECT_DATA_DIR: folder };
};

/** A handler to which nobody handed the apps of its environment on. */
const withoutApps = async (): Promise<RequestListener> => {
  const { env, folder, simulator, publicUrl } = deployment;
  const connect = createConnect({
    authenticate: () => null,
    store: sqliteStore(join(folder, 'without-apps.db')),
    keys: env.CONNECT_KEYS,
    publicUrl,
    clouds: simulator.clouds,
  });
  await connect.migrate();
  return nodeListener(connect);
};

type Case = readonly [
  name: string,
  change: () => Change | Promise<Change>,
  wrong: readonly string[],
  says: RegExp,
];

const wrongs: readonly Case[] = [
  [
    'a scope that Atlassian does not list',
    () => ({ CONNECT_SCOPES: 'read:jira-user delete:jira-work' }),
    ['scopes'],
    /^Atlassian lists no scope delete:jira-work, .*ask for write:jira-work/,
  ],
  [
    'optional scopes alone',
    () => ({ CONNECT_OPTIONAL_SCOPES: 'read:jira-user' }),
    ['scopes'],
    /^CONNECT_OPTIONAL_SCOPES is set without CONNECT_SCOPES, so that nothing would be required\.$/,
  ],
  ['no key', () => ({ CONNECT_KEYS: undefined }), ['keys'], /^Is empty, and credentials are never stored/],
  ['a short key', () => ({ CONNECT_KEYS: 'k1:c2hvcnQ=' }), ['keys'], /^Entry 1 is not "kid:base64" of 32 b/],
  [
    'two keys of one name',
    () => ({ CONNECT_KEYS: `${deployment.env.CONNECT_KEYS},${deployment.env.CONNECT_KEYS}` }),
    ['keys'],
    /^Two keys are named "k1"\.$/,
  ],
  [
    'one key under two ids',
    () => ({
      CONNECT_KEYS: `${deployment.env.CONNECT_KEYS},${deployment.env.CONNECT_KEYS?.replace('k1', 'k2')}`,
    }),
    ['keys'],
    /^"k1" and "k2" are the same key, so that changing/,
  ],
  [
    'a key of zeros',
    () => ({ CONNECT_KEYS: `k1:${'A'.repeat(43)}=` }),
    ['keys'],
    /^Entry 1 is not random, so that it protects nothing\.$/,
  ],
  [
    'a short secret key',
    () => ({ CONNECT_SECRET_KEY: `${SECRET_KEY},short` }),
    ['secret-key'],
    /^Entry 2 has 5 bytes and needs 32/,
  ],
  [
    'a database of another kind',
    () => ({ DATABASE_URL: 'mysql://connect:connect@127.0.0.1/connect' }),
    ['database'],
    /^It is no address of PostgreSQL\.$/,
  ],
  [
    'a database address that cannot be read',
    () => ({ DATABASE_URL: 'postgres://connect:a#b@127.0.0.1:port/connect' }),
    ['database'],
    /^DATABASE_URL is no address that can be read\.$/,
  ],
  [
    'a database that does not listen',
    async () => ({ DATABASE_URL: (await nowhere()).replace('http:', 'postgres:') }),
    ['database'],
    /^It cannot be reached from here: nothing listens there \(ECONNREFUSED\)\.$/,
  ],
  [
    'a file that is no database',
    () => folderWith('junk', (path) => writeFile(path, 'Not a database, '.repeat(100))),
    ['database'],
    /^The file is no database/,
  ],
  [
    'a database without tables',
    () => folderWith('empty', (path) => openLibsql(path).close()),
    ['database'],
    /^It has no tables yet\.$/,
  ],
  [
    'a folder that is a file',
    () => ({ CONNECT_DATA_DIR: join(deployment.dataDir, 'connect.db') }),
    ['data-dir'],
    /^It is a file, or lies below one\.$/,
  ],
  [
    'a folder that is open to everybody',
    async () => {
      const change = await folderWith('open', () => {});
      await chmod(change.CONNECT_DATA_DIR, 0o777);
      return change;
    },
    ['data-dir'],
    /^Everybody on this machine may write into it\.$/,
  ],
  ['no address', () => ({ PUBLIC_URL: undefined }), ['public-url'], /^Is not set, so that the server does/],
  ['half an address', () => ({ PUBLIC_URL: 'app.example.com' }), ['public-url'], /^Is no http or https addr/],
  ['an address of mail', () => ({ PUBLIC_URL: 'mailto:a@b.c' }), ['public-url'], /^Is no http or https addr/],
  [
    'an address in the clear',
    () => ({ PUBLIC_URL: 'http://app.example.com' }),
    ['public-url'],
    /^Is http and not of this machine/,
  ],
  [
    'an address at which nothing listens',
    async () => ({ PUBLIC_URL: await nowhere() }),
    ['public-url', 'callback-url'],
    /^Nothing can be had from http:\S+\/connect\/providers: nothing listens there \(ECONNREFUSED\)\.$/,
  ],
  [
    'an address at which something else answers',
    async () => ({ PUBLIC_URL: await listen(stranger(404)) }),
    ['public-url', 'callback-url'],
    /^Something else than the handler answers at \S+\/connect\/providers: 404\.$/,
  ],
  [
    'an address at which a page answers everything',
    async () => ({ PUBLIC_URL: await listen(stranger(200)) }),
    ['public-url', 'callback-url'],
    /: 200\.$/,
  ],
  [
    'an address that leads to another one',
    async () => ({
      PUBLIC_URL: await listen(stranger(301, { location: 'https://www.example.com/in?key=x' })),
    }),
    ['public-url', 'callback-url'],
    /: 301, on to https:\/\/www\.example\.com\.$/,
  ],
  [
    'a handler of another version',
    async () => ({ PUBLIC_URL: await listen(stranger(200, { 'connect-wire-version': '0' })) }),
    ['public-url', 'callback-url'],
    /^Another version of this package answers at/,
  ],
  [
    'a handler below another path',
    () => ({ PUBLIC_URL: `${deployment.publicUrl}/connect` }),
    ['public-url'],
    /^The handler answers \S+\/connect\/connect\/providers with 404\.$/,
  ],
  [
    'a handler to which the callback is not passed on',
    async () => ({
      PUBLIC_URL: await listen(
        before((request, response) => {
          const isCallback = request.url === '/connect/oauth/callback';
          if (isCallback) stranger(200)(request, response);
          return isCallback;
        }),
      ),
    }),
    ['callback-url'],
    /^Something else than the handler answers at \S+\/connect\/oauth\/callback: 200\.$/,
  ],
  [
    'a host that is no https address, by its name in the table',
    () => ({ CONNECT_CLOUDS: JSON.stringify({ commercial: { auth: 'ftp://example.com' } }) }),
    ['clouds'],
    /^commercial\.auth must be an https URL/,
  ],
  [
    'no table of hosts',
    () => ({ CONNECT_CLOUDS: 'here' }),
    ['clouds'],
    /^Is not a JSON object, so the server does not know whom to call\.$/,
  ],
  [
    'half an app',
    () => ({ ATLASSIAN_CLIENT_SECRET: undefined }),
    ['app-commercial'],
    /^ATLASSIAN_CLIENT_SECRET is missing, so that nobody can sign in with this app\.$/,
  ],
  [
    'an app whose two values are swapped',
    () => ({
      ATLASSIAN_CLIENT_ID: deployment.apps.commercial.clientSecret,
      ATLASSIAN_CLIENT_SECRET: deployment.apps.commercial.clientId,
    }),
    ['app-commercial'],
    /^ATLASSIAN_CLIENT_ID holds a secret/,
  ],
  [
    'the app of the other cloud',
    () => ({
      ATLASSIAN_GOV_CLIENT_ID: deployment.apps.commercial.clientId,
      ATLASSIAN_GOV_CLIENT_SECRET: deployment.apps.commercial.clientSecret,
    }),
    ['app-government'],
    /^Atlassian does not know this client ID, or not with this secret\.$/,
  ],
  [
    'the secret of another app',
    () => ({ ATLASSIAN_CLIENT_SECRET: deployment.apps.government.clientSecret }),
    ['app-commercial'],
    /^Atlassian refuses the secret of this app\.$/,
  ],
  [
    'apps that the server was not given',
    async () => ({ PUBLIC_URL: await listen(await withoutApps()) }),
    ['app-commercial', 'app-government'],
    /^Atlassian knows the app, and its secret is right, but the server .* has none\.$/,
  ],
];

describe('the doctor', () => {
  it.each(wrongs)('finds %s, and says what to do', async (_, change, wrong, says) => {
    const { ids, findings } = await examine(deployment, await change());
    expect(ids('wrong')).toEqual(wrong);
    const found = findings.filter(({ state }) => state === 'wrong');
    expect(found[0]?.says).toMatch(says);
    for (const { todo } of found) expect(todo).toMatch(/^\S.{10,}/);
  });

  it('finds tables of a newer version', async () => {
    const folder = await folderWith('newer', (path) => {
      const database = openLibsql(path);
      for (const sql of [
        'create table connect_migration (name text, timestamp text)',
        "insert into connect_migration values ('0001-connections-and-attempts', '2026'), ('9999-later', '2027')",
      ]) {
        database.prepare(sql).run([]);
      }
      database.close();
    });
    const { ids, find } = await examine(deployment, folder);
    expect(ids('wrong')).toEqual(['database']);
    expect(find('database')?.says).toMatch(/newer version of connect-atlassian/);
  });

  it('leaves the database as it is', async () => {
    const file = join(deployment.dataDir, 'connect.db');
    const count = () => {
      const database = openLibsql(file);
      try {
        return database.prepare('select count(*) as rows from connect_attempts').all([]);
      } finally {
        database.close();
      }
    };
    const rows = count();
    await examine(deployment, {});
    expect(count()).toEqual(rows);
    const missing = await examine(deployment, { CONNECT_DATA_DIR: join(deployment.folder, 'new', 'data') });
    expect(missing.ids('unknown')).toContain('database');
    expect(missing.ids('wrong')).toEqual([]);
    await expect(access(join(deployment.folder, 'new'))).rejects.toThrow('ENOENT');
  });
});

describe('a host that is silent', () => {
  const silentAt = async (address: string) => {
    const clouds = { commercial: { auth: address, api: address, site: `${address}/{subdomain}` } };
    const apps = { ATLASSIAN_CLIENT_ID: undefined, ATLASSIAN_CLIENT_SECRET: undefined };
    const gov = { ATLASSIAN_GOV_CLIENT_ID: undefined, ATLASSIAN_GOV_CLIENT_SECRET: undefined };
    const { find } = await examine(deployment, {
      ...apps,
      ...gov,
      CONNECT_CLOUDS: JSON.stringify(clouds),
    });
    return (['auth', 'api', 'site'] as const).map((part) => find(`host-commercial-${part}`));
  };

  it('on this machine has to be started, and no firewall to be opened for it', async () => {
    for (const found of await silentAt(await nowhere())) {
      expect(found).toMatchObject({ state: 'wrong', todo: expect.stringMatching(/^Start .*simulate/) });
      expect(found?.todo).not.toMatch(/firewall|443/);
    }
  });

  it('elsewhere has to be let out to', async () => {
    for (const found of await silentAt('https://nobody.invalid')) {
      expect(found).toMatchObject({ state: 'wrong', todo: expect.stringMatching(/443: firewall/) });
    }
  });
});

describe('what is not set up', () => {
  it('is off, and nothing is asked for it', async () => {
    const { ids, find } = await examine(deployment, {
      CONNECT_SECRET_KEY: undefined,
      ATLASSIAN_CLIENT_ID: undefined,
      ATLASSIAN_CLIENT_SECRET: undefined,
      ATLASSIAN_GOV_CLIENT_ID: '',
      ATLASSIAN_GOV_CLIENT_SECRET: '',
      CONNECT_CLOUDS: JSON.stringify({ commercial: deployment.simulator.clouds.commercial }),
    });
    expect(ids('wrong')).toEqual([]);
    expect(ids('off')).toEqual(['secret-key', 'scopes', 'app-commercial', 'app-government']);
    expect(ids('ok')).toContain('host-commercial-site');
    // Nobody uses it, so that nobody has to reach it.
    expect(find('host-government-auth')).toBeUndefined();
  });
});

describe('what nothing tells', () => {
  it('is said so of an app that Atlassian neither knows nor refuses', async () => {
    const [client] = deployment.simulator.clients;
    const { ids, find } = await examine(deployment, {
      ATLASSIAN_CLIENT_ID: client?.clientId,
      ATLASSIAN_CLIENT_SECRET: client?.clientSecret,
    });
    expect(ids('wrong')).toEqual([]);
    expect(find('app-commercial')).toMatchObject({
      state: 'unknown',
      says: expect.stringContaining('400, "A service account has client_credentials only."'),
    });
  });

  it.each([
    [{ kind: 'status', status: 503 }, /^It answers with 503: it is out of order/],
    [{ kind: 'html', status: 403 }, /^What answers \(403\) does not look like Atlassian/],
    [{ kind: 'html', status: 200 }, /^What answers \(200\) does not look like Atlassian/],
    [{ kind: 'html', status: 511 }, /^What answers \(511\) does not look like Atlassian/],
  ] as const)('is said so of a host that answers with %j', async (fault, says) => {
    deployment.simulator.faults.add({ when: { host: 'auth.atlassian.com' }, ...fault });
    const { ids, find } = await examine(deployment, {});
    expect(ids('wrong')).toEqual([]);
    expect(ids('unknown')).toEqual(expect.arrayContaining(['host-commercial-auth', 'app-commercial']));
    expect(find('host-commercial-auth')?.says).toMatch(says);
  });
});
