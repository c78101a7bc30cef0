import {
  ACCEPTED,
  ADMIN_KEY,
  BASIC,
  BEFORE_2023,
  CLIENT_SECRET,
  DATA_CENTER,
  EDGES,
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

const INSIDE = refused('secret_inside');
const NO_EMAIL = refused('email_form');
/** Row by row, what an email's field is given. */
export const emailTexts: readonly Group[] = [
  [
    1,
    'a second address',
    NO_EMAIL,
    ['a@b.co,evil@x.yz', 'a@b.c,evil@x.y', 'a@b.co;evil@x.yz', 'a@b.co evil@x.yz', 'a@b.co@evil.com'],
  ],
  [
    1,
    'a name around it',
    NO_EMAIL,
    ['CI Bot <a@b.co>', '<a@b.co>', 'mailto:a@b.co', '"a"@b.co', 'a(x)@b.co'],
  ],
  [
    2,
    'markup',
    NO_EMAIL,
    [IMAGE, `${IMAGE}@b.co`, SCRIPT, 'a@b.co<script>alert(1)</script>', 'javascript:alert(1)@b.co'],
  ],
  [
    3,
    'a line break or NUL',
    NO_EMAIL,
    ['\r\n', '\n', '\r', '\0', '\u2028', '\x0b'].map((sign) => `${good.email}${sign}X: y`),
  ],
  [3, 'NUL at the edge', NO_EMAIL, [`${good.email}\0`, `\0${good.email}`]],
  [
    3,
    'such a sign inside',
    NO_EMAIL,
    ['\r\n', '\0', '\u0007', '\u200b', '\u202e', ' '].map((sign) => good.email.replace('@', `${sign}@`)),
  ],
  [
    4,
    'a colon, where Basic ends the name',
    NO_EMAIL,
    ['bot:x@b.co', ':bot@b.co', 'bot@b.co:', 'bot@b.co:443'],
  ],
  [4, 'a token behind a colon', kind('email_token'), [`${good.email}:${TOKEN}`, `bot:${PERSON}@b.co`]],
  [5, 'what copying adds', ACCEPTED, wrapped(good.email)],
  [
    7,
    'another alphabet',
    NO_EMAIL,
    [
      'b\u00f6t@b.co',
      'bot@b\u00f6t.co',
      '\u0430@b.co',
      'bot@\u0430cme.com',
      '\ud83e\udd16@b.co',
      'bot\ud800@b.co',
    ],
  ],
  [8, 'a name that objects have', NO_EMAIL, ['__proto__', 'constructor', '{"__proto__":{"a":1}}']],
  [
    13,
    'one letter, again and again',
    NO_EMAIL,
    ['a', '-', 'a@', '@', 'a.'].map((unit) => unit.repeat(8_192 / unit.length)),
  ],
  [
    13,
    'one letter behind an @',
    NO_EMAIL,
    [`a@${'a'.repeat(8_000)}`, `a@${'a.'.repeat(4_000)}co`, `${'a'.repeat(65)}@b.co`],
  ],
  [13, 'more letters than any email', refused('too_long'), ['a'.repeat(60_000), '-'.repeat(60_000)]],
  [
    14,
    'a token',
    kind('email_token'),
    [TOKEN, PERSON, ADMIN_KEY, CLIENT_SECRET, DATA_CENTER, BEFORE_2023, BASIC],
  ],
  [14, 'a header', kind('email_token'), [`Basic ${BASIC}`, `Authorization: Basic ${BASIC}`]],
  [
    35,
    'a template',
    { kind: 'answered', code: 'email_mismatch' },
    ['$'.concat('{x}@b.co'), '{{x}}@b.co', '$&@b.co', '../../me@b.co'],
  ],
];

/** Row by row, what a token's field is given. */
export const tokenTexts: readonly Group[] = [
  [2, 'markup', INSIDE, [IMAGE, `${TOKEN}${IMAGE}`, `${TOKEN}${SCRIPT}`]],
  [
    3,
    'a line break or NUL',
    INSIDE,
    ['\r\n', '\n', '\r', '\0', '\u2028', '\x0b'].map((sign) => `${TOKEN}${sign}X:y`),
  ],
  [3, 'NUL at the edge', INSIDE, [`${TOKEN}\0`, `\0${TOKEN}`]],
  [5, 'what copying adds', ACCEPTED, [...wrapped(TOKEN), `${' '.repeat(50_000)}${TOKEN}`]],
  [5, 'the same inside', INSIDE, [...EDGES, '"', '\u201c', '\u2019', '`'].map((sign) => middle(TOKEN, sign))],
  [5, 'its scheme', INSIDE, [`Bearer ${TOKEN}`, `Basic ${BASIC}`, `Authorization: Bearer ${TOKEN}`]],
  [
    5,
    'what stood around it in a text',
    INSIDE,
    [
      `${good.email}:${TOKEN}`,
      `token:${TOKEN}`,
      `<${TOKEN}>`,
      `(${TOKEN})`,
      ...['.', ',', ';', '\\', '|'].map((sign) => TOKEN + sign),
    ],
  ],
  [6, 'more than any token', refused('too_long'), ['a'.repeat(8_193), '-'.repeat(60_000)]],
  [6, 'a megabyte', TOO_LARGE, [TOKEN + 'a'.repeat(1_000_000)]],
  [
    7,
    'another alphabet',
    INSIDE,
    ['\u00fc', '\u0410', '\ud83e\udd16', '\ud800', '\uff21', '\u0100'].map((sign) => TOKEN + sign),
  ],
  [14, 'what belongs into another field', refused('secret_email'), [good.email]],
  [14, 'an address', refused('secret_address'), [`https://${good.cloudId}/`, `HTTP://EVIL.COM/?${TOKEN}`]],
  [
    15,
    "an organization's admin key",
    kind('secret_organization'),
    [ADMIN_KEY, `"${ADMIN_KEY}"`, `\ufeff${ADMIN_KEY}\r\n`],
  ],
  [15, "a person's token", kind('secret_person'), [PERSON, `\u201c${PERSON}\u201d`]],
  [15, 'a client secret', kind('secret_client'), [CLIENT_SECRET]],
  [15, "Data Center's token", kind('secret_data_center'), [DATA_CENTER]],
  [
    13,
    'whatever may be a token',
    { kind: 'answered', code: 'invalid_credentials' },
    [
      'a'.repeat(8_192),
      '-'.repeat(8_192),
      '__proto__',
      'a:b:c',
      '../../me',
      '%0d%0aX:y',
      '$'.concat('{x}{{x}}%s'),
      '<img/src=x/onerror=alert(1)>',
      SCRIPT,
    ],
  ],
];

/** Row by row, what a date's field is given; its control in a page takes none of it. */
export const expiryTexts: readonly Group[] = [
  [2, 'markup', refused('expiry_form'), [IMAGE, SCRIPT, `2027-01-01${IMAGE}`]],
  [3, 'a line break or NUL', refused('expiry_form'), ['2027-01-01\r\nX: y', '2027-01-01\0', '2027-01-\n01']],
  [8, 'a name that objects have', refused('expiry_form'), ['__proto__', 'constructor', 'toString']],
  [
    12,
    'no date',
    refused('expiry_form'),
    ['soon', '0', '1e3', '2027-02-31', '0000-00-00', '9999-99-99', '+275760-09-13', 'NaN', 'Infinity'],
  ],
  [12, 'a date of another time', refused('expiry_range'), ['0001-01-01', '1970-01-01', '9999-12-31']],
  [
    7,
    'digits of another alphabet',
    refused('expiry_form'),
    ['\uff12\uff10\uff12\uff17-01-01', '\u0662\u0660\u0662\u0667-01-01'],
  ],
  [13, 'one digit, again and again', refused('expiry_form'), ['1'.repeat(8_192), '-'.repeat(8_192)]],
  [14, 'a token', refused('expiry_form'), [TOKEN, PERSON]],
];
