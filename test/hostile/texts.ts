import type { ConnectErrorCode } from '../../src/core/errors.ts';
import type { FieldIssue } from '../../src/core/fields/field-issue.ts';
import { SAMPLES } from '../../src/simulator/data/samples.ts';

/** What becomes of a text; a row that names the wrong one is red. */
export type Outcome =
  /** Nobody is asked; the field is blamed, with this code and reason. */
  | { readonly kind: 'refused'; readonly code: ConnectErrorCode; readonly reason: FieldIssue }
  /** What copying added is removed, and the rest connects to the sample's site. */
  | { readonly kind: 'accepted' }
  /** A plain label: that site alone is asked who it is, and there is none. */
  | { readonly kind: 'unknown-site'; readonly host: string }
  /** Nothing forbids such a text; Atlassian is asked, and refuses it. */
  | { readonly kind: 'answered'; readonly code: ConnectErrorCode }
  /** More than a body may hold, so that no field is read at all. */
  | { readonly kind: 'too-large' };

/** Texts of one kind, by the number of their row. */
export type Group = readonly [row: number, what: string, outcome: Outcome, texts: readonly string[]];

const [sample] = SAMPLES;
if (!sample) throw new Error('The simulator has no sample.');

/** What works: a hostile text is put in the place of one of these. */
export const good = { cloudId: sample.site, email: sample.email, apiToken: sample.apiToken };

// Put together here, so that no secret scanner takes one for a leak.
const secretOf = (prefix: string) => `${prefix}3xFfGF0SAMPLE_not_a_secret_for_the_hostile_table=0A1B2C3D`;
export const TOKEN = good.apiToken;
export const PERSON = secretOf('ATATT');
export const ADMIN_KEY = secretOf('ATCTT');
export const CLIENT_SECRET = secretOf('ATOA');
export const DATA_CENTER = btoa(`123456789012:${'\u00f3'.repeat(20)}`);
export const BEFORE_2023 = ['aB3dE6gH9jK2', 'mN5pQ8sT1vW4'].join('');
export const BASIC = btoa(`${good.email}:${TOKEN}`);

/** Every secret that a text below holds: none may be in an address that is asked, nor in an answer. */
export const secrets: readonly string[] = [
  TOKEN,
  PERSON,
  ADMIN_KEY,
  CLIENT_SECRET,
  DATA_CENTER,
  BEFORE_2023,
  BASIC,
];

export const refused = (reason: FieldIssue, code: ConnectErrorCode = 'invalid_request'): Outcome => ({
  kind: 'refused',
  code,
  reason,
});
export const ACCEPTED: Outcome = { kind: 'accepted' };
export const TOO_LARGE: Outcome = { kind: 'too-large' };
export const kind = (reason: FieldIssue) => refused(reason, 'wrong_token_kind');

export const IMAGE = '<img src=x onerror=alert(1)>';
export const SCRIPT = '"><script>alert(1)</script>';
export const middle = (text: string, between: string) => text.slice(0, 20) + between + text.slice(20);

/** What copying leaves at the edges, and people cannot see. */
export const EDGES = [
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200e',
  '\u2028',
  '\u3000',
  '\ufeff',
  '\ufe0f',
  '\u180e',
];
const QUOTES = [
  ['"', '"'],
  ['\u201c', '\u201d'],
  ['\u2018', '\u2019'],
  ['\u00ab', '\u00bb'],
  ['\u2039', '\u203a'],
  ['`', '`'],
] as const;
export const wrapped = (text: string) => [
  ...EDGES.map((edge) => edge + text + edge),
  ...QUOTES.map(([open, close]) => open + text + close),
];
