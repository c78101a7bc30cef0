import type { Guide } from '../core/guide.ts';
import { commercialHosts } from './hosts.ts';
import { obstacles } from './obstacles.ts';
import { pictures } from './pictures.ts';
import { beforeYouStart, connecting } from './sections.ts';
import { administration, organizations, steps, toServiceAccounts } from './steps.ts';
import { findingSubdomain } from './subdomain.ts';

/**
 * From nothing to a service account's OAuth 2.0 credential, on Atlassian's screens of 2026.
 *
 * @see https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts
 * @see https://support.atlassian.com/user-management/docs/understand-service-accounts
 */
export const guide: Guide = {
  title: 'Service account with OAuth 2.0',
  who: 'organization admin',
  sections: [
    beforeYouStart({
      values:
        'Know what you are looking for: the two values of a credential and the name of your site, each with its own part of this help.',
      noDirectory: obstacles.noCentralizedManagement,
    }),
    findingSubdomain({
      hosts: commercialHosts,
      administration,
      reaches: 'one access token may reach many sites',
      otherEnd: obstacles.customDomain,
    }),
    {
      id: 'clientId',
      short: 'Client ID',
      title: 'Creating an OAuth 2.0 credential',
      what: 'Which credential it is. Atlassian shows it once, beside its secret.',
      minutes: 2,
      steps: [
        {
          id: 'open',
          text: 'Open **Atlassian Administration**.',
          see: 'Your organization, or a choice of them.',
          note: 'Do you have a credential, and both its values? Then there is nothing to create: enter them.',
          noteHere: true,
          link: administration,
          obstacles: [obstacles.notAdmin],
        },
        steps.organization,
        toServiceAccounts(obstacles.noCentralizedManagement),
        {
          id: 'account',
          text: 'Select the service account that needs the credential.',
          see: 'Its details.',
          note: 'The account needs the role **User** of each app on the site, too: a credential can do no more than its account.',
          picture: pictures.accountInList,
          obstacles: [
            obstacles.accountNotInList,
            obstacles.freeLimit,
            {
              when: 'The account has no app',
              advice:
                'Add the apps that {app} needs, each with the role **User**. Without them its credential reaches no site.',
            },
          ],
        },
        steps.create,
        {
          id: 'kind',
          text: 'Select **OAuth 2.0**, then **Next**.',
          see: 'A list of scopes.',
          picture: pictures.kindOauth,
          obstacles: [
            {
              when: 'There is no **OAuth 2.0**',
              advice:
                'It needs the centralized user management, and the organization may still have the original one. Ask whoever runs the organization to move to it, or connect with an API token, if {app} takes one.',
            },
            {
              when: 'It asks for an expiration date',
              advice:
                'That is an API token, which this form does not take. Go back and select **OAuth 2.0**.',
            },
          ],
        },
        {
          id: 'scopes',
          text: 'Tick each scope that {app} asks for; they are all that it may do in Atlassian with this credential. Then **Next**.',
          see: 'A summary of the credential.',
          note: 'Scopes cannot be changed later, and a credential holds 50 at the most. Leave out those of an app that you do not use.',
          picture: pictures.scopes,
          table: 'scopes',
          obstacles: [
            obstacles.noScope,
            {
              when: 'I left out a scope, and the credential exists',
              advice: 'It cannot be added. Create another credential with all of them, and delete this one.',
            },
          ],
        },
        {
          id: 'review',
          text: 'Review the credential, then select **Create**.',
          see: 'The **Client ID** and the **Client Secret**, this one time.',
          picture: pictures.review,
          obstacles: [obstacles.wrongSummary],
        },
        {
          id: 'copy',
          text: 'Copy the **Client ID**, save it somewhere safe, and leave the screen open.',
          see: 'The **Client Secret**, still on the screen: it is next.',
          note: 'Neither it nor the **Client Secret** can be recovered once the screen is closed.',
          picture: pictures.clientId,
          obstacles: [
            {
              when: 'I closed the screen too early',
              advice: 'Create another credential, and delete this one: its secret is lost.',
            },
          ],
        },
      ],
    },
    {
      id: 'clientSecret',
      short: 'Client Secret',
      title: 'Copying the Client Secret',
      what: 'What {app} shows Atlassian in place of a password.',
      minutes: 1,
      steps: [
        {
          id: 'screen',
          text: 'Create a credential with the steps under **Client ID**, and stay at its last screen.',
          see: 'The **Client ID** and the **Client Secret** together, right after **Create**.',
          here: true,
          picture: pictures.clientIdAndSecret,
          link: organizations,
          obstacles: [
            {
              when: 'There is a credential, but its secret is nowhere to be seen',
              advice:
                'Atlassian shows it once. Look where it was saved then; if it is lost, create another credential and enter both of its values.',
            },
            obstacles.notAdmin,
          ],
        },
        {
          id: 'copy',
          text: 'Copy the **Client Secret**, and save it somewhere safe together with the **Client ID**.',
          see: 'Both values where you saved them.',
          note: 'Atlassian does not show them again. If they get lost, create another credential.',
          picture: pictures.clientSecret,
          obstacles: [
            {
              when: 'I closed the screen without copying it',
              advice:
                'Create another credential, and delete this one. Enter both values of the new one: a secret works with its own Client ID only.',
            },
            {
              when: 'The text begins with ATSTT, ATATT or ATCTT',
              advice:
                'That is a token or a key, and no client secret. Create the credential again, and select **OAuth 2.0**.',
            },
          ],
        },
      ],
    },
    connecting({
      form: 'Atlassian Service Account (OAuth 2.0)',
      secret: 'secret',
      enter: 'Enter the **Subdomain**, the **Client ID** and the **Client Secret** in their fields.',
      entered: 'Under the first field the address of your site, if you entered it.',
      asked: [
        {
          when: 'It asks which site to connect',
          advice:
            'The credential reaches several, and there is no subdomain. Choose one: {app} never picks a site by itself.',
        },
        {
          when: 'It reaches no site, or not the one that I entered',
          advice:
            'Give the service account the role **User** of an app on that site, and check that the account belongs to the same organization.',
        },
      ],
    }),
  ],
};
