import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fieldIssues } from '../../src/core/messages.ts';
import { cleanValue, formSchema } from '../../src/core/schema.ts';
import { atlassianServiceAccountApiToken as provider } from '../../src/providers/index.ts';

const good = {
  cloudId: 'acme.atlassian.net',
  email: 'bot@serviceaccount.atlassian.com',
  apiToken: 'ATSTT3xFf-_=0A1B2C3D',
};
const check = (change: Record<string, unknown>) => z.safeParse(formSchema(provider), { ...good, ...change });

function issueOf(change: Record<string, unknown>) {
  const result = check(change);
  return result.success
    ? undefined
    : { field: result.error.issues[0]?.path[0], issue: result.error.issues[0]?.message };
}

describe('the schema of a form', () => {
  it('accepts good values, and gives them back without what copying adds at the edges', () => {
    const result = check({
      email: ' bot@serviceaccount.atlassian.com\n',
      apiToken: '\u200b"ATSTT3x"\u00a0\ufeff',
    });
    expect(result.data).toEqual({ ...good, apiToken: 'ATSTT3x' });
  });

  it.each([
    ['cloudId', '', 'required'],
    ['cloudId', '  \u200b ', 'required'],
    ['cloudId', 'support.example.com', 'custom_domain'],
    ['cloudId', 'acme.atlassian-us-gov-mod.net', 'wrong_environment'],
    ['cloudId', 'ATSTT3xFfGF0abcdefghijk', 'address_token'],
    ['email', '', 'required'],
    ['email', 'jane', 'email_form'],
    ['email', 'a@b.co,c@d.co', 'email_form'],
    ['email', 'a:b@c.co', 'email_form'],
    ['email', 'a@b.co\r\nX: y', 'email_form'],
    ['email', 'a\u0007@b.co', 'email_form'],
    ['email', '\u202ea@b.co', 'email_form'],
    ['email', '<img src=x onerror=1>@b.co', 'email_form'],
    ['apiToken', '', 'required'],
    ['apiToken', 'two words', 'secret_inside'],
    ['apiToken', 'line\nbreak', 'secret_inside'],
    ['apiToken', 'nul\0', 'secret_inside'],
    ['apiToken', 'tökén', 'secret_inside'],
    ['apiToken', 'bot@serviceaccount.atlassian.com', 'secret_email'],
    ['apiToken', 'https://acme.atlassian.net', 'secret_address'],
    ['apiToken', 'a'.repeat(9_000), 'too_long'],
  ])('says what is wrong with %s %j: %s', (field, value, issue) => {
    expect(issueOf({ [field]: value })).toEqual({ field, issue });
    expect(fieldIssues).toHaveProperty(issue);
  });

  it('has no rule for the length of a token', () => {
    for (const length of [1, 24, 192, 4_000])
      expect(check({ apiToken: 'a'.repeat(length) }).success).toBe(true);
  });

  it('refuses what is missing, of another type, or not asked for', () => {
    expect(check({ email: undefined }).success).toBe(false);
    expect(check({ email: 1 }).success).toBe(false);
    expect(check({ host: 'evil.example' }).success).toBe(false);
  });

  it('cleans the longest text quickly', () => {
    for (const unit of [' ', '"', '\u200b', 'a', ' a']) {
      const started = performance.now();
      cleanValue(unit.repeat(100_000));
      cleanValue(`x${unit.repeat(100_000)}x`);
      check({ email: unit.repeat(8_000), apiToken: unit.repeat(8_000) });
      expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(50);
    }
  });
});
