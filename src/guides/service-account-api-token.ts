import type { Guide, GuideLink, GuideStep } from '../core/guide.ts';
import { obstacles } from './obstacles.ts';
import { pictures } from './pictures.ts';

const administration: GuideLink = {
  label: 'Open Atlassian Administration',
  href: 'https://admin.atlassian.com/',
  known: {
    label: 'Open your site in Atlassian Administration',
    href: 'https://admin.atlassian.com/s/{cloudId}/users',
  },
};

const toServiceAccounts: GuideStep = {
  id: 'accounts',
  text: 'Select **Directory > Service accounts**.',
  see: 'The list of service accounts.',
  picture: pictures.serviceAccounts,
  link: { label: administration.label, href: administration.href },
  obstacles: [obstacles.originalUserManagement, obstacles.notAdmin],
};

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
  scopes: {
    'read:jira-user': 'Jira: says whose token it is.',
    'read:jira-work': 'Jira: reads projects and issues.',
    'read:confluence-user': 'Confluence: says whose token it is.',
    'read:space:confluence': 'Confluence: reads spaces.',
  },
  sections: [
    {
      id: 'start',
      short: 'Before you start',
      title: 'Before you start',
      minutes: 1,
      steps: [
        {
          id: 'admin',
          text: 'Log in with an Atlassian account that has admin access to the organization.',
          see: '**Atlassian Administration**, with **Apps** and **Directory** in the main navigation.',
          link: { label: administration.label, href: administration.href },
          obstacles: [obstacles.notAdmin, obstacles.severalOrganizations],
        },
        {
          id: 'account',
          text: 'Make sure that there is a service account to use: **Directory > Service accounts** lists them all.',
          see: 'The name of the account for {app} to work as.',
          note: 'An organization has five of them for free. They take no license of Jira or Confluence.',
          picture: pictures.serviceAccounts,
          obstacles: [
            {
              when: 'There is none yet',
              advice:
                'Select **Create a service account**. Give it a name of 6 to 30 letters and digits and, for each app that {app} needs, the role **User**. Then select **Create**.',
            },
            obstacles.freeLimit,
            obstacles.originalUserManagement,
          ],
        },
        {
          id: 'values',
          text: 'Know what you are looking for: three values, each with its own part of this help.',
          see: 'Each of them in the table below, and a field for it in the form.',
          here: true,
          table: 'fields',
          obstacles: [
            {
              when: 'I have them already, in a file or a password manager',
              advice:
                'Copy all of it and paste it into any field of the form: what is named there goes to its place.',
            },
          ],
        },
      ],
    },
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
        {
          id: 'organization',
          text: 'If you belong to more than one organization, select yours.',
          see: 'Its name at the top of the page.',
          obstacles: [obstacles.severalOrganizations],
        },
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
        toServiceAccounts,
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
        toServiceAccounts,
        {
          id: 'account',
          text: 'Select the service account that needs the token.',
          see: 'Its details, with the email that you enter in the form.',
          picture: pictures.accountInList,
          obstacles: [
            {
              when: 'The account is not in the list',
              advice: 'Switch the organization at the top, or create the account first.',
            },
            obstacles.freeLimit,
          ],
        },
        {
          id: 'create',
          text: 'Select **Create credentials**.',
          see: 'A question which kind you want.',
          picture: pictures.createCredentials,
          obstacles: [obstacles.noCredentials],
        },
        {
          id: 'kind',
          text: 'Select **API token**, then **Next**.',
          see: 'Fields for a name and an expiration date.',
          picture: pictures.credentialKinds,
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
          obstacles: [
            {
              when: 'I cannot find a scope',
              advice:
                'Filter by the app and by the scope action **Read**. Scopes whose names have three parts are among the granular ones.',
            },
          ],
        },
        {
          id: 'review',
          text: 'Review the token, then select **Create**.',
          see: 'The token itself, this one time.',
          picture: pictures.review,
          obstacles: [
            {
              when: 'Something in the summary is wrong',
              advice: 'Go back now: after **Create** nothing of it can be changed.',
            },
          ],
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
    {
      id: 'connect',
      short: 'Connecting',
      title: 'Connecting',
      minutes: 1,
      steps: [
        {
          id: 'form',
          text: 'Come back to this form, Atlassian Service Account (API Token).',
          see: 'What you typed is still there, except a token if you closed it.',
          here: true,
          obstacles: [
            {
              when: 'The form is gone',
              advice:
                'Open it again from where you found it; everything but the token is kept while the page is open.',
            },
          ],
        },
        {
          id: 'enter',
          text: 'Enter the **Cloud ID**, the **Service Account Email** and the **API Token** in their fields.',
          see: 'Under the first field the address of your site, if you entered an address.',
          here: true,
          obstacles: [
            {
              when: 'A field says that something is wrong',
              advice:
                'It names what was pasted and what belongs there. **Where is this?** leads to the step that finds it.',
            },
          ],
        },
        {
          id: 'submit',
          text: 'Select **Connect**.',
          see: '“Connected to” and the address of your site, with the name of the service account.',
          here: true,
          obstacles: [
            {
              when: 'It could not connect',
              advice:
                'The message says which value to check first. Nothing was saved, and what you typed is still there.',
            },
          ],
        },
      ],
    },
  ],
};
