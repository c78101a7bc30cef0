import {
  ACCEPTED,
  ADMIN_KEY,
  BASIC,
  BEFORE_2023,
  CLIENT_SECRET,
  DATA_CENTER,
  type Group,
  good,
  IMAGE,
  kind,
  middle,
  PERSON,
  refused,
  SCRIPT,
  TOKEN,
  TOO_LARGE,
  wrapped,
} from './texts.ts';

const FORM = refused('address_form');
const EMAIL = refused('address_email');
const CUSTOM = refused('custom_domain', 'custom_domain');
const SERVER = refused('data_center', 'custom_domain');
const GOVERNMENT = refused('wrong_environment', 'wrong_environment');

/** The same inside an address, which is how people would come by it. */
const inAddress = (texts: readonly string[]) => texts.map((text) => `https://${text}.atlassian.net/`);

const LOOK_ALIKES = [
  '\u0430cme', // Cyrillic
  '\u03b1cme', // Greek
  '\u212aelvin', // The Kelvin sign becomes our k in lower case.
  '\u017fcme', // So does the long s in upper case.
  '\u0130cme',
  'acme\u0301',
];
const FOREIGN_SIGNS = [
  '\u24d0cme',
  '\uff41cme',
  'acme\uff0eevil.com',
  'acme\u3002evil.com',
  'acme\uff61evil.com',
  'acme\u2024evil.com',
  'acme\uff0fevil.com',
  'acme\u2044evil.com',
  'acme\uff03',
  'acme\uff1f',
  'evil.com\uff20acme',
  'acme\uff1a8443',
  '\u2100cme',
];
const ENCODED = [
  'acme%2eevil',
  '%2e%2e',
  '%2e%2e%2f',
  '%00',
  'acme%00',
  'acme%252e',
  'acme%0d%0aHost:evil.com',
];
const INVISIBLE = [
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\0',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\ufeff',
];
const LABELS = ['.', '-acme', 'acme-', '_acme', 'acme..evil', 'a'.repeat(64), 'a'.repeat(300)];
const TEMPLATES = [
  '$'.concat('{x}'),
  '{{x}}',
  '%s',
  '#{x}',
  '<%= x %>',
  '{subdomain}',
  '{label}',
  '$&',
  '$1',
];

