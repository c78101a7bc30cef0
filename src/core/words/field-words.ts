import type { FieldIssue } from '../fields/field-issue.ts';

/** English for what can be wrong with one field: what it is, then what to do. */
export const fieldIssues = {
  required: 'Enter the {label}.',
  address_cloud_id: "This is a Cloud ID. Enter the site's address, like {example}.",
  address_only: 'This is not the address of a site. Paste one like {example}.',
  address_organization_id: "That is your organization's ID. Enter the site's address, like {example}.",
  address_form: 'This is neither a Cloud ID nor a site address. Paste an address like {example}.',
  address_token: 'This looks like a token. Put it into the token field; this one is for the site.',
  address_email: 'This is an email. Enter the address of the site, like {example}.',
  not_a_site:
    'This Atlassian page belongs to no site. Open Jira or Confluence and copy the address from there.',
  organization_id:
    "That is your organization's ID. In Atlassian Administration open Apps > Sites, choose the site, and copy the ID after /s/.",
  custom_domain:
    'This is not an {domain} address. Find the original in Atlassian Administration: Apps > App URLs > Custom domains > Show details. Data Center cannot be connected here.',
  data_center:
    'This looks like Data Center or Server; this form is for Atlassian Cloud alone. If your site is in the Cloud, enter its {domain} address.',
  legacy_address:
    'This is an old address. Open it in your browser and copy the {domain} address that it leads to.',
  wrong_environment:
    "This belongs to Atlassian's other cloud, which this form is not for. Enter another site.",
  too_long: 'This is longer than any {label}. Copy it again.',
  email_form: 'Enter one email address, like name@serviceaccount.atlassian.com.',
  email_token: "This looks like a token. Put it into the token field; this one is for the account's email.",
  secret_inside: 'There is a space, a quote or a special character in it. Copy it again in full.',
  secret_email: 'This is an email. Enter the long text that Atlassian showed once.',
  secret_address: 'This is an address. Enter the long text that Atlassian showed once.',
  secret_id: 'This is an ID. Enter the long text that Atlassian showed once.',
  secret_service_account: 'This is an API token. Go back and choose the way to connect that takes one.',
  secret_person: "This is a person's API token. Create a credential for the service account.",
  secret_organization: "This is an organization's admin key. Create a credential for the service account.",
  secret_client: 'This is an OAuth client secret. Go back and choose the way to connect that takes one.',
  secret_data_center: 'This is a Data Center token. Create a credential for the service account.',
  client_id_form: 'There is a space or a special character in it. Copy it again in full.',
  client_id_token: 'This looks like a secret. Put it into the field of the secret.',
  client_id_email: 'This is an email. Atlassian shows the Client ID beside its secret, once.',
  text_token: 'This looks like a token. Put it into the token field.',
  expiry_form: 'This is not a date. Leave it empty if you do not know it.',
  expiry_range: 'A token lives 1 to 365 days. Enter the date that Atlassian shows for it.',
} as const satisfies Record<FieldIssue, string>;

/** True for a message that names a known field issue (schemas carry issues, not English). */
export function isFieldIssue(text: string | undefined): text is FieldIssue {
  return text !== undefined && Object.hasOwn(fieldIssues, text);
}
