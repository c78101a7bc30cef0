import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { CLOUD_IDS, withSimulator } from './with-simulator.ts';

const { simulator, get, tokenOf } = withSimulator();

type Resource = {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly scopes: readonly string[];
};

const list = async (name: string): Promise<readonly Resource[]> => {
  const { status, json } = await get(
    'api.atlassian.com/oauth/token/accessible-resources',
    `Bearer ${await tokenOf(name)}`,
  );
  expect(status).toBe(200);
  return json;
};

const JIRA = ['read:jira-user', 'read:jira-work'];
const CONFLUENCE = ['read:confluence-user', 'read:space:confluence'];

describe('accessible-resources', () => {
  it('has an entry for each product of a site, told apart by its scopes', async () => {
    const acme = {
      id: CLOUD_IDS.acme,
      url: 'https://acme.atlassian.net',
      name: 'acme',
      avatarUrl: expect.stringContaining('https://'),
    };
    expect(await list('one-site')).toEqual([
      { ...acme, scopes: CONFLUENCE },
      { ...acme, scopes: JIRA },
    ]);
  });

  it('puts the sites in no order by name, and the entries of one apart', async () => {
    const names = (await list('three-sites')).map(({ name }) => name);
    expect(names).toEqual(['initech', 'acme', 'globex', 'acme']);
  });

  it('lists none, with a 200, for an account that may use no app', async () => {
    expect(await list('no-sites')).toEqual([]);
  });

  it('lists the site that a policy denies', async () => {
    expect((await list('denied-site')).map(({ url }) => url)).toEqual([
      'https://wonka.atlassian.net',
      'https://wonka.atlassian.net',
    ]);
  });

  it('lists no product the token has no scope for', async () => {
    expect((await list('without-read-jira-user')).map(({ scopes }) => scopes)).toEqual([['read:jira-work']]);
  });

  it('resourceScopes decides whether what the account may use is reflected', async () => {
    expect((await list('jira-only-access')).map(({ scopes }) => scopes)).toEqual([CONFLUENCE, JIRA]);
    simulator().use({ resourceScopes: 'of-account' });
    expect((await list('jira-only-access')).map(({ scopes }) => scopes)).toEqual([JIRA]);
    expect(await list('three-sites')).toHaveLength(4);
    expect(await list('no-sites')).toEqual([]);
  });

  it('resourceUrl decides whether the address is given', async () => {
    simulator().use({ resourceUrl: 'absent' });
    for (const resource of await list('three-sites')) {
      expect(Object.keys(resource)).toEqual(['id', 'name', 'scopes', 'avatarUrl']);
    }
  });
});

describe('a thousand sites', () => {
  it('are all listed, each at its own address and with a Cloud ID of its own', async () => {
    const resources = await list('thousand-sites');
    expect(new Set(resources.map(({ id }) => id)).size).toBe(1000);
    const urls = new Set(resources.map(({ url }) => url));
    expect(urls.size).toBe(1000);
    expect(urls).toContain('https://fleet-0001.atlassian.net');
    expect(urls).toContain('https://fleet-1000.atlassian.net');
    for (const { id } of resources) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-/);
    const names = resources.map(({ name }) => name);
    expect(names).not.toEqual(names.toSorted());
    expect(resources.every(({ id }, at) => id !== resources[at + 1]?.id)).toBe(true);
  });

  it('are the same in every run', async () => {
    expect((await get('fleet-0001.atlassian.net/_edge/tenant_info')).json).toEqual({
      cloudId: '5aa8fa34-f28c-409c-8b9f-3a3f77579332',
    });
  });

  it('have a few names that are hard to show', async () => {
    const names = new Map((await list('thousand-sites')).map(({ url, name }) => [url, name]));
    const nameOf = (number: number) => names.get(`https://fleet-000${number}.atlassian.net`) ?? '';
    expect(nameOf(1)).toBe('fleet-0001');
    expect(nameOf(2)).toHaveLength(120);
    expect(nameOf(3)).toMatch(/^[\p{Script=Arabic} ]+$/u);
    expect(nameOf(4)).toContain('\u202e');
    expect(nameOf(5)).toContain('<b>');
    expect(nameOf(6)).toBe(nameOf(7));
  });

  it('do not slow the simulator down', async () => {
    await list('thousand-sites');
    // At its quickest: what else a machine does makes it slower.
    let quickest = Number.POSITIVE_INFINITY;
    for (let n = 1; n <= 20; n += 1) {
      const started = performance.now();
      await list('thousand-sites');
      quickest = Math.min(quickest, performance.now() - started);
    }
    expect(quickest).toBeLessThan(100);
  });
});
