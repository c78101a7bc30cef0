import type { ConnectErrorCode } from '../error-codes.ts';

/** English for each failure: what happened, and what to do about it. */
export const errorWords = {
  invalid_credentials: [
    'Atlassian refused these credentials.',
    'It does not say which part is wrong. Check the API token first, then the Cloud ID or address of the site, then the email.',
  ],
  email_mismatch: [
    'This token belongs to another email.',
    "Atlassian accepts the token, but not with this address. Use the service account's own.",
  ],
  wrong_token_kind: [
    'This is another kind of token.',
    'Create an API token for the service account and paste that one.',
  ],
  token_expired: ['This token has expired.', 'Create a new one for the service account and paste it here.'],
  invalid_client: [
    'Atlassian refused this client ID and secret together.',
    'Check the Client ID first, then the Client Secret. A lost secret cannot be recovered: create a new credential.',
  ],
  cloud_not_found: [
    'These credentials reach no site with this Cloud ID.',
    "Copy the ID after /s/ in the address bar, or enter the site's address. An organization ID looks the same but does not work.",
  ],
  organization_id_given: [
    "That is your organization's ID.",
    'In Atlassian Administration open Apps > Sites, choose the site, and copy the ID after /s/.',
  ],
  site_not_found: [
    'There is no Atlassian site at this address.',
    'Open Jira or Confluence in your browser and copy the address from there.',
  ],
  site_not_accessible: [
    'These credentials cannot reach this site.',
    'Choose one of those that they do reach, or check that the account may use {apps} on this one.',
  ],
  no_sites: [
    'These credentials reach no site.',
    'Check in this order: the account has the role User of {apps} on the site, its credential has scopes of that app, and it is no guest.',
  ],
  product_not_accessible: [
    'The account may not use {apps} on this site.',
    'Give it the role User of {apps} in Atlassian Administration, then try again.',
  ],
  insufficient_scope: [
    'The credentials are good, but they lack the scopes to read anything here.',
    'The scopes of a credential cannot be edited: create a new one with all that this product needs, which the help of this form lists.',
  ],
  custom_domain: [
    'This is not the address of a site in Atlassian Cloud.',
    'If your site has a domain of its own, find the original under Apps > App URLs > Custom domains > Show details. Jira Data Center cannot be connected here.',
  ],
  wrong_environment: [
    "This address belongs to Atlassian's other cloud.",
    'This form is not for it: enter another site.',
  ],
  ip_blocked: [
    "The site's IP allowlist refuses this product's server.",
    "Ask the site's admin to allow its addresses, then try again.",
  ],
  site_unavailable: [
    'Atlassian answered with a page instead of data.',
    'The site may be suspended or under maintenance: open it in your browser, then try again.',
  ],
  admin_approval_required: [
    'A site admin must approve this app first.',
    'Ask one to do so under Connected apps in Atlassian Administration.',
  ],
  oauth_denied: ['The request was declined at Atlassian.', 'Start again if that was not intended.'],
  oauth_state_mismatch: ['This answer belongs to another sign-in.', 'Start again from the product.'],
  oauth_expired: ['This took longer than ten minutes.', 'Start again.'],
  popup_blocked: ['The browser blocked the window.', 'Allow it, or continue in this tab.'],
  cancelled: ['Cancelled.', 'Nothing was saved.'],
  rate_limited: [
    'Atlassian is limiting requests at the moment.',
    'Nothing is wrong with what you entered. Wait a little, then try again.',
  ],
  network: ['Our server could not be reached.', 'Nothing was saved. Check your connection and try again.'],
  upstream: ['Atlassian did not answer as it should.', 'Nothing was saved. Try again in a few minutes.'],
  unauthenticated: ['Your session has ended.', 'Sign in again, then come back to this form.'],
  forbidden: ['You may not do this here.', 'Ask an administrator of this product.'],
  not_found: ['This no longer exists.', 'Reload the page to see what does.'],
  invalid_request: ['The request was not understood.', 'Check the fields and try again.'],
  not_configured: [
    'This way to connect is not set up on this server.',
    'Choose another, or tell its operator.',
  ],
  version_mismatch: [
    'This page and its server do not match.',
    'Reload the page; if that does not help, its operator must update both.',
  ],
  needs_reconnect: ['Atlassian no longer accepts the stored credentials.', 'Connect again.'],
} as const satisfies Record<ConnectErrorCode, readonly [happened: string, advice: string]>;
