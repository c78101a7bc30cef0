import fc from 'fast-check';
import { EDGES, good, IMAGE, SCRIPT } from './texts.ts';

/** Texts that mean harm, put together at random: the table of `fields.ts` has each of them by itself. */
const signs = [
  ...EDGES,
  '\r\nHost: evil.com',
  '\0',
  '\u202e',
  '\ud800',
  '%00',
  '%0d%0a',
  '$&',
  '$'.concat('{x}'),
  '{{x}}',
  '%s',
  "');DROP TABLE connect_connections;--",
  '__proto__',
  'constructor',
  IMAGE,
  SCRIPT,
  '\u001b[2J',
  ':',
  ',',
  '"',
  '\\',
];

const chosen = (texts: readonly string[]) => fc.constantFrom(...texts);
const joined = (piece: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(piece, { minLength: 1, maxLength }).map((pieces) => pieces.join(''));

/** Whatever may stand in a text. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  joined(chosen(signs), 3),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .tuple(chosen(['a', '-', '.', '%', '\\', ' ']), fc.integer({ min: 1, max: 9_000 }))
    .map(([sign, times]) => sign.repeat(times)),
);

/** A text with something around it, mostly not. */
export const around = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: text, weight: 3 },
    { arbitrary: fc.tuple(noise, text, noise).map((all) => all.join('')), weight: 1 },
    { arbitrary: fc.tuple(chosen(signs), text).map((all) => all.join('')), weight: 1 },
    { arbitrary: fc.tuple(text, chosen(signs)).map((all) => all.join('')), weight: 1 },
  );

const hosts = chosen([
  'acme',
  'acme.atlassian.net',
  'evil.com',
  '169.254.169.254',
  '2130706433',
  '0x7f000001',
  'localhost',
  '[::1]',
  '127.0.0.1',
  '\u0430cme',
  '\u24d0cme',
  '\u212aelvin',
  'xn--cme-5cd',
  '-acme-',
  'a'.repeat(64),
  'user:pw',
  '..',
  '__proto__',
  'api.atlassian.com',
  'metadata.google.internal',
]);
const marks = chosen([
  '/',
  '#',
  '?',
  '\\',
  '@',
  ':',
  ':8443',
  '.',
  '%2e',
  '%2f',
  '\u3002',
  '\uff0e',
  '\u2044',
  '\t',
  '\n',
  ' ',
  '',
]);
const schemes = chosen([
  '',
  '',
  'https://',
  'http://',
  '//',
  '\\\\',
  'javascript:',
  'data:text/html,',
  'file:///',
  'HTTPS:/',
]);
const ends = chosen([
  '',
  '.atlassian.net',
  '.atlassian.net/jira',
  '.atlassian.net.evil.com',
  '-atlassian.net',
  '.atlassian.com',
  '.atlassian-us-gov-mod.net',
  '.jira-dev.com',
]);

/** What may be put where a site is due. */
export const siteText: fc.Arbitrary<string> = fc.oneof(
  fc.constant(good.cloudId),
  fc
    .tuple(schemes, fc.array(fc.tuple(hosts, marks), { minLength: 1, maxLength: 3 }), ends)
    .map(([scheme, pieces, end]) => scheme + pieces.flat().join('') + end),
  fc.uuid(),
  around(fc.constant(good.cloudId)),
  noise,
);

/** What may be put where an email is due. */
export const emailText: fc.Arbitrary<string> = fc.oneof(
  fc.constant(good.email),
  fc.tuple(noise, noise).map((two) => two.join('@')),
  around(fc.constant(good.email)),
  joined(chosen([good.email, ',', ';', ' ', '<', '>', ':', 'a@b.co']), 4),
  noise,
);

const PREFIXES = ['ATSTT3xFfGF0', 'ATATT3xFfGF0', 'ATCTT3xFfGF0', 'ATOA'] as const;
/** The part of it that nothing else has. */
const mark = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 24, maxLength: 24 });

/** A secret that nobody has used before, and the part by which it is known. */
export const canary = fc
  .tuple(fc.constantFrom(...PREFIXES), mark)
  .map(([prefix, own]) => ({ text: `${prefix}${own}=0A1B2C3D`, mark: own }));

/** Something where a text is due. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>([], {}, null, 1e308, { toString: 'acme' }, { $ne: null }, [[['acme']]]),
);

const segments = [
  'rest',
  'api',
  '3',
  'myself',
  '..',
  '.',
  '%2e%2e',
  '.%2e',
  '%252e%252e',
  '..%2f',
  '%2f',
  '%5c',
  '%255c',
  '..;a=b',
  ';x',
  '%c0%ae%c0%ae',
  '%00',
  '%0d%0aHost:evil.com',
  '%',
  'https:',
  'evil.com',
  '@evil.com',
  ':80',
  'ex',
  'jira',
  'confluence',
  'wiki',
  'oauth',
  'token',
  'accessible-resources',
  'me',
  '2b22e127-9a95-4d4f-8abc-253ee17bdc2c',
];

/** What may be written behind an address of ours. */
export const pathText: fc.Arbitrary<string> = fc
  .array(fc.tuple(chosen(['/', '/', '/', '//', '/\\', '\\', '']), chosen(segments)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.flat().join(''));

/** As a URL holds it; half of a character is none. */
export const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** A query that says things once, twice, or at length. */
export const queryText = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(chosen(names), fc.oneof(noise, chosen(['1', '0', '-1', '99999999999', 'a[]', 'x']))), {
      maxLength: 4,
    })
    .map((pairs) => {
      const text = pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&');
      return text === '' ? '' : `?${text}`;
    });
