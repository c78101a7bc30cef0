import { type ConnectErrorCode, errorWords } from './error-table.ts';
import { firstWords } from './first-words.ts';
import type { FieldIssue } from './schema.ts';

/** English for the whole UI; `{name}` marks what is filled in. Failures' words come from `errorTable`. */
export const english = {
  ...firstWords,
  close: 'Close',
  back: 'Back',
  pickTitle: 'Connect Atlassian',
  pickLead: 'How should {app} sign in to your site?',
  pickLoading: 'Looking up the ways to connect…',
  pickEmpty: 'No way to connect is set up here. Tell the operator of {app}.',
  retry: 'Try again',
  retryAfter: 'Atlassian asks to wait {seconds} seconds.',
  leaveAsk: 'Press Escape again to leave. The token you typed is not kept.',
  groupOwnAccount: 'With your own account: quickest, ends if you leave',
  groupServiceAccount: 'With a service account: lasts; an organization admin sets it up',
  groupOtherTool: 'For another tool',
  fillLead: 'Paste what you have; addresses work too.',
  submit: 'Connect',
  show: 'Show',
  secretNote: "It goes to {app}'s server, encrypted, and never stays in this page.",
  verifyTitle: 'Checking with Atlassian',
  verifyLead: 'Nothing is saved until everything below is settled.',
  verifySite: 'Site found',
  verifyCredentials: 'Token accepted',
  verifyProducts: 'Jira and Confluence',
  verifyPermissions: 'Permissions',
  verifyAsking: 'asking…',
  verifySlow: 'This takes longer than usual. Atlassian has 20 seconds to answer.',
  cancel: 'Cancel',
  confirmTitle: 'Which site is this?',
  confirmLead: "The token works for this Cloud ID. Enter the site's address so that we can be sure.",
  confirmField: 'Site address',
  confirmHint: 'Open Jira or Confluence and copy the address from your browser.',
  replaceTitle: '{host} is connected already',
  replaceLead: 'It is connected as {connected}. What you entered belongs to {account}.',
  replaceYes: 'Replace it',
  replaceNo: 'Keep both',
  connectedTitle: 'Connected to {host}',
  connectedAs: 'as {account}',
  connectedAgain: 'It was connected before; the credentials are now the new ones.',
  ends: 'token ends {date}',
  productJira: 'Jira',
  productConfluence: 'Confluence',
  productAnswers: 'reachable',
  productMissingScope: 'scope missing',
  productNoAccess: 'no access',
  productNotFound: 'not on this site',
  productUnknown: 'could not be asked',
  scopesTitle: 'Permissions',
  scopesCount: '{present} of {total} present',
  scopePresent: 'present',
  scopeMissing: 'missing',
  scopeUnknown: 'not checked',
  limitedTitle: 'Something is missing',
  limitedScopes: "A token's scopes cannot be changed: make a new one when you need more.",
  limitedAccess: 'Give the account the role User of the app in Atlassian Administration when you need it.',
  storedNote:
    '{app} keeps the token encrypted. Remove it under Connections, or revoke it in Atlassian Administration.',
  done: 'Done',
  another: 'Not you? Use another account',
  details: 'Technical details',
  detailStatus: 'Atlassian answered',
  detailRequest: 'Request',
  detailTime: 'Time',
} as const satisfies Record<string, string>;

/** English for what can be wrong with one field. */
export const fieldIssues = {
  required: 'Enter the {label}.',
  address_cloud_id: "This is the Cloud ID again. Enter the site's address, like acme.atlassian.net.",
  address_form: 'This is neither a Cloud ID nor a site address. Paste an address like acme.atlassian.net.',
  address_token:
    'This looks like a token. It belongs in the token field; here goes the Cloud ID or the site address.',
  address_email: 'This is an email. Enter the Cloud ID or an address like acme.atlassian.net.',
  not_a_site:
    'This Atlassian page belongs to no site. Open Jira or Confluence and copy the address from there.',
  organization_id:
    "That is your organization's ID. In Atlassian Administration open Apps > Sites, choose the site, and copy the ID after /s/.",
  custom_domain:
    'Enter the original atlassian.net address. In Atlassian Administration: Apps > App URLs > Custom domains > Show details.',
  wrong_environment:
    "This address belongs to Atlassian's other cloud. Go back and choose the way made for it.",
  too_long: 'This is longer than any {label}. Copy it again.',
  email_form: 'Enter one email address, like name@serviceaccount.atlassian.com.',
  secret_inside: 'There is a blank or a special character inside. Copy the token again in full.',
  secret_email: 'This is an email. The token is the long text that Atlassian showed once.',
  secret_address: 'This is an address. The token is the long text that Atlassian showed once.',
} as const satisfies Record<FieldIssue, string>;

/**
 * The UI's words by key. Hosts override any of them: fields by `field.<issue>`, failures by `error.<code>` or, for
 * a sharper cause, `error.<code>:<reason>`, with what happened on the first line and what to do on the second.
 */
export type MessageKey =
  | keyof typeof english
  | `field.${FieldIssue}`
  | `error.${ConnectErrorCode}`
  | `error.${ConnectErrorCode}:${string}`;

/** A host's own words; what it leaves out stays English. */
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;

/**
 * Looks a text up and fills in its places; values are inserted literally, never read as patterns.
 *
 * @example
 * say(messages, 'connectedTitle', { host: 'acme.atlassian.net' })  // 'Connected to acme.atlassian.net'
 */
export function say(messages: Messages, key: keyof typeof english, values?: Record<string, string>): string {
  return fill(messages[key] ?? english[key], values);
}

/** Words for what is wrong with one field. */
export function sayIssue(messages: Messages, issue: FieldIssue, label: string): string {
  return fill(messages[`field.${issue}`] ?? fieldIssues[issue], { label });
}

/** Words for a failure: a heading, and what to do. */
export function sayError(
  messages: Messages,
  error: { readonly code: ConnectErrorCode; readonly detail: { readonly reason?: string } },
): readonly [happened: string, advice: string] {
  const { code, detail } = error;
  const own = messages[`error.${code}:${detail.reason}`] ?? messages[`error.${code}`];
  if (own === undefined) return errorWords(code, detail.reason);
  const [happened = '', ...advice] = own.split('\n');
  return [happened, advice.join('\n')];
}

/** True for a message that names a known field issue (schemas carry issues, not English). */
export function isFieldIssue(text: string | undefined): text is FieldIssue {
  return text !== undefined && Object.hasOwn(fieldIssues, text);
}

function fill(text: string, values: Record<string, string> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? place) : place,
  );
}
