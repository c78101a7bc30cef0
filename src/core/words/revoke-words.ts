import type { Revoked } from '../provider.ts';

/** English of what stays at Atlassian after disconnecting, and of the links to where it is ended. */
export const revokeWords = {
  'revoke.consent':
    'Atlassian goes on allowing {app} until it is removed there, under Connected apps. That ends every connection of {app} with the same account.',
  'revoke.service-account-token':
    'The API token itself goes on working. To end it, revoke it in Atlassian Administration, under Directory > Service accounts.',
  'revoke.service-account-client':
    'The client ID and its secret go on working. To end them, revoke them in Atlassian Administration, under Directory > Service accounts.',
  'revoke.own-token':
    'The API token itself goes on working. To end it, revoke it in the settings of the account that made it.',
  'revoke.link.consent': 'Connected apps at Atlassian',
  'revoke.link.service-account-token': 'Service accounts at Atlassian',
  'revoke.link.service-account-client': 'Service accounts at Atlassian',
  'revoke.link.own-token': 'API tokens at Atlassian',
} as const satisfies Record<`revoke.${Revoked}` | `revoke.link.${Revoked}`, string>;
