import { describe, expect, it } from 'vitest';
import {
  atlassianServiceAccountOauth2 as byClient,
  atlassianServiceAccountApiToken as byToken,
  jiraAlign,
} from '../../src/providers/index.ts';
import { withoutSecrets } from '../../src/react/parts/without-secrets.ts';

const OLD_TOKEN = 'aB3dE5gH7jK9mN1pQ3sT5vW7';
const tokens = ['eyJhbGciOiJIUzI1NiJ9.abc.def', OLD_TOKEN, 'ATOAxyz12345678', 'ATATT3xFfGF0abcdef'];
const asPasted = (token: string) => [token, ` ${token}`, `${token}\t`, `“${token}”`, `\u200b${token}`];

describe('what is kept of a form', () => {
  it('is what was typed, as it was typed', () => {
    const values = { cloudId: ' acme', email: 'ci@example.com ', apiToken: 'secret', other: 'x' };
    expect(withoutSecrets(byToken, values)).toMatchObject({ cloudId: ' acme', email: 'ci@example.com ' });
    expect(withoutSecrets(byToken, values)).not.toHaveProperty('apiToken');
    expect(withoutSecrets(byToken, values)).not.toHaveProperty('other');
  });

  it.each(tokens.flatMap(asPasted))(
    'is no token in the wrong field, whatever was copied along: %j',
    (text) => {
      expect(withoutSecrets(byToken, { cloudId: text, email: text })).not.toHaveProperty('cloudId');
      expect(withoutSecrets(byToken, { cloudId: text, email: text })).not.toHaveProperty('email');
      expect(withoutSecrets(jiraAlign, { name: text })).not.toHaveProperty('name');
    },
  );

  it.each(tokens.slice(2).flatMap(asPasted))('is no client secret as a client ID: %j', (text) => {
    expect(withoutSecrets(byClient, { clientId: text })).not.toHaveProperty('clientId');
  });
});
