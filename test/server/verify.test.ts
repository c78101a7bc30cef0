import { afterEach, describe, expect, it } from 'vitest';
import type { Variants } from '../../src/simulator/index.ts';
import { type Backend, openBackend, sampleOf, valuesOf } from './open-backend.ts';

let backend: Backend;
afterEach(() => backend.close());

const NO_SUCH_CLOUD = '00000000-0000-4000-8000-000000000000';

async function submit(
  name: string,
  change: Record<string, string> = {},
  by: 'address' | 'cloudId' = 'address',
) {
  return await backend.submit({ ...valuesOf(sampleOf(backend.simulator, name), by), ...change });
}

describe('good credentials', () => {
  it.each(['address', 'cloudId'] as const)(
    'connect by %s and say where, as whom and what is reached',
    async (by) => {
      backend = await openBackend();
      const { status, json } = await submit('everything', {}, by);
      expect(status).toBe(201);
      expect(json).toMatchObject({
        kind: 'connected',
        outcome: 'created',
        connection: {
          host: 'acme.atlassian.net',
          account: { name: 'CI Bot', email: 'ci-bot@serviceaccount.atlassian.com' },
          products: [
            { product: 'jira', state: 'answers' },
            { product: 'confluence', state: 'answers' },
          ],
          status: 'connected',
        },
      });
      expect(json.connection.scopes.map(({ state }: { state: string }) => state)).toEqual(
        Array(4).fill('present'),
      );
      expect(await backend.connections()).toHaveLength(1);
    },
  );

  it('connect with a product that is not on the site', async () => {
    backend = await openBackend();
    const { json } = await submit('jira-only-site');
    expect(json.connection.host).toBe('globex.atlassian.net');
    expect(json.connection.products[1]).toEqual({ product: 'confluence', state: 'not-found' });
  });

  it('connect with Confluence alone', async () => {
    backend = await openBackend();
    const { json } = await submit('confluence-only-site');
    expect(json.connection.products[0]).toEqual({ product: 'jira', state: 'not-found' });
    expect(json.connection.account.name).toBe('CI Bot');
  });

  it('connect without a scope to read who it is, and name the email instead', async () => {
    backend = await openBackend();
    const { json } = await submit('without-read-jira-user');
    expect(json.connection.account).toMatchObject({
      id: null,
      name: sampleOf(backend.simulator, 'without-read-jira-user').email,
    });
    expect(json.connection.scopes).toContainEqual({ name: 'read:jira-user', state: 'missing' });
    expect(json.connection.scopes).toContainEqual({ name: 'read:jira-work', state: 'present' });
  });

  it('update in place when the same account connects again', async () => {
    backend = await openBackend();
    const first = await submit('everything');
    const second = await submit('everything', {}, 'cloudId');
    expect(second.json).toMatchObject({ outcome: 'updated', connection: { id: first.json.connection.id } });
    expect(second.json.connection.createdAt).toBe(first.json.connection.createdAt);
    expect(await backend.connections()).toHaveLength(1);
    expect(backend.events.map(({ type }) => type)).toEqual(['connected', 'replaced']);
  });
});

