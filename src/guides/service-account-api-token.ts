import type { Guide } from '../core/guide.ts';
import { obstacles } from './obstacles.ts';
import { pictures } from './pictures.ts';
import { scopes } from './scopes.ts';
import { beforeYouStart, connecting } from './sections.ts';
import { administration, steps, toServiceAccounts } from './steps.ts';

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
  scopes,
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
          link: {
            label: administration.label,
            href: administration.href,
            known: { label: 'See the Cloud ID of {host}', href: 'https://{host}/_edge/tenant_info' },
          },
          obstacles: [obstacles.notAdmin],
        },
        steps.organization,
        {
          id: 'sites',
          text: 'Select **Apps > Sites** from the main navigation.',
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
    {
      id: 'email',
      short: 'Email',
      title: "Finding the service account's email",
      what: 'The address that Atlassian gave the service account; not your own.',
      minutes: 1,
      steps: [
        accounts,
        {
          id: 'account',
          text: 'Select the service account that you want to use.',
          see: 'Its details.',
          picture: pictures.accountInList,
          obstacles: [
            {
              when: 'The list is empty',
              advice:
                'Select **Create a service account**, or switch the organization at the top: each has its own.',
            },
            obstacles.freeLimit,
          ],
        },
        {
          id: 'copy',
          text: 'Copy the email from its details.',
          see: 'An address that ends in **@serviceaccount.atlassian.com**, as bot@serviceaccount.atlassian.com does.',
          note: 'Atlassian makes this address, and it never changes. Your own email does not work with its token.',
          picture: pictures.accountEmail,
          obstacles: [
            {
              when: 'The email ends in something else',
              advice:
                "That may be a person's account. Check that you came here through **Service accounts**, and not through **Users**.",
            },
          ],
        },
      ],
    },
    {
      id: 'apiToken',
      short: 'API Token',
      title: 'Creating an API token',
      what: 'What {app} shows Atlassian in place of a password.',
      minutes: 2,
      steps: [
        accounts,
        {
          id: 'account',
          text: 'Select the service account that needs the token.',
          see: 'Its details, with the email that you enter in the form.',
          picture: pictures.accountInList,
          obstacles: [obstacles.accountNotInList, obstacles.freeLimit],
        },
        steps.create,
        {
          id: 'kind',
          text: 'Select **API token**, then **Next**.',
          see: 'Fields for a name and an expiration date.',
          picture: pictures.kindApiToken,
          obstacles: [
            {
              when: 'I selected **OAuth 2.0**',
              advice:
                'Go back and select **API token**. OAuth 2.0 gives a client ID and a secret, which this form does not take.',
            },
          ],
        },
        {
          id: 'expiry',
          text: 'Give the token a name that says what it is for, select an expiration date, then **Next**.',
          see: 'A list of scopes.',
          note: 'A token lives 1 to 365 days. Enter the same date in the form, and {app} shows when a new one is due.',
          noteHere: true,
          picture: pictures.nameAndExpiry,
          obstacles: [
            {
              when: 'There is no date later than a year from now',
              advice:
                'There is no longer life. Choose the last day, and put a reminder into your calendar for a week before.',
            },
          ],
        },
        {
          id: 'scopes',
          text: 'Select the scopes, which say what the token can do in Jira or Confluence, then **Next**.',
          see: 'A summary of the token.',
          note: 'Scopes can neither be seen nor changed later, and a token holds 50 at the most. Leave out those of an app that you do not use.',
          picture: pictures.scopes,
          table: 'scopes',
          obstacles: [obstacles.noScope],
        },
        {
          id: 'review',
          text: 'Review the token, then select **Create**.',
          see: 'The token itself, this one time.',
          picture: pictures.review,
          obstacles: [obstacles.wrongSummary],
        },
        {
          id: 'copy',
          text: 'Select **Copy to clipboard**, and save the token somewhere safe.',
          see: 'A long text that begins with ATSTT, once it is pasted somewhere.',
          note: 'Atlassian does not show it again. If it gets lost, create another one.',
          picture: pictures.copyToken,
          obstacles: [
            {
              when: 'I closed the window without copying it',
              advice: 'Delete the token in the account and create another one.',
            },
            {
              when: 'The text begins with ATATT or ATCTT',
              advice:
                "The first belongs to a person, the second to the organization. Create the token from the service account's own page.",
            },
          ],
        },
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