/** Row by row, what a site's field is given. */
export const siteTexts: readonly Group[] = [
  [2, 'markup', FORM, [IMAGE, SCRIPT, '<script>alert(1)</script>', '<b>acme</b>', '&lt;acme&gt;']],
  [3, 'the beginning of a header', FORM, ['acme\r\nHost: evil.com', 'acme\nX: y', 'acme\0evil.com']],
  [8, 'a name that objects have', FORM, ['__proto__', '__proto__.atlassian.net', '{"__proto__":{"a":1}}']],
  [13, 'one letter, again and again', FORM, ['a'.repeat(8_192), '-'.repeat(8_192), '.'.repeat(8_192)]],
  [13, 'more letters than any address', refused('too_long'), ['a'.repeat(60_000), '-'.repeat(60_000)]],
  [13, 'more than a body may hold', TOO_LARGE, ['a'.repeat(100_000), '-'.repeat(100_000)]],
  [
    14,
    'a token',
    kind('address_token'),
    [TOKEN, PERSON, ADMIN_KEY, CLIENT_SECRET, DATA_CENTER, BEFORE_2023, BASIC].flatMap((secret) => [
      secret,
      `"${secret}"`,
      `\u200b${secret}\n`,
    ]),
  ],
  [
    14,
    'a token with something around it',
    kind('address_token'),
    [
      ...inAddress([TOKEN]),
      `https://acme.atlassian.net/?token=${PERSON}`,
      `https://acme.atlassian.net/?a%3D${PERSON}`,
      `https://acme.atlassian.net/${TOKEN}`,
      `https://acme.atlassian.net/#${ADMIN_KEY}`,
      `https://bot:${TOKEN}@acme.atlassian.net/`,
      `${TOKEN}@acme.atlassian.net`,
      `${good.email}:${TOKEN}`,
      `Bearer ${TOKEN}`,
      `Authorization: Basic ${BASIC}`,
      `client secret: ${CLIENT_SECRET}`,
      `{"cloudId":"1a11d016-8984-4c3e-b9ab-142dd06acb1b","token":"${TOKEN}"}`,
      `ATLASSIAN_API_TOKEN=${PERSON}`,
      middle(TOKEN, '\n'),
      TOKEN.toUpperCase(),
    ],
  ],
  [14, 'a token in lower case', FORM, [TOKEN.toLowerCase(), ...inAddress([TOKEN.toLowerCase()])]],
  [
    16,
    'a fragment behind another host',
    CUSTOM,
    ['evil.com/#', 'evil.com#', 'https://evil.com/#.atlassian.net'],
  ],
  [
    17,
    'a query behind another host',
    CUSTOM,
    ['evil.com?', 'evil.com/?', 'https://evil.com?.atlassian.net/'],
  ],
  [
    18,
    'a path behind another host',
    CUSTOM,
    ['evil.com/', 'evil.com/acme.atlassian.net', ...inAddress(['evil.com/'])],
  ],
  [
    19,
    'a backslash',
    FORM,
    [
      'evil.com\\',
      '\\\\evil.com',
      'http:\\\\evil.com',
      'acme\\',
      ...inAddress(['evil.com\\', 'acme\\@evil.com']),
    ],
  ],
  [
    20,
    'an address inside a network',
    SERVER,
    [
      '169.254.169.254/x#',
      'http://169.254.169.254/latest/meta-data/',
      '10.0.0.1',
      'metadata.google.internal',
    ],
  ],
  [
    21,
    'a number that is a host',
    FORM,
    ['0x7f000001/#', '2130706433/#', '017700000001/#', 'http://2130706433/'],
  ],
  [21, 'a short form of 127.0.0.1', CUSTOM, ['127.1', '0x7f.0.0.1/#']],
  [21, '127.0.0.1', SERVER, ['127.0.0.1', 'http://127.0.0.1:4311/', '0177.0.0.1']],
  [
    21,
    'a number that is only a label',
    { kind: 'unknown-site', host: '2130706433.atlassian.net' },
    ['2130706433', '2130706433.atlassian.net'],
  ],
  [22, 'this machine', FORM, ['localhost/#', 'localhost/', 'https://localhost:443/']],
  [
    22,
    'this machine, by a port',
    SERVER,
    ['http://localhost:4310/', 'localhost:4310', ...inAddress(['localhost/#'])],
  ],
  [
    22,
    'a label that is called like it',
    { kind: 'unknown-site', host: 'localhost.atlassian.net' },
    ['localhost'],
  ],
  [23, 'an IPv6 address', FORM, ['[::1]:80/#', '[::1]', '[::ffff:127.0.0.1]', 'http://[::1]:4311/', '::1']],
  [24, 'a port', FORM, ['acme.atlassian.net:8443', 'https://acme.atlassian.net:22/']],
  [24, 'a port of a server', SERVER, ['https://acme:8443/#.atlassian.net', 'acme:8443/#', 'acme:8443']],
  [25, 'another host behind an @', EMAIL, ['acme.atlassian.net@evil.com', 'acme.atlassian.net\\@evil.com']],
  [
    25,
    'another host behind an @, in an address',
    FORM,
    ['https://acme.atlassian.net@evil.com/', 'acme.atlassian.net:443@evil.com', '@evil.com', '//a@evil.com/'],
  ],
  [
    26,
    'a name and a password',
    FORM,
    ['user:pw@', 'user:pw@acme.atlassian.net', ...inAddress(['user:pw@', 'user:pw@acme'])],
  ],
  [
    27,
    'a dot at the end',
    FORM,
    ['acme.', 'acme..', 'acme.atlassian.net.', ...inAddress(['acme.', 'acme..'])],
  ],
  [28, 'a letter of another alphabet', FORM, [...LOOK_ALIKES, ...inAddress(LOOK_ALIKES)]],
  [
    29,
    'what such a letter becomes',
    FORM,
    ['xn--cme-5cd', 'XN--CME-5CD', ...inAddress(['xn--cme-5cd', 'xn--'])],
  ],
  [30, 'a sign that becomes another', FORM, [...FOREIGN_SIGNS, ...inAddress(FOREIGN_SIGNS)]],
  [31, 'an encoded sign', FORM, [...ENCODED, ...inAddress(ENCODED)]],
  [
    32,
    'a sign that nobody sees, inside',
    FORM,
    INVISIBLE.flatMap((sign) => [`ac${sign}me`, ...inAddress([`ac${sign}me`])]),
  ],
  [
    32,
    'a sign that nobody sees, in the suffix',
    FORM,
    ['acme.atlas\u00adsian.net', 'acme.\tatlassian.net', 'ht\ntp://evil.com/'],
  ],
  [32, 'a sign that nobody sees, at the edges', ACCEPTED, wrapped('acme')],
  [33, 'a label of 64 letters', FORM, [...inAddress(['a'.repeat(64)]), `${'a'.repeat(64)}.atlassian.net`]],
  [33, 'a label of 63', { kind: 'unknown-site', host: `${'a'.repeat(63)}.atlassian.net` }, ['a'.repeat(63)]],
  [34, 'nothing', refused('required'), ['', ' ', '\u200b', '""']],
  [34, 'no label', FORM, [...LABELS, ...inAddress(['', ...LABELS])]],
  [35, 'a template', FORM, [...TEMPLATES, ...inAddress(TEMPLATES)]],
  [
    36,
    'a domain that looks like it',
    CUSTOM,
    [
      'acme.atlassian.net.evil.com',
      'acme-atlassian.net',
      'evilatlassian.net',
      'https://acme.atlassian.net.evil.com/jira',
    ],
  ],
  [
    36,
    "another domain of Atlassian's",
    refused('not_a_site'),
    ['acme.atlassian.com', 'https://acme.atlassian.com/', 'atlassian.net'],
  ],
  [36, 'two labels, or none', FORM, ['a.b.atlassian.net', '.atlassian.net', 'https://.atlassian.net/']],
  [
    37,
    'http',
    ACCEPTED,
    ['http://acme.atlassian.net', 'HTTP://ACME.ATLASSIAN.NET/', 'http://acme.atlassian.net/jira'],
  ],
  [
    37,
    'another scheme',
    FORM,
    [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'ftp://acme.atlassian.net',
      '//evil.com/',
      'https:evil.com',
    ],
  ],
  [
    37,
    'another host in what is not sent',
    ACCEPTED,
    ['https://acme.atlassian.net/@evil.com', 'acme.atlassian.net/?u=//evil.com'],
  ],
  [
    38,
    'a domain that is none of its cloud',
    CUSTOM,
    ['acme.jira-dev.com', 'jira.acme.example', 'https://acme.example/wiki'],
  ],
  [38, 'an address of before', refused('legacy_address', 'custom_domain'), ['acme.jira.com']],
  [
    38,
    'the other cloud',
    GOVERNMENT,
    ['acme.atlassian-us-gov-mod.net', 'https://acme.atlassian-us-gov-mod.net/jira'],
  ],
];
