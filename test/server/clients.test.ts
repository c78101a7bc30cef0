import { ConfluenceClient } from 'confluence.js';
import { HttpException, Version3Client } from 'jira.js';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeListener } from '../../src/server/node.ts';
import { closeServers, listen } from './listen.ts';
import { type Backend, clientOf, clientValuesOf, openBackend, sampleOf, valuesOf } from './open-backend.ts';
import { SECRET_KEY } from './open-proxy.ts';
import { createPerson } from './person.ts';

// The clients that hosts have already, unchanged: through the proxy, and with what `connect.credentials` gives.

const HOUR = 60 * 60_000;
const ADA = { 'x-test-user': 'northwind/ada' };
const HOST = 'acme.atlassian.net';
const CLOUD_ID = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';

/** What a client is told: where, and who asks. */
type Place = {
  readonly jira: string;
  readonly confluence: string;
  readonly baseRequestConfig: { readonly headers: { readonly authorization: string } };
};

let backend: Backend;
let now: number;
let proxyUrl: string;
/** What was sent to the simulator, with a body. */
let sent: Request[];
afterEach(async () => {
  closeServers();
  await backend.close();
});

async function open() {
  now = Date.parse('2026-11-25T09:00:00Z');
  sent = [];
  backend = await openBackend({
    now: () => now,
    simulatorNow: () => new Date(now),
    authenticate: ({ headers }) =>
      headers.get('x-test-user') === ADA['x-test-user'] ? { tenantId: 'northwind', userId: 'ada' } : null,
    secretKey: SECRET_KEY,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (init?.body) sent.push(request.clone());
      return await fetch(request);
    },
  });
  proxyUrl = `${await listen(nodeListener(backend.connect))}/connect/proxy`;
}

/** The ways to connect, each with who is connected by it; what they give is the connection's id. */
const CONNECTED = {
  'CI Bot': async () => {
    const { json } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')), ADA);
    return json.connection.id as string;
  },
  'Report Bot': async () => {
    const { json } = await backend.submitClient(clientValuesOf(clientOf(backend.simulator, 'one-site')), ADA);
    return json.connection.id as string;
  },
  'Mia Keller': async () => {
    const begun = await backend.call('POST', '/attempts', { provider: 'atlassian', values: {} }, ADA);
    const mia = createPerson(backend, ADA);
    await mia.visit(await mia.agree(begun.json.startUrl, 'Mia'));
    const { json } = await backend.call('GET', `/attempts/${begun.json.attemptId}`, undefined, ADA);
    return json.attempt.result.connection.id as string;
  },
} as const;
type Name = keyof typeof CONNECTED;
const connectAs = async (name: Name): Promise<string> => {
  await open();
  return await CONNECTED[name]();
};

const throughProxy = (id: string, key = SECRET_KEY): Place => ({
  jira: `${proxyUrl}/${id}/jira`,
  confluence: `${proxyUrl}/${id}/confluence`,
  baseRequestConfig: { headers: { authorization: `Bearer ${key}` } },
});
const withCredentials = async (connectionId: string): Promise<Place> => {
  const { headers, ...addresses } = await backend.connect.credentials({
    tenantId: 'northwind',
    connectionId,
  });
  return { ...addresses, baseRequestConfig: { headers } };
};
const WAYS = { 'through the proxy': throughProxy, 'with credentials': withCredentials } as const;

const jiraAt = ({ jira, baseRequestConfig }: Place) => new Version3Client({ host: jira, baseRequestConfig });
const confluenceAt = ({ confluence, baseRequestConfig }: Place) =>
  new ConfluenceClient({ host: confluence, baseRequestConfig });
/** Its own methods are of the first API, and the second one is called by its path. */
const confluenceV2At = ({ confluence, baseRequestConfig }: Place) =>
  new ConfluenceClient({ host: confluence, baseRequestConfig, apiPrefix: '/wiki/api/v2' });

const failureOf = async (call: Promise<unknown>): Promise<unknown> =>
  await call.then(
    () => expect.unreachable('The call worked.'),
    (error: unknown) => error,
  );
const tokenCalls = () =>
  backend.simulator.requests.filter(({ path }) => path.endsWith('/oauth/token')).length;
const lastPath = () => backend.simulator.requests.at(-1)?.path;

const names = Object.keys(CONNECTED) as Name[];
const ways = Object.keys(WAYS) as (keyof typeof WAYS)[];
const cases = ways.flatMap((way) => names.map((name) => [way, name] as const));

