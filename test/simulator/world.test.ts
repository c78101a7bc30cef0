import { describe, expect, it } from 'vitest';
import { withSimulator } from './with-simulator.ts';

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

describe('the addresses', () => {
  it('are what CONNECT_CLOUDS takes', () => {
    const { url, clouds } = simulator();
    expect(JSON.parse(JSON.stringify(clouds))).toEqual({
      commercial: {
        auth: `${url}/auth.atlassian.com`,
        api: `${url}/api.atlassian.com`,
        site: `${url}/{subdomain}.atlassian.net`,
      },
    });
  });
});
