import type { Guide } from '../core/guide.ts';
import { obstacles } from './obstacles.ts';
import { pictures } from './pictures.ts';
import { beforeYouStart, connecting, findingEmail } from './sections.ts';
import { administration, organizations, steps, toServiceAccounts } from './steps.ts';
import { tokenSteps } from './token-steps.ts';

const accounts = toServiceAccounts(obstacles.originalUserManagement);

/**
 * From nothing to a service account's API token, on Atlassian's screens of 2026.
 *
 * @see https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts
 * @see https://support.atlassian.com/user-management/docs/understand-service-accounts
 * @see https://support.atlassian.com/jira/kb/retrieve-my-atlassian-sites-cloud-id
 */
export const guide: Guide = {
  title: 'Service account with an API token',
  who: 'organization admin',
  sections: [
    beforeYouStart({
      values: 'Know what you are looking for: three values, each with its own part of this help.',
      noDirectory: obstacles.originalUserManagement,
    }),
    {
      id: 'cloudId',
      short: 'Cloud ID',
      title: 'Finding your Cloud ID',
      what: 'Which of your sites to connect. Its address does as well.',
      minutes: 1,
      steps: [
        {
          id: 'open',
          text: 'Open **admin.atlassian.com**.',
          see: 'Atlassian Administration, and your organization or a choice of them.',
          note: 'Quicker: paste any address of your site into the field, from Jira or Confluence. The ID is looked up for you.',
          noteHere: true,
          link: organizations,
          obstacles: [obstacles.notAdmin],
        },
        steps.organization,
        {
          id: 'sites',
          text: 'In the main navigation, open **Apps > Sites**.',
          see: 'The list of your sites, each with its address.',
          picture: pictures.sites,
          obstacles: [
            {
              when: 'There is no **Sites** under **Apps**',
              advice:
                'Only organization admins see it; admins of one site do not. Paste the address of your site into the field instead.',
            },
            obstacles.severalOrganizations,
          ],
        },
        {
          id: 'site',
          text: 'Select the site that you want to connect.',
          see: 'Its own page, under an address that begins with **admin.atlassian.com/s/**.',
          picture: pictures.siteInList,
          obstacles: [
            {
              when: 'My site is not in the list',
              advice:
                'It belongs to another organization: switch at the top. A site with a domain of its own is listed under its atlassian.net address.',
            },
          ],
        },
        {
          id: 'copy',
          text: 'Copy what stands after **/s/** in the address bar, up to the next slash.',
          see: '36 characters in five groups, like 1a11d016-8984-4c3e-b9ab-142dd06acb1b in admin.atlassian.com/s/1a11d016-8984-4c3e-b9ab-142dd06acb1b/access-requests.',
          note: 'The whole address will do too. What stands after **/o/** is the organization: it looks the same, but is no Cloud ID.',
          picture: pictures.addressBar,
          link: administration,
          obstacles: [
            {
              when: 'There is **/o/** but no **/s/** in the address',
              advice:
                'That page belongs to the organization. Go back to **Apps > Sites** and select the site.',
            },
          ],
        },
      ],
    },
    findingEmail(accounts),
    {
      id: 'apiToken',
      short: 'API Token',
      title: 'Creating an API token',
      what: 'What {app} shows Atlassian in place of a password.',
      minutes: 2,
      steps: [
        accounts,
        tokenSteps.account,
        steps.create,
        tokenSteps.kind,
        {
          ...tokenSteps.expiry,
          note: 'A token lives 1 to 365 days. Enter the same date in the form, and {app} shows when a new one is due.',
          noteHere: true,
        },
        {
          id: 'scopes',
          text: 'Tick each scope that is asked for; they are all that the token may do in Jira or Confluence. Then **Next**.',
          see: 'A summary of the token.',
          note: 'Scopes can neither be seen nor changed later, and a token holds 50 at the most. Leave out those of an app that you do not use.',
          picture: pictures.scopes,
          table: 'scopes',
          obstacles: [obstacles.noScope],
        },
        tokenSteps.review,
        tokenSteps.copy,
      ],
    },
    connecting({
      form: 'Atlassian Service Account (API Token)',
      secret: 'token',
      enter: 'Enter the **Cloud ID**, the **Service Account Email** and the **API Token** in their fields.',
      entered: 'Under the first field the address of your site, if you entered an address.',
    }),
  ],
};