describe.each(cases)('%s, as %s', (way, name) => {
  const place = async () => await WAYS[way](await connectAs(name));

  it('jira.js says who it is, and where', async () => {
    const jira = jiraAt(await place());
    const me = await jira.myself.getCurrentUser();
    expect([me.displayName, me.active]).toEqual([name, true]);
    expect(lastPath()).toBe(`/ex/jira/${CLOUD_ID}/rest/api/3/myself`);
    expect((await jira.serverInfo.getServerInfo()).baseUrl).toBe(`https://${HOST}`);
  });

  it('jira.js lists the projects, page by page', async () => {
    const jira = jiraAt(await place());
    const all = await jira.projects.searchProjects();
    expect(all.values.map((project) => project.name)).toEqual(['Web shop', 'Operations', 'People']);
    const page = await jira.projects.searchProjects({ startAt: 1, maxResults: 1, expand: ['lead', 'url'] });
    expect([page.total, page.isLast, page.values.map(({ key }) => key)]).toEqual([3, false, ['OPS']]);
  });

  it('confluence.js says who it is, and where', async () => {
    const me = await confluenceAt(await place()).users.getCurrentUser();
    expect([me.displayName, me._links]).toMatchObject([name, { base: `https://${HOST}/wiki` }]);
    expect(lastPath()).toBe(`/ex/confluence/${CLOUD_ID}/wiki/rest/api/user/current`);
  });

  it('confluence.js lists the spaces', async () => {
    const confluence = confluenceV2At(await place());
    const spaces = (params: object) =>
      confluence.sendRequest<{ results: { name: string }[]; _links: { next?: string } }>(
        { url: '/spaces', method: 'GET', params },
        undefined as never,
      );
    const all = await spaces({});
    expect(all.results.map((space) => space.name)).toEqual(['Engineering', 'Product documentation']);
    const first = await spaces({ limit: 1 });
    expect(first.results.map((space) => space.name)).toEqual(['Engineering']);
    expect(first._links.next).toBe('/wiki/api/v2/spaces?limit=1&cursor=1');
  });

  it("Atlassian's own refusals are the client's own errors", async () => {
    const at = await place();
    const issue = await failureOf(jiraAt(at).issues.getIssue({ issueIdOrKey: 'WEB-404' }));
    expect(issue).toBeInstanceOf(HttpException);
    expect(issue).toMatchObject({
      status: 404,
      response: { data: { error: 'Not Found', path: `/ex/jira/${CLOUD_ID}/rest/api/3/issue/WEB-404` } },
    });
    // This one throws what was answered.
    expect(await failureOf(confluenceAt(at).space.getSpaces({ limit: 5 }))).toMatchObject({
      status: 404,
      path: `/ex/confluence/${CLOUD_ID}/wiki/rest/api/space`,
    });
  });
});

describe.each(['Report Bot', 'Mia Keller'] as const)('the access token of %s has ended', (name) => {
  it('and the same clients go on through the proxy, with a new one', async () => {
    const id = await connectAs(name);
    const [jira, confluence] = [jiraAt(throughProxy(id)), confluenceAt(throughProxy(id))];
    expect((await jira.myself.getCurrentUser()).displayName).toBe(name);
    const before = tokenCalls();
    now += HOUR;
    expect((await jira.myself.getCurrentUser()).displayName).toBe(name);
    expect((await confluence.users.getCurrentUser()).displayName).toBe(name);
    expect(tokenCalls() - before).toBe(1);
  });

  it('and credentials are to be asked for again', async () => {
    const id = await connectAs(name);
    const old = await withCredentials(id);
    expect((await jiraAt(old).myself.getCurrentUser()).displayName).toBe(name);
    now += HOUR;
    expect(await failureOf(jiraAt(old).myself.getCurrentUser())).toMatchObject({ status: 401 });
    const fresh = await withCredentials(id);
    expect((await jiraAt(fresh).myself.getCurrentUser()).displayName).toBe(name);
  });
});

describe('a client at the proxy', () => {
  const authentication = (accessToken: string) => ({ authentication: { oauth2: { accessToken } } });

  it('may take the secret key as its access token', async () => {
    const { jira, confluence } = throughProxy(await connectAs('CI Bot'));
    const key = authentication(SECRET_KEY);
    const me = await new Version3Client({ host: jira, ...key }).myself.getCurrentUser();
    expect(me.displayName).toBe('CI Bot');
    const same = await new ConfluenceClient({ host: confluence, ...key }).users.getCurrentUser();
    expect(same.displayName).toBe('CI Bot');
  });

  it('writes and uploads: all of it goes up, and what comes of it is told', async () => {
    const { issueComments, issueAttachments } = jiraAt(throughProxy(await connectAs('CI Bot')));
    // The simulator takes nothing that writes.
    const written = issueComments.addComment({ issueIdOrKey: 'WEB-1', comment: 'Fertig – ✓' });
    expect(await failureOf(written)).toMatchObject({ status: 405 });
    const attachment = { filename: 'log.txt', file: Buffer.from('it works') };
    const uploaded = issueAttachments.addAttachment({ issueIdOrKey: 'WEB-1', attachment });
    expect(await failureOf(uploaded)).toMatchObject({ status: 405 });
    const [comment, upload] = sent.filter(({ url }) => url.includes('/ex/jira/'));
    expect(comment).toMatchObject({ method: 'POST' });
    expect(comment?.url).toMatch(/\/rest\/api\/3\/issue\/WEB-1\/comment$/);
    expect(JSON.stringify(await comment?.json())).toContain('Fertig – ✓');
    expect(upload?.url).toMatch(/\/rest\/api\/3\/issue\/WEB-1\/attachments$/);
    expect(upload?.headers.get('x-atlassian-token')).toBe('no-check');
    const file = (await upload?.formData())?.get('file') as File;
    expect([file.name, await file.text()]).toEqual(['log.txt', 'it works']);
  });

  it.each([
    ['another secret key', `${SECRET_KEY}0`],
    ['none', ''],
  ])('fails with 401 where it has %s, and Atlassian is not asked', async (_what, key) => {
    const at = throughProxy(await connectAs('CI Bot'), key);
    const before = backend.simulator.requests.length;
    const error = await failureOf(jiraAt(at).myself.getCurrentUser());
    expect(error).toBeInstanceOf(HttpException);
    expect(error).toMatchObject({ status: 401, response: { data: { code: 'unauthenticated' } } });
    expect(await failureOf(confluenceAt(at).users.getCurrentUser())).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    expect(backend.simulator.requests).toHaveLength(before);
  });

  it('fails with 404 where there is no such connection', async () => {
    await open();
    const at = throughProxy('no-such-connection');
    expect(await failureOf(jiraAt(at).myself.getCurrentUser())).toMatchObject({
      status: 404,
      response: { data: { code: 'not_found' } },
    });
  });
});
