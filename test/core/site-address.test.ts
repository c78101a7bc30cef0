import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSiteAddress } from '../../src/core/fields/site-address.ts';
import { quickest } from '../quickest.ts';

const ID = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';
const toId = { kind: 'cloud-id', cloudId: ID };
const toAcme = { kind: 'host', subdomain: 'acme', host: 'acme.atlassian.net' };
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
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
    [`\u201c${ID}\u201d`, toId],
    [`\u200b${ID}\u00a0`, toId],
    [`(${ID}),`, toId],
    [`/s/${ID}/users`, toId],
    [`s/${ID}`, toId],
    [`cloudId: "${ID}"`, toId],
    [`Cloud ID: ${ID}`, toId],
    [`{\n  "cloudId": "${ID}"\n}`, toId],
    [`{"cloudId":"${ID}","other":{"cloudId":"${ID}"}}`, toId],
    [`{"cloudId":"${ID}","other":{"cloudId":"${ID.replace('1', '2')}"}}`, refused('address_form')],
    ['{"cloudId":null}', refused('address_form')],
    [`ari:cloud:confluence::site/${ID}`, toId],
    [`ari:cloud:platform::org/${ID}`, refused('organization_id')],
    ['ari:cloud:identity::user/712020', refused('not_a_site')],
    ['cloudidentity.atlassian.net', { kind: 'host', subdomain: 'cloudidentity' }],
    [`https://acme.atlassian.net/issues/?jql=${'a'.repeat(4_000)}`, toAcme],
    [`https://acme.atlassian.net/wiki/home?cloudId=${ID.replace('1', '2')}`, toAcme],
    ['https://acme.atlassian.net/plugins/servlet/ac/some.app/page', toAcme],
    // Braces with something in them besides the ID, as they stand in JSON or around a variable.
    [`{ ${ID} }`, toId],
    [`{"${ID}"}`, toId],
    [`{{${ID}}}`, toId],
    [`{\u201c${ID}\u201d}`, toId],
    [`\u2039${ID}\u203a`, toId],
    [`\u180e${ID}\ufe0f`, toId],
    [`${ID}.`, toId],
    // More than what stands between the slashes.
    [`${ID}/`, toId],
    [`${ID}/access-requests`, toId],
    [`/${ID}/users?search=a#top`, toId],
    [`0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f/s/${ID}/users`, toId],
    [`${ID}/evil.com`, toId],
    [`${ID}.evil.com`, { kind: 'refused' }],
    [`${ID}@evil.com`, { kind: 'refused' }],
    [`${ID}0`, { kind: 'host' }],
    [`${ID}/${'ATSTT'}3xFfGF0abcdefghijk`, refused('address_token')],
    // A line of a table, of Firefox's view of JSON, of JavaScript, of a document that makes quotes round.
    [`Cloud ID ${ID}`, toId],
    [`cloudId\t"${ID}"`, toId],
    [`{cloudId:"${ID}"}`, toId],
    [`{\u201ccloudId\u201d:\u201c${ID}\u201d}`, toId],
    ['cloud-id.atlassian.net', { kind: 'host', subdomain: 'cloud-id' }],
    ['cloudid', { kind: 'host', subdomain: 'cloudid' }],
    // What a header holds.
    [`Basic ${btoa('bot@acme.example:aB3dE6gH9jK2')}`, refused('address_token')],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', refused('address_token')],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', refused('address_token')],
    ['1k2m3n4p-5q6r-7s8t-9u0v-w1x2y3z4a5b6/users', refused('organization_id')],
    // An organization's ID may hold letters that no UUID has.
    ['1k2m3n4p-5q6r-7s8t-9u0v-w1x2y3z4a5b6', refused('organization_id')],
    ['/o/1k2m3n4p-5q6r-7s8t-9u0v-w1x2y3z4a5b6/users', refused('organization_id')],
    ['https://admin.atlassian.com/', refused('not_a_site')],
    ['https://api.atlassian.com/ex/jira/', refused('not_a_site')],
    ['https://home.atlassian.com/o/1/people', refused('not_a_site')],
    ['https://team.atlassian.com', refused('not_a_site')],
    ['https://support.atlassian.com/jira', refused('not_a_site')],
    ['acme.atlassian.com', refused('not_a_site')],
    ['https://bitbucket.org/acme', refused('not_a_site')],
    ['https://acme.atlassian.net/wiki/spaces/DE/pages/1/Überblick', toAcme],
    ['https://acme.atlassian.net/issues/?jql=project = ABC', toAcme],
    ['https://acme.atlassian.net/wiki/spaces/ATOADocumentation/overview', toAcme],
    ['https://acme.atlassian.net:443/', toAcme],
    ['[acme.atlassian.net]', toAcme],
    ['ATATT3xFfGF0', refused('address_token')],
    ['qWeRtYuIoPaSdFgHjKlZxCvB', refused('address_token')],
    ['AcmeEngineeringTeam', { kind: 'host' }],
    ['NorthRhineWestphaliaGov', { kind: 'host', subdomain: 'northrhinewestphaliagov' }],
    ['MyCompanyEngineeringTeam', { kind: 'host', subdomain: 'mycompanyengineeringteam' }],
    ['AcmeITServicesGermany2024', { kind: 'host', subdomain: 'acmeitservicesgermany2024' }],
    ['acmeEngineeringTeamJira2', { kind: 'host' }],
    ['Acme2024EngineeringTeamx1Y', refused('address_token')],
    ['http://jira/browse/AB-1', refused('data_center')],
    ['acme.jira.com', refused('legacy_address')],
    ['https://acme.jira.com/browse/OPS-1', refused('legacy_address')],
    ['https://jira.acme.example/jira/software/projects/OPS/boards/1', refused('custom_domain')],
    ['wiki.acme.example/wiki/spaces/DOC', refused('custom_domain')],
    ['https://jira.acme.example:8443/browse/OPS-1', refused('data_center')],
    ['https://jira.acme.example/secure/Dashboard.jspa', refused('data_center')],
    ['https://acme.example/jira/browse/OPS-1', refused('data_center')],
    ['https://wiki.acme.example/display/DOC/Home', refused('data_center')],
    ['https://wiki.acme.example/confluence/', refused('data_center')],
    ['https://wiki.acme.example/pages/viewpage.action?pageId=1', refused('data_center')],
    ['http://10.1.2.3/jira', refused('data_center')],
    ['http://jira.corp/', refused('data_center')],
    ['http://jira:8080/', refused('data_center')],
    [
      'https://admin.atlassian-us-gov-mod.com/o/1/users',
      { ...refused('organization_id'), cloud: 'government' },
    ],
    [`https://api.atlassian-us-gov-mod.com/ex/jira/${ID}`, { ...toId, cloud: 'government' }],
    ['https://id.atlassian-us-gov-mod.com', { ...refused('not_a_site'), cloud: 'government' }],
    ['API_TOKEN=ATATT3xFfGF0abcdefghijk=0A1B2C3D', refused('address_token')],
    ['https://acme.atlassian.net/?t=ATSTT3xFfGF0abcdefghijk', refused('address_token')],
    ['aB3dE6gH9jK2mN5pQ8sT1vW4', refused('address_token')],
    [btoa(`123456789012:${'x'.repeat(20)}`), refused('address_token')],
    ['a'.repeat(9_000), refused('too_long')],
  ])('%s', (pasted, expected) => {
    expect(parseSiteAddress(pasted)).toMatchObject(expected);
  });
});

it('hardly ever takes a token of before 2023 for a name in words: nearly all have digits inside', () => {
  const token = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 24, maxLength: 24 });
  const texts = fc.sample(token, { numRuns: 20_000, seed: 1 });
  const taken = texts.filter((text) => parseSiteAddress(text).kind !== 'refused');
  expect(taken.length).toBeLessThan(30);
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
      'cloudid ',
      `${ID}/`,
      ' ',
      '\u200b',
      'a@',
    ]) {
      const text = unit.repeat(100_000 / unit.length);
      const took = quickest(() => [parseSiteAddress(text), parseSiteAddress(text.slice(0, 8_000))]);
      expect(took, unit).toBeLessThan(50);
    }
  });
});
