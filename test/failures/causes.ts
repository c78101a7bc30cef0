import type { ConnectErrorCode } from '../../src/core/errors.ts';
import { alignCauses } from './align-causes.ts';
import type { Cause } from './cause.ts';
import { clientCauses } from './client-causes.ts';
import { tokenCauses } from './token-causes.ts';

export type { Cause, Told } from './cause.ts';

/** What can go wrong at each way to connect. */
export const causes: Readonly<Record<string, readonly Cause[]>> = {
  'atlassian-service-account-api-token': tokenCauses,
  'atlassian-service-account-oauth2': clientCauses,
  'jira-align': alignCauses,
};

/** Failures of section 12 that cannot occur here, each with its reason. */
export const elsewhere: Readonly<Record<string, string>> = {
  1: 'nothing is sent to the address of a site but the question for its Cloud ID: see the addresses in verify.test.ts',
  3: 'that boards need scopes of their own is no failure: the report of Jira Align tells it, see report.test.ts',
  7: 'a site is never taken by itself: see sites.test.ts',
  11: 'an address is read, not refused: see site-address.test.ts',
  12: 'an admin blocks apps of the consent screen',
  13: 'on the consent screen',
  14: 'on the consent screen',
  15: 'on the consent screen',
  16: 'on the consent screen',
  17: 'there is no refresh token here',
  19: 'no scope is ever sent: the simulator refuses any, and everything else connects',
  23: 'there is no popup here',
  26: 'the removed endpoint is not asked',
};

/** Codes that no submission ends in, each with its reason. */
export const otherCodes: Readonly<Partial<Record<ConnectErrorCode, string>>> = {
  token_expired: 'of a stored connection only, after the date that was entered: see expiry.test.ts',
  needs_reconnect: 'of a stored connection only: see oauth2.test.ts',
  admin_approval_required: 'of the consent screen',
  oauth_denied: 'of the consent screen',
  oauth_state_mismatch: 'of the consent screen',
  oauth_expired: 'of the consent screen',
  popup_blocked: 'of the consent screen',
  cancelled: 'said by whoever cancels, and shown to nobody: see outages.test.ts',
  network: 'of the way to our own server: see journey.test.ts',
  unauthenticated: 'of our own server, whatever was entered: see handler.test.ts',
  forbidden: 'of our own server, whatever was entered: see handler.test.ts',
  not_found: 'of an attempt that has ended: see oauth2.test.ts',
  not_configured: 'of a provider that the server does not have: see handler.test.ts',
  version_mismatch: 'of a page that is older than its server: see handler.test.ts',
};

const withToken = ['atlassian-service-account-api-token', 'jira-align'];
const withClient = ['atlassian-service-account-oauth2'];

/** Codes that some ways to connect do not know: those that do, and what they have in common. */
export const codesOfSome: Readonly<
  Partial<Record<ConnectErrorCode, readonly [ways: readonly string[], reason: string]>>
> = {
  invalid_credentials: [withToken, 'an email and its token'],
  email_mismatch: [withToken, 'an email and its token'],
  cloud_not_found: [['atlassian-service-account-api-token'], 'a Cloud ID that nothing else confirms'],
  site_not_found: [withToken, 'an address that nothing else confirms'],
  invalid_request: [withToken, 'a text that cannot be a token'],
  invalid_client: [withClient, 'a client ID and its secret'],
  no_sites: [withClient, 'a list of sites'],
};
