import { describe, expect, it } from 'vitest';
import { clouds } from '../../src/core/clouds.ts';
import { defineProvider } from '../../src/core/provider.ts';
import { sayRevocation } from '../../src/core/words/say-revocation.ts';
import { de } from '../../src/locales/de.ts';
import { atlassianServiceAccountApiToken, providers } from '../../src/providers/index.ts';

const provider = (id: string) => {
  const found = providers.find((one) => one.id === id);
  if (!found) throw new Error(`There is no provider "${id}".`);
  return found;
};

describe('what disconnecting leaves at Atlassian', () => {
  it('stays in its language where a host leaves a word of it undefined', () => {
    const speaker = { appName: 'Beacon', locale: de };
    const messages = { 'revoke.consent': undefined, 'revoke.link.consent': undefined };
    expect(sayRevocation(provider('atlassian'), { ...speaker, messages })).toEqual(
      sayRevocation(provider('atlassian'), speaker),
    );
  });

  it.each([
    [
      'atlassian',
      'https://id.atlassian.com/manage-profile/apps',
      /allowing Beacon until it is removed there/,
    ],
    [
      'atlassian-government-cloud',
      'https://id.atlassian-us-gov-mod.com/manage-profile/apps',
      /allowing Beacon until it is removed there/,
    ],
    [
      'atlassian-service-account-api-token',
      'https://admin.atlassian.com/',
      /^The API token itself goes on working\..+Directory > Service accounts\.$/,
    ],
    [
      'atlassian-service-account-oauth2',
      'https://admin.atlassian.com/',
      /^The client ID and its secret go on working\..+Directory > Service accounts\.$/,
    ],
  ])('is ended where that is done: %s', (id, url, says) => {
    expect(sayRevocation(provider(id), { appName: 'Beacon' })).toEqual({
      url,
      says: expect.stringMatching(says),
      label: expect.stringMatching(/ at Atlassian$/),
    });
  });

  it('is said for every way to connect, at a host of its own cloud', () => {
    for (const one of providers) {
      const { idHost, adminHost } = clouds[one.cloud];
      const { url, says, label } = sayRevocation(one, { appName: 'Beacon' });
      expect([idHost, adminHost]).toContain(new URL(url).host);
      for (const text of [says, label]) expect(text).not.toMatch(/[{}]|^$/);
    }
  });

  it('is what a provider says where it takes something else', () => {
    const own = defineProvider({
      ...atlassianServiceAccountApiToken,
      id: 'my-own-token',
      cloud: 'government',
      revoked: 'own-token',
    });
    const messages = { 'revoke.link.own-token': 'Meine Tokens' };
    expect(sayRevocation(own, { appName: 'Beacon', messages })).toEqual({
      url: 'https://id.atlassian-us-gov-mod.com/manage-profile/security/api-tokens',
      says: expect.stringMatching(/settings of the account that made it\.$/),
      label: 'Meine Tokens',
    });
  });
});
