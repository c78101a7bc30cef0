import * as z from 'zod/mini';
import type { ConnectErrorCode } from './errors.ts';
import type { Field, FieldKind, Provider } from './provider.ts';
import { parseSiteAddress, type SiteAddressIssue } from './site-address.ts';

/** What can be wrong with one field; the catalogue has a sentence for each. */
export type FieldIssue =
  | SiteAddressIssue
  | 'required'
  | 'address_cloud_id'
  | 'wrong_environment'
  | 'email_form'
  | 'secret_inside'
  | 'secret_email'
  | 'secret_address';

/** Issues that are failures of their own on the wire; the others are `invalid_request`. */
export const issueCodes: Partial<Record<FieldIssue, ConnectErrorCode>> = {
  address_token: 'wrong_token_kind',
  organization_id: 'organization_id_given',
  custom_domain: 'custom_domain',
  wrong_environment: 'wrong_environment',
};

const MAX_LENGTH = 8192;
// One address and nothing that could end a header, split Basic's user:password, or smuggle a second one.
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z0-9-]{1,62}[a-z0-9]$/i;
const PRINTABLE = /^[\x21-\x7e]+$/;
// What copying adds around a value: blanks, quotes, zero-width characters, a byte order mark.
const EDGE = /[\s"'`\u200b-\u200f\u2018-\u201f\u2060\ufeff]/;

/** Removes what copying adds at the edges of a value; inside, nothing is touched. */
export function cleanValue(text: string): string {
  // Character by character: an expression anchored at the end tries again at every blank inside.
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * The schema of a provider's form, from its fields; the browser and the server check with the same one.
 *
 * Every issue's message is a {@link FieldIssue}, never English. Unknown keys are refused.
 *
 * @example
 * const result = z.safeParse(formSchema(provider), { cloudId: 'acme', email: '…', apiToken: '…' });
 */
export function formSchema(provider: Pick<Provider, 'fields' | 'cloud'>) {
  const shape = Object.fromEntries(
    provider.fields.map((field) => [field.name, fieldSchema(field, provider)] as const),
  );
  return z.strictObject(shape);
}

function fieldSchema(field: Field, provider: Pick<Provider, 'cloud'>) {
  return z.pipe(
    z.pipe(z.string({ error: 'required' }), z.transform(cleanValue)),
    z.string().check(
      z.superRefine((value: string, context) => {
        const issue =
          value === ''
            ? 'required'
            : value.length > MAX_LENGTH
              ? 'too_long'
              : rules[field.kind](value, provider);
        if (issue) context.addIssue({ code: 'custom', message: issue });
      }),
    ),
  );
}

const rules: Record<FieldKind, (value: string, provider: Pick<Provider, 'cloud'>) => FieldIssue | undefined> =
  {
    site(value, provider) {
      const address = parseSiteAddress(value);
      if (address.kind === 'refused') return address.issue;
      return address.cloud && address.cloud !== provider.cloud ? 'wrong_environment' : undefined;
    },
    address(value, provider) {
      return parseSiteAddress(value).kind === 'cloud-id' ? 'address_cloud_id' : rules.site(value, provider);
    },
    email: (value) => (EMAIL.test(value) ? undefined : 'email_form'),
    secret(value) {
      if (!PRINTABLE.test(value)) return 'secret_inside';
      if (/^https?:\/\//i.test(value)) return 'secret_address';
      return EMAIL.test(value) ? 'secret_email' : undefined;
    },
    text: () => undefined,
  };
