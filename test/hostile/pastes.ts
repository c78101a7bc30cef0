import type { FieldIssue } from '../../src/core/fields/field-issue.ts';
import { ADMIN_KEY, good, IMAGE, PERSON, TOKEN } from './texts.ts';

/** A text that names several fields, as it is copied out of somebody's settings. */
export type HostilePaste = {
  readonly row: number;
  readonly what: string;
  readonly text: string;
  /** What is then wrong, by field; none where the text names no field. */
  readonly issues: Readonly<Partial<Record<keyof typeof good, FieldIssue>>>;
};

const nested = (depth: number, inside: string) => `${'{"a":'.repeat(depth)}${inside}${'}'.repeat(depth)}`;

export const hostilePastes: readonly HostilePaste[] = [
  {
    row: 1,
    what: 'something hostile for each field',
    text: `ATLASSIAN_CLOUD_ID=evil.com/#\nATLASSIAN_EMAIL=a@b.co,evil@x.yz\nATLASSIAN_API_TOKEN=${ADMIN_KEY}`,
    issues: { cloudId: 'custom_domain', email: 'email_form', apiToken: 'secret_organization' },
  },
  {
    row: 2,
    what: 'markup in JSON',
    text: JSON.stringify({ site: IMAGE, email: IMAGE, token: IMAGE }),
    issues: { cloudId: 'address_form', email: 'email_form', apiToken: 'secret_inside' },
  },
  {
    row: 3,
    what: 'the beginning of a header',
    text: JSON.stringify({ email: `${good.email}\r\nX: y`, token: `${TOKEN}\r\nX: y` }),
    issues: { email: 'email_form', apiToken: 'secret_inside' },
  },
  {
    row: 8,
    what: 'values below __proto__ and constructor',
    text: '{"__proto__":{"cloudId":"evil.com/#"},"constructor":{"prototype":{"email":"evil"}}}',
    issues: { cloudId: 'custom_domain', email: 'email_form' },
  },
  { row: 8, what: 'names that objects have', text: '__proto__=x\nconstructor=x\ntoString: x', issues: {} },
  { row: 8, what: 'a text for __proto__', text: '{"__proto__":"x","constructor":"x"}', issues: {} },
  {
    row: 9,
    what: 'a key that comes twice',
    text: `ATLASSIAN_SITE=evil.com/#\nATLASSIAN_SITE=${good.cloudId}`,
    issues: { cloudId: 'custom_domain' },
  },
  { row: 10, what: 'a value too deep', text: nested(1_000, '{"cloudId":"evil.com/#"}'), issues: {} },
  { row: 10, what: 'more than anybody has', text: 'cloudId=evil.com/#\n'.repeat(10_000), issues: {} },
  {
    row: 14,
    what: 'tokens under other names: nothing is filled in where it would be shown',
    text: `ATLASSIAN_SITE=${TOKEN}\nATLASSIAN_EMAIL=${PERSON}`,
    issues: {},
  },
  {
    row: 15,
    what: "a person's token",
    text: `ATLASSIAN_API_TOKEN="${PERSON}" # mine`,
    issues: { apiToken: 'secret_person' },
  },
];
