import type { GuideSection } from '../../core/guide.ts';
import { obstacles } from '../obstacles.ts';
import { alignPictures } from '../pictures/jira-align.ts';
import { pictures } from '../pictures.ts';
import { knowValues, steps, toServiceAccounts } from '../steps.ts';
import { tokenSteps } from '../token-steps.ts';

export const accounts = toServiceAccounts(obstacles.originalUserManagement);

/** Who and what is needed before anything else. */
export const starting: GuideSection = {
  id: 'start',
  short: 'Before you start',
  title: 'Before you start',
  minutes: 1,
  steps: [
    steps.admin,
    {
      id: 'align',
      text: 'Make sure that you are an administrator of Jira Align, or know one.',
      see: '**Jira Settings** among the settings of Jira Align.',
      obstacles: [
        {
          when: 'I am no administrator of Jira Align',
          advice:
            'Go on all the same: at the end all settings can be copied at once and sent to one, without the token.',
        },
      ],
    },
    knowValues(
      'Know what you are looking for: the address of your Jira, the email of a service account and its token. The name is yours to choose.',
    ),
  ],
};

const wrongRole = {
  when: 'There are **Jira** and **Jira Administration**',
  advice: 'Select **Jira** alone. **Jira Administration** is for people who run Jira, and not meant here.',
};

/** From nothing to a service account that may use Jira. */
export const creatingAccount: GuideSection = {
  id: 'account',
  short: 'Account',
  title: 'Creating the service account',
  minutes: 3,
  steps: [
    {
      ...steps.organization,
      text: 'Open **Atlassian Administration**, and there the organization that is to have the service account.',
    },
    {
      ...accounts,
      text: 'Select **Directory > Service accounts**, then **Create a service account**.',
      see: 'A form that asks for a name.',
      note: 'It is created here, and does not come from your identity provider (IdP). Its email and its account ID are made by Atlassian; the email can never be changed.',
      picture: alignPictures.createAccount,
      obstacles: [...accounts.obstacles, obstacles.freeLimit],
    },
    {
      id: 'name',
      text: 'Give it a name and, if you like, a description.',
      see: 'Both in their fields, and no complaint about the name.',
      note: 'A name has 6 to 30 letters and digits, no blanks and no signs.',
      picture: alignPictures.accountName,
      obstacles: [
        {
          when: 'It does not take the name',
          advice: 'Leave out blanks, hyphens and dots: **JiraAlignConnector** is fine.',
        },
      ],
    },
    {
      id: 'role',
      text: 'Select the app **Jira**, and for it the role **User**.',
      see: '**Jira** with **User** beside it, and no other app.',
      picture: alignPictures.appRole,
      obstacles: [wrongRole],
    },
    {
      id: 'group',
      text: 'Add it to the groups that grant the least permissions it needs.',
      see: 'The groups by their names.',
      note: 'Best a group of its own, for example jira-connector-svc, through which all its permissions in projects and issues are managed: easy to audit, and easy to take away.',
      picture: alignPictures.group,
      obstacles: [
        {
          when: 'There is no such group yet',
          advice: 'Create it under **Directory > Groups**. The account can be added later, too.',
        },
      ],
    },
    {
      id: 'create',
      text: 'Select **Create**.',
      see: 'The new account in the list, with an email that ends in **@serviceaccount.atlassian.com**.',
      obstacles: [obstacles.accountNotInList],
    },
  ],
};

/** Its API token, with the scopes of the connector. */
export const creatingToken: GuideSection = {
  id: 'apiToken',
  short: 'API Token',
  title: 'Creating the API token',
  what: 'What Jira Align shows Atlassian in place of a password.',
  minutes: 3,
  steps: [
    accounts,
    {
      ...tokenSteps.account,
      text: 'Select the service account that you have just created.',
    },
    steps.create,
    tokenSteps.kind,
    {
      ...tokenSteps.expiry,
      text: 'Enter a name for the token and set its expiry date, then **Next**.',
      note: 'A token lasts 365 days at the most. Jira Align stops when it ends, so put a reminder into your calendar.',
    },
    {
      id: 'filter',
      text: 'Set the filter of the scopes: **App** to **Jira**, **Scope actions** to **Read**, **Write** and **Manage**.',
      see: 'Scopes of Jira only.',
      picture: alignPictures.scopeFilter,
      obstacles: [obstacles.noScope],
    },
    {
      id: 'scopes',
      text: 'Select the twelve scopes of the table, four **Classic** and eight **Granular** ones, then **Next**.',
      see: 'A summary of the token, with twelve scopes.',
      note: 'Other tools need other scopes: what ServiceNow needs, for example, stands in its own documentation. And see that a service account is in line with the rules of your identity provider (AD or Okta, for example).',
      picture: pictures.scopes,
      table: 'scopes',
      obstacles: [
        obstacles.noScope,
        {
          when: 'I have forgotten one',
          advice: 'Go back now. Once the token is created, its scopes can neither be seen nor changed.',
        },
      ],
    },
    {
      ...tokenSteps.review,
      text: 'Review the token and compare its scopes with the table, then select **Create**.',
    },
    {
      ...tokenSteps.copy,
      text: 'Take the API token with **Copy to clipboard**, and put it somewhere safe: you need it here and once more in Jira Align.',
    },
  ],
};
