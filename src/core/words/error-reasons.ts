/** Sharper words for causes of one code that the server could tell apart (`code:reason`). */
export const errorReasons = {
  'invalid_client:secret': [
    'Atlassian refused this client secret.',
    'Copy it again in full. If it is lost, create a new credential: a secret cannot be shown again.',
  ],
  'invalid_client:unauthorized': [
    'Atlassian does not let this client ID sign in with this secret.',
    'Check the Client Secret first. If it is right, the client is an OAuth app: create a credential for the service account instead.',
  ],
  'site_not_accessible:asked': [
    '{asked} is not among the sites that this account reaches.',
    'Choose one of those that are, or check that the account may use {apps} on this one.',
  ],
  'site_not_accessible:absent': [
    'There is no Atlassian site at {asked}.',
    'Correct the address, or choose one of the sites that this account reaches.',
  ],
  'site_not_accessible:not-offered': [
    'This site was not among those to choose from.',
    'Choose one from the list, or go back and begin again.',
  ],
  'site_not_accessible:other-site': [
    '{asked} answers as another site than the one that Atlassian lists there.',
    'Choose the site from the list, or enter its Cloud ID.',
  ],
  'site_not_accessible:renamed': [
    '{asked} leads to a site that Atlassian lists under another address.',
    'Choose it from the list, if it is the one you mean.',
  ],
  'product_not_accessible:denied': [
    'The site is on the list for this account, but it denies it access.',
    'Give the account the role User of {apps} there. If it has it, look for an app access rule in Atlassian Administration.',
  ],
  'product_not_accessible:absent': [
    'The site is on the list for this account, but there is no answer from {apps} there.',
    'Open the site in your browser: it may be deactivated, or its apps may be.',
  ],
  'product_not_accessible:policy': [
    'A data security policy of the organization blocks apps on this site.',
    'An organization admin can allow it: Atlassian Administration > Security > Data security policies.',
  ],
  'upstream:page': [
    'Atlassian answered with a page instead of data.',
    'It did so before any site was asked, so that nothing you entered is at fault. Try again in a few minutes.',
  ],
  'upstream:edge': [
    "Atlassian's network turned our request away.",
    'Nothing is wrong with what you entered. Try again in a few minutes; if it lasts, tell the operator of this product.',
  ],
  'token_expired:date': [
    'This token has ended.',
    'It was entered with this date. Create a new one for the service account and connect again.',
  ],
  'email_mismatch:person': [
    "This is not a service account's email.",
    "Atlassian accepts the token, but not with this address. A service account's ends in @serviceaccount.atlassian.com; copy it under Directory > Service accounts.",
  ],
  'invalid_credentials:email': [
    'Atlassian refused this email and token.',
    "Check the email first: a service account's ends in @serviceaccount.atlassian.com. Then copy the token again.",
  ],
  'network:interrupted': [
    'The connection to our server broke off.',
    'It may have been saved all the same: look under Connections before you try again.',
  ],
  'invalid_credentials:token': [
    'Atlassian refused this API token.',
    "Copy it again in full, or create a new one: tokens end after at most 365 days. If it is new, check that the email is exactly the service account's own.",
  ],
  'product_not_accessible:forbidden': [
    'Atlassian denies these credentials access to this site.',
    'It does not say why. Check that the service account has the role User of {apps} on it, then the Cloud ID or address, then the token.',
  ],
  'site_not_accessible:unlisted': [
    'These credentials cannot reach this site.',
    'Check that the service account belongs to the organization that owns the site, and that it may use {apps} there.',
  ],
  'site_not_found:other-site': [
    'This address belongs to another site.',
    'The credentials were proven for a different Cloud ID. Enter the address of that site.',
  ],
  'upstream:timeout': [
    'Atlassian took too long to answer.',
    'Nothing was saved. Try again; if it lasts, look at status.atlassian.com.',
  ],
  'upstream:unreachable': [
    'Our server could not reach Atlassian.',
    'Nothing was saved. Try again in a few minutes; if it lasts, tell the operator of this product.',
  ],
  'network:look-up': [
    'Our server could not be reached.',
    'What you agreed to at Atlassian is not lost. Check your connection and try again.',
  ],
  'unauthenticated:look-up': [
    'Your session has ended.',
    'What you agreed to at Atlassian is not lost. Sign in again, then come back to this page.',
  ],
  'network:no-handler': [
    'Our server does not offer this here.',
    'Tell the operator of this product that the handler of connect-atlassian/server does not answer at baseUrl.',
  ],
  'network:redirected': [
    'Our server led somewhere else.',
    'You may be signed out: sign in again in another tab, then try again here. If it lasts, tell the operator of this product that a redirect stands before baseUrl.',
  ],
  'network:server': [
    'Our server could not finish this.',
    'Try again; if it lasts, tell the operator of this product.',
  ],
  'forbidden:origin': [
    'This request did not come from a page that may make it.',
    'Open the product at its own address; an operator sets that address as PUBLIC_URL.',
  ],
  'forbidden:provider': [
    'This way to connect is not offered on this page.',
    'Choose another, or ask an administrator of this product.',
  ],
  'no_sites:consent': [
    'This Atlassian account reaches no site of {apps}.',
    'If it is the wrong account, continue again and use another one in the window. Guests of Confluence cannot connect a site.',
  ],
  'insufficient_scope:token': [
    'The token is good, but it may read nothing here.',
    'Missing: {scopes}. The scopes of a token cannot be edited: create a new token with all that this product needs, and paste that one.',
  ],
  'insufficient_scope:client': [
    'The client is good, but it may read nothing here.',
    'Missing: {scopes}. The scopes of a credential cannot be edited: create a new one with all that this product needs, and enter its client ID and secret.',
  ],
  'insufficient_scope:consent': [
    'What you agreed to does not let this product read anything here.',
    'Missing: {scopes}. Nobody can add to what was agreed to: tell the operator of this product that its app has to ask for them, then continue with Atlassian once more.',
  ],
  'oauth_expired:ticket': [
    'This window was opened too late, or a second time.',
    'Go back to the product and open it again.',
  ],
  'oauth_expired:code': [
    'Atlassian no longer accepts this sign-in.',
    'Nothing was saved. Continue with Atlassian once more.',
  ],
  'needs_reconnect:grant': [
    'Atlassian has ended this access.',
    'It ends after 90 days without use, after a year, with a change of the password, or when somebody revokes it. Connect again.',
  ],
  'not_configured:app': [
    "Atlassian does not accept this product's app as it is set up.",
    'Tell its operator to compare client ID, callback URL and scopes with the Atlassian developer console.',
  ],
  'not_configured:secret': [
    "Atlassian refused the secret of this product's app.",
    'Nothing is wrong with your account. Tell the operator to copy the secret again from the Atlassian developer console.',
  ],
  'not_configured:keys': [
    'This server lacks the key that these credentials are sealed with.',
    'Nothing is lost. Tell its operator to put the key back into CONNECT_KEYS.',
  ],
  'not_configured:offline': [
    "Atlassian gave this product's app access for an hour only.",
    'Nothing was saved. Tell the operator that the app has to be allowed to ask for offline_access.',
  ],
  'not_configured:return-url': [
    'Atlassian cannot bring you back to this page.',
    'Open the window instead, or tell the operator of this product to list the page in returnUrls.',
  ],
  'rate_limited:user': [
    'You have asked Atlassian as often as this product allows in a minute.',
    'Nothing is wrong with what you entered. Wait a little, then try again.',
  ],
  'rate_limited:tenant': [
    'Your organization has asked Atlassian as often as this product allows in a minute.',
    'Nothing is wrong with what you entered. Wait a little, then try again.',
  ],
  'not_found:attempt': ['This question has ended.', 'It stays open for ten minutes. Begin again.'],
} as const satisfies Record<string, readonly [happened: string, advice: string]>;

/** A failure with its reason, where it has words of its own. */
export type SharpError = keyof typeof errorReasons;
