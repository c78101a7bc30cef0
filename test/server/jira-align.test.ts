import { afterEach, describe, expect, it } from 'vitest';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import type { Variants } from '../../src/simulator/index.ts';
import { type Backend, openBackend, sampleOf } from './open-backend.ts';

let backend: Backend;
afterEach(() => backend.close());

/** A backend that lists it, as a host has to. */
const open = async (variants: Partial<Variants> = {}, stores = false) => {
  backend = await openBackend({ variants, providers: [...providers, { ...jiraAlign, stores }] });
};

const valuesOf = (name: string): Record<string, string> => {
  const { site, email, apiToken } = sampleOf(backend.simulator, name);
  return { jiraCloudUrl: `https://${site}/browse/OPS-1`, name: 'Acme Jira', email, apiToken };
};

const submit = (name: string, change: Record<string, string> = {}) =>
  backend.call('POST', '/connections', {
    provider: jiraAlign.id,
    values: { ...valuesOf(name), ...change },
  });

describe('Jira Align', () => {
  it('is not offered where the host does not list it', async () => {
    backend = await openBackend();
    const { json } = await backend.call('GET', '/providers');
    expect(json.providers.map(({ id }: { id: string }) => id)).not.toContain('jira-align');
    expect(await submit('jira-align')).toMatchObject({ json: { code: 'not_configured' } });
  });

  it('says before anything is typed that it stores nothing', async () => {
    await open();
    const { json } = await backend.call('GET', '/providers');
    expect(json.providers).toContainEqual({
      id: 'jira-align',
      configured: true,
      stores: false,
      scopes: { required: jiraAlign.scopes, optional: [] },
    });
  });

  it('is proven and not stored', async () => {
    await open();
    const { status, json, text } = await submit('jira-align');
    expect(status).toBe(200);
    expect(json).toEqual({
      kind: 'verified',
      verified: {
        provider: 'jira-align',
        host: 'acme.atlassian.net',
        cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
        account: expect.objectContaining({
          name: 'Align Bot',
          email: 'align-bot@serviceaccount.atlassian.com',
        }),
        products: [{ product: 'jira', state: 'answers' }],
        // The others are looked into after the answer.
        scopes: jiraAlign.scopes.map((name) => ({
          name,
          state: ['read:jira-user', 'read:jira-work'].includes(name) ? 'present' : 'unknown',
        })),
        expiresAt: null,
        checkedAt: expect.any(String),
      },
    });
    expect(text).not.toContain(valuesOf('jira-align').apiToken);
    expect(await backend.connections()).toEqual([]);
    expect(backend.events).toEqual([]);
  });

  it('is stored where the host says so, and then like every other connection', async () => {
    await open({}, true);
    const { status, json } = await submit('jira-align');
    expect(status).toBe(201);
    expect(json).toMatchObject({ kind: 'connected', connection: { provider: 'jira-align' } });
    expect(await backend.connections()).toHaveLength(1);
  });

  it('asks Jira alone, and needs its answer', async () => {
    await open();
    await submit('jira-align');
    const asked = backend.simulator.requests.filter(({ path }) => path.startsWith('/ex/'));
    expect(asked.map(({ path }) => path.split('/')[2])).toEqual(['jira', 'jira']);
    const { json } = await submit('everything', { jiraCloudUrl: 'initech.atlassian.net' });
    expect(json).toMatchObject({ status: 422 });
  });

  it.each([
    ['a wrong token', { apiToken: 'ATSTT3x-nonsense' }, 'invalid_credentials', 'apiToken'],
    ["another account's email", { email: 'ci-bot@serviceaccount.atlassian.com' }, 'email_mismatch', 'email'],
    ['no site', { jiraCloudUrl: 'acme-typo.atlassian.net' }, 'site_not_found', 'jiraCloudUrl'],
    [
      'a Cloud ID',
      { jiraCloudUrl: '1a11d016-8984-4c3e-b9ab-142dd06acb1b' },
      'invalid_request',
      'jiraCloudUrl',
    ],
    ['no name', { name: '' }, 'invalid_request', 'name'],
    ['the token as the name', { name: 'ATSTT3xFfGF0abc=0A1B2C3D' }, 'wrong_token_kind', 'name'],
  ])('names %s at its field', async (_what, change, code, field) => {
    await open();
    expect((await submit('jira-align', change)).json).toMatchObject({ code, field });
  });
});
