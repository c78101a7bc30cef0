import * as z from 'zod/mini';
import type { Field, FieldKind, Provider } from '../provider.ts';
import { cleanField, cleanValue, MAX_VALUE_LENGTH } from './clean-value.ts';
import { expiryIssue } from './expiry.ts';
import type { FieldIssue } from './field-issue.ts';
import { addressIssue, parseSiteAddress } from './site-address.ts';
import { holdsToken, type TokenKind, tokenKind } from './token-kind.ts';

// One address and nothing that could end a header, split Basic's user:password, or smuggle a second one.
const EMAIL = /^[\w.!#$%&'*+/=?^{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z0-9-]{1,62}[a-z0-9]$/i;
// Printable, and no quote: one that is not at the edge belongs to what was copied around the token.
const SECRET = /^[!\x23-\x26\x28-\x5f\x61-\x7e]+$/;
// What stands around a token in a text, and is in none that Atlassian makes.
const AROUND = /[@:,;<>()[\]{}|\\%$&]|\.$/;
const MADE = /AT[ACS]TT3x/;
// Of what is inside a client secret, nothing is said anywhere.
const CLIENT_SECRET_AROUND = /[^\w-]ATOA|^ATOA.*[@:,;<>()[\]{}|\\%$&.]$/;
// What identifies a client is opaque, and one word.
const CLIENT_ID = /^[\w.~-]{1,200}$/;
const ADDRESS = /^https?:\/\//i;

/** What a form is checked with. */
export type FormFields = Pick<Provider, 'fields' | 'cloud'>;
type Check = {
  readonly field: Field;
  readonly cloud: Provider['cloud'];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * The schema of a provider's form, from its fields; the browser and the server check with the same one.
 *
 * Every issue's message is a {@link FieldIssue}, never English. Unknown keys are refused; a field that is
 * `optional` may be left out or empty.
 *
 * @example
 * const result = z.safeParse(formSchema(provider), { cloudId: 'acme', email: '…', apiToken: '…' });
 */
export function formSchema({ fields, cloud }: FormFields, now: () => number = Date.now) {
  const shape = Object.fromEntries(
    fields.map((field) => [field.name, fieldSchema({ field, cloud, now })] as const),
  );
  return z.strictObject(shape);
}

/** What a form holds, cleaned; or what is wrong with its fields, the first issue of each. */
export type FormReading =
  | { readonly values: Readonly<Record<string, string>>; readonly issues?: undefined }
  | { readonly values?: undefined; readonly issues: ReadonlyMap<string | undefined, string> };

/**
 * Reads the values of a form by its schema. An issue that is no {@link FieldIssue} is about the shape: a field that
 * does not exist, or a value that is no text.
 */
export function readForm(form: FormFields, typed: unknown, now?: () => number): FormReading {
  const { data, error } = z.safeParse(formSchema(form, now), typed);
  if (data) return { values: Object.fromEntries(form.fields.map(({ name }) => [name, data[name] ?? ''])) };
  const issues = new Map<string | undefined, string>();
  for (const { path, message } of error?.issues ?? []) {
    const name = typeof path[0] === 'string' ? path[0] : undefined;
    if (!issues.has(name)) issues.set(name, message);
  }
  return { issues };
}

function fieldSchema(check: Check) {
  const schema = z.string({ error: 'required' }).check(
    z.check<string>((payload) => {
      payload.value = cleanField(payload.value, check.field.kind);
      const message = issueOf(payload.value, check);
      if (message) payload.issues.push({ code: 'custom', input: payload.value, message });
    }),
  );
  return check.field.optional ? z.optional(schema) : schema;
}

function issueOf(value: string, check: Check): FieldIssue | undefined {
  if (value === '') return check.field.optional ? undefined : 'required';
  return value.length > MAX_VALUE_LENGTH ? 'too_long' : rules[check.field.kind](value, check);
}

const otherTokens = {
  'service-account': 'secret_service_account',
  person: 'secret_person',
  organization: 'secret_organization',
  'client-secret': 'secret_client',
  'data-center': 'secret_data_center',
} as const satisfies Record<TokenKind, FieldIssue>;

/** True for a whole address without its scheme: a word alone may be a secret. */
function isSite(text: string): boolean {
  const address = parseSiteAddress(text);
  return address.kind === 'host' && address.cloud !== undefined;
}

/** True for an ID of a site or an organization: no secret of Atlassian's looks like one. */
function isId(text: string): boolean {
  const address = parseSiteAddress(text);
  return address.kind === 'cloud-id' || (address.kind === 'refused' && address.issue === 'organization_id');
}

/** What is asked for instead where no Cloud ID is taken. */
const addressOnly: Partial<Record<FieldIssue, FieldIssue>> = {
  address_form: 'address_only',
  organization_id: 'address_organization_id',
};

const rules: Record<FieldKind, (value: string, check: Check) => FieldIssue | undefined> = {
  site: (value, { cloud }) => addressIssue(parseSiteAddress(value), cloud),
  address(value, check) {
    if (parseSiteAddress(value).kind === 'cloud-id') return 'address_cloud_id';
    const issue = rules.site(value, check);
    return issue && (addressOnly[issue] ?? issue);
  },
  email(value) {
    if (EMAIL.test(value)) return undefined;
    return holdsToken(value) ? 'email_token' : 'email_form';
  },
  'client-id'(value) {
    // It is as random as a secret, so that only a known beginning tells.
    if (tokenKind(value)) return 'client_id_token';
    if (EMAIL.test(value)) return 'client_id_email';
    return CLIENT_ID.test(value) ? undefined : 'client_id_form';
  },
  secret(value, { field }) {
    if (ADDRESS.test(value) || isSite(value)) return 'secret_address';
    const isWrapped = (MADE.test(value) && AROUND.test(value)) || CLIENT_SECRET_AROUND.test(value);
    if (!SECRET.test(value) || isWrapped) return 'secret_inside';
    if (EMAIL.test(value)) return 'secret_email';
    // What a host's own provider takes may be one.
    if (field.token && isId(value)) return 'secret_id';
    const kind = tokenKind(value);
    return kind && field.token && kind !== field.token ? otherTokens[kind] : undefined;
  },
  expiry: (value, { now }) => expiryIssue(value, now()),
  text: (value) => (holdsToken(cleanValue(value)) ? 'text_token' : undefined),
};
