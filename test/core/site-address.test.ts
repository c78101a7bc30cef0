import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSiteAddress } from '../../src/core/site-address.ts';

const ID = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';
const toId = { kind: 'cloud-id', cloudId: ID };
const toAcme = { kind: 'host', subdomain: 'acme', host: 'acme.atlassian.net' };
const refused = (issue: string) => ({ kind: 'refused', issue });

describe('what people paste', () => {
  it.each([
    [ID, toId],
    [ID.toUpperCase(), toId],
    [` {${ID}} `, toId],
    [`"${ID}"\n`, toId],
    [`https://admin.atlassian.com/s/${ID}/access-requests`, toId],
    [`admin.atlassian.com/s/${ID}`, toId],
    [`https://admin.atlassian.com/o/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f/s/${ID}/users`, toId],
    [`https://api.atlassian.com/ex/jira/${ID}/rest/api/3/myself`, toId],
    [`https://api.atlassian.com/ex/confluence/${ID}`, toId],
    [`{"cloudId":"${ID}"}`, toId],
    [`{ "cloudId" : "${ID.toUpperCase()}" }`, toId],
    [`ari:cloud:jira:${ID}:issue/10001`, toId],
    [`ari:cloud:platform::site/${ID}`, toId],
    ['acme', toAcme],
    ['ACME', toAcme],
    ['acme.atlassian.net', toAcme],
    ['http://acme.atlassian.net', toAcme],
    ['https://acme.atlassian.net/_edge/tenant_info', toAcme],
    ['https://acme.atlassian.net/jira/software/projects/OPS/boards/1', toAcme],
    ['https://ACME.atlassian.net/wiki/spaces/DOC/overview?x=1#top', toAcme],
    ['acme.atlassian.net/browse/OPS-1', toAcme],
    ['<https://acme.atlassian.net/servicedesk/customer/portals>', toAcme],
    ['acme.atlassian-us-gov-mod.net', { kind: 'host', subdomain: 'acme', cloud: 'government' }],
    ['https://admin.atlassian.com/o/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f/users', refused('organization_id')],
    ['https://support.example.com/jira', refused('custom_domain')],
    ['https://id.atlassian.com/manage-profile', refused('not_a_site')],
    ['https://start.atlassian.com', refused('not_a_site')],
    ['acme.atlassian-us-gov.net', refused('not_a_site')],
    ['jane@acme.example', refused('address_email')],
    ['ATSTT3xFfGF0abcdefghijk=0A1B2C3D', refused('address_token')],
    ['ATATT3xFfGF0abcdefghijk=0A1B2C3D', refused('address_token')],
    ['a'.repeat(3_000), refused('too_long')],
  ])('%s', (pasted, expected) => {
    expect(parseSiteAddress(pasted)).toMatchObject(expected);
  });
});

// Joined into `https://${text}.atlassian.net/`, each of these reaches another host or a look-alike.
describe('what would reach another host', () => {
  it.each([
    'evil.com/#',
    'evil.com?',
    'evil.com/',
    'evil.com\\',
    '169.254.169.254/x#',
    '0x7f000001/#',
    '2130706433/#',
    'localhost/#',
    '[::1]:80/#',
    'acme:8443/#',
    'acme.atlassian.net@evil.com',
    'user:pw@',
    'acme.',
    'acme..',
    '\u212aelvin',
    'аcme',
    'xn--cme-5cd',
    'ⓐcme',
    'acme．evil.com',
    'acme。evil.com',
    'acme%2eevil',
    '%2e%2e',
    '%00',
    'ac\nme',
    'ac\tme',
    'ac\u200bme',
    'ac\u00adme',
    'a'.repeat(64),
    '',
    '.',
    '-acme',
    'acme-',
    '$' + '{x}',
    '{{x}}',
    '%s',
    'acme.atlassian.net.evil.com',
    'acme-atlassian.net',
    'a.b.atlassian.net',
    'https://acme',
    'javascript:alert(1)',
    'https://acme.atlassian.net:8443/',
    'https://user@acme.atlassian.net/',
    'ftp://acme.atlassian.net',
  ])('%j names no site', (pasted) => {
    expect(parseSiteAddress(pasted)).toMatchObject({ kind: 'refused' });
  });

  it('never comes out of any text: a host is one plain label and a known suffix', () => {
    const pieces = fc.constantFrom(
      'acme',
      '.',
      '/',
      '@',
      ':',
      '\\',
      '%2e',
      '#',
      '?',
      'evil.com',
      '.atlassian.net',
      'https://',
      '\n',
      '＠',
      ID,
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const address = parseSiteAddress(text);
        if (address.kind !== 'host') return;
        const url = new URL(`https://${address.subdomain}.atlassian.net/_edge/tenant_info`);
        expect(url.host).toBe(`${address.subdomain}.atlassian.net`);
        expect(address.subdomain).toMatch(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is found quickly in the longest text', () => {
    for (const unit of [
      'a',
      '-',
      '.',
      '{',
      '"',
      'a.',
      '/s/',
      'ari:cloud:',
      '{"cloudId":"',
      ' ',
      '\u200b',
      'a@',
    ]) {
      const text = unit.repeat(100_000 / unit.length);
      const started = performance.now();
      parseSiteAddress(text);
      parseSiteAddress(text.slice(0, 2_048));
      expect(performance.now() - started, unit).toBeLessThan(50);
    }
  });
});
