import { emailTexts, expiryTexts, tokenTexts } from './account-texts.ts';
import { siteTexts } from './site-texts.ts';
import type { Group, Outcome } from './texts.ts';

export { good, type Outcome, secrets } from './texts.ts';

/** One text that is put into one field of the form. */
export type HostileField = {
  /** Of the list of hostile inputs that this table plays; they are numbered 1 to 41. */
  readonly row: number;
  readonly what: string;
  readonly field: 'cloudId' | 'email' | 'apiToken' | 'expiresOn';
  readonly text: string;
  readonly outcome: Outcome;
};

const expand = (field: HostileField['field'], groups: readonly Group[]): readonly HostileField[] =>
  groups.flatMap(([row, what, outcome, texts]) => texts.map((text) => ({ row, what, field, text, outcome })));

/**
 * What a person, or somebody who means harm, may put into a field. Answers of a site (rows 39 to 41) are no texts:
 * `hostile-sites.test.ts` and `hostile-answers.test.ts` give those.
 */
export const hostileFields: readonly HostileField[] = [
  ...expand('cloudId', siteTexts),
  ...expand('email', emailTexts),
  ...expand('apiToken', tokenTexts),
  ...expand('expiresOn', expiryTexts),
];

/** A text as a title can show it: short, and with what nobody sees written out. */
function show(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 28)}\u2026${text.slice(-12)} (${text.length})` : text;
  return JSON.stringify(short).replace(
    /[^\x20-\x7e\u2026]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `row 16, cloudId "evil.com/#", a fragment behind another host: refused, custom_domain` */
export function titleOf({ row, what, field, text, outcome }: HostileField): string {
  return `row ${row}, ${field} ${show(text)}, ${what}: ${[outcome.kind, detailOf(outcome)].filter(Boolean).join(', ')}`;
}

function detailOf(outcome: Outcome): string | undefined {
  if ('reason' in outcome) return outcome.reason;
  if ('code' in outcome) return outcome.code;
  return 'host' in outcome ? outcome.host.slice(0, 24) : undefined;
}
