import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cleanValue } from '../../src/core/fields/clean-value.ts';
import { formSchema, readForm } from '../../src/core/fields/schema.ts';
import { fieldIssues, isFieldIssue } from '../../src/core/words/field-words.ts';
import { jiraAlign, atlassianServiceAccountApiToken as provider } from '../../src/providers/index.ts';
import { quickest } from '../quickest.ts';

const good = {
  cloudId: 'acme.atlassian.net',
  email: 'bot@serviceaccount.atlassian.com',
  apiToken: 'ATSTT3xFf-_=0A1B2C3D',
};
// What Data Center makes is a number, a colon and random bytes.
const dataCenterToken = btoa(`123456789012:${'\u00f3'.repeat(20)}`);
const now = () => Date.parse('2026-11-24T10:00:00Z');
const check = (change: Record<string, unknown>) =>
  z.safeParse(formSchema(provider, now), { ...good, ...change });

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
      apiToken: '\u200b\u180e\u2039"ATSTT3x"\u203a\u00a0\ufeff\ufe0f',
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
    ['email', 'a\u202e@b.co', 'email_form'],
    ['email', 'a\u200b@b.co', 'email_form'],
    ['email', 'a\u00a0@b.co', 'email_form'],
    ['email', 'a"b@c.co', 'email_form'],
    ['email', 'a`b@c.co', 'email_form'],
    ['email', 'ATSTT3xFfGF0abcdefghijk=0A1B2C3D', 'email_token'],
    ['email', 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'email_token'],
    ['email', '<img src=x onerror=1>@b.co', 'email_form'],
    ['apiToken', '', 'required'],
    ['apiToken', 'two words', 'secret_inside'],
    ['apiToken', 'line\nbreak', 'secret_inside'],
    ['apiToken', 'nul\0', 'secret_inside'],
    ['apiToken', 'tökén', 'secret_inside'],
    ['apiToken', 'bot@serviceaccount.atlassian.com', 'secret_email'],
    ['apiToken', 'https://acme.atlassian.net', 'secret_address'],
    ['apiToken', 'acme.atlassian.net', 'secret_address'],
    ['apiToken', 'acme.atlassian-us-gov-mod.net/jira', 'secret_address'],
    ['apiToken', '{1A11D016-8984-4C3E-B9AB-142DD06ACB1B}', 'secret_id'],
    ['apiToken', 'ari:cloud:jira:1a11d016-8984-4c3e-b9ab-142dd06acb1b:issue/1', 'secret_id'],
    ['apiToken', '5k1j7a9b-2c3d-4e5f-8a9b-0c1d2e3f4a5b', 'secret_id'],
    ['apiToken', 'ATSTT3x"FfGF0', 'secret_inside'],
    ['apiToken', "ATSTT3x'FfGF0", 'secret_inside'],
    ['apiToken', 'ATSTT3x`FfGF0', 'secret_inside'],
    ['apiToken', 'ATSTT3x\u200bFfGF0', 'secret_inside'],
    ['apiToken', 'ATSTT3x\u00a0FfGF0', 'secret_inside'],
    // What a terminal, or an address, adds to it.
    ['apiToken', 'ATSTT3xFfGF0abcdefghijk=0A1B2C3D%', 'secret_inside'],
    ['apiToken', 'ATSTT3xFfGF0abcdefghijk%3D0A1B2C3D', 'secret_inside'],
    ['apiToken', 'ATSTT3xFfGF0abcdefghijk=0A1B2C3D$', 'secret_inside'],
    ['apiToken', 'ATATT3xFfGF0abcdefghijk=0A1B2C3D', 'secret_person'],
    ['apiToken', 'ATCTT3xFfGN0abcdefghijk=0A1B2C3D', 'secret_organization'],
    ['apiToken', 'ATOA0123456789abcdef', 'secret_client'],
    ['apiToken', dataCenterToken, 'secret_data_center'],
    ['apiToken', 'a'.repeat(9_000), 'too_long'],
    ['expiresOn', 'soon', 'expiry_form'],
    ['expiresOn', '2026-02-31', 'expiry_form'],
    ['expiresOn', '2026-11-23', 'expiry_range'],
    ['expiresOn', '2027-11-26', 'expiry_range'],
  ])('says what is wrong with %s %j: %s', (field, value, issue) => {
    expect(issueOf({ [field]: value })).toEqual({ field, issue });
    expect(fieldIssues).toHaveProperty(issue);
  });

  it.each([
    ['1a11d016-8984-4c3e-b9ab-142dd06acb1b', 'address_cloud_id'],
    ['https://admin.atlassian.com/o/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f/users', 'address_organization_id'],
    ['acme inc', 'address_only'],
    ['ATSTT3xFfGF0abcdefghijk', 'address_token'],
    ['jane@acme.example', 'address_email'],
    ['jira.acme.example', 'custom_domain'],
    ['acme.atlassian-us-gov-mod.net', 'wrong_environment'],
  ] as const)('asks a field that takes an address alone for no Cloud ID: %j is %s', (jiraCloudUrl, issue) => {
    const values = { ...good, jiraCloudUrl, name: 'Acme', cloudId: undefined };
    const { cloudId: _cloudId, ...typed } = values;
    const found = readForm(jiraAlign, typed).issues?.get('jiraCloudUrl');
    expect(found).toBe(issue);
    // What it is may be said; what is asked for is an address.
    if (isFieldIssue(found))
      expect(fieldIssues[found]).not.toMatch(/(?:Enter|Paste|goes|copy) the (?:Cloud )?ID|nor/);
  });

  it('has no rule for the length of a token', () => {
    for (const length of [1, 24, 192, 4_000])
      expect(check({ apiToken: 'a'.repeat(length) }).success).toBe(true);
  });

  it('takes the date of a token, 1 to 365 days from now wherever the person is, or none', () => {
    for (const expiresOn of [undefined, '', '2026-11-24', '2026-11-25', '2027-11-24', '2027-11-25']) {
      expect(check({ expiresOn }).success, expiresOn).toBe(true);
    }
  });

  it('takes the 366th day only where somewhere it is tomorrow already', () => {
    const at = (time: string) =>
      z.safeParse(
        formSchema(provider, () => Date.parse(time)),
        { ...good, expiresOn: '2027-11-25' },
      ).success;
    expect([at('2026-11-24T09:59:59Z'), at('2026-11-24T10:00:00Z')]).toEqual([false, true]);
  });

  it('asks a field that takes any kind of secret only for its form', () => {
    const fields = [{ name: 'secret', kind: 'secret', label: 'Secret' }] as const;
    const own = formSchema({ fields, cloud: 'commercial' });
    expect(z.safeParse(own, { secret: 'ATATT3xFfGF0abcdefghijk=0A1B2C3D' }).success).toBe(true);
  });

  it('takes a text as it was chosen, quotes at its ends included, and without blanks around it', () => {
    const fields = [{ name: 'name', kind: 'text', label: 'Name' }] as const;
    const own = formSchema({ fields, cloud: 'commercial' });
    for (const name of ['Acme "West"', "The Jones'", '"Acme"', '«Nord»', '"']) {
      expect(z.safeParse(own, { name: `\u00a0${name} ` }).data).toEqual({ name });
    }
    expect(z.safeParse(own, { name: ' \t' }).success).toBe(false);
  });

  it.each(['“eyJhbGciOiJIUzI1NiJ9.abc.def”', '"aB3dE5gH7jK9mN1pQ3sT5vW7"', '\u200bATOAxyz12345678'])(
    'takes no token for a text, in quotes neither: %j',
    (name) => {
      const fields = [{ name: 'name', kind: 'text', label: 'Name' }] as const;
      expect(readForm({ fields, cloud: 'commercial' }, { name }).issues?.get('name')).toBe('text_token');
    },
  );

  it.each(['ATOAabcdefghijkl,', '(ATOAabcdefghijkl)', 'client:ATOAabcdefghijkl', 'ATOAabcdefghijkl.'])(
    'asks for a client secret without what stands around it: %s',
    (secret) => {
      const fields = [{ name: 'secret', kind: 'secret', label: 'Secret', token: 'client-secret' }] as const;
      expect(readForm({ fields, cloud: 'commercial' }, { secret }).issues?.get('secret')).toBe(
        'secret_inside',
      );
      const clean = secret.replace(/^client:|[^\w-]/g, '');
      expect(readForm({ fields, cloud: 'commercial' }, { secret: clean }).values).toEqual({ secret: clean });
    },
  );

  it('takes a token with what a client secret begins with somewhere inside', () => {
    expect(check({ apiToken: 'ATSTT3xFfGF0-ATOAbcdefghijk=0A1B2C3D' }).success).toBe(true);
  });

  it('takes a name in words for no token, however long it is', () => {
    const fields = [{ name: 'name', kind: 'text', label: 'Name' }] as const;
    const own = formSchema({ fields, cloud: 'commercial' });
    for (const name of [
      'JiraConnectorProductionEU',
      'AcmeJiraConnectorProd2',
      'AcmeJIRAConnectorProd',
      'AcmeAlignJIRAConnectorProd',
      'AcmeProductionGLOBAL',
      'Production/Jira/Acme',
      'AtlassianCloud+JiraAlign',
    ]) {
      expect(z.safeParse(own, { name }).data).toEqual({ name });
    }
  });

  it('refuses what is missing, of another type, or not asked for', () => {
    expect(check({ email: undefined }).success).toBe(false);
    expect(check({ email: 1 }).success).toBe(false);
    expect(check({ host: 'evil.example' }).success).toBe(false);
  });

  it('tells quickly that a long word is no name, which one request could have kept a server busy with', () => {
    for (const length of [1_000, 8_000]) {
      const word = `A${'a'.repeat(length)}1B`;
      expect(quickest(() => check({ email: word, cloudId: word }))).toBeLessThan(50);
    }
  });

  it('cleans the longest text quickly', () => {
    for (const unit of [' ', '"', '\u200b', 'a', ' a']) {
      const took = quickest(() => [
        cleanValue(unit.repeat(100_000)),
        cleanValue(`x${unit.repeat(100_000)}x`),
        check({ email: unit.repeat(8_000), apiToken: unit.repeat(8_000) }),
      ]);
      expect(took, JSON.stringify(unit)).toBeLessThan(50);
    }
  });
});
