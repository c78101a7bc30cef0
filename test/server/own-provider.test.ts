import { afterAll, beforeAll, expect, it } from 'vitest';
import { personalToken } from '../../stories/own-provider.ts';
import { type Backend, openBackend, sampleOf } from './open-backend.ts';

// A way to connect that this package has never heard of goes through the same code, on the real handler.

let backend: Backend;
beforeAll(async () => {
  backend = await openBackend({ providers: [personalToken] });
});
afterAll(() => backend.close());

const submit = (values: Record<string, string>) =>
  backend.call('POST', '/connections', { provider: personalToken.id, values });
const good = () => {
  const { site, email, apiToken } = sampleOf(backend.simulator, 'everything');
  return { site, login: email, token: apiToken };
};

it('is the only one that is offered, with its scopes', async () => {
  const { json } = await backend.call('GET', '/providers');
  expect(json.providers).toEqual([
    expect.objectContaining({
      id: 'personal-api-token',
      configured: true,
      scopes: { required: ['read:jira-user', 'read:jira-work'], optional: [] },
    }),
  ]);
});

it('is verified at Atlassian, stored, and calls Jira', async () => {
  const values = good();
  const { status, json } = await submit({ ...values, site: `https://${values.site}/jira/your-work` });
  expect(status).toBe(201);
  expect(json.connection).toMatchObject({
    provider: 'personal-api-token',
    host: 'acme.atlassian.net',
    account: { name: 'CI Bot' },
    products: [{ product: 'jira', state: 'answers' }],
    status: 'connected',
  });
  expect(JSON.stringify(json)).not.toContain(values.token);
  expect(await backend.connections()).toHaveLength(1);
  const { id } = json.connection;
  const connection = { tenantId: 'northwind', connectionId: id };
  const me = await backend.connect.fetch(connection, '/jira/rest/api/3/myself');
  expect(me.status).toBe(200);
  const asked = backend.simulator.requests.filter(({ path }) => path.startsWith('/ex/confluence'));
  expect(asked).toEqual([]);
  expect((await backend.call('POST', `/connections/${id}/test`)).status).toBe(200);
  expect((await backend.call('DELETE', `/connections/${id}`)).status).toBe(204);
  expect(await backend.connections()).toEqual([]);
});

it('marks its own fields, by their own names', async () => {
  const refused = await submit({ ...good(), token: 'ATSTT-of-nobody' });
  expect(refused.json).toMatchObject({ code: 'invalid_credentials' });
  const unknown = await submit({ ...good(), site: 'nobody-has-this.atlassian.net' });
  expect(unknown.json).toMatchObject({ code: 'site_not_found', field: 'site' });
  const { login: _, ...rest } = good();
  expect((await submit(rest)).json).toMatchObject({ code: 'invalid_request', field: 'login' });
  expect(await backend.connections()).toEqual([]);
});

it('none of ours is taken in its place', async () => {
  const { email, apiToken, site } = sampleOf(backend.simulator, 'everything');
  const { json } = await backend.call('POST', '/connections', {
    provider: 'atlassian-service-account-api-token',
    values: { cloudId: site, email, apiToken },
  });
  expect(json).toMatchObject({ code: 'not_configured' });
});