describe('what can be wrong with what was typed', () => {
  const bearerRefused = { bearer: 'refused' } as const;
  const cases: [
    string,
    string,
    Record<string, string>,
    'address' | 'cloudId',
    Partial<Variants>,
    string,
    (string | undefined)?,
    string?,
  ][] = [
    [
      'wrong token',
      'everything',
      { apiToken: 'ATSTT3x-nonsense' },
      'address',
      {},
      'invalid_credentials',
      'apiToken',
      'token',
    ],
    [
      'wrong token, bare Cloud ID',
      'everything',
      { apiToken: 'ATSTT3x-nonsense' },
      'cloudId',
      {},
      'invalid_credentials',
      'apiToken',
      'token',
    ],
    [
      'wrong token, page as body',
      'everything',
      { apiToken: 'nonsense' },
      'address',
      { wrongTokenBody: 'html' },
      'invalid_credentials',
      'apiToken',
      'token',
    ],
    [
      'wrong token, no body',
      'everything',
      { apiToken: 'nonsense' },
      'address',
      { wrongTokenBody: 'empty' },
      'invalid_credentials',
      'apiToken',
      'token',
    ],
    [
      'wrong token, nothing to cross-check',
      'everything',
      { apiToken: 'nonsense' },
      'cloudId',
      { serverInfoAnonymous: 'refused', gatewayOrder: 'authentication-first' },
      'invalid_credentials',
    ],
    ['expired token', 'expired', {}, 'address', {}, 'invalid_credentials', 'apiToken', 'token'],
    ['wrong email', 'email-of-another-account', {}, 'address', {}, 'email_mismatch', 'email'],
    ['wrong email, bare Cloud ID', 'email-of-another-account', {}, 'cloudId', {}, 'email_mismatch', 'email'],
    [
      'wrong Cloud ID (404)',
      'everything',
      { cloudId: NO_SUCH_CLOUD },
      'cloudId',
      {},
      'cloud_not_found',
      'cloudId',
    ],
    [
      'wrong Cloud ID (404 after the token)',
      'everything',
      { cloudId: NO_SUCH_CLOUD },
      'cloudId',
      { gatewayOrder: 'authentication-first' },
      'cloud_not_found',
      'cloudId',
    ],
    [
      'wrong Cloud ID (401), resources listed',
      'everything',
      { cloudId: NO_SUCH_CLOUD },
      'cloudId',
      { wrongCloudId: '401', accessibleResourcesApiToken: 'accepted' },
      'cloud_not_found',
      'cloudId',
    ],
    [
      'wrong Cloud ID (401), nothing to cross-check',
      'everything',
      { cloudId: NO_SUCH_CLOUD },
      'cloudId',
      { wrongCloudId: '401' },
      'invalid_credentials',
    ],
    [
      'wrong Cloud ID (403), resources listed',
      'everything',
      { cloudId: NO_SUCH_CLOUD },
      'cloudId',
      { wrongCloudId: '403', accessibleResourcesApiToken: 'accepted' },
      'cloud_not_found',
      'cloudId',
    ],
    [
      'wrong Cloud ID (403), nothing to cross-check',
      'everything',
      { cloudId: NO_SUCH_CLOUD },
      'cloudId',
      { wrongCloudId: '403', gatewayOrder: 'authentication-first', serverInfoAnonymous: 'refused' },
      'product_not_accessible',
      undefined,
      'forbidden',
    ],
    [
      'unknown site',
      'everything',
      { cloudId: 'no-such-site.atlassian.net' },
      'address',
      {},
      'site_not_found',
      'cloudId',
    ],
    [
      'unknown site (JSON)',
      'everything',
      { cloudId: 'no-such-site' },
      'address',
      { unknownSite: '404-json' },
      'site_not_found',
      'cloudId',
    ],
    [
      'unknown site (redirect)',
      'everything',
      { cloudId: 'no-such-site' },
      'address',
      { unknownSite: '302' },
      'site_not_found',
      'cloudId',
    ],
    [
      'token of another organization (404)',
      'other-organization',
      {},
      'address',
      { foreignCloudId: '404' },
      'site_not_accessible',
      'cloudId',
      'unlisted',
    ],
    [
      'token of another organization (403)',
      'other-organization',
      {},
      'address',
      { foreignCloudId: '403' },
      'product_not_accessible',
      undefined,
      'forbidden',
    ],
    [
      'token of another organization, resources listed',
      'other-organization',
      {},
      'address',
      { foreignCloudId: '403', accessibleResourcesApiToken: 'accepted' },
      'site_not_accessible',
      'cloudId',
    ],
    ['no scope to read anything', 'without-read-scopes', {}, 'address', {}, 'insufficient_scope', 'apiToken'],
    [
      'no scope to read anything, bearer refused',
      'without-read-scopes',
      {},
      'address',
      bearerRefused,
      'insufficient_scope',
      'apiToken',
    ],
    [
      'organization URL',
      'everything',
      { cloudId: 'https://admin.atlassian.com/o/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f/users' },
      'address',
      {},
      'organization_id_given',
      'cloudId',
    ],
    [
      'token in the site field',
      'everything',
      { cloudId: 'ATSTT3xFfGF0abcdefgh' },
      'address',
      {},
      'wrong_token_kind',
      'cloudId',
    ],
    [
      'custom domain',
      'everything',
      { cloudId: 'support.example.com' },
      'address',
      {},
      'custom_domain',
      'cloudId',
    ],
    [
      'government address',
      'everything',
      { cloudId: 'acme.atlassian-us-gov-mod.net' },
      'address',
      {},
      'wrong_environment',
      'cloudId',
    ],
    ['two emails', 'everything', { email: 'a@b.co,c@d.co' }, 'address', {}, 'invalid_request', 'email'],
  ];

  it.each(cases)('%s', async (_what, name, change, by, variants, code, field, reason) => {
    backend = await openBackend({ variants });
    const { status, json } = await submit(name, change, by);
    expect(json).toMatchObject({ code, ...(reason ? { evidence: { reason } } : {}) });
    expect(json.field).toBe(field);
    expect(status).toBe(json.status);
    expect(await backend.connections()).toHaveLength(0);
    expect(backend.errors).toEqual([]);
  });

  it('never blames the token when a wrong email cannot be told apart', async () => {
    backend = await openBackend({ variants: bearerRefused });
    const { json } = await submit('email-of-another-account');
    expect(json).toMatchObject({ code: 'invalid_credentials', evidence: { reason: 'token' } });
    // The words under the mark name the email as well, since here it is what is wrong.
    expect(json.detail).toMatch(/email/);
  });
});

