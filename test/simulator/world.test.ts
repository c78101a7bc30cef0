import { describe, expect, it } from 'vitest';
import { CLOUD_IDS, withSimulator } from './with-simulator.ts';

const { simulator } = withSimulator();

describe('a sample', () => {
  it('has the form of a real credential and says that it is none', () => {
    for (const { email, apiToken, cloudId } of simulator().samples) {
      expect(email).toMatch(/^[a-z-]+@serviceaccount\.atlassian\.com$/);
      expect(apiToken).toMatch(/^ATSTT3xFfGF0[A-Za-z0-9_-]{28,}=[A-F0-9]{8}$/);
      expect(apiToken).toContain('SAMPLE_not_a_secret');
      expect(cloudId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
  });

  it('has a name of its own and one line about it', () => {
    const names = simulator().samples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { about } of simulator().samples) expect(about).toMatch(/^[A-Z].{10,90}\.$/);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(simulator().samples)).toBe(true);
    expect(simulator().samples.every(Object.isFrozen)).toBe(true);
  });
});

describe('a sample of a client', () => {
  it('is there for each outcome', () => {
    expect(simulator().clients.map(({ name }) => name)).toEqual([
      'one-site',
      'three-sites',
      'three-sites-with-subdomain',
      'thousand-sites',
      'no-sites',
      'without-read-jira-user',
      'without-read-scopes',
      'jira-only-access',
      'denied-site',
      'other-subdomain',
      'typo',
      'wrong-secret',
      'unknown-client',
    ]);
    for (const { about } of simulator().clients) expect(about).toMatch(/^[A-Z].{10,90}\.$/);
  });

  it('has the form of a real credential and says that it is none', () => {
    for (const { clientId, clientSecret } of simulator().clients) {
      expect(clientId).toMatch(/^[A-Za-z0-9]{32}$/);
      expect(clientId).toContain('SAMPLE');
      expect(clientSecret).toMatch(/^ATOA[A-Za-z0-9_-]{40,}$/);
      expect(clientSecret).toContain('SAMPLE_not_a_secret');
    }
  });

  it('names the site to expect, where it is one', () => {
    const expected = simulator().clients.map(({ name, subdomain, site, cloudId }) => [
      name,
      subdomain,
      site,
      cloudId,
    ]);
    expect(expected.filter(([, ...rest]) => rest.some((text) => text !== ''))).toEqual([
      ['one-site', '', 'acme.atlassian.net', CLOUD_IDS.acme],
      ['three-sites-with-subdomain', 'globex', 'globex.atlassian.net', CLOUD_IDS.globex],
      ['without-read-jira-user', '', 'acme.atlassian.net', CLOUD_IDS.acme],
      ['without-read-scopes', '', 'acme.atlassian.net', CLOUD_IDS.acme],
      ['jira-only-access', '', 'acme.atlassian.net', CLOUD_IDS.acme],
      ['denied-site', '', 'wonka.atlassian.net', CLOUD_IDS.wonka],
      ['other-subdomain', 'umbrella', '', ''],
      ['typo', 'acme-typo', '', ''],
    ]);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(simulator().clients)).toBe(true);
    expect(simulator().clients.every(Object.isFrozen)).toBe(true);
  });
});

describe('the addresses', () => {
  it('are what CONNECT_CLOUDS takes', () => {
    const { url, clouds } = simulator();
    expect(JSON.parse(JSON.stringify(clouds))).toEqual({
      commercial: {
        auth: `${url}/auth.atlassian.com`,
        api: `${url}/api.atlassian.com`,
        site: `${url}/{subdomain}.atlassian.net`,
      },
      government: {
        auth: `${url}/auth.atlassian-us-gov-mod.com`,
        api: `${url}/api.atlassian-us-gov-mod.com`,
        site: `${url}/{subdomain}.atlassian-us-gov-mod.net`,
      },
    });
  });
});
