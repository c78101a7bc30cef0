import type { Obstacle } from '../core/guide.ts';

/** What stands in the way at more than one step. */
export const obstacles = {
  notAdmin: {
    when: 'Atlassian Administration does not open, or shows nothing to manage',
    advice:
      "Your account is no organization admin. Select “I'm not an admin” below the form: it writes a message to send to one.",
  },
  severalOrganizations: {
    when: 'There are several organizations',
    advice:
      'Choose the one that owns the site. Not sure? Look for its address under **Apps > Sites** in each of them.',
  },
  originalUserManagement: {
    when: 'There is no **Directory**, or no **Service accounts** in it',
    advice:
      'The organization may still have the original user management, where people are managed inside each site under **Apps**. Look there, or ask whoever runs the organization to move to the centralized one.',
  },
  noCentralizedManagement: {
    when: 'There is no **Directory**, or no **Service accounts** in it',
    advice:
      'The organization may still have the original user management, which offers no OAuth 2.0 credentials: they need the centralized one. Ask whoever runs the organization to move to it, or connect with an API token, if {app} takes one.',
  },
  freeLimit: {
    when: 'It says that no more service accounts can be created',
    advice:
      'Five are free. Use one that exists, delete one that nobody needs, or get Atlassian Guard Standard (250) or an Enterprise plan (1,000).',
  },
  noCredentials: {
    when: 'There is no **Create credentials**',
    advice:
      'Check that the page shows one service account and not the whole list, and that you are an organization admin and not only the admin of a site.',
  },
  accountNotInList: {
    when: 'The account is not in the list',
    advice: 'Switch the organization at the top, or create the account first.',
  },
  customDomain: {
    when: 'There is no **.atlassian.net** in the address',
    advice:
      'The site has a domain of its own, and an atlassian.net address too. Find it in Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.',
  },
  noScope: {
    when: 'I cannot find a scope',
    advice:
      'Filter by the app and by the scope’s action: read:… is under **Read**, write:… under **Write**, manage:… under **Manage**. Scopes whose names have three parts are among the granular ones.',
  },
  wrongSummary: {
    when: 'Something in the summary is wrong',
    advice: 'Go back now: after **Create** nothing of it can be changed.',
  },
} as const satisfies Record<string, Obstacle>;