it('a wrong email is told as that, also where a policy keeps content from apps', async () => {
  backend = await openBackend();
  backend.simulator.faults.add({ when: { path: '/ex/' }, kind: 'policy-blocked' });
  const { json } = await submit('email-of-another-account');
  expect([json.code, json.field]).toEqual(['email_mismatch', 'email']);
});

describe('another account on a site that is connected', () => {
  const replace = (name: string, answer?: readonly string[]) =>
    backend.call('POST', '/connections', {
      provider: 'atlassian-service-account-api-token',
      values: valuesOf(sampleOf(backend.simulator, name)),
      ...(answer === undefined ? {} : { replace: answer }),
    });

  it('is asked about, and takes its place under the same id when told to', async () => {
    backend = await openBackend();
    const first = await submit('everything');
    const asked = await replace('jira-only-scopes');
    expect([asked.status, asked.json]).toEqual([
      200,
      {
        kind: 'confirm-replace',
        host: 'acme.atlassian.net',
        account: expect.any(String),
        connected: 'CI Bot',
        connectionIds: [first.json.connection.id],
      },
    ]);
    expect(await backend.connections()).toHaveLength(1);
    const done = await replace('jira-only-scopes', asked.json.connectionIds);
    expect(done.json).toMatchObject({ outcome: 'updated', connection: { id: first.json.connection.id } });
    expect(done.json.connection.account.name).not.toBe('CI Bot');
    expect(await backend.connections()).toHaveLength(1);
    // What is sealed now belongs to the new account, at its old place.
    expect((await backend.call('POST', `/connections/${first.json.connection.id}/test`)).status).toBe(200);
  });

  it('is kept beside it when told to, and asked about on no other site or tenant', async () => {
    backend = await openBackend();
    await submit('everything');
    expect((await replace('jira-only-scopes', [])).json.outcome).toBe('created');
    expect(await backend.connections()).toHaveLength(2);
    expect((await submit('everything')).json.outcome).toBe('updated');
    expect((await submit('jira-only-site')).json.outcome).toBe('created');
    const theirs = await backend.submit(valuesOf(sampleOf(backend.simulator, 'without-confluence-access')), {
      'x-test-user': 'other/bob',
    });
    expect(theirs.json.outcome).toBe('created');
    const { connectionIds } = (await replace('without-confluence-access')).json;
    expect(connectionIds).toHaveLength(2);
    const all = await replace('without-confluence-access', connectionIds);
    expect(all.json.outcome).toBe('updated');
    expect(await backend.connections()).toHaveLength(2);
    expect(backend.events.map(({ type }) => type).slice(-2)).toEqual(['disconnected', 'replaced']);
  });

  it('is asked about again when it is another one by then, and only what was named is replaced', async () => {
    backend = await openBackend();
    await submit('everything');
    const { connectionIds } = (await replace('jira-only-scopes')).json;
    await backend.call('DELETE', `/connections/${connectionIds[0]}`);
    await submit('without-confluence-access');
    const again = await replace('jira-only-scopes', connectionIds);
    expect(again.json).toMatchObject({ kind: 'confirm-replace', connected: 'Ticket Bot' });
    expect(await backend.connections()).toHaveLength(1);
  });

  it('is asked about after the site was named, and the question stays open until then', async () => {
    backend = await openBackend({ variants: { serverInfoScope: 'checked' } });
    await submit('everything');
    const { json } = await submit('confluence-only-scopes', {}, 'cloudId');
    const answer = (more: object) =>
      backend.call('POST', `/attempts/${json.attemptId}/site`, { address: 'acme', ...more });
    expect((await answer({})).json.kind).toBe('confirm-replace');
    expect(await backend.connections()).toHaveLength(1);
    expect((await answer({ replace: [] })).status).toBe(201);
    expect(await backend.connections()).toHaveLength(2);
  });
});

