import { afterEach, describe, expect, it } from 'vitest';
import { closeServers, listen } from './listen.ts';
import { type Backend, ORIGIN, openBackend, PROVIDER, sampleOf, valuesOf } from './open-backend.ts';

let backend: Backend;
afterEach(async () => {
  await backend.close();
  closeServers();
});

const good = () => valuesOf(sampleOf(backend.simulator, 'everything'));
const byCloudId = () => valuesOf(sampleOf(backend.simulator, 'everything'), 'cloudId');
const json = (body: unknown, status = 200) => Response.json(body, { status });

/** Atlassian as simulated, but for the answers that `change` replaces. */
function answering(change: (path: string) => Response | undefined): typeof fetch {
  return async (input, init) => change(new URL(String(input)).pathname) ?? (await fetch(input, init));
}

describe('what Atlassian says is not believed when', () => {
  it('serverInfo names a site that has another Cloud ID', async () => {
    backend = await openBackend({
      fetch: answering((path) =>
        path.endsWith('/serverInfo') ? json({ baseUrl: 'https://globex.atlassian.net' }) : undefined,
      ),
    });
    const { json: answer } = await backend.submit(byCloudId());
    expect(answer.kind).toBe('confirm-site');
    expect(await backend.connections()).toEqual([]);
  });

  it.each([
    'https://evil.example',
    'https://acme.atlassian.net.evil.example',
    'javascript:alert(1)',
    '../../me',
  ])('serverInfo names %s', async (baseUrl) => {
    const asked: string[] = [];
    backend = await openBackend({
      fetch: answering((path) => {
        asked.push(path);
        return path.endsWith('/serverInfo') ? json({ baseUrl }) : undefined;
      }),
    });
    expect((await backend.submit(byCloudId())).json.kind).toBe('confirm-site');
    expect(asked.filter((path) => path.includes('evil'))).toEqual([]);
  });

  it('only an endpoint that may answer anybody is reached', async () => {
    backend = await openBackend({
      fetch: answering((path) => {
        if (path.endsWith('/project/search') || path.endsWith('/serverInfo')) return json({ values: [] });
        return path.includes('/ex/') ? json({ code: 401, message: 'Unauthorized' }, 401) : undefined;
      }),
    });
    expect((await backend.submit(good())).json.code).toBe('invalid_credentials');
    expect(await backend.connections()).toEqual([]);
  });

  it('an anonymous caller would be told the same', async () => {
    const failed = { headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' } };
    backend = await openBackend({
      fetch: answering((path) => {
        if (path.endsWith('/project/search')) return Response.json({ values: [] }, failed);
        if (path.includes('/ex/confluence/'))
          return json({ message: 'Current user not permitted to use Confluence' }, 403);
        return path.includes('/ex/') ? json({ code: 401 }, 401) : undefined;
      }),
    });
    for (const values of [good(), byCloudId()]) {
      expect((await backend.submit(values)).json.code).toBe('invalid_credentials');
    }
    expect(await backend.connections()).toEqual([]);
  });

  it('Confluence names nobody', async () => {
    backend = await openBackend({
      fetch: answering((path) => {
        if (path.endsWith('/user/current')) return json({ type: 'anonymous', accountId: 'unknown' });
        return path.includes('/ex/') ? json({ code: 401 }, 401) : undefined;
      }),
    });
    expect((await backend.submit(good())).json.code).toBe('invalid_credentials');
  });

  it('it lists no site at all: that is about the account', async () => {
    backend = await openBackend({
      fetch: answering((path) => {
        if (path.endsWith('/accessible-resources')) return json([]);
        return path.includes('/ex/') ? json({ code: 401 }, 401) : undefined;
      }),
    });
    expect((await backend.submit(byCloudId())).json).not.toHaveProperty('field');
  });

  it('Jira is not there: the site is, when Confluence refuses', async () => {
    backend = await openBackend({
      fetch: answering((path) => {
        if (path.includes('/ex/jira/')) return json({ error: 'Not Found' }, 404);
        return path.includes('/ex/') ? json({ code: 401 }, 401) : undefined;
      }),
    });
    expect((await backend.submit(byCloudId())).json).toMatchObject({
      code: 'invalid_credentials',
      field: 'apiToken',
    });
  });

  it('only the other product is down: the email is not blamed for it', async () => {
    backend = await openBackend({
      fetch: answering((path) => {
        if (path.includes('/ex/jira/')) return json({ error: 'Unavailable' }, 503);
        return path.includes('/ex/') ? json({ message: 'Forbidden' }, 403) : undefined;
      }),
    });
    const { json: answer } = await backend.submit(good());
    expect([answer.code, answer.field]).toEqual(['upstream', undefined]);
  });

  it('a profile hides its email, or turns the text around it', async () => {
    backend = await openBackend({
      fetch: answering((path) =>
        path.endsWith('/myself')
          ? json({ accountId: 'a1', displayName: '\u202eAdmin\u0000\u001b[31m', emailAddress: null })
          : undefined,
      ),
    });
    const { json: answer } = await backend.submit(good());
    expect(answer.connection.account).toEqual({ id: 'a1', name: 'Admin[31m', email: good().email });
  });

  it('the site names an IP block, or refuses to be asked', async () => {
    backend = await openBackend({
      fetch: answering(() =>
        json({ message: 'The IP address has been rejected because it is not on the allowed list.' }, 403),
      ),
    });
    expect((await backend.submit(good())).json.code).toBe('ip_blocked');
    await backend.close();
    backend = await openBackend({ fetch: answering(() => json({}, 403)) });
    expect((await backend.submit(good())).json).toMatchObject({ code: 'site_unavailable' });
  });

  it('a site names a Cloud ID that is none', async () => {
    for (const cloudId of ['../../me', '"', 'x'.repeat(36), 7, null]) {
      backend = await openBackend({
        fetch: answering((path) => (path.endsWith('/tenant_info') ? json({ cloudId }) : undefined)),
      });
      expect((await backend.submit(good())).json.code).toBe('site_not_found');
      expect(backend.simulator.requests).toEqual([]);
    }
  });

  it('an account has no id, or a name of a megabyte', async () => {
    const name = '<img src=x onerror=alert(1)>'.repeat(30_000);
    backend = await openBackend({
      fetch: answering((path) =>
        path.endsWith('/myself') ? json({ accountId: 'a1', displayName: name }) : undefined,
      ),
    });
    const { json: answer } = await backend.submit(good());
    expect(answer.connection.account.name).toHaveLength(200);
  });

  it('it sends more than a megabyte', async () => {
    backend = await openBackend({
      fetch: answering((path) =>
        path.includes('/ex/') ? json({ accountId: 'a1', padding: 'x'.repeat(1_100_000) }) : undefined,
      ),
    });
    expect((await backend.submit(good())).json.code).toBe('site_unavailable');
  });
});

describe('an account that one product names', () => {
  it('reaches that product, whatever the rest of it refuses', async () => {
    backend = await openBackend({
      fetch: answering((path) => {
        if (path.endsWith('/myself')) return json({ accountId: 'a1', displayName: 'CI Bot' });
        return path.includes('/ex/') ? json({ code: 401, message: 'Unauthorized' }, 401) : undefined;
      }),
    });
    const { json: answer } = await backend.submit(good());
    expect(answer.connection.products).toEqual([
      { product: 'jira', state: 'answers' },
      { product: 'confluence', state: 'no-access' },
    ]);
  });
});

describe('a redirect', () => {
  it('is not followed, so that credentials go nowhere else', async () => {
    let reached = 0;
    const evil = await listen((_request, response) => {
      reached += 1;
      response.end('{"accountId":"a1"}');
    });
    const redirecting = await listen((_request, response) => {
      response.writeHead(302, { location: `${evil}/` }).end();
    });
    backend = await openBackend({
      clouds: { commercial: { auth: redirecting, api: redirecting, site: `${redirecting}/{subdomain}` } },
    });
    expect((await backend.submit(good())).json.code).toBe('site_not_found');
    expect((await backend.submit(byCloudId())).json.code).toBe('site_unavailable');
    expect(reached).toBe(0);
  });
});

describe('a caller who leaves at the very last moment', () => {
  it('leaves no connection behind', async () => {
    const controller = new AbortController();
    const canned: Record<string, unknown> = {
      tenant_info: { cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b' },
      myself: { accountId: 'a1', displayName: 'CI Bot' },
    };
    let answered = 0;
    backend = await openBackend({
      fetch: async (input) => {
        answered += 1;
        // Every answer is already there when the caller goes, so that no request is left to be aborted.
        if (answered === 5) setTimeout(() => controller.abort(), 0);
        if (answered === 5) await new Promise((resolve) => setTimeout(resolve, 5));
        return json(canned[String(input).split('/').at(-1) ?? ''] ?? { results: [] });
      },
    });
    const request = new Request(`${ORIGIN}/connect/connections`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      body: JSON.stringify({ provider: PROVIDER, values: good() }),
      signal: controller.signal,
    });
    expect((await backend.connect.handle(request)).status).toBe(499);
    expect(answered).toBe(5);
    expect(await backend.connections()).toEqual([]);
  });
});
