import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineProvider, type ProviderValues } from '../../src/core/provider.ts';
import { atlassianServiceAccountApiToken, jiraAlign, providers } from '../../src/providers/index.ts';

describe('a provider', () => {
  it('is frozen data, all the way down', () => {
    for (const provider of [...providers, jiraAlign]) {
      expect(Object.isFrozen(provider)).toBe(true);
      expect(provider.fields.every((field) => Object.isFrozen(field))).toBe(true);
    }
  });

  it('knows the values of its form by type', () => {
    expectTypeOf<ProviderValues<typeof atlassianServiceAccountApiToken>>().toEqualTypeOf<{
      readonly cloudId: string;
      readonly email: string;
      readonly apiToken: string;
      readonly expiresOn?: string;
    }>();
  });

  it.each(['jira.site', 'api token', '', '1st', 'constructor', '__proto__'])(
    'whose field is named %j is refused, which no form can hold',
    (name) => {
      const { fields } = atlassianServiceAccountApiToken;
      const more = [...fields, { name, kind: 'text', label: 'More' }] as const;
      expect(() => defineProvider({ ...atlassianServiceAccountApiToken, fields: more })).toThrow(
        `cannot be named "${name}"`,
      );
    },
  );

  it('whose credentials name a field that does not exist is refused', () => {
    const auth = { kind: 'basic', site: 'cloudId', username: 'user', secret: 'apiToken' } as const;
    expect(() => defineProvider({ ...atlassianServiceAccountApiToken, auth })).toThrow('"user"');
    const { auth: own } = atlassianServiceAccountApiToken;
    const expiry = { ...own, expiry: 'ends' };
    expect(() => defineProvider({ ...atlassianServiceAccountApiToken, auth: expiry })).toThrow('"ends"');
  });
});