describe('a refused token', () => {
  it('is not blamed when the email is none of a service account, or the token alone could not be asked', async () => {
    backend = await openBackend({ variants: { bearer: 'refused' } });
    const other = await submit('everything', { email: 'jane@acme.example' });
    expect([other.json.field, other.json.evidence.reason]).toEqual([undefined, 'email']);
    await backend.close();
    let asked = 0;
    backend = await openBackend({
      fetch: async (input, init) => {
        asked += 1;
        const bearer = new Headers(init?.headers).get('authorization')?.startsWith('Bearer');
        return bearer ? Response.json({}, { status: 429 }) : await fetch(input, init);
      },
    });
    const { json } = await submit('everything', { apiToken: 'ATSTT3x-nonsense' });
    expect([json.code, json.field]).toEqual(['invalid_credentials', undefined]);
    expect(asked).toBeGreaterThan(5);
  });
});

describe('a bare Cloud ID whose host cannot be learned', () => {
  const variants = { serverInfoScope: 'checked' } as const;

  it('asks for the address, stores nothing before it, and connects with the right one', async () => {
    backend = await openBackend({ variants });
    const asked = await submit('confluence-only-scopes', {}, 'cloudId');
    expect(asked.status).toBe(200);
    expect(asked.json).toMatchObject({
      kind: 'confirm-site',
      cloudId: sampleOf(backend.simulator, 'everything').cloudId,
    });
    expect(await backend.connections()).toHaveLength(0);
    const wrong = await backend.call('POST', `/attempts/${asked.json.attemptId}/site`, { address: 'globex' });
    expect(wrong.json).toMatchObject({ code: 'site_not_found', evidence: { reason: 'other-site' } });
    const again1 = await backend.call('POST', `/attempts/${asked.json.attemptId}/site`, {
      address: 'https://support.example.com',
    });
    expect(again1.json.code).toBe('custom_domain');
    expect(await backend.connections()).toHaveLength(0);
    const right = await backend.call('POST', `/attempts/${asked.json.attemptId}/site`, {
      address: 'acme.atlassian.net',
    });
    expect(right.status).toBe(201);
    expect(right.json.connection.host).toBe('acme.atlassian.net');
    const again = await backend.call('POST', `/attempts/${asked.json.attemptId}/site`, { address: 'acme' });
    expect(again.json.code).toBe('not_found');
  });

  it('keeps the question for its own user, for ten minutes, until it is cancelled', async () => {
    let now = Date.now();
    backend = await openBackend({ variants, now: () => now });
    const { json } = await submit('confluence-only-scopes', {}, 'cloudId');
    const answer = (user: string) =>
      backend.call('POST', `/attempts/${json.attemptId}/site`, { address: 'acme' }, { 'x-test-user': user });
    expect((await answer('northwind/eve')).json.code).toBe('not_found');
    expect((await answer('other/ada')).json.code).toBe('not_found');
    now += 10 * 60_000 + 1;
    expect((await answer('northwind/ada')).json.code).toBe('not_found');
    await backend.connect.sweep();
    now -= 10 * 60_000;
    expect((await answer('northwind/ada')).json.code).toBe('not_found');
  });
});

describe('what verification sends', () => {
  it.each(['everything', 'expired', 'email-of-another-account', 'without-read-scopes', 'other-organization'])(
    'is GET only and at most six questions with credentials (%s)',
    async (name) => {
      backend = await openBackend();
      await submit(name, {}, 'cloudId');
      const asked = backend.simulator.requests;
      expect(asked.every(({ method }) => method === 'GET')).toBe(true);
      const counted = asked.filter(
        ({ path, authorization }) => path.startsWith('/ex/') && authorization !== 'none',
      );
      expect(counted.length).toBeLessThanOrEqual(6);
      expect(
        asked.filter(
          ({ host, authorization }) => host.endsWith('.atlassian.net') && authorization !== 'none',
        ),
      ).toEqual([]);
    },
  );
});
